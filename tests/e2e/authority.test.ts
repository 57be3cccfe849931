import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AbsenceReportView,
  AccessView,
  AlertsView,
  DelegationsView,
  EmergencyView,
  HistoryView,
  ProblemView,
  ReasonsView,
  TaskListView,
} from '../../libs/contracts/http.js';
import { Client } from '../support/api/client.js';
import type { Answer } from '../support/api/client.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { assign } from '../support/api/tasks.js';

/** Who acts for whom, who reads what, and who keeps the system, as a browser meets it. */

let here: Installation;
const clients = new Map<string, Client>();
const as = async (username: string): Promise<Client> => {
  const known = clients.get(username) ?? (await Client.login(here.url, username));
  clients.set(username, known);
  return known;
};
const order = async (
  who: string,
  path: string,
  body?: object,
  key: string = randomUUID(),
): Promise<Answer<ProblemView>> => (await as(who)).send('POST', path, body, { 'idempotency-key': key });
const codeOf = ({ status, body }: Answer<ProblemView>): string => (status < 300 ? 'done' : body.code);
const toTheDay = (day: string): Promise<unknown> =>
  here.db.pool.query('update installation set clock_offset = $1::timestamptz - clock_timestamp()', [
    `${day}T09:00:00+07:00`,
  ]);

const paper = (over: object = {}) => ({
  ...{ kind: 'substitution', of: 'so-tai-chinh/head', by: 'so-tai-chinh/divisionHead', from: null, to: null },
  ...{ acts: null, units: null, upTo: null, basis: 'Quyết định 12/QĐ-STC' },
  ...over,
});

let task: string;
beforeAll(async () => {
  here = await installation();
  task = await assign(await as('chutich'));
});
afterAll(() => here.close());

