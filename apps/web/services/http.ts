import type { ProblemView } from '../../../libs/contracts/http.js';
import { askAgain } from './again.js';
import { isUnattended } from './presence.js';

/** The server answered, and said no in words: a refusal, a missing thing, an ended session. */
export class ApiProblem extends Error {
  constructor(readonly problem: ProblemView) {
    super(problem.detail);
  }
}

/** No answer came: nobody knows whether the server heard it, so the same key must be sent again, never a new one. */
export class Unreachable extends Error {}

type Ask = { body?: unknown; form?: FormData; key?: string; signal?: AbortSignal };

let csrf = '';
export const keepCsrf = (token: string): void => {
  csrf = token;
};

const headersOf = (method: string, ask: Ask): Headers => {
  const headers = new Headers({ accept: 'application/json', 'accept-language': document.documentElement.lang });
  if (ask.body !== undefined) headers.set('content-type', 'application/json');
  if (method !== 'GET') headers.set('x-csrf-token', csrf);
  if (ask.key) headers.set('idempotency-key', ask.key);
  if (isUnattended()) headers.set('x-unattended', '1');
  return headers;
};

const reach = async (method: string, path: string, ask: Ask): Promise<Response> => {
  const body = ask.form ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
  try {
    return await fetch(path, { method, headers: headersOf(method, ask), body, signal: ask.signal });
  } catch (failure) {
    if (ask.signal?.aborted) throw failure;
    throw new Unreachable(path, { cause: failure });
  }
};

const isProblem = (value: unknown): value is ProblemView =>
  typeof value === 'object' && value !== null && 'code' in value && 'words' in value;

const refused = async (response: Response): Promise<ApiProblem | Unreachable> => {
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body) ? new ApiProblem(body) : new Unreachable(`${response.status} ${response.url}`);
};

/** What needs a fresh proof of who asks is sent once more after it was given: the same words under the same key. */
const answered = async (method: string, path: string, ask: Ask): Promise<Response> => {
  const response = await reach(method, path, ask);
  if (response.ok) return response;
  const failure = await refused(response);
  if (!isAgainNeeded(failure) || !(await askAgain())) throw failure;
  const second = await reach(method, path, ask);
  if (!second.ok) throw await refused(second);
  return second;
};

const isAgainNeeded = (failure: unknown): boolean =>
  failure instanceof ApiProblem && failure.problem.code === 'again.needed';

const send = async <Answer>(method: string, path: string, ask: Ask = {}): Promise<Answer> => {
  const response = await answered(method, path, ask);
  const text = await response.text();
  // The caller names the contract's type; the server's DTOs are tested against the same types.
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
};

export const get = <Answer>(path: string, signal?: AbortSignal): Promise<Answer> =>
  send<Answer>('GET', path, signal ? { signal } : {});
export const post = <Answer>(path: string, ask: Ask = {}): Promise<Answer> => send<Answer>('POST', path, ask);

export const isEndedSession = (failure: unknown): boolean =>
  failure instanceof ApiProblem && ['session.none', 'session.expired'].includes(failure.problem.code);

/** Worth another try by itself: only where no answer came. A refusal is an answer. */
export const worthRetry = (count: number, failure: unknown): boolean => failure instanceof Unreachable && count < 2;
