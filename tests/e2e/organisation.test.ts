import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InboxView, ProblemView, TaskView } from '../../libs/contracts/http.js';
import type {
  ChangedView,
  CollectiveView,
  ExpandedView,
  FoundView,
  ImportReportView,
  OrganisationEntryView,
  OrganisationView,
  RegisterReceiptView,
  ReorganisationView,
  UnitDetailView,
} from '../../libs/contracts/organisation-http.js';
import type { OrganisationAct } from '../../libs/domain/index.js';
import { readSheets, writeCsv, writeXlsx, type Sheet } from '../../libs/spreadsheet/index.js';
import { Client, type Answer } from '../support/api/client.js';
import { installation, type Installation } from '../support/api/installation.js';
import { assignment } from '../support/api/tasks.js';

/** The organisation over HTTP: asked for any day, kept by the administrator alone, out and in as files. */

let here: Installation;
let admin: Client;
let chairman: Client;
beforeAll(async () => {
  here = await installation();
  admin = await Client.login(here.url, 'quantri');
  chairman = await Client.login(here.url, 'chutich');
});
afterAll(() => here.close());

const because = { reason: 'Sắp xếp tổ chức bộ máy', basis: 'QĐ 15/2026/QĐ-UBND' };
const act = (client: Client, given: OrganisationAct, seen: number | null = null, key: string = randomUUID()) =>
  client.send<RegisterReceiptView>(
    'POST',
    '/api/organisation/acts',
    { act: given, ...because, seen },
    { 'idempotency-key': key },
  );
const codeOf = ({ status, body }: Answer<unknown>) => [status, (body as ProblemView).code];
const tree = (on?: string) => admin.get<OrganisationView>(`/api/organisation${on ? `?on=${on}` : ''}`);
const unit = (id: string, on?: string) =>
  admin.get<UnitDetailView>(`/api/organisation/unit?id=${id}${on ? `&on=${on}` : ''}`);