describe('a delegation', () => {
  it('is given by who holds the post, and both names stand in what is done by it', async () => {
    expect(codeOf(await order('taichinh.giamdoc', '/api/delegations', paper()))).toBe('done');
    const own = await assign(await as('chutich'));
    await (await as('taichinh.truongphong')).act(own, 'accept');
    const { entries } = await (await as('taichinh.giamdoc')).get<HistoryView>(`/api/tasks/${own}/history`);
    expect(entries.find(({ kind }) => kind === 'visitClosed')?.actor).toMatchObject({
      person: 'Nguyễn Thị Bích Ngọc',
      behalf: { person: 'Trần Văn Hải', as: 'substitution' },
    });
  });

  it('puts the work of the post into the inbox of whoever stands in', async () => {
    const { items } = await (await as('taichinh.truongphong')).inbox();
    expect(items.filter(({ post }) => post === 'so-tai-chinh/head').map((item) => item.task.id)).toContain(task);
  });

  it('gives its reason on the page, and blocks the moment it is revoked', async () => {
    const deputy = await as('taichinh.truongphong');
    const [before] = (await deputy.task(task)).acts.filter(({ act }) => act === 'accept');
    expect(before).toMatchObject({ allowed: true });
    expect(before?.because.vi).toContain('Làm thay Giám đốc Sở Tài chính, căn cứ Quyết định 12/QĐ-STC');
    const { delegations } = await deputy.get<DelegationsView>('/api/delegations');
    const given = delegations.find(({ basis }) => basis === 'Quyết định 12/QĐ-STC');
    expect(given).toMatchObject({ state: 'standing', mayRevoke: false });
    expect(codeOf(await order('taichinh.giamdoc', `/api/delegations/${given?.id}/revoke`))).toBe('done');
    expect((await deputy.tryAct(task, 'accept')).body).toMatchObject({ code: 'delegation.revoked' });
    const [after] = (await deputy.task(task)).acts.filter(({ act }) => act === 'accept');
    expect(after?.because.vi).toContain('đã bị thu hồi');
  });

  it('that ends at an amount reaches what is worth no more', async () => {
    const given = paper({ upTo: 1_000_000_000, basis: 'Quyết định 15/QĐ-STC' });
    expect(codeOf(await order('taichinh.giamdoc', '/api/delegations', given))).toBe('done');
    const deputy = await as('taichinh.truongphong');
    const dear = await assign(await as('chutich'), { amount: 5_000_000_000 });
    expect((await deputy.task(dear)).amount).toBe(5_000_000_000);
    expect((await deputy.tryAct(dear, 'accept')).status).toBe(403);
    await deputy.act(await assign(await as('chutich'), { amount: 900_000_000 }), 'accept');
    const { delegations } = await deputy.get<DelegationsView>('/api/delegations');
    const own = delegations.find(({ basis }) => basis === 'Quyết định 15/QĐ-STC');
    expect(codeOf(await order('taichinh.giamdoc', `/api/delegations/${own?.id}/revoke`))).toBe('done');
  });

  it('is one however often it is sent, and refused where nobody may give it', async () => {
    const key = randomUUID();
    const again = () =>
      order('noivu.giamdoc', '/api/delegations', paper({ of: 'so-noi-vu/head', by: 'so-noi-vu/specialist' }), key);
    expect([codeOf(await again()), codeOf(await again())]).toEqual(['done', 'done']);
    const { delegations } = await (await as('noivu.giamdoc')).get<DelegationsView>('/api/delegations');
    expect(delegations.filter(({ by }) => by.id === 'so-noi-vu/specialist')).toHaveLength(1);
  });

  it.each<[string, string, object, string]>([
    ['by another agency', 'noivu.giamdoc', paper(), 'actor.mayNotDelegate'],
    ['by an administrator', 'quantri', paper(), 'actor.systemDuty'],
    ['to the post itself', 'taichinh.giamdoc', paper({ by: 'so-tai-chinh/head' }), 'delegation.self'],
    ['of nobody’s post', 'taichinh.giamdoc', paper({ of: 'none' }), 'post.unknown'],
    ['without its paper', 'taichinh.giamdoc', paper({ basis: ' ' }), 'text.missing'],
    ['that ends before it begins', 'taichinh.giamdoc', paper({ from: '2026-04-02', to: '2026-04-01' }), 'date.order'],
    ['of the vote', 'taichinh.giamdoc', paper({ acts: ['vote'] }), 'delegation.never'],
    [
      'TUQ. without an end',
      'chutich',
      paper({ kind: 'authorisation', of: 'ubnd/chairman', acts: ['sign'] }),
      'delegation.unlimited',
    ],
    [
      'TUQ. by one who is no head',
      'taichinh.truongphong',
      paper({ kind: 'authorisation', of: 'so-tai-chinh/divisionHead', acts: ['draft'], to: '2026-05-01' }),
      'input.invalid',
    ],
  ])('is refused %s', async (_what, who, body, code) => {
    expect(codeOf(await order(who, '/api/delegations', body))).toBe(code);
  });
});

