import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProblemView, TaskView } from '../../libs/contracts/http.js';
import type { ClauseView, ImportListView, ImportTextView, ImportView } from '../../libs/contracts/import-http.js';
import { Client } from '../support/api/client.js';
import { confirm, imported, plan, review, take, whenRead } from '../support/api/imports.js';
import { installation, type Installation } from '../support/api/installation.js';

let here: Installation;
let chairman: Client;
let clerk: Client;
beforeAll(async () => {
  here = await installation();
  chairman = await Client.login(here.url, 'chutich');
  clerk = await Client.login(here.url, 'vanthu');
});
afterAll(() => here.close());

const look = (id: string, by = chairman): Promise<ImportView> => by.get(`/api/imports/${id}`);
const proposal = (one: ImportView, id: string) => {
  const found = one.proposals.find((each) => each.id === id);
  if (!found) throw new Error(`There is no proposal ${id}.`);
  return found;
};

describe('a directive that a clerk takes in', () => {
  it('is read, and each proposal cites its sentence', async () => {
    const one = await imported(clerk);
    const { text } = await clerk.get<ImportTextView>(`/api/imports/${one.id}/text`);
    expect(one).toMatchObject({ status: 'ready', kind: 'text', mayEdit: true, mayConfirm: false });
    expect(one.directive).toMatchObject({ number: '45/KH-UBND', date: '2026-03-02' });
    expect(one.proposals.map(({ path, lead, needs }) => [path, lead, needs])).toEqual([
      ['II.1', 'so-tai-chinh', []],
      ['II.2', 'so-xay-dung', []],
      ['II.3', 'so-noi-vu', []],
      ['II.4', null, ['lead']],
      ['II.5', 'so-tu-phap', ['term']],
    ]);
    const [first] = one.proposals;
    expect(first?.coordinators).toEqual(['so-noi-vu']);
    expect(first?.due).toEqual({ date: '2026-06-29', inclusive: true });
    const cited = first?.spans.map(({ start, end }) => Array.from(text).slice(start, end).join(''));
    expect(cited?.join()).toContain('xây dựng kế hoạch tiết kiệm chi');
  });

  it('is one import when it is sent twice under one key', async () => {
    const key = randomUUID();
    const first = await take(clerk, 'a.txt', plan, key);
    const second = await take(clerk, 'a.txt', plan, key);
    expect([first.status, second.status, second.body.id]).toEqual([201, 200, first.body.id]);
    await whenRead(clerk, first.body.id);
  });

  it('is refused with one code where it cannot be read, and stays listed with the reason', async () => {
    const one = await imported(clerk, 'hong.pdf', '%PDF-1.7\nnonsense');
    expect(one).toMatchObject({ status: 'failed', problem: { code: 'document.damaged' } });
    const { items } = await clerk.get<ImportListView>('/api/imports');
    expect(items.find(({ id }) => id === one.id)?.problem?.words.vi).toContain('hỏng');
  });

  it('is nobody else’s to see, to take in or to change', async () => {
    const one = await imported(clerk);
    const director = await Client.login(here.url, 'taichinh.giamdoc');
    expect((await director.send('GET', `/api/imports/${one.id}`)).status).toBe(404);
    expect((await director.send('GET', `/api/imports/${one.id}/text`)).status).toBe(404);
    expect((await director.get<ImportListView>('/api/imports')).items).toEqual([]);
    expect((await take(director, 'a.txt', plan)).status).toBe(403);
    expect((await review(director, one.id, { act: 'drop', proposals: [{ id: '1', version: 1 }] })).status).toBe(404);
  });
});