const upload = async <T>(client: Client, path: string, bytes: Uint8Array, name: string): Promise<Answer<T>> => {
  const form = new FormData();
  form.set('file', new File([bytes], name));
  const response = await fetch(`${client.url}${path}`, {
    method: 'POST',
    headers: { cookie: client.cookie ?? '', 'x-csrf-token': client.me?.csrf ?? '', 'idempotency-key': randomUUID() },
    body: form,
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as T };
};
const download = async (client: Client, query: string): Promise<{ bytes: Uint8Array; type: string | null }> => {
  const response = await fetch(`${client.url}/api/organisation/export?${query}`, {
    headers: { cookie: client.cookie ?? '' },
  });
  return { bytes: new Uint8Array(await response.arrayBuffer()), type: response.headers.get('content-type') };
};
const sheetsIn = (bytes: Uint8Array, name: string): Sheet[] => {
  const sheets = readSheets(bytes, name);
  if (!Array.isArray(sheets)) throw new Error(JSON.stringify(sheets));
  return sheets;
};

describe('the organisation', () => {
  it('is shown to whoever is logged in, and says who keeps it', async () => {
    const view = await chairman.get<OrganisationView>('/api/organisation');
    expect(view.units.length).toBeGreaterThan(200);
    expect([view.keeps, (await tree()).keeps]).toEqual([false, true]);
    expect(view.units.find(({ id }) => id === 'so-tai-chinh')).toMatchObject({
      parent: 'ubnd',
      leader: 'Trần Văn Hải',
    });
    expect((await new Client(here.url).send('GET', '/api/organisation')).status).toBe(401);
  });

  it('shows a unit with its posts, its identifiers and its parts', async () => {
    const view = await unit('so-tai-chinh');
    expect(view.edxml).toEqual(['H99.02', '000.00.02.H99']);
    expect(view.parts).toHaveLength(5);
    expect(view.posts.find(({ role }) => role === 'head')).toMatchObject({
      person: { name: 'Trần Văn Hải' },
      since: '2025-01-01',
    });
    expect(codeOf(await admin.send('GET', '/api/organisation/unit?id=khong-co'))).toEqual([404, 'unit.notFound']);
  });

  it('tells what one change touched, before and after, and nothing of who acts for whom', async () => {
    const name = { vi: 'Sở Y tế và Dân số', en: 'Department of Health and Population' };
    const renamed = await act(admin, { act: 'changeUnit', unit: 'so-y-te', name, on: null });
    const { version } = renamed.body;
    expect(await chairman.get<ChangedView[]>(`/api/organisation/change?version=${version}`)).toEqual([
      {
        what: { vi: 'Đơn vị', en: 'Unit' },
        name,
        fields: [
          {
            field: { vi: 'Tên', en: 'Name' },
            before: { vi: 'Sở Y tế', en: 'Department of Health' },
            after: name,
          },
        ],
      },
    ]);
    expect(codeOf(await chairman.send('GET', '/api/organisation/change?version=999999'))).toEqual([
      404,
      'change.notFound',
    ]);
    const [latest] = await chairman.get<OrganisationEntryView[]>('/api/organisation/history?limit=1');
    expect(latest?.version).toBe(version);
  });

  it('lists the collective names with whom they mean', async () => {
    const list = await chairman.get<CollectiveView[]>('/api/organisation/collectives');
    expect(list.some(({ units }) => units === null)).toBe(true);
    expect(list.some(({ units }) => (units?.length ?? 0) > 90)).toBe(true);
  });

  it('is searched with marks or without', async () => {
    const found = await admin.get<FoundView[]>('/api/organisation/search?q=tran%20van%20hai');
    expect(found[0]).toMatchObject({ kind: 'person', name: { vi: 'Trần Văn Hải' }, unit: 'so-tai-chinh' });
    expect((await admin.get<FoundView[]>('/api/organisation/search?q=H99.02'))[0]).toMatchObject({
      id: 'so-tai-chinh',
    });
  });

  it('answers as of the day: before it was founded, a province has no divisions', async () => {
    expect((await tree('2025-06-30')).units.filter(({ kind }) => kind === 'division')).toEqual([]);
    expect((await tree('2025-07-01')).units.filter(({ kind }) => kind === 'division')).toHaveLength(75);
  });

  it('expands a collective name into the list of the day', async () => {
    const expanded = await admin.get<ExpandedView>(
      `/api/organisation/collective?name=${encodeURIComponent('Các sở, ban, ngành; UBND các xã, phường')}`,
    );
    expect(expanded.units).toHaveLength(14 + 4 + 1 + 99);
    const open = await admin.send(
      'GET',
      `/api/organisation/collective?name=${encodeURIComponent('các cơ quan, đơn vị liên quan')}`,
    );
    expect(codeOf(open)).toEqual([422, 'collective.open']);
  });
});

describe('a change', () => {
  const rename: OrganisationAct = {
    act: 'changeUnit',
    unit: 'so-ngoai-vu',
    name: { vi: 'Sở Ngoại vụ và Hội nhập', en: 'Department of Foreign Affairs and Integration' },
    on: '2026-03-01',
  };

  it('is the administrator’s alone', async () => {
    expect(codeOf(await act(chairman, rename))).toEqual([403, 'actor.notAdministrator']);
    const preview = await chairman.send('POST', '/api/organisation/preview', { act: rename });
    expect(codeOf(preview)).toEqual([403, 'actor.notAdministrator']);
  });

  it('is recorded with its reason, and shown in the history in words', async () => {
    const { version } = await tree();
    const key = randomUUID();
    const first = await act(admin, rename, version, key);
    expect(first).toMatchObject({ status: 200, body: { version: version + 1 } });
    const again = await act(admin, rename, version, key);
    expect([again.body, again.headers.get('idempotency-replayed')]).toEqual([first.body, 'true']);
    const [entry] = await admin.get<OrganisationEntryView[]>('/api/organisation/history?about=so-ngoai-vu');
    expect(entry).toMatchObject({ actor: { person: 'Mai Quốc Trung' }, reason: because.reason, basis: because.basis });
    expect(entry?.words.vi).toContain('Sở Ngoại vụ và Hội nhập');
    expect((await unit('so-ngoai-vu', '2026-02-28')).name.vi).toBe('Sở Ngoại vụ');
    expect((await unit('so-ngoai-vu')).former).toMatchObject([{ name: { vi: 'Sở Ngoại vụ' }, until: '2026-03-01' }]);
  });

  it('is refused, by name, where it cannot be', async () => {
    expect(codeOf(await act(admin, rename, 1))).toEqual([409, 'organisation.moved']);
    expect(codeOf(await act(admin, { ...rename, unit: 'khong-co' }))).toEqual([422, 'unit.unknown']);
    const strange = await admin.send(
      'POST',
      '/api/organisation/acts',
      { act: { act: 'destroy' }, ...because, seen: null },
      { 'idempotency-key': randomUUID() },
    );
    expect(codeOf(strange)).toEqual([400, 'input.invalid']);
    const extra = { ...rename, tenures: [] } as OrganisationAct;
    expect(codeOf(await act(admin, extra))).toEqual([400, 'input.invalid']);
  });

  it('lets whoever is appointed act at once, and whoever left no more', async () => {
    const finance = await Client.login(here.url, 'taichinh.giamdoc');
    const appoint: OrganisationAct = {
      act: 'appoint',
      post: 'so-tai-chinh/head',
      person: 'bui-thi-thanh-tam',
      from: null,
      to: null,
      replacing: true,
    };
    await chairman.send('POST', '/api/tasks', assignment, { 'idempotency-key': randomUUID() });
    expect((await act(admin, appoint)).status).toBe(200);
    expect((await finance.get<InboxView>('/api/inbox')).items).toEqual([]);
    expect((await act(admin, { ...appoint, person: 'tran-van-hai' })).status).toBe(200);
    expect((await finance.get<InboxView>('/api/inbox')).items).toHaveLength(1);
  });
});

describe('a merger', () => {
  const merger: OrganisationAct = {
    act: 'reorganise',
    units: ['so-tai-chinh'],
    into: ['so-noi-vu'],
    on: null,
    divisions: {},
    posts: {},
    tasks: {},
  };

  it('is looked at first: which tasks, posts and divisions go where, and who is left without a post', async () => {
    const { body } = await admin.send<ReorganisationView>('POST', '/api/organisation/preview', { act: merger });
    expect(body.tasks).toMatchObject([{ newLead: { id: 'so-noi-vu' }, newHolder: { vi: 'Giám đốc Sở Nội vụ' } }]);
    expect(JSON.stringify(body.tasks)).not.toContain(assignment.title);
    expect(body.divisions).toHaveLength(5);
    expect(body.posts.find(({ id }) => id === 'so-tai-chinh/head')).toMatchObject({
      does: 'ends',
      to: { vi: 'Giám đốc Sở Nội vụ' },
    });
    expect(body.without).toEqual([{ id: 'tran-van-hai', name: 'Trần Văn Hải' }]);
    expect((await tree()).units.some(({ id }) => id === 'so-tai-chinh')).toBe(true);
  });

  it('is done as it was shown: the live task is in the inbox of whoever took over', async () => {
    const { version } = await tree();
    expect((await act(admin, merger, version)).status).toBe(200);
    const home = await Client.login(here.url, 'noivu.giamdoc');
    const [item] = (await home.get<InboxView>('/api/inbox')).items;
    expect(item).toMatchObject({ task: { lead: { vi: 'Sở Nội vụ' } }, asked: 'accept' });
    const task = await home.get<TaskView>(`/api/tasks/${item?.task.id}`);
    expect(JSON.stringify(task)).toContain('so-noi-vu');
    expect((await tree()).units.some(({ id }) => id === 'so-tai-chinh')).toBe(false);
    expect((await unit('so-tai-chinh')).successors).toMatchObject([{ id: 'so-noi-vu' }]);
  });
});

describe('a file', () => {
  it('of thousands of rows lets others be answered while it is read', async () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => [`can-bo-${index}`, `Cán bộ ${index}`]);
    const file = writeCsv([['Mã cán bộ', 'Họ và tên'], ...rows]);
    let isRead = false;
    const reading = upload<ImportReportView>(admin, '/api/organisation/import/preview', file, 'can-bo.csv').then(
      (answer) => {
        isRead = true;
        return answer;
      },
    );
    let others = 0;
    while (!isRead) {
      await chairman.get('/api/me');
      others += isRead ? 0 : 1;
    }
    expect((await reading).body).toMatchObject({ add: 2_000, errors: 0 });
    // One after the other, each waiting for the one before: a process that was busy would have answered one or two.
    expect(others).toBeGreaterThan(10);
  });

  it('that was exported changes nothing when it is imported', async () => {
    const { bytes, type } = await download(admin, 'format=xlsx');
    expect(type).toContain('spreadsheetml');
    const { status, body } = await upload<ImportReportView>(
      admin,
      '/api/organisation/import/preview',
      bytes,
      'to-chuc.xlsx',
    );
    expect([status, body.add, body.change, body.errors]).toEqual([200, 0, 0, 0]);
    expect(body.same).toBeGreaterThan(4_500);
    expect(sheetsIn(bytes, 'a.xlsx').map(({ name }) => name)).toEqual(['Đơn vị', 'Chức vụ', 'Cán bộ', 'Nhiệm kỳ']);
  });

  it('of a past day has the units of that day', async () => {
    const { bytes, type } = await download(admin, 'format=csv&table=units&on=2026-02-28');
    expect(type).toContain('text/csv');
    const names = sheetsIn(bytes, 'units.csv')[0]?.rows.map(({ cells }) => cells[2]) ?? [];
    expect(names).toContain('Sở Ngoại vụ');
    expect(names).toContain('Sở Tài chính');
  });

  const newcomers = writeXlsx([
    {
      name: 'Cán bộ',
      rows: [
        ['Mã cán bộ', 'Họ và tên', 'Thư điện tử'],
        ['cao-thi-moi', 'Cao Thị Mới', ''],
        ['x', '', ''],
      ],
    },
  ]);

  it('is reported row by row, and written whole or not at all', async () => {
    const report = await upload<ImportReportView>(admin, '/api/organisation/import/preview', newcomers, 'moi.xlsx');
    expect(report.body).toMatchObject({ add: 1, errors: 1 });
    expect(report.body.rows[1]).toMatchObject({ sheet: 'Cán bộ', row: 3, does: 'error', code: 'text.missing' });
    const path = `/api/organisation/import?reason=${encodeURIComponent('Tuyển dụng')}`;
    expect(codeOf(await upload(admin, path, newcomers, 'moi.xlsx'))).toEqual([422, 'import.faulty']);
    const sound = writeCsv([
      ['Mã cán bộ', 'Họ và tên'],
      ['cao-thi-moi', 'Cao Thị Mới'],
    ]);
    const before = (await tree()).version;
    expect(await upload(admin, path, sound, 'moi.csv')).toMatchObject({ status: 200, body: { version: before + 1 } });
    expect(codeOf(await upload(admin, path, sound, 'moi.csv'))).toEqual([422, 'change.none']);
    expect(codeOf(await upload(chairman, path, sound, 'moi.csv'))).toEqual([403, 'actor.notAdministrator']);
  });

  it.each([
    ['that is no table', new TextEncoder().encode('\0\0'), 422, 'file.notTable'],
    [
      'of something else',
      writeCsv([
        ['A', 'B'],
        ['1', '2'],
      ]),
      422,
      'file.sheetMissing',
    ],
    [
      'of too many rows',
      new TextEncoder().encode(`Mã cán bộ,Họ và tên\n${'x,y\n'.repeat(100_000)}`),
      422,
      'file.tooManyRows',
    ],
    ['too large', new Uint8Array(11 * 1024 * 1024).fill(65), 413, 'body.tooLarge'],
    ['that is empty', new Uint8Array(), 400, 'file.none'],
  ])('%s is refused by name', async (_what, bytes, status, code) => {
    expect(codeOf(await upload(admin, '/api/organisation/import/preview', bytes, 'a.csv'))).toEqual([status, code]);
  });
});
