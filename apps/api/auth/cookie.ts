import type { FastifyReply, FastifyRequest } from 'fastify';

const name = 'mandate_session';

export const tokenIn = (request: FastifyRequest): string | null => request.cookies[name] ?? null;

export const giveToken = (request: FastifyRequest, reply: FastifyReply, token: string): void => {
  void reply.setCookie(name, token, options(request));
};
export const takeToken = (request: FastifyRequest, reply: FastifyReply): void => {
  void reply.clearCookie(name, options(request));
};

/** Over plain HTTP only this machine's own address may carry a session: elsewhere the browser would send it in the clear. */
const options = (request: FastifyRequest) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: !isLocal(request.hostname),
});

const isLocal = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/.test(hostname);
