import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { FloodRecords } from '../../../libs/application/accounts/floods.js';
import { sha256 } from '../../../libs/application/hash.js';
import { RateLimits } from '../../../libs/platform/http/rate-limits.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { marks } from './access.js';
import type { Limit } from './access.js';
import type { ApiRequest } from './who.js';

/**
 * Comes after the session guard: by then it is known whose request it is. What is too much for this process alone is
 * stopped here; what is left is counted in PostgreSQL, for all processes together.
 */
@Injectable()
export class RateGuard implements CanActivate {
  private readonly limits = new RateLimits();

  constructor(
    private readonly reflector: Reflector,
    private readonly floods: FloodRecords,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limit = this.reflector.get<Limit | undefined>(marks.limit, context.getHandler());
    if (!limit) return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const whose = limit.by === 'account' ? (request.who?.account ?? request.ip) : request.ip;
    const route = `${context.getClass().name}.${context.getHandler().name}`;
    const bucket = sha256(`${route} ${limit.by} ${whose}`);
    const seconds = this.limits.take(bucket, limit.perMinute) || (await this.floods.take(bucket, limit.perMinute));
    if (seconds > 0) throw new Refused('rate.exceeded', { seconds });
    return true;
  }
}
