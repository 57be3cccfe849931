import type { FastifyRequest } from 'fastify';
import type { Session } from '../../../libs/application/accounts/accounts.js';
import { Refused } from '../../../libs/platform/problems/problem.js';

/** A request once the session guard has looked at it. */
export type ApiRequest = FastifyRequest<{ Params: Record<string, string | undefined> }> & { who?: Session };

export const whoOf = (request: ApiRequest): Session => {
  if (!request.who) throw new Refused('session.none');
  return request.who;
};
