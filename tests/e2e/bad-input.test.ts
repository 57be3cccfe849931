import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProblemView } from '../../libs/contracts/http.js';
import { Client } from '../support/api/client.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { assign, assignment } from '../support/api/tasks.js';

/** Whatever is sent: a coded problem in both languages, and a journal that did not move. */

let here: Installation;
let chairman: Client;
let head: Client;
let task: string;
let drafting: string;
let before: number;

const journal = async (): Promise<number> => {
  const { rows } = await here.db.pool.query<{ entries: number }>(
    `select (select count(*) from journal) + (select count(*) from command) + (select count(*) from content) as entries`,
  );
  return Number(rows[0]?.entries);
};

beforeAll(async () => {
  here = await installation();
  chairman = await Client.login(here.url, 'chutich');
  head = await Client.login(here.url, 'taichinh.giamdoc');
  task = await assign(chairman);
  drafting = await assign(chairman);
  await head.act(drafting, 'accept');
});
afterAll(() => here.close());
beforeEach(async () => {
  before = await journal();
});
afterEach(async () => {
  expect(await journal()).toBe(before);
});

const raw = async (path: string, body: string | FormData | null, headers: Record<string, string>, method = 'POST') => {
  const response = await fetch(`${here.url}${path}`, {
    method,
    body,
    headers: { cookie: head.cookie ?? '', 'x-csrf-token': head.me?.csrf ?? '', ...headers },
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    problem: (await response.json()) as ProblemView,
  };
};
const json = { 'content-type': 'application/json' };
const key = () => ({ 'idempotency-key': randomUUID() });
const visit = { step: 'accept', round: 1 };
const accept = () => `/api/tasks/${task}/accept`;

const expectProblem = (given: { status: number; problem: ProblemView }, status: number, code: string): void => {
  expect([given.status, given.problem.code]).toEqual([status, code]);
  expect(given.problem.words.vi).not.toBe('');
  expect(given.problem.words.en).not.toBe('');
  expect(JSON.stringify(given.problem.words)).not.toMatch(/[{}[\]]\w|undefined/);
};

describe('the shape of an input', () => {
  const wrong: [field: string, change: object][] = [
    ['title', { title: 7 }],
    ['title', { title: 'a\u0000b' }],
    ['title', { title: 'a\ud800b' }],
    ['title', { title: null }],
    ['title', { title: ['x'] }],
    ['directive', { directive: null }],
    ['directive', { directive: [] }],
    ['directive', { directive: 'x' }],
    ['directive.date', { directive: { ...assignment.directive, date: '2026-02-30' } }],
    ['directive.date', { directive: { ...assignment.directive, date: '30/02/2026' } }],
    ['directive.quote', { directive: { ...assignment.directive, quote: 4 } }],
    ['directive.nonsense', { directive: { ...assignment.directive, nonsense: true } }],
    ['lead', { lead: '' }],
    ['lead', { lead: { $ne: null } }],
    ['coordinators', { coordinators: 'so-noi-vu' }],
    ['coordinators', { coordinators: [1] }],
    ['priority', { priority: 'highest' }],
    ['due', { due: 'tomorrow' }],
    ['due.inclusive', { due: { date: '2026-06-30', inclusive: 'yes' } }],
    ['task', { task: randomUUID() }],
    ['act', { act: 'sign' }],
  ];
  it.each(wrong)('names the field %s of %j', async (field, change) => {
    const { status, body } = await chairman.send<ProblemView>(
      'POST',
      '/api/tasks',
      { ...assignment, ...change },
      key(),
    );
    expectProblem({ status, problem: body }, 400, 'input.invalid');
    expect(body.errors?.map((error) => error.field)).toEqual([field]);
  });

  it('names what is too long', async () => {
    const change = { title: 'x'.repeat(1001), coordinators: Array(201).fill('so-noi-vu') };
    const { body } = await chairman.send<ProblemView>('POST', '/api/tasks', { ...assignment, ...change }, key());
    expect(body.errors?.map(({ field }) => field)).toEqual(['title', 'coordinators']);
  });

  it('names every wrong field at once', async () => {
    const { body } = await chairman.send<ProblemView>('POST', '/api/tasks', {}, key());
    expect(body.errors?.map(({ field }) => field).toSorted()).toEqual(Object.keys(assignment).toSorted());
  });

  it.each([
    ['{"visit":', 400, 'body.malformed'],
    ['', 400, 'body.malformed'],
    ['null', 400, 'input.invalid'],
    ['[]', 400, 'input.invalid'],
    ['"accept"', 400, 'input.invalid'],
    ['{"visit":{"step":"accept","round":1e99}}', 400, 'input.invalid'],
    ['{"visit":{"step":"accept","round":1},"__proto__":{"admin":true}}', 400, 'body.malformed'],
  ])('refuses the body %s', async (body, status, code) => {
    expectProblem(await raw(accept(), body, { ...json, ...key() }), status, code);
  });

  it.each([
    ['text/plain', 415, 'media.unsupported'],
    ['application/xml', 415, 'media.unsupported'],
    ['multipart/form-data; boundary=x', 400, 'input.invalid'],
  ])('refuses an act of the type %s', async (type, status, code) => {
    expectProblem(await raw(accept(), 'x', { 'content-type': type, ...key() }), status, code);
  });

  it('refuses a huge body', async () => {
    const body = JSON.stringify({ visit, padding: 'x'.repeat(300_000) });
    expectProblem(await raw(accept(), body, { ...json, ...key() }), 413, 'body.tooLarge');
  });

  it.each([
    ['page=0'],
    ['page=1;drop table task'],
    ['size=100000'],
    ['stage=none'],
    ['late=maybe'],
    ['q=%00'],
    ['unknown=1'],
  ])('refuses the filter %s', async (query) => {
    const { status, body } = await chairman.send<ProblemView>('GET', `/api/tasks?${query}`);
    expectProblem({ status, problem: body }, 400, 'input.invalid');
  });

  it.each([["q='; drop table journal; --"], ['q=%25_%5C'], ["lead=' or '1'='1"], ['holder=%27%3B']])(
    'takes %s for the text that it is, and finds nothing',
    async (query) => {
      expect((await chairman.get<{ total: number }>(`/api/tasks?${query}`)).total).toBe(0);
    },
  );
});

describe('who sends it', () => {
  const post = (headers: Record<string, string>) =>
    raw(accept(), JSON.stringify({ visit }), { ...json, ...key(), ...headers });

  it.each([
    ['without a session', { cookie: '' }, 401, 'session.none'],
    ['with an invented session', { cookie: 'mandate_session=abc' }, 401, 'session.none'],
    ['with a cookie that is no token', { cookie: "mandate_session=' or 1=1 --" }, 401, 'session.none'],
    ['without a CSRF token', { 'x-csrf-token': '' }, 403, 'csrf.invalid'],
    ['with another CSRF token', { 'x-csrf-token': 'x'.repeat(43) }, 403, 'csrf.invalid'],
    ['from a foreign origin', { origin: 'https://evil.example' }, 403, 'origin.foreign'],
    ['from an origin that hides itself', { origin: 'null' }, 403, 'origin.foreign'],
    ['from another port', { origin: 'http://127.0.0.1:1' }, 403, 'origin.foreign'],
    ['from another site, as the browser says', { 'sec-fetch-site': 'cross-site' }, 403, 'origin.foreign'],
  ])('refuses an act %s', async (_, headers, status, code) => {
    expectProblem(await post(headers), status, code);
  });

  it('refuses the CSRF token of somebody else', async () => {
    expectProblem(await post({ 'x-csrf-token': chairman.me?.csrf ?? '' }), 403, 'csrf.invalid');
  });

  it('refuses a foreign origin even for a login', async () => {
    const body = JSON.stringify({ username: 'chutich', password: 'mandate' });
    expectProblem(await raw('/api/login', body, { ...json, origin: 'https://evil.example' }), 403, 'origin.foreign');
  });

  it('calls an expired session expired, and a closed one none', async () => {
    const clerk = await Client.login(here.url, 'vanthu');
    await here.db.pool.query(`update session set expires_at = clock_timestamp() where csrf = $1`, [clerk.me?.csrf]);
    const expired = await clerk.send<ProblemView>('GET', '/api/me');
    expectProblem({ status: expired.status, problem: expired.body }, 401, 'session.expired');
    const again = await Client.login(here.url, 'vanthu');
    expect((await again.send('POST', '/api/logout')).status).toBe(200);
    const closed = await again.send<ProblemView>('GET', '/api/me');
    expectProblem({ status: closed.status, problem: closed.body }, 401, 'session.none');
  });

  it('refuses a disabled account at once, session or not', async () => {
    const clerk = await Client.login(here.url, 'vanthu');
    await here.db.pool.query(`update account set disabled = true where username = 'vanthu'`);
    expect((await clerk.send('GET', '/api/me')).status).toBe(401);
    await expect(Client.login(here.url, 'vanthu')).rejects.toThrow('login.failed');
    await here.db.pool.query(`update account set disabled = false where username = 'vanthu'`);
  });
});

describe('keys and names of things that are not there', () => {
  const act = (headers: Record<string, string>, path = accept(), body: object = { visit }) =>
    raw(path, JSON.stringify(body), { ...json, ...headers });

  it('asks for a key, and for a proper one', async () => {
    expectProblem(await act({}), 400, 'key.missing');
    for (const bad of ['short', 'with space in it', 'x'.repeat(129)])
      expectProblem(await act({ 'idempotency-key': bad }), 400, 'key.invalid');
  });

  it.each([['not-a-uuid'], ['00000000-0000-4000-8000-000000000000'], ["'%20or%201=1"], ['..%2F..%2Fetc'], ['%00']])(
    'knows no task %s',
    async (id) => {
      expectProblem(await act(key(), `/api/tasks/${id}/accept`), 404, 'task.notFound');
      const { status, body } = await head.send<ProblemView>('GET', `/api/tasks/${id}`);
      expectProblem({ status, problem: body }, 404, 'task.notFound');
    },
  );

  it.each([
    ['GET', '/api/nothing', 'route.unknown'],
    ['GET', '/api', 'route.unknown'],
    ['GET', '/api/tasks/%zz', 'route.unknown'],
    ['GET', `/api/tasks/${'x'.repeat(400)}`, 'route.unknown'],
    ['PUT', '/api/inbox', 'route.unknown'],
    ['GET', '/assets/none.js', 'route.unknown'],
    ['GET', `/api/files/${'0'.repeat(64)}`, 'file.unknown'],
    ['GET', '/api/files/..%2F..%2Fpackage.json', 'file.unknown'],
    ['POST', '/api/notices/none/read', 'notice.unknown'],
    ['POST', '/api/notices/%00/read', 'notice.unknown'],
  ])('%s %s is %s', async (method, path, code) => {
    expectProblem(await raw(path, null, {}, method), 404, code);
  });

  it.each(['visit:draft#1', 'visit:draft', 'seat:none', 'nonsense', '%00', 'completion'])(
    'explains no %s',
    async (subject) => {
      const { status, body } = await head.send<ProblemView>(
        'GET',
        `/api/tasks/${task}/explanations/${encodeURIComponent(subject)}`,
      );
      expectProblem({ status, problem: body }, 404, 'subject.unknown');
    },
  );

  it('refuses an unknown lead, a coordinator named twice and a due date that has passed, in the language asked for', async () => {
    const refused = async (change: object, code: string) => {
      const { status, body } = await chairman.send<ProblemView>(
        'POST',
        '/api/tasks',
        { ...assignment, ...change },
        { ...key(), 'accept-language': 'en' },
      );
      expectProblem({ status, problem: body }, 422, code);
      expect(body.detail).toBe(body.words.en);
    };
    await refused({ lead: 'so-khong-co' }, 'lead.unknown');
    await refused({ coordinators: ['so-noi-vu', 'so-noi-vu'] }, 'unit.repeated');
    await refused({ coordinators: ['so-tai-chinh'] }, 'unit.isLead');
    await refused({ due: { date: '2026-01-05', inclusive: true } }, 'date.past');
    await refused({ procedure: 'none' }, 'procedure.unknown');
  });

  it('tells by name who has the file, to whom it does not belong', async () => {
    const clerk = await Client.login(here.url, 'vanthu');
    const { status, body } = await clerk.tryAct(task, 'accept');
    expectProblem({ status, problem: body as ProblemView }, 403, 'actor.notHolder');
    expect((body as ProblemView).detail).toContain('Giám đốc Sở Tài chính');
  });
});

describe('what is no request', () => {
  it('is told so as a problem too', async () => {
    const { port } = new URL(here.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('GARBAGE\r\n\r\n'));
      let text = '';
      socket
        .on('data', (data) => (text += data.toString()))
        .on('end', () => resolve(text))
        .on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'request.refused', status: 400 });
  });
});

