import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serveWebPages } from '../../libs/platform/http/web-pages.js';

let folder: string;
let server: FastifyInstance;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mandate-pages-'));
  await mkdir(join(folder, 'web', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'web', 'index.html'), '<!doctype html><title>Mandate</title>');
  await writeFile(join(folder, 'web', 'assets', 'main-abc123.js'), 'export {};');
  await writeFile(join(folder, 'web', 'favicon.svg'), '<svg/>');
  server = fastify();
  await serveWebPages(server, join(folder, 'web'));
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const get = async (path: string) => {
  const response = await fetch(`${url}${path}`);
  return { status: response.status, kept: response.headers.get('cache-control'), text: await response.text() };
};

describe('the pages', () => {
  it.each([
    '/',
    '/tasks',
    '/tasks/1b1a?tab=history',
    '/login',
    '/favicon.svg/x',
    '/..%2Fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%zz',
  ])('answers %s with the one page of the application, never from memory', async (path) => {
    const { status, kept, text } = await get(path);
    expect(text).not.toContain('secret');
    if (path === '/%zz') expect(status).toBe(400);
    else expect([status, kept, text]).toEqual([200, 'no-cache', '<!doctype html><title>Mandate</title>']);
  });

  it('serves files, and keeps for ever what carries its hash in its name', async () => {
    expect(await get('/favicon.svg')).toMatchObject({ status: 200, kept: 'no-cache', text: '<svg/>' });
    expect(await get('/assets/main-abc123.js')).toMatchObject({
      status: 200,
      kept: 'public, max-age=31536000, immutable',
    });
  });

  it.each(['/api', '/api/nothing', '/assets/main-old.js'])('leaves %s to be not found', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});
