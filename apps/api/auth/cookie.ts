import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InstallationMode } from './installation-mode.js';

const name = 'mandate_session';

export const tokenIn = (request: FastifyRequest): string | null => request.cookies[name] ?? null;

/** The session's cookie: never for scripts, never for other sites, and in a production never in the clear. */
@Injectable()
export class SessionCookie {
  constructor(private readonly mode: InstallationMode) {}

  /** Over plain HTTP, beyond this machine: a browser would drop a secure cookie without a word, so it is said before. */
  isExposed(request: FastifyRequest): boolean {
    return this.mode.is === 'production' && request.protocol !== 'https' && !isLocal(request.hostname);
  }

  give(request: FastifyRequest, reply: FastifyReply, token: string): void {
    void reply.setCookie(name, token, this.options(request));
  }

  take(request: FastifyRequest, reply: FastifyReply): void {
    void reply.clearCookie(name, this.options(request));
  }

  private options(request: FastifyRequest) {
    const secure = request.protocol === 'https' || this.isExposed(request);
    return { path: '/', httpOnly: true, sameSite: 'lax' as const, secure };
  }
}

const isLocal = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(hostname);
