import { timingSafeEqual } from 'node:crypto';
import { Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Accounts } from '../../../libs/application/accounts/accounts.js';
import type { Session } from '../../../libs/application/accounts/accounts.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { tokenIn } from './cookie.js';
import { PublicAddress } from './public-address.js';
import type { ApiRequest } from './who.js';

const openToAll = 'openToAll';
/** Needs no session: login itself, and what tells whether the server is well. */
export const OpenToAll = () => SetMetadata(openToAll, true);

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Stands before every route: whose request it is, and whether their own page sent it. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly accounts: Accounts,
    private readonly reflector: Reflector,
    private readonly address: PublicAddress,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const changes = !safeMethods.has(request.method);
    if (changes && this.isForeign(request)) throw new Refused('origin.foreign');
    if (this.reflector.getAllAndOverride<boolean>(openToAll, [context.getHandler(), context.getClass()])) return true;
    const who = await this.sessionOf(request);
    if (changes && !same(request.headers['x-csrf-token'], who.csrf)) throw new Refused('csrf.invalid');
    request.who = who;
    return true;
  }

  /** A browser names the page that sends; a program that names none must still know the session's CSRF token. */
  private isForeign({ headers, host }: ApiRequest): boolean {
    if (headers['sec-fetch-site'] === 'cross-site') return true;
    const { origin } = headers;
    return origin !== undefined && URL.parse(origin)?.host !== (this.address.host ?? host);
  }

  private async sessionOf(request: ApiRequest): Promise<Session> {
    const token = tokenIn(request);
    const session = token === null ? 'none' : await this.accounts.session(token);
    if (session === 'none') throw new Refused('session.none');
    if (session === 'expired') throw new Refused('session.expired');
    return session;
  }
}

const same = (given: unknown, expected: string): boolean => {
  const [left, right] = [Buffer.from(String(given)), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
};
