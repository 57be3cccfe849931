import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../apps/cli/cli.js';
import type { DemoClockView, HistoryView, NoticeView } from '../../libs/contracts/http.js';
import type { ReceiptView } from '../../libs/contracts/common-http.js';
import { Client } from '../support/api/client.js';
import { eventually } from '../support/api/eventually.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { assignment } from '../support/api/tasks.js';
import { startWorker } from '../support/api/worker.js';

/** One task from assignment to the archive, by HTTP, with the real worker and Temporal behind it. */

let here: Installation;
let worker: { close(): Promise<void> };
let task = '';
const receipts: ReceiptView[] = [];
const people: Record<string, Client> = {};

const as = async (username: string): Promise<Client> => (people[username] ??= await Client.login(here.url, username));
const act = async (username: string, name: string, input: object = {}): Promise<void> => {
  receipts.push(await (await as(username)).act(task, name, input));
};
const advance = async (duration: string): Promise<DemoClockView> => {
  const { status, body } = await (
    await as('chutich')
  ).send<DemoClockView>('POST', '/api/demo/advance', { by: 'duration', duration });
  expect(status).toBe(200);
  return body;
};
const asked = async (username: string): Promise<string[]> => {
  const { items } = await (await as(username)).inbox();
  return items.filter((item) => item.task.id === task).map((item) => item.asked);
};
const told = (username: string, kind: string): Promise<NoticeView> =>
  eventually(async () => {
    const { notices } = await (await as(username)).inbox();
    return notices.find((notice) => notice.task.id === task && notice.about.kind === kind);
  });
const view = async (username = 'chutich') => (await as(username)).task(task);
const kinds = async (): Promise<string[]> => {
  const history = await (await as('chutich')).get<HistoryView>(`/api/tasks/${task}/history`);
  return history.entries.map(({ kind }) => kind);
};
const addDraft = async (text: string): Promise<string> => {
  const { hash, name, mediaType, size } = await (await as('taichinh.chuyenvien')).upload(text, 'Dự thảo kế hoạch.txt');
  await act('taichinh.chuyenvien', 'addVersion', { hash, name, mediaType, size, note: null });
  return hash;
};

const landmarks = [
  ...['assigned', 'fellLate', 'escalated', 'acknowledged', 'versionAdded', 'seatDeemedConsent'],
  ...['signed', 'numbered', 'issued', 'claimed', 'confirmed', 'archived'],
];

beforeAll(async () => {
  here = await installation();
  worker = await startWorker(here.config);
});
afterAll(async () => {
  await worker.close();
  await here.close();
});

