import type { FastifyRequest } from 'fastify';
import type { Client, Session } from '../../../libs/application/accounts/sessions.js';
import type { ApiToken } from '../../../libs/application/accounts/tokens.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { deviceIn } from './cookie.js';

/** Whose request it is: a person's at a browser, or a program's with a token. */
export type Caller = ({ via: 'session' } & Session) | ({ via: 'token' } & ApiToken);

/** A request once the session guard has looked at it. */
export type ApiRequest = FastifyRequest<{ Params: Record<string, string | undefined> }> & { who?: Caller };

export const whoOf = (request: ApiRequest): Caller => {
  if (!request.who) throw new Refused('session.none');
  return request.who;
};

/** For what a person does with their own account: never a program. */
export const sessionOf = (request: ApiRequest): Session => {
  const who = whoOf(request);
  if (who.via !== 'session') throw new Refused('session.only');
  return who;
};

/** As far as it can be known. A browser may say of itself what it likes, so it is shown and never believed. */
export const clientOf = (request: FastifyRequest): Client => ({
  address: request.ip,
  device: deviceIn(request),
  deviceName: (request.headers['user-agent'] ?? '')
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .slice(0, 300),
});
