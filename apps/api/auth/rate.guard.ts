import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { RateLimits } from '../../../libs/platform/http/rate-limits.js';
import { Refused } from '../../../libs/platform/problems/problem.js';
import { marks } from './access.js';
import type { Limit } from './access.js';
import type { ApiRequest } from './who.js';

/** Comes after the session guard: by then it is known whose request it is. */
@Injectable()
export class RateGuard implements CanActivate {
  private readonly limits = new RateLimits();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const limit = this.reflector.get<Limit | undefined>(marks.limit, context.getHandler());
    if (!limit) return true;
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const whose = limit.by === 'account' ? (request.who?.account ?? request.ip) : request.ip;
    const route = `${context.getClass().name}.${context.getHandler().name}`;
    const seconds = this.limits.take(`${route} ${limit.by} ${whose}`, limit.perMinute);
    if (seconds > 0) throw new Refused('rate.exceeded', { seconds });
    return true;
  }
}
