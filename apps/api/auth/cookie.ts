import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InstallationMode } from './installation-mode.js';

const names = { session: 'mandate_session', device: 'mandate_device', provider: 'mandate_provider' } as const;
const year = 365 * 24 * 60 * 60;
const wayToProvider = { path: '/api/login/provider', maxAge: 600 };

const read = (request: FastifyRequest, name: keyof typeof names): string | null => request.cookies[names[name]] ?? null;
export const tokenIn = (request: FastifyRequest): string | null => read(request, 'session');
/** The mark of a browser in which somebody has logged in before. It opens nothing. */
export const deviceIn = (request: FastifyRequest): string | null => read(request, 'device');
export const browserIn = (request: FastifyRequest): string | null => read(request, 'provider');

/** Our cookies: never for scripts, never for other sites, and in a production never in the clear. */
@Injectable()
export class SessionCookie {
  constructor(private readonly mode: InstallationMode) {}

  /** Over plain HTTP, beyond this machine: a browser would drop a secure cookie without a word, so it is said before. */
  isExposed(request: FastifyRequest): boolean {
    return this.mode.is === 'production' && request.protocol !== 'https' && !isLocal(request.hostname);
  }

  give(request: FastifyRequest, reply: FastifyReply, token: string, device?: string): void {
    void reply.setCookie(names.session, token, this.options(request));
    if (device !== undefined) void reply.setCookie(names.device, device, { ...this.options(request), maxAge: year });
  }

  take(request: FastifyRequest, reply: FastifyReply): void {
    void reply.clearCookie(names.session, this.options(request));
  }

  giveWay(request: FastifyRequest, reply: FastifyReply, browser: string): void {
    void reply.setCookie(names.provider, browser, { ...this.options(request), ...wayToProvider });
  }

  private options(request: FastifyRequest) {
    const secure = request.protocol === 'https' || this.isExposed(request);
    return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure };
  }
}

const isLocal = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(hostname);
