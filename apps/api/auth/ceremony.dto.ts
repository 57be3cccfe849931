import type { Presented } from '../../../libs/application/accounts/passkeys.js';
import type { CeremonyView } from '../../../libs/contracts/account-http.js';
import { Secret, Shape } from '../shapes/given.js';
import { AnyObject, Str } from '../shapes/shown.js';

export class CeremonyDto implements CeremonyView {
  @Str() ceremony!: string;
  @AnyObject() options!: object;
}

const base64url = /^[\w-]{1,20000}$/;
type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string' && base64url.test(value);

/** What a browser gives back of a passkey: these fields, and the few others of the standard; nothing else. */
const outer = new Set(['id', 'rawId', 'type', 'response', 'clientExtensionResults', 'authenticatorAttachment']);
const isCredential = (value: unknown, needed: string[], may: string[]): boolean =>
  isFields(value) &&
  Object.keys(value).every((key) => outer.has(key)) &&
  isText(value['id']) &&
  value['rawId'] === value['id'] &&
  value['type'] === 'public-key' &&
  isFields(value['response']) &&
  hasOnly(value['response'], needed, may);

const hasOnly = (response: Fields, needed: string[], may: string[]): boolean =>
  needed.every((key) => isText(response[key])) &&
  Object.keys(response).every((key) => needed.includes(key) || may.includes(key));

const words = { vi: 'phải là trả lời của một khóa truy cập', en: 'must be the answer of a passkey' };
const created = ['clientDataJSON', 'attestationObject'];
const presented = ['clientDataJSON', 'authenticatorData', 'signature'];

export const CreatedShape = () =>
  Shape(
    { type: Object },
    (value) => isCredential(value, created, ['transports', 'publicKey', 'publicKeyAlgorithm', 'authenticatorData']),
    words,
  );

export class PresentedDto {
  @Secret() ceremony!: string;
  @Shape({ type: Object }, (value) => isCredential(value, presented, ['userHandle']), words) response!: Presented;
}
