import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { surplusInput } from '../../../libs/platform/http/input-pipe.js';
import type { ApiRequest } from './who.js';

/** Where nothing is asked for, nothing may be said: a field that nobody reads may be one that its sender relies on. */
@Injectable()
export class BodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (takesBody(context)) return true;
    const { body } = context.switchToHttp().getRequest<ApiRequest>();
    const said = fieldsOf(body);
    if (said.length > 0) throw surplusInput(said);
    return true;
  }
}

const takesBody = (context: ExecutionContext): boolean => {
  const { name } = context.getHandler();
  const asked = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), name) ?? {}) as Record<string, unknown>;
  return Object.keys(asked).some((key) => key.startsWith(`${RouteParamtypes.BODY}:`));
};

const fieldsOf = (body: unknown): string[] => {
  if (body === undefined || body === null) return [];
  return typeof body === 'object' && !Array.isArray(body) ? Object.keys(body) : [''];
};