describe('the review of its proposals', () => {
  it('edits, splits, merges, drops, restores and adds, each with its place in the text', async () => {
    const { id } = await imported(clerk);
    const text = Array.from((await clerk.get<ImportTextView>(`/api/imports/${id}/text`)).text).join('');
    const at = (words: string): number => Array.from(text.slice(0, text.indexOf(words))).length;
    const edit = { title: 'Kế hoạch tiết kiệm', lead: 'so-noi-vu', coordinators: ['so-noi-vu', 'so-tu-phap'] };
    await review(clerk, id, { act: 'edit', proposals: [{ id: '1', version: 1 }], change: edit });
    await review(clerk, id, { act: 'split', proposal: { id: '2', version: 1 }, at: at('Hoàn thành trong tháng 9') });
    await review(clerk, id, { act: 'drop', proposals: [{ id: '2.2', version: 1 }] });
    await review(clerk, id, { act: 'merge', proposals: ['3', '4'].map((each) => ({ id: each, version: 1 })) });
    const start = at('Nâng cao chất lượng');
    await review(clerk, id, { act: 'add', span: { start, end: start + 45 } });
    const one = await look(id);
    expect(proposal(one, '1')).toMatchObject({ ...edit, coordinators: ['so-tu-phap'], version: 2 });
    expect(proposal(one, '2').title).toMatch(/^2\. Sở Xây dựng .* đô thị\.$/);
    expect(proposal(one, '2.2')).toMatchObject({ title: 'Hoàn thành trong tháng 9/2026.', status: 'dropped' });
    expect(proposal(one, '3')).toMatchObject({ lead: 'so-noi-vu', status: 'open' });
    expect(proposal(one, '3').spans).toHaveLength(2);
    expect(proposal(one, '4').status).toBe('dropped');
    expect(proposal(one, '+1')).toMatchObject({ read: null, needs: ['lead'] });
    expect((await review(clerk, id, { act: 'restore', proposals: [{ id: '4', version: 2 }] })).status).toBe(204);
  });

  it('refuses an edit of what somebody else has changed meanwhile, in words that name them', async () => {
    const { id } = await imported(clerk);
    const seen = [{ id: '1', version: 1 }];
    expect((await review(clerk, id, { act: 'edit', proposals: seen, change: { title: 'Của văn thư' } })).status).toBe(
      204,
    );
    const late = await review(chairman, id, { act: 'edit', proposals: seen, change: { title: 'Của chủ tịch' } });
    expect([late.status, late.body?.code]).toEqual([409, 'import.moved']);
    expect(late.body?.words.vi).toContain(clerk.me?.person.name ?? 'nobody');
    expect(proposal(await look(id), '1').title).toBe('Của văn thư');
  });

  it('tells the other reviewer of each change at once', async () => {
    const { id } = await imported(clerk);
    const told = listening(chairman, id);
    await told.begun;
    await review(clerk, id, { act: 'drop', proposals: [{ id: '1', version: 1 }] });
    await told.changed;
  });

  it('takes nothing that is no change, and no unit that does not stand', async () => {
    const { id } = await imported(clerk);
    const wrong = [{ act: 'edit' }, { act: 'confirm' }, { act: 'drop', proposals: [] }, { act: 'add', span: {} }];
    for (const act of wrong) expect((await clerk.send('POST', `/api/imports/${id}/review`, { act })).status).toBe(400);
    const seen = [{ id: '1', version: 1 }];
    const nowhere = await review(clerk, id, { act: 'edit', proposals: seen, change: { lead: 'so-khong-co' } });
    expect([nowhere.status, nowhere.body?.code]).toEqual([422, 'lead.unknown']);
    const outside = await review(clerk, id, { act: 'add', span: { start: 0, end: 9_000_000 } });
    expect(outside.body?.code).toBe('import.placeOutside');
  });
});

const listening = (client: Client, id: string) => {
  const stopping = new AbortController();
  const begun = fetch(`${client.url}/api/events`, {
    headers: { cookie: client.cookie ?? '' },
    signal: stopping.signal,
  });
  const changed = (async () => {
    let heard = '';
    for await (const part of (await begun).body ?? []) {
      heard += Buffer.from(part).toString();
      if (heard.includes(`{"import":"${id}"}`)) break;
    }
    stopping.abort();
  })();
  return { begun, changed };
};

