import type { Act, ActKind, SigningCapacity, TaskState } from '../../libs/domain/index.js';
import { openVisit } from '../../libs/domain/index.js';
import { people, type Said } from '../support/domain.js';
import { walkTo, type Office } from '../support/office.js';
import { before, longAgo, type Persona } from './cast.js';

/** Where a task must be for an act, and what the one who does it says. */
type Scene = {
  stage: (office: Office) => Promise<string>;
  say: (office: Office, state: TaskState, persona: Persona) => Promise<Said> | Said;
  since?: number;
  /** Other agencies have been asked for their opinions by then. */
  asked?: true;
};

const at =
  (step: string, ...then: ((office: Office, task: string) => Promise<unknown>)[]) =>
  async (office: Office): Promise<string> => {
    const task = await walkTo(office, step);
    for (const more of then) await more(office, task);
    return task;
  };

const drafted = async (office: Office, task: string): Promise<unknown> =>
  office.act(task, people.drafter, await office.upload(`Dự thảo ${task}`));

const takenUp = async (office: Office, task: string): Promise<void> => {
  for (const { id } of (await office.state(task)).visits.flatMap(({ seats }) => seats))
    await office.act(task, people.drafter, { act: 'takeUp', seat: id, taken: true, reason: null });
};

const done = (person: string, said: Said) => (office: Office, task: string) => office.act(task, person, said);
const reported = done(people.head, { act: 'report', text: 'Đã ban hành' });

export type StagedAct = Exclude<ActKind, 'assign'>;

export const scenes: Record<StagedAct, Scene> = {
  accept: { stage: at('accept'), say: () => ({ act: 'accept' }) },
  decline: { stage: at('accept'), say: () => ({ act: 'decline', reason: 'Không đúng thẩm quyền' }) },
  reassign: {
    stage: at('accept', done(people.head, { act: 'decline', reason: 'Không đúng thẩm quyền' })),
    say: () => ({ act: 'reassign', lead: 'so-noi-vu' }),
  },
  handOn: { stage: at('draft'), say: () => ({ act: 'handOn', to: 'so-tai-chinh/divisionHead' }) },
  addVersion: { stage: at('draft'), say: (office, { id }) => office.upload(`Dự thảo ${id}`) },
  askOpinions: {
    stage: at('draft', drafted),
    say: () => ({ act: 'askOpinions', units: ['so-noi-vu', 'so-xay-dung'], workingDays: null }),
  },
  answer: {
    asked: true,
    stage: at('opinions'),
    say: () => ({ act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' }),
  },
  takeUp: {
    asked: true,
    stage: at('consolidate'),
    say: () => ({ act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null }),
  },
  consolidate: { asked: true, stage: at('consolidate', takenUp), say: () => ({ act: 'consolidate' }) },
  submit: { asked: true, stage: at('submit'), say: () => ({ act: 'submit', summary: 'Kính trình' }) },
  verify: { asked: true, stage: at('verify'), say: () => ({ act: 'verify', opinion: 'Đủ điều kiện' }) },
  return: { asked: true, stage: at('verify'), say: () => ({ act: 'return', to: 'draft', reason: 'Thiếu căn cứ' }) },
  sign: {
    asked: true,
    stage: at('sign'),
    say: (_office, { versions }, persona) => ({
      act: 'sign',
      hash: versions.at(-1)?.hash ?? '',
      capacity: capacities[persona] ?? 'TM',
    }),
  },
  number: { asked: true, stage: at('number'), say: () => ({ act: 'number' }) },
  issue: { asked: true, stage: at('issue'), say: () => ({ act: 'issue' }) },
  report: { asked: true, stage: at('report'), say: () => ({ act: 'report', text: 'Đã ban hành' }) },
  confirm: { asked: true, stage: at('report', reported), say: () => ({ act: 'confirm' }) },
  redo: { asked: true, stage: at('report', reported), say: () => ({ act: 'redo', to: 'draft', reason: 'Chưa đạt' }) },
  acknowledge: {
    stage: at('accept'),
    since: longAgo,
    say: () => ({ act: 'acknowledge', subject: { of: 'visit', step: 'accept', round: 1 }, until: '2026-03-10' }),
  },
  archive: {
    asked: true,
    stage: at('report', reported, done(people.chairman, { act: 'confirm' })),
    say: () => ({ act: 'archive' }),
  },
};

/** In whose name each of them signs: for the Chairman as his deputy, or by his order. */
const capacities: Partial<Record<Persona, SigningCapacity>> = { viceChairman: 'KT', officeHead: 'TL' };

/** When the walk to it begins. */
export const sinceOf = (act: StagedAct): number => scenes[act].since ?? before;

/** What is sent: an act on a visit names the one that is open. */
export const bodyOf = async (office: Office, task: string, act: StagedAct, persona: Persona): Promise<object> => {
  const state = await office.state(task);
  const { act: _named, ...said } = (await scenes[act].say(office, state, persona)) as Act;
  const open = openVisit(state);
  return { ...(onVisit(act) && open ? { visit: { step: open.step, round: open.round } } : {}), ...said };
};

const elsewhere = new Set<ActKind>(['answer', 'takeUp', 'confirm', 'redo', 'acknowledge', 'archive']);
const onVisit = (act: ActKind): boolean => !elsewhere.has(act);
