import type { ProblemView } from '../../../libs/contracts/http.js';

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

const refuse = async (response: Response): Promise<never> => {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) throw new ApiProblem(body);
  throw new Unreachable(`${response.status} ${response.url}`);
};

const send = async <Answer>(method: string, path: string, ask: Ask = {}): Promise<Answer> => {
  const response = await reach(method, path, ask);
  if (!response.ok) return refuse(response);
  const text = await response.text();
  // The caller names the contract's type; the server's DTOs are tested against the same types.
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
};

export const get = <Answer>(path: string, signal?: AbortSignal): Promise<Answer> =>
  send<Answer>('GET', path, signal ? { signal } : {});
export const post = <Answer>(path: string, ask: Ask = {}): Promise<Answer> => send<Answer>('POST', path, ask);

export const isEndedSession = (failure: unknown): boolean =>
  failure instanceof ApiProblem && failure.problem.code === 'session.none';

/** Worth another try by itself: only where no answer came. A refusal is an answer. */
export const worthRetry = (count: number, failure: unknown): boolean => failure instanceof Unreachable && count < 2;