describe('absences', () => {
  const csv = [
    'ma_can_bo;tu_ngay;den_ngay;nguoi_lam_thay;can_cu',
    'bui-thi-thanh-tam;02/03/2026;06/03/2026;so-noi-vu/divisionHead;Giấy nghỉ phép 05',
    'nobody;02/03/2026;06/03/2026;;Giấy nghỉ phép 06',
    'vo-thanh-cong;06/03/2026;02/03/2026;;Giấy nghỉ phép 07',
  ].join('\r\n');
  const send = async (): Promise<AbsenceReportView> =>
    (
      await (
        await as('vanthu')
      ).send<AbsenceReportView>('POST', '/api/absences/import', { csv }, { 'idempotency-key': randomUUID() })
    ).body;

  it('come as a list, each row by itself, and once', async () => {
    const first = await send();
    expect(first.rows.map(({ outcome, code }) => code ?? outcome)).toEqual([
      'recorded',
      'person.unknown',
      'date.order',
    ]);
    expect(first.rows[1]?.words?.vi).toMatch(/\.$/);
    expect((await send()).rows.map(({ outcome }) => outcome)).toEqual(['unchanged', 'refused', 'refused']);
  });

  it('let the work be done without any leader opening a page, and end by themselves', async () => {
    const other = await as('noivu.truongphong');
    const { standing, by } = (await other.get<DelegationsView>('/api/delegations')).absences[0] ?? {};
    expect([standing, by?.[0]?.id]).toEqual([true, 'so-noi-vu/divisionHead']);
    expect((await other.inbox()).items).toBeDefined();
  });

  it('are not everybody’s to import', async () => {
    const list = { csv: csv.split('\r\n').slice(0, 2).join('\n') };
    const answer = await (
      await as('xaydung.chuyenvien')
    ).send<AbsenceReportView>('POST', '/api/absences/import', list, { 'idempotency-key': randomUUID() });
    expect(answer.body.rows.map(({ code }) => code)).toEqual(['actor.mayNotDelegate']);
    const bad = await order('vanthu', '/api/absences/import', { csv: 'a,b\n1,2' });
    expect(codeOf(bad)).toBe('text.missing');
  });
});

describe('what people read', () => {
  const total = async (who: string): Promise<number> => (await (await as(who)).get<TaskListView>('/api/tasks')).total;

  it('is nothing of a task in which they have no part: not by list, by id, by act', async () => {
    expect(await total('tuphap.giamdoc')).toBe(0);
    expect(await total('quantri')).toBe(0);
    const stranger = await as('tuphap.chuyenvien');
    for (const path of ['', '/history', '/explanations/task', '/reasons'])
      expect((await stranger.send<ProblemView>('GET', `/api/tasks/${task}${path}`)).body.code).toBe('task.notFound');
    const act = await order('tuphap.giamdoc', `/api/tasks/${task}/accept`, { visit: { step: 'accept', round: 1 } });
    expect(codeOf(act)).toBe('task.notFound');
  });

  it('is everything in the scope of an auditor, who acts on nothing, and whose reading is recorded', async () => {
    const auditor = await as('thanhtra.vien');
    expect(await total('thanhtra.vien')).toBeGreaterThan(0);
    await auditor.get<HistoryView>(`/api/tasks/${task}/history`);
    const act = await order('thanhtra.vien', `/api/tasks/${task}/accept`, { visit: { step: 'accept', round: 1 } });
    expect(codeOf(act)).toBe('actor.systemDuty');
    const accesses = await (await as('anninh')).get<AccessView[]>('/api/access');
    const read = accesses.filter(({ person }) => person.id === 'ha-xuan-truong').map(({ kind }) => kind);
    expect(read).toEqual(expect.arrayContaining(['listed', 'opened', 'historyRead']));
    expect(accesses.some(({ person }) => person.id === 'tran-van-hai')).toBe(false);
    expect((await (await as('taichinh.giamdoc')).send<ProblemView>('GET', '/api/access')).body.code).toBe(
      'actor.notSecurityOfficer',
    );
  });

  it('tells an auditor why somebody might not, or might, as it was then', async () => {
    const auditor = await as('thanhtra.vien');
    const { now } = await auditor.task(task);
    const reason = async (at: string): Promise<string | undefined> => {
      const path = `/api/tasks/${task}/reasons?person=nguyen-thi-bich-ngoc&at=${encodeURIComponent(at)}`;
      return (await auditor.get<ReasonsView>(path)).acts.find(({ act }) => act === 'accept')?.because.vi;
    };
    expect(await reason(now)).toContain('đã bị thu hồi');
    const given = (await (await as('taichinh.giamdoc')).get<DelegationsView>('/api/delegations')).delegations.find(
      ({ basis }) => basis === 'Quyết định 12/QĐ-STC',
    );
    expect(await reason(given?.from ?? '')).toContain('Làm thay Giám đốc Sở Tài chính');
    const other = await (
      await as('taichinh.giamdoc')
    ).send<ProblemView>('GET', `/api/tasks/${task}/reasons?person=bui-thi-thanh-tam`);
    expect(other.body.code).toBe('actor.notAuditor');
  });
});