describe('files', () => {
  const send = (form: FormData) => raw('/api/files', form, {});
  const form = (content: string | Buffer<ArrayBuffer>, name = 'du-thao.txt') => {
    const data = new FormData();
    data.append('file', new Blob([content]), name);
    return data;
  };

  it('refuses an empty file, none at all, and another type', async () => {
    expectProblem(await send(form('')), 400, 'file.none');
    expectProblem(await send(new FormData()), 400, 'file.none');
    expectProblem(await raw('/api/files', '{}', json), 415, 'media.unsupported');
  });

  it('refuses a file of more than 25 MB', async () => {
    expectProblem(await send(form(Buffer.alloc(25 * 1024 * 1024 + 1))), 413, 'body.tooLarge');
  });

  it('refuses a draft whose content was never uploaded', async () => {
    const version = { hash: 'f'.repeat(64), name: 'x', mediaType: 'text/plain', size: 1, note: null };
    const specialist = await Client.login(here.url, 'taichinh.chuyenvien');
    const { status, body } = await specialist.tryAct(drafting, 'addVersion', version);
    expectProblem({ status, problem: body as ProblemView }, 422, 'content.unknown');
  });
});

describe('time', () => {
  it.each([
    [{ by: 'yesterday' }, 400, 'input.invalid'],
    [{ by: 'duration' }, 422, 'duration.invalid'],
    [{ by: 'duration', duration: '-3d' }, 422, 'duration.invalid'],
    [{ by: 'duration', duration: '999999999d' }, 422, 'duration.invalid'],
  ])('refuses to move it by %j', async (by, status, code) => {
    const answer = await chairman.send<ProblemView>('POST', '/api/demo/advance', by);
    expectProblem({ status: answer.status, problem: answer.body }, status, code);
  });
});
