import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * Serves the built pages. Every address that is no file and not the API's is the application's own, and is answered with
 * its one page; files under /assets carry their hash in their name and may be kept for ever.
 */
export const serveWebPages = async (server: FastifyInstance, folder: string): Promise<void> => {
  const root = resolve(folder);
  await server.register(fastifyStatic, { root, serve: false, cacheControl: false });
  server.get('/*', (request, reply) => page(root, request, reply));
};

const page = (root: string, request: FastifyRequest, reply: FastifyReply): FastifyReply | void => {
  const path = request.url.split('?')[0] ?? '/';
  if (path === '/api' || path.startsWith('/api/')) return reply.callNotFound();
  const file = fileOf(root, path);
  if (file === null && path.startsWith('/assets/')) return reply.callNotFound();
  const kept = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return reply.header('Cache-Control', kept).sendFile(file ?? 'index.html');
};

const fileOf = (root: string, path: string): string | null => {
  const name = decoded(path).replace(/^\/+/, '');
  const inside = resolve(root, name).startsWith(root + sep);
  return name !== '' && inside && /\.\w+$/.test(name) && existsSync(resolve(root, name)) ? name : null;
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
};
