import { Injectable } from '@nestjs/common';
import { Sessions } from '../../../libs/application/accounts/sessions.js';
import { ApiTokens } from '../../../libs/application/accounts/tokens.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { tokenIn } from './cookie.js';
import type { ApiRequest, Caller } from './who.js';

/** Finds whose request it is, each time anew: what was ended a moment ago is not remembered anywhere. */
@Injectable()
export class Callers {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: ApiTokens,
  ) {}

  /** Where a token is sent, it alone counts: a cookie beside it is not looked at. */
  of(request: ApiRequest): Promise<Caller> {
    const { authorization } = request.headers;
    return authorization === undefined
      ? this.ofSession(request, isUsed(request))
      : this.ofToken(authorization, request.ip);
  }

  private async ofSession(request: ApiRequest, isUsed: boolean): Promise<Caller> {
    const token = tokenIn(request);
    const session = token === null ? 'none' : await this.sessions.find(token, isUsed);
    if (session === 'none') throw new Refused('session.none');
    if (session === 'expired') throw new Refused('session.expired');
    return { via: 'session', ...session };
  }

  private async ofToken(authorization: string, address: string): Promise<Caller> {
    const [, given] = /^Bearer (\S{1,200})$/i.exec(authorization) ?? [];
    const token = given === undefined ? 'none' : await this.tokens.find(given, address);
    if (token === 'none') throw new Refused('session.none');
    if (token === 'expired') throw new Refused('session.expired');
    return { via: 'token', ...token };
  }
}

/** A page that refreshes itself says so: nobody sits before it, so the session's idle time goes on. */
const isUsed = ({ headers }: ApiRequest): boolean => headers['x-unattended'] === undefined;
