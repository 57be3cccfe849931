import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn, SignInRefused } from '../../../libs/application/accounts/sign-in.js';
import { Sessions } from '../../../libs/application/accounts/sessions.js';
import type { MeView } from '../../../libs/contracts/http.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { SessionCookie, tokenIn } from './cookie.js';
import { Me } from './me.js';

/** The threshold: whoever is let in, by whatever way, gets their cookies here, and what was open before is closed. */
@Injectable()
export class Entrance {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly me: Me,
  ) {}

  check(request: FastifyRequest): void {
    if (this.cookie.isExposed(request)) throw new Refused('login.insecure');
  }

  async enter(outcome: SignedIn | SignInRefused, request: FastifyRequest, reply: FastifyReply): Promise<MeView> {
    if ('refused' in outcome) throw refusedBy(outcome);
    const before = tokenIn(request);
    if (before !== null) await this.sessions.close(before);
    this.cookie.give(request, reply, outcome.token, outcome.device);
    return this.me.of({ via: 'session', ...outcome.session });
  }

  /** The same session under a new token, after somebody proved anew who they are. */
  renewed(token: string | null, request: FastifyRequest, reply: FastifyReply): void {
    if (token === null) throw new Refused('session.none');
    this.cookie.give(request, reply, token);
  }
}

type Refusal = { refused: ConstructorParameters<typeof Refused>[0] } | { refused: 'login.throttled'; seconds: number };
export const refusedBy = (refusal: Refusal): Refused =>
  new Refused(refusal.refused, 'seconds' in refusal ? { seconds: refusal.seconds } : {});
