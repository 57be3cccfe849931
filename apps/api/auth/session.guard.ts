import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FactorDemand } from '../../../libs/application/accounts/factor-demand.js';
import type { TokenScope } from '../../../libs/application/accounts/tokens.js';
import { sameText } from '../../../libs/application/same-text.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { marks } from './access.js';
import { Callers } from './callers.js';
import { Freshness } from './freshness.js';
import { PublicAddress } from './public-address.js';
import type { ApiRequest, Caller } from './who.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Stands before every route: whose request it is, whether their own page sent it, and what the route asks of them. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly callers: Callers,
    private readonly reflector: Reflector,
    private readonly address: PublicAddress,
    private readonly freshness: Freshness,
    private readonly factors: FactorDemand,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const changes = !safeMethods.has(request.method);
    if (changes && this.isForeign(request)) throw new Refused('origin.foreign');
    if (this.marked<boolean>(context, 'openToAll')) return true;
    const who = await this.callers.of(request);
    // A program sends its token by itself; only what a browser sends along without being asked can be abused.
    if (changes && who.via === 'session' && !sameText(String(request.headers['x-csrf-token']), who.csrf))
      throw new Refused('csrf.invalid');
    this.admit(context, who, changes);
    if (who.via === 'session' && !this.marked<boolean>(context, 'beforeFactor') && (await this.factors.misses(who)))
      throw new Refused('factor.needed');
    request.who = who;
    return true;
  }

  private admit(context: ExecutionContext, who: Caller, changes: boolean): void {
    if (who.via === 'token') {
      if (this.marked<boolean>(context, 'sessionOnly')) throw new Refused('session.only');
      const scope = this.marked<TokenScope>(context, 'scope') ?? (changes ? 'act' : 'read');
      if (!who.scopes.includes(scope)) throw new Refused('token.scope', { scope });
    }
    if (this.marked<boolean>(context, 'fresh')) this.freshness.demand(who);
  }

  private marked<T>(context: ExecutionContext, mark: keyof typeof marks): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(marks[mark], [context.getHandler(), context.getClass()]);
  }

  /** A browser names the page that sends; a program that names none must still know the session's CSRF token. */
  private isForeign({ headers, host }: ApiRequest): boolean {
    if (headers['sec-fetch-site'] === 'cross-site') return true;
    const { origin } = headers;
    return origin !== undefined && URL.parse(origin)?.host !== (this.address.host ?? host);
  }
}
