import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoAccountView, ProcedureView, TaskView, VisitView } from '../../libs/contracts/http.js';
import type { ReceiptView } from '../../libs/contracts/common-http.js';
import type { StepKind } from '../../libs/domain/procedure/step-kind.js';
import { Client } from '../support/api/client.js';
import { installation } from '../support/api/installation.js';
import type { Installation } from '../support/api/installation.js';
import { assignment } from '../support/api/tasks.js';

/** Every shipped kind of work, walked to its recognition over HTTP by the people of the demonstration whose turn it is. */

let here: Installation;
let usernames: Map<string, string>;
const people = new Map<string, Client>();

beforeAll(async () => {
  here = await installation();
  const chairman = await as('chutich');
  const accounts = await chairman.get<DemoAccountView[]>('/api/demo/accounts');
  usernames = new Map(accounts.map(({ name, username }) => [name, username]));
});
afterAll(() => here.close());

const as = async (username: string): Promise<Client> => {
  const known = people.get(username) ?? (await Client.login(here.url, username));
  people.set(username, known);
  return known;
};

/** The account of whoever has the file, or was asked. */
const holding = (post: VisitView['holder']): Promise<Client> => {
  const username = usernames.get(post.person?.name ?? '');
  if (!username) throw new Error(`${post.id} (${post.person?.name}) has no account in the demonstration`);
  return as(username);
};

const file = async (by: Client, text: string) => {
  const { hash, name, mediaType, size } = await by.upload(text, 'tai-lieu.txt');
  return { hash, name, mediaType, size };
};

type Turn = { by: Client; task: TaskView; visit: VisitView };
const current = ({ versions }: TaskView): string => versions.at(-1)?.hash ?? '';

/** The required papers that are still missing are put into the dossier by whoever has the file. */
const completing = async ({ by, task }: Turn): Promise<void> => {
  for (const { key, missing } of task.dossier?.items ?? [])
    if (missing) await by.act(task.id, 'attach', { item: key, ...(await file(by, key)) });
};

const answering = async ({ visit, task }: Turn): Promise<void> => {
  for (const { id, holder, status } of visit.seats)
    if (status === 'open')
      await (await holding(holder)).act(task.id, 'answer', { seat: id, answer: 'agreeWithComments', text: 'Bổ sung' });
};

const takingUp = async ({ by, task }: Turn): Promise<void> => {
  for (const { id, status, takenUp } of task.visits.flatMap(({ seats }) => seats))
    if (status === 'answered' && takenUp === null)
      await by.act(task.id, 'takeUp', { seat: id, taken: true, reason: null });
};

const consolidating = async (turn: Turn): Promise<void> => {
  const { by, task } = turn;
  await takingUp(turn);
  await completing(turn);
  const explained = await by.tryAct(task.id, 'explain', { added: 'Khoản 2', removed: 'Không' });
  expect([200, 409]).toContain(explained.status);
  await by.act(task.id, 'consolidate');
};

const drafting = async ({ by, task }: Turn): Promise<void> => {
  await by.act(task.id, 'addVersion', { ...(await file(by, `Dự thảo ${task.id}`)), note: null });
  const unit = task.procedure.id === 'party-document' ? 'van-phong-tinh-uy' : 'so-noi-vu';
  await by.act(task.id, 'askOpinions', { units: [unit], workingDays: null });
};

const form = { proposal: 'Kính trình', options: [], competence: 'chairman', secrecy: 'none' };

const signing = async ({ by, task }: Turn): Promise<void> => {
  const [capacity] = (await by.task(task.id)).acts.find(({ act }) => act === 'sign')?.capacities ?? [];
  await by.act(task.id, 'sign', { hash: current(task), capacity });
};

/** What is done at each kind of step. */
const turns: Record<StepKind, (turn: Turn) => Promise<unknown>> = {
  accept: ({ by, task }) => by.act(task.id, 'accept'),
  draft: drafting,
  work: ({ by, task }) => by.act(task.id, 'finishWork', { text: 'Đã làm xong' }),
  opinions: answering,
  appraise: answering,
  consolidate: consolidating,
  agencySign: async (turn) => {
    await completing(turn);
    await turn.by.act(turn.task.id, 'agencySign', { hash: current(turn.task) });
  },
  submit: async (turn) => {
    await completing(turn);
    await turn.by.act(turn.task.id, 'submit', { summary: 'Kính trình' });
  },
  verify: ({ by, task }) => by.act(task.id, 'verify', { opinion: 'Đủ điều kiện', form }),
  decide: ({ by, task }) => by.act(task.id, 'approve', { hash: current(task), note: null }),
  sign: signing,
  number: ({ by, task }) => by.act(task.id, 'number'),
  issue: ({ by, task }) => by.act(task.id, 'issue'),
  report: ({ by, task }) => by.act(task.id, 'report', { text: 'Đã hoàn thành' }),
};

const begun = async (procedure: string): Promise<{ assigner: Client; task: string }> => {
  const isParty = procedure === 'party-document';
  const assigner = await as(isParty ? 'tinhuy.bithu' : 'chutich');
  const given = { ...assignment, procedure, lead: isParty ? 'ban-to-chuc' : 'so-tai-chinh', coordinators: [] };
  const { status, body } = await assigner.send<ReceiptView>('POST', '/api/tasks', given, {
    'idempotency-key': randomUUID(),
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return { assigner, task: body.task };
};

/** More turns than any procedure has steps, so that a file that goes round ends the test. */
const enough = 40;

const walked = async (assigner: Client, id: string): Promise<TaskView> => {
  for (let turn = 0; turn < enough; turn++) {
    const task = await assigner.task(id);
    const visit = task.visits.find(({ closedAt }) => closedAt === null);
    if (!visit) return task;
    const kind = task.path.find(({ step }) => step === visit.step)?.kind ?? 'accept';
    await turns[kind]({ by: await holding(visit.holder), task, visit });
  }
  throw new Error('the file goes round and never arrives');
};

describe('a kind of work that is shipped', () => {
  it.each(['department-document', 'chairman-document', 'legal-normative-document', 'party-document', 'work'])(
    '%s is walked from assignment to recognition by those whose turn it is',
    async (procedure) => {
      const { assigner, task } = await begun(procedure);
      const claimed = await walked(assigner, task);
      expect(claimed.completion.is).toBe('claimed');
      await assigner.act(task, 'confirm', { version: current(claimed) || null });
      const { completion, visits, path } = await assigner.task(task);
      expect(completion.is).toBe('confirmed');
      expect(new Set(visits.map(({ step }) => step))).toEqual(new Set(path.map(({ step }) => step)));
    },
  );

  it('is offered to whoever assigns, with the kind of document it ends in', async () => {
    const offered = await (await as('chutich')).get<ProcedureView[]>('/api/procedures');
    expect(offered.map(({ id }) => id)).toEqual(expect.arrayContaining(['chairman-document', 'ongoing-work', 'work']));
  });
});