describe('the walk of one task', () => {
  it('is assigned, and reaches the inbox and the notices of the head of the lead', async () => {
    const chairman = await as('chutich');
    const key = randomUUID();
    const { status, body } = await chairman.send<ReceiptView>('POST', '/api/tasks', assignment, {
      'idempotency-key': key,
    });
    expect(status).toBe(201);
    ({ task } = body);
    receipts.push(body);
    expect(await asked('taichinh.giamdoc')).toEqual(['accept']);
    expect((await told('taichinh.giamdoc', 'yourTurn')).read).toBe(false);
  });

  it('is accepted, and waits for its draft', async () => {
    await act('taichinh.giamdoc', 'accept');
    expect(await asked('taichinh.chuyenvien')).toEqual(['draft']);
    expect((await view()).whatNow.vi).toBe(
      'Đang chờ Chuyên viên Sở Tài chính (Lê Đức Hiếu) soạn thảo văn bản, hết hạn hết ngày thứ Hai 16/03.',
    );
  });

  it('falls late, and climbs the ladder to the Vice-Chairman, who acknowledges', async () => {
    await advance('30d');
    const late = await view();
    expect(late.visits.at(-1)?.deadline?.late).toBe(true);
    expect(late.escalations.map(({ to }) => to.id)).toEqual([
      'so-tai-chinh/divisionHead',
      'so-tai-chinh/head',
      'vpub/head',
      'ubnd/viceChairman',
    ]);
    expect(await asked('phochutich')).toEqual(['acknowledge']);
    const notice = await told('phochutich', 'escalated');
    expect(notice.about.subject).toEqual({ of: 'visit', step: 'draft', round: 1 });
    await act('phochutich', 'acknowledge', { subject: notice.about.subject, until: '2026-04-10' });
    expect(await asked('phochutich')).toEqual([]);
  });

  it('marks the notice as read, for its reader alone', async () => {
    const { key } = await told('phochutich', 'escalated');
    const vice = await as('phochutich');
    const path = `/api/notices/${encodeURIComponent(key)}/read`;
    expect((await (await as('vanthu')).send('POST', path)).status).toBe(404);
    expect((await vice.send('POST', path)).status).toBe(204);
    expect((await told('phochutich', 'escalated')).read).toBe(true);
  });

  it('gets two versions of a draft, which can be fetched as they were sent', async () => {
    const first = await addDraft('Dự thảo lần một');
    await addDraft('Dự thảo lần hai');
    expect((await view()).versions.map(({ number }) => number)).toEqual([1, 2]);
    const specialist = await as('taichinh.chuyenvien');
    const response = await fetch(`${here.url}/api/files/${first}`, { headers: { cookie: specialist.cookie ?? '' } });
    expect(await response.text()).toBe('Dự thảo lần một');
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('asks three agencies; two answer, one stays silent and is deemed to consent when its term passes', async () => {
    const units = ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
    await act('taichinh.chuyenvien', 'askOpinions', { units, workingDays: 5 });
    expect((await view()).whatNow.vi).toContain('Sở Tài chính đang chờ ý kiến của 3/3 cơ quan, hết hạn hết ngày');
    await act('noivu.giamdoc', 'answer', { seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' });
    const comment = { answer: 'agreeWithComments', text: 'Bổ sung mục chi đầu tư.' };
    await act('xaydung.giamdoc', 'answer', { seat: 'opinions#1/so-xay-dung', ...comment });
    await advance('10d');
    const seats = (await view()).visits.find(({ step }) => step === 'opinions')?.seats ?? [];
    expect(seats.map(({ status }) => status)).toEqual(['answered', 'answered', 'deemedConsent']);
    expect((await told('tuphap.giamdoc', 'deemedConsent')).about.subject).toEqual({
      of: 'seat',
      seat: 'opinions#1/so-tu-phap',
    });
  });

  it('explains why the opinions were due then, day by day', async () => {
    const subject = encodeURIComponent('seat:opinions#1/so-tu-phap');
    const { days, term } = await (
      await as('chutich')
    ).get<{ days: { counted: number | null }[]; term: unknown }>(`/api/tasks/${task}/explanations/${subject}`);
    expect(term).toEqual({ unit: 'workingDay', amount: 5 });
    expect(days.at(-1)?.counted).toBe(5);
  });

  it('takes the opinions up, consolidates and submits', async () => {
    expect(await asked('taichinh.chuyenvien')).toEqual(['consolidate']);
    await act('taichinh.chuyenvien', 'takeUp', { seat: 'opinions#1/so-noi-vu', taken: true, reason: null });
    await act('taichinh.chuyenvien', 'takeUp', {
      seat: 'opinions#1/so-xay-dung',
      taken: false,
      reason: 'Ngoài phạm vi.',
    });
    await act('taichinh.chuyenvien', 'consolidate');
    await act('taichinh.giamdoc', 'submit', { summary: 'Kính trình UBND tỉnh.' });
    expect(await asked('thamtra')).toEqual(['verify']);
  });

  it('is returned once, drafted and submitted again', async () => {
    await act('thamtra', 'return', { to: 'submit', reason: 'Thiếu tờ trình.' });
    expect(await asked('taichinh.giamdoc')).toEqual(['submit']);
    expect((await told('taichinh.giamdoc', 'returned')).about.subject).toEqual({
      of: 'visit',
      step: 'submit',
      round: 2,
    });
    await act('taichinh.giamdoc', 'submit', { summary: 'Đã bổ sung tờ trình.' });
    await act('thamtra', 'verify', { opinion: 'Đủ điều kiện trình ký.' });
  });

  it('is signed for its current version, numbered and issued', async () => {
    const { versions } = await view();
    await act('chutich', 'sign', { hash: versions.at(-1)?.hash, capacity: 'TM' });
    await act('vanthu', 'number');
    await act('vanthu', 'issue');
    const { number, issuedAt, versions: signed } = await view();
    expect(number?.notation).toBe('01/KH-UBND');
    expect(issuedAt).not.toBeNull();
    expect(signed.map(({ approved }) => approved)).toEqual([false, true]);
  });

  it('is reported, confirmed on time and archived', async () => {
    await act('taichinh.giamdoc', 'report', { text: 'Đã ban hành Kế hoạch.' });
    expect(await asked('chutich')).toEqual(['confirm']);
    await act('chutich', 'confirm');
    expect((await view()).completion).toMatchObject({ is: 'confirmed', onTime: true });
    await act('chutich', 'archive');
    expect((await view()).progress).toBe('archived');
  });

  it('tells its whole life in order, time’s part too', async () => {
    const told = await kinds();
    const places = landmarks.map((kind) => told.indexOf(kind));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('bears out every receipt, and its chain is whole', async () => {
    const { entries, chain } = await (await as('chutich')).get<HistoryView>(`/api/tasks/${task}/history`);
    expect(chain.intact).toBe(true);
    for (const { seq, hash } of receipts) expect(entries[seq - 1]).toMatchObject({ seq, hash });
    const said: string[] = [];
    const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
    const env = { DATABASE_URL: here.config.databaseUrl, MANDATE_MODE: 'test' };
    expect(await runCli(['verify', task], env, terminal)).toBe(0);
    await here.db.pool.query(
      `update journal set payload = jsonb_set(payload, '{note}', '"khác"') where stream_id = $1 and seq = 3`,
      [task],
    );
    expect(await runCli(['verify', task, '--json'], env, terminal)).toBe(1);
    expect(JSON.parse(said.at(-1) ?? '')).toMatchObject({ broken: [{ task, brokenAt: 3 }] });
  });
});
