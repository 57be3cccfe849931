import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Created, Creation, Presented, Request } from '../../libs/application/accounts/passkeys.js';

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();

/** Just enough CBOR to write what an authenticator says. */
const head = (major: number, length: number): Buffer => {
  const first = major << 5;
  if (length < 24) return Buffer.from([first | length]);
  return length < 256 ? Buffer.from([first | 24, length]) : Buffer.from([first | 25, length >> 8, length & 255]);
};
const number = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value));
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer => Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
const map = (entries: [Buffer, Buffer][]): Buffer => Buffer.concat([head(5, entries.length), ...entries.flat()]);

export type Bent = { origin?: string; challenge?: string; site?: string; counter?: number; verified?: boolean };

/** A passkey in memory that can also be made to lie. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(16).toString('base64url');
  private readonly key: { publicKey: KeyObject; privateKey: KeyObject };
  private counter = 0;

  constructor(private readonly origin: string) {
    this.key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  create({ challenge }: Creation, bent: Bent = {}): Created {
    const attestationObject = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), bytes(this.authenticatorData(bent, 0x40, this.credential()))],
    ]).toString('base64url');
    const clientDataJSON = this.client('webauthn.create', challenge, bent).toString('base64url');
    return { ...this.named(), response: { clientDataJSON, attestationObject } };
  }

  present({ challenge }: Request, bent: Bent = {}): Presented {
    const data = this.authenticatorData(bent, 0);
    const client = this.client('webauthn.get', challenge, bent);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.key.privateKey);
    const response = {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    };
    return { ...this.named(), response };
  }

  private named() {
    return { id: this.id, rawId: this.id, type: 'public-key' as const, clientExtensionResults: {} };
  }

  private client(type: string, challenge: string, bent: Bent): Buffer {
    const said = {
      type,
      challenge: bent.challenge ?? challenge,
      origin: bent.origin ?? this.origin,
      crossOrigin: false,
    };
    return Buffer.from(JSON.stringify(said));
  }

  private authenticatorData(
    { site, counter, verified = true }: Bent,
    flag: number,
    credential: Buffer = Buffer.alloc(0),
  ): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? (this.counter += 1));
    const flags = Buffer.from([0x01 | (verified ? 0x04 : 0) | flag]);
    return Buffer.concat([sha256(site ?? new URL(this.origin).hostname), flags, count, credential]);
  }

  private credential(): Buffer {
    const { x = '', y = '' } = this.key.publicKey.export({ format: 'jwk' });
    const id = Buffer.from(this.id, 'base64url');
    const cose = map([
      [number(1), number(2)],
      [number(3), number(-7)],
      [number(-1), number(1)],
      [number(-2), bytes(Buffer.from(x, 'base64url'))],
      [number(-3), bytes(Buffer.from(y, 'base64url'))],
    ]);
    return Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]);
  }
}
