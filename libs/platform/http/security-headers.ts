import type { FastifyReply, FastifyRequest } from 'fastify';

/** Inline styles are what the component library writes; no script, frame or address of another site is ever needed. */
const contentSecurity = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurity,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** On every answer, errors included. What the API answers is of one moment and one person: nobody may keep it. */
export const secureHeaders = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  void reply.headers(headers);
  void reply.header('X-Request-Id', request.id);
  if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
  if (request.protocol === 'https') void reply.header('Strict-Transport-Security', 'max-age=31536000');
};
