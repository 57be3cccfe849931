import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { ProblemView } from '../../libs/contracts/http.js';
import { Client } from '../support/api/client.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';

type Operation = { operationId: string; responses: Record<string, unknown>; security?: unknown };
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

const file = 'docs/openapi.json';
const nothing = '00000000-0000-4000-8000-000000000000';

let here: Installation;
let served: Document;
let operations: { method: string; path: string; operation: Operation }[];

beforeAll(async () => {
  here = await installation();
  served = (await new Client(here.url).send<Document>('GET', '/api/openapi.json')).body;
  operations = Object.entries(served.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
});
afterAll(() => here.close());

/** An address that exists, about something that does not. */
const addressOf = (path: string): string =>
  path.replace('{id}', nothing).replace('{subject}', 'task').replace('{hash}', '0'.repeat(64)).replace('{key}', 'none');

const answersOnce = async (client: Client, method: string, path: string) => {
  if (path === '/api/events') return stream(client, path);
  const { status, headers, body } = await client.send<ProblemView>(
    method,
    addressOf(path),
    method === 'POST' ? {} : undefined,
    {
      'idempotency-key': 'a key for each',
    },
  );
  return { status, type: headers.get('content-type') ?? '', code: body?.code };
};

/** Looks at how it begins, for it does not end by itself. */
const stream = async (client: Client, path: string) => {
  const stopping = new AbortController();
  const headers = { cookie: client.cookie ?? '' };
  const response = await fetch(`${client.url}${path}`, { headers, signal: stopping.signal });
  const type = response.headers.get('content-type') ?? '';
  const code = type.includes('problem') ? ((await response.json()) as ProblemView).code : undefined;
  stopping.abort();
  return { status: response.status, type, code };
};

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1 by the schema of the specification', async () => {
    expect(served.openapi).toMatch(/^3\.1\./);
    expect(await new Validator().validate(served)).toEqual({ valid: true });
  });

  it(`is the one kept in ${file} (renew it with UPDATE_OPENAPI=1)`, async () => {
    const text = `${JSON.stringify(served, null, 2)}\n`;
    if (process.env.UPDATE_OPENAPI) await writeFile(file, text);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(served);
  });

  it('names every operation once, and describes every success', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { operation } of operations)
      expect(Object.keys(operation.responses).some((status) => /^2/.test(status))).toBe(true);
  });

  it('lists only what answers: no address is unknown, and none fails', async () => {
    const client = await Client.login(here.url, 'chutich');
    for (const { method, path } of operations.filter((one) => one.path !== '/api/logout')) {
      const { status, type, code } = await answersOnce(client, method, path);
      expect([path, status, code]).not.toEqual([path, 404, 'route.unknown']);
      expect([path, status < 500]).toEqual([path, true]);
      expect(type).toMatch(
        status < 400 ? /^(application\/(json|vnd\.openxml)|text\/event-stream)|^$/ : /^application\/problem\+json/,
      );
    }
  });

  it('says truly what needs a session: everything else is refused without one', async () => {
    const stranger = new Client(here.url);
    for (const { method, path, operation } of operations) {
      const { code } = await answersOnce(stranger, method, path);
      expect([path, code === 'session.none']).toEqual([path, operation.security !== undefined]);
    }
  });
});
