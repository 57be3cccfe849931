import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HistoryView, ProblemView, TaskListView, TaskView } from '../../libs/contracts/http.js';
import { Client } from '../support/api/client.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { assign } from '../support/api/tasks.js';

/** What the walk does not meet: a refusal of the task, another lead, a file handed on, a signature that falls, work done again. */

let here: Installation;
const people: Record<string, Client> = {};
const as = async (username: string): Promise<Client> => (people[username] ??= await Client.login(here.url, username));
const act = async (task: string, username: string, name: string, input: object = {}) =>
  (await as(username)).act(task, name, input);
const view = async (task: string): Promise<TaskView> => (await as('chutich')).task(task);
const openIn = ({ visits }: TaskView) => visits.find(({ closedAt }) => closedAt === null);
const draft = async (task: string, username: string, text: string): Promise<string> => {
  const { hash, name, mediaType, size } = await (await as(username)).upload(text, 'du-thao.txt');
  await act(task, username, 'addVersion', { hash, name, mediaType, size, note: 'Bản mới' });
  return hash;
};

beforeAll(async () => {
  here = await installation();
});
afterAll(() => here.close());

describe('a task that is not for the agency it was given to', () => {
  let task: string;
  beforeAll(async () => {
    task = await assign(await as('chutich'));
  });

  it('goes back to the assigner, who names another lead', async () => {
    await act(task, 'taichinh.giamdoc', 'decline', { reason: 'Không đúng thẩm quyền của Sở.' });
    expect(openIn(await view(task))?.holder.id).toBe('ubnd/chairman');
    await act(task, 'chutich', 'reassign', { lead: 'so-xay-dung' });
    const { lead, visits } = await view(task);
    expect(lead.id).toBe('so-xay-dung');
    expect(visits.map(({ outcome }) => outcome)).toEqual(['declined', 'forward', null]);
  });

  it('is handed on within the new agency, to a post that the page offers', async () => {
    await act(task, 'xaydung.giamdoc', 'accept');
    const page = await (await as('xaydung.giamdoc')).task(task);
    const fits = page.acts.find((one) => one.act === 'handOn')?.fits ?? [];
    expect(fits.map(({ id }) => id)).toContain('so-xay-dung/divisionHead');
    await act(task, 'xaydung.giamdoc', 'handOn', { to: 'so-xay-dung/divisionHead' });
    expect(openIn(await view(task))?.holder.id).toBe('so-xay-dung/divisionHead');
  });

  it('is found by its lead, its holder, its stage and its words, with and without their marks', async () => {
    const found = async (query: string): Promise<string[]> =>
      (await (await as('chutich')).get<TaskListView>(`/api/tasks?${query}`)).items.map(({ id }) => id);
    expect(await found('lead=so-xay-dung&stage=drafting')).toEqual([task]);
    expect(await found('holder=so-xay-dung/divisionHead')).toEqual([task]);
    expect(await found(`q=${encodeURIComponent('chi thường xuyên')}`)).toContain(task);
    expect(await found('lead=so-tai-chinh')).toEqual([]);
  });
});

describe('a signed draft', () => {
  let task: string;
  beforeAll(async () => {
    task = await assign(await as('chutich'));
    await act(task, 'taichinh.giamdoc', 'accept');
    await draft(task, 'taichinh.chuyenvien', 'một');
    await act(task, 'taichinh.chuyenvien', 'askOpinions', { units: ['so-noi-vu'], workingDays: null });
    await act(task, 'noivu.giamdoc', 'answer', { seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' });
    await act(task, 'taichinh.chuyenvien', 'takeUp', { seat: 'opinions#1/so-noi-vu', taken: true, reason: null });
    await act(task, 'taichinh.chuyenvien', 'consolidate');
    await act(task, 'taichinh.giamdoc', 'submit', { summary: 'Kính trình.' });
    await act(task, 'thamtra', 'verify', { opinion: 'Đủ.' });
  });

  it('is signed by the deputy for the head, and by nobody for a version that is not current', async () => {
    const { versions } = await view(task);
    const stale = await (await as('chutich')).tryAct(task, 'sign', { hash: 'f'.repeat(64), capacity: 'TM' });
    expect([stale.status, (stale.body as ProblemView).code]).toEqual([409, 'version.notCurrent']);
    const wrong = await (await as('phochutich')).tryAct(task, 'sign', { hash: versions[0]?.hash, capacity: 'TM' });
    expect([wrong.status, (wrong.body as ProblemView).code]).toEqual([422, 'capacity.notAllowed']);
    await act(task, 'phochutich', 'sign', { hash: versions[0]?.hash, capacity: 'KT' });
    expect((await view(task)).versions[0]?.approved).toBe(true);
  });

  it('is numbered, issued and reported; a redo opens the step that is named, and nothing is lost', async () => {
    await act(task, 'vanthu', 'number');
    await act(task, 'vanthu', 'issue');
    await act(task, 'taichinh.giamdoc', 'report', { text: 'Đã ban hành.' });
    const page = await (await as('chutich')).task(task);
    const returnsTo = page.acts.find((one) => one.act === 'redo')?.returnsTo?.map(({ step }) => step) ?? [];
    expect(returnsTo).toContain('report');
    await act(task, 'chutich', 'redo', { to: 'report', reason: 'Thiếu số liệu.' });
    expect(openIn(await view(task))).toMatchObject({ step: 'report', round: 2, because: { kind: 'redo' } });
    const { chain, entries } = await (await as('chutich')).get<HistoryView>(`/api/tasks/${task}/history`);
    expect(chain.intact).toBe(true);
    expect(entries.map(({ kind }) => kind)).toContain('redoAsked');
  });
});