describe('keeping the system', () => {
  it('alerts the security officer and the persons of every change, and nobody else', async () => {
    const words = async (who: string) =>
      (await (await as(who)).get<AlertsView>('/api/alerts')).alerts.flatMap((alert) => alert.words.map(({ vi }) => vi));
    const expected = expect.arrayContaining([expect.stringContaining('Quyết định 12/QĐ-STC')]);
    for (const who of ['anninh', 'taichinh.giamdoc', 'taichinh.truongphong'])
      expect(await words(who)).toEqual(expected);
    expect(await words('xaydung.chuyenvien')).not.toEqual(expected);
    expect((await order('anninh', '/api/alerts/read')).status).toBe(204);
    expect((await (await as('anninh')).get<AlertsView>('/api/alerts')).unread).toBe(0);
  });

  it('lets two persons open what one may not read, for a time that ends by itself', async () => {
    const admin = await as('quantri');
    const ask = { over: 'task', id: task, reason: 'Khôi phục hồ sơ sau sự cố' };
    expect(codeOf(await order('taichinh.giamdoc', '/api/emergencies', ask))).toBe('actor.notAdministrator');
    expect(codeOf(await order('quantri', '/api/emergencies', ask))).toBe('done');
    expect((await admin.send('GET', `/api/tasks/${task}`)).status).toBe(404);
    const [asked] = await (await as('anninh')).get<EmergencyView[]>('/api/emergencies');
    expect(asked).toMatchObject({ state: 'asked', mayConfirm: true });
    expect(codeOf(await order('quantri', `/api/emergencies/${asked?.id}/confirm`))).toBe('actor.notSecurityOfficer');
    expect(codeOf(await order('anninh', `/api/emergencies/${asked?.id}/confirm`))).toBe('done');
    expect((await admin.task(task)).id).toBe(task);
    const act = await order('quantri', `/api/tasks/${task}/accept`, { visit: { step: 'accept', round: 1 } });
    expect(codeOf(act)).toBe('actor.systemDuty');
    const accesses = await (await as('anninh')).get<AccessView[]>('/api/access');
    expect(accesses.find(({ person }) => person.id === 'mai-quoc-trung')).toMatchObject({ kind: 'opened', task });
    await toTheDay('2026-03-03');
    expect((await admin.send('GET', `/api/tasks/${task}`)).status).toBe(404);
    expect((await (await as('anninh')).get<EmergencyView[]>('/api/emergencies'))[0]?.state).toBe('over');
  });
});

describe('the live stream', () => {
  it('names only what the listener may see, and ends with the session', async () => {
    const listen = async (who: Client) => {
      const stream = await fetch(`${here.url}/api/events`, { headers: { cookie: who.cookie ?? '' } });
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      if (!reader) throw new Error('there is no stream');
      return reader;
    };
    const [mine, foreign] = [
      await Client.login(here.url, 'taichinh.chuyenvien'),
      await Client.login(here.url, 'tuphap.chuyenvien'),
    ];
    const [told, other] = [await listen(mine), await listen(foreign)];
    await new Promise((resolve) => setImmediate(resolve));
    const first = told.read();
    const never = other.read();
    const moved = await assign(await as('chutich'));
    let text = (await first).value ?? '';
    while (!text.includes(moved)) text += (await told.read()).value ?? '';
    expect(text).toContain(moved);
    await foreign.send('POST', '/api/logout');
    await assign(await as('chutich'));
    await assign(await as('chutich'));
    const until = async (): Promise<string> => {
      let all = (await never).value ?? '';
      for (let next = await other.read(); !next.done; next = await other.read()) all += next.value;
      return all;
    };
    await told.cancel();
    expect(await until()).not.toContain('changed');
  });
});