describe('a confirmation', () => {
  it('is for those who may assign', async () => {
    const { id } = await imported(clerk);
    const refused = await clerk.send<ProblemView>('POST', `/api/imports/${id}/confirm`, {
      proposals: [{ id: '1', version: 1 }],
    });
    expect([refused.status, refused.body.code]).toEqual([403, 'actor.notLeader']);
    expect(proposal(await look(id), '1')).toMatchObject({ status: 'open', task: null });
  });

  it('makes tasks of what is whole, and says of each of the others what is missing', async () => {
    const one = await imported(clerk);
    const { body } = await confirm(chairman, one.id, one.proposals);
    expect(body.results.map(({ problem }) => problem?.code ?? null)).toEqual([
      ...[null, null, null],
      ...['import.incomplete', 'import.incomplete'],
    ]);
    const task = await chairman.get<TaskView>(`/api/tasks/${body.results[0]?.task ?? ''}`);
    expect(task).toMatchObject({ lead: { id: 'so-tai-chinh' }, coordinators: [{ id: 'so-noi-vu' }] });
    expect(task.directive).toMatchObject({ number: '45/KH-UBND', clause: 'II.1', source: { import: one.id } });
    expect(task.directive.quote).toContain('Sở Tài chính chủ trì');
  });

  it('twice is once, whoever confirms', async () => {
    const one = await imported(clerk);
    const deputy = await Client.login(here.url, 'phochutich');
    const whole = one.proposals.slice(0, 3);
    const answers = await Promise.all([chairman, deputy, chairman].map((each) => confirm(each, one.id, whole)));
    const tasks = answers.map(({ body }) => body.results.map(({ task }) => task));
    expect(new Set(tasks.map((each) => each.join())).size).toBe(1);
    expect(tasks[0]).not.toContain(null);
    const counted = await here.db.pool.query(
      `select from task where state::jsonb -> 'directive' -> 'source' ->> 'import' = $1`,
      [one.id],
    );
    expect(counted.rowCount).toBe(3);
    const late = await review(clerk, one.id, { act: 'drop', proposals: [{ id: '1', version: 3 }] });
    expect(late.body?.code).toBe('import.closed');
  });

  it('starts a clock, and nothing before it does', async () => {
    const one = await imported(clerk);
    const clocks = async (): Promise<number> => (await here.db.pool.query('select from deadline')).rowCount ?? 0;
    const before = await clocks();
    const seen = { proposals: [{ id: '4', version: 1 }], change: { lead: 'so-tu-phap' } };
    await review(clerk, one.id, { act: 'edit', ...seen });
    expect(await clocks()).toBe(before);
    await confirm(chairman, one.id, [proposal(await look(one.id), '4')]);
    expect(await clocks()).toBeGreaterThan(before);
  });

  it('leaves a task that shows its clause to whoever reads it, and to nobody else', async () => {
    const one = await imported(clerk);
    const { body } = await confirm(chairman, one.id, one.proposals.slice(0, 1));
    const path = `/api/tasks/${body.results[0]?.task ?? ''}/clause`;
    const director = await Client.login(here.url, 'taichinh.giamdoc');
    const { text, start, end } = await director.get<ClauseView>(path);
    expect(Array.from(text).slice(start, end).join('')).toContain('xây dựng kế hoạch tiết kiệm chi');
    const stranger = await Client.login(here.url, 'xaydung.giamdoc');
    expect((await stranger.send<ProblemView>('GET', path)).status).toBe(404);
  });
});

describe('a second version of a directive', () => {
  it('is linked, and compared with the open tasks of the first', async () => {
    const numbered = (number: string): string => plan.replace('45/KH-UBND', number);
    const first = await imported(clerk, 'mot.txt', numbered('46/KH-UBND'));
    await confirm(chairman, first.id, first.proposals.slice(0, 3));
    const changed = numbered('58/KH-UBND')
      .replace('Nâng cao chất lượng phục vụ người dân.', 'Kế hoạch này thay thế Kế hoạch số 46/KH-UBND ngày 02/3/2026.')
      .replace('trước ngày 30/6/2026', 'trước ngày 31/7/2026')
      .replace(/^3\. .*$/m, '3. Sở Tư pháp chủ trì tổ chức hội nghị phổ biến pháp luật đất đai trong Quý IV/2026.');
    const second = await imported(clerk, 'hai.txt', changed);
    expect(second.relations).toEqual([{ kind: 'replaces', number: '46/KH-UBND', import: first.id, openTasks: 3 }]);
    expect(second.proposals.slice(0, 3).map(({ compared }) => [compared?.as, compared?.differs])).toEqual([
      ['changed', ['due']],
      ['same', []],
      ['new', []],
    ]);
    expect(second.gone.map(({ clause }) => clause)).toEqual(['II.3']);
  });

  it('that is the same file is told to be a duplicate', async () => {
    const first = await imported(clerk, 'mot.txt', plan.replace('45/KH', '47/KH'));
    const second = await imported(clerk, 'hai.txt', plan.replace('45/KH', '47/KH'));
    expect(second.relations).toMatchObject([{ kind: 'duplicate', number: '47/KH-UBND', import: first.id }]);
  });
});
