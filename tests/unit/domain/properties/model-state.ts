import type { Act, Instant, OpinionKind } from '../../../../libs/domain/index.js';
import { dueOf, isRefusal } from '../../../../libs/domain/index.js';
import type { Deadline } from '../../../../libs/domain/index.js';
import { dueAnyhow } from '../../../../libs/domain/time/count.js';
import { fixedTerm } from '../../../../libs/domain/time/fixed-term.js';
import { assignment, calendar, monday, people, who } from '../../../support/domain.js';

/**
 * The walk told a second time, as plainly as can be and without a line of the product's code but the count of days: a
 * place, who has the file, a list of seats. It knows no entries and no clocks; where it and the rules disagree about
 * what is accepted or where the file then is, one of them is wrong.
 */
export type Seat = {
  id: string;
  unit: string;
  visit: string;
  /** The draft that it was asked about. */
  on: string | null;
  term: Deadline;
  is: 'open' | 'answered' | 'silent' | 'withdrawn';
  kind: OpinionKind | null;
  late: boolean;
  taken: boolean;
};
/** What an agency said last. */
export type Mind = { at: Instant; seat: string | null; disagrees: boolean };
export type Place = string; // a step, or 'claimed', 'confirmed', 'recalled', 'cancelled', 'archived'
export type Budget = 'task' | 'step' | 'seats' | 'shares';

/** What a post owes beside the file. */
export type Owed = {
  id: string;
  kind: 'handOver' | 'contribute' | 'reportAfter' | 'rule';
  holder: string;
  unit: string;
  term: Deadline;
  met: boolean;
};

/** What somebody is asked beside the file, and who had it before them. */
export type Asked = { id: string; kind: 'obstacle' | 'information'; holder: string; had: string[]; open: boolean };

/** A document: in hand, or out. */
export type Paper = { numbered: boolean; out: Instant | null; as: string | null };

export type Model = {
  order: string[];
  place: Place;
  holder: string;
  lead: string;
  coordinators: string[];
  title: string;
  /** Every desk that has had the file, in order. */
  desks: string[];
  declined: boolean;
  /** Until when the lead may give the task back, at the step at which it is accepted. */
  giveBack: Deadline;
  rounds: Record<string, number>;
  drafts: { hash: string; by: string; at: Instant }[];
  /** Signed by the last who did. */
  approved: string | null;
  seats: Seat[];
  archiveAt: Instant | null;
  files: { item: string; hash: string; at: Instant }[];
  stopped: { items: string[]; since: Instant } | null;
  options: number;
  /** Its result was recognised, whatever is made of its document since. */
  recognised: boolean;
  term: Deadline;
  /** Who sent the file from where to where, as long as nobody did anything since. */
  sent: { from: string; to: string; by: string; now: Instant } | null;
  pauses: { stands: Budget[]; confirmer: string | null; open: boolean }[];
  standing: Record<Budget, Instant>;
  /** `share`: of which coordinator's share, or of the lead's own term. */
  extensions: { share: string | null; date: string; due: Instant; open: boolean }[];
  /** How often each was made longer: the lead's under no name. */
  granted: Record<string, number>;
  owed: Owed[];
  asked: Asked[];
  meetings: { units: string[]; resolved: boolean }[];
  minds: Record<string, Mind>;
  /** When its position was brought up last to those who decide. */
  broughtUp: Record<string, Instant>;
  dissents: number;
  /** Decided, where the procedure decides; what is to change of it, who confirms, and the visit in which they have it. */
  decided: string | null;
  changes: { hash: string | null; confirmer: string; sent: string | null } | null;
  /** The visit in which the result of a body is awaited. */
  waits: string | null;
  referrer: string;
  signers: { post: string; is: 'waiting' | 'signed' | 'removed' }[];
  paper: Paper;
  /** What each of those before it was. */
  papers: (string | null)[];
  renditions: { of: string | null; hash: string }[];
  /** When the last document but the one in hand went out. */
  wentAt: Instant | null;
  /** Since when another document is made in a file whose document went out, and where the file goes back to. */
  following: { as: string; since: Instant; was: Place } | null;
};

export const order = [
  'accept',
  'draft',
  'opinions',
  'consolidate',
  'submit',
  'verify',
  'sign',
  'number',
  'issue',
  'report',
];
export const desk: Record<string, string> = {
  accept: 'LEAD/head',
  draft: 'LEAD/specialist',
  opinions: 'LEAD/specialist',
  consolidate: 'LEAD/specialist',
  submit: 'LEAD/head',
  verify: 'vpub/specialist',
  decide: 'ubnd/chairman',
  sign: 'ubnd/chairman',
  number: 'vpub/clerk',
  issue: 'vpub/clerk',
  report: 'LEAD/head',
};
const chain = ['LEAD/head', 'vpub/head', 'ubnd/viceChairman', 'ubnd/chairman'];

export const begin = (decides: boolean): Model => {
  const { lead, coordinators, title } = assignment();
  const model: Model = {
    ...{ order: decides ? order.toSpliced(order.indexOf('sign'), 0, 'decide') : order, lead, title },
    ...{
      coordinators: [...coordinators],
      desks: [],
      owed: [],
      asked: [],
      meetings: [],
      minds: {},
      broughtUp: {},
      dissents: 0,
    },
    ...{ place: '', holder: '', declined: false, rounds: {}, drafts: [], approved: null, seats: [], archiveAt: null },
    giveBack: within(2, monday),
    ...{ files: [], stopped: null, options: 0, term: onDay('2026-06-30', monday), sent: null, pauses: [] },
    standing: { task: 0, step: 0, seats: 0, shares: 0 },
    ...{
      extensions: [],
      granted: {},
      decided: null,
      changes: null,
      waits: null,
      referrer: '',
      signers: [],
      renditions: [],
      papers: [],
    },
    ...{ paper: { numbered: false, out: null, as: null }, recognised: false, following: null, wentAt: null },
  };
  open(model, 'accept');
  return model;
};

/** One more stay at a step: with whom it is by the procedure, or with whoever is named. */
export const open = (model: Model, step: string, holder?: string): void => {
  model.place = step;
  model.declined = false;
  model.rounds[step] = (model.rounds[step] ?? 0) + 1;
  const desks = step === 'sign' && decides(model) ? chain : [desk[step] ?? ''];
  const posts = desks.map((post) => post.replace('LEAD', model.lead));
  model.holder = holder ?? posts[0] ?? '';
  model.desks.push(model.holder);
  if (holder === undefined) model.signers = posts.map((post) => ({ post, is: 'waiting' }));
};
export const next = (model: Model): void => {
  const { order, place } = model;
  open(model, order[order.indexOf(place) + 1] ?? 'claimed');
};
/** Back to where it is to be done again: whoever is asked need not answer. */
export const back = (model: Model, step: string): void => {
  for (const seat of model.seats) if (seat.is === 'open') seat.is = 'withdrawn';
  open(model, step);
};
export const owe = (model: Model, owing: Omit<Owed, 'id' | 'met'>): void => {
  const number = 1 + model.owed.filter(({ kind }) => kind === owing.kind).length;
  model.owed.push({ ...owing, id: `${owing.kind}#${number}`, met: false });
};
/** Another lead; who leads coordinates no more. */
export const giveTo = (model: Model, lead: string): void => {
  model.lead = lead;
  model.coordinators = model.coordinators.filter((unit) => unit !== lead);
};
export const decides = ({ order }: Model): boolean => order.includes('decide');
export const isOpen = ({ place, order }: Model): boolean => order.includes(place);
export const waiting = ({ signers }: Model): string[] =>
  signers.filter(({ is }) => is === 'waiting').map(({ post }) => post);
export const at = (model: Model): string => `${model.place}#${model.rounds[model.place]}`;
export const hash = (model: Model): string | null => model.drafts.at(-1)?.hash ?? null;
const known = (deadline: ReturnType<typeof dueOf>): Deadline => {
  if (isRefusal(deadline)) throw new Error('the model lives in years that are known');
  return deadline;
};
export const within = (workingDays: number, from: Instant): Deadline =>
  known(dueOf({ unit: 'workingDay', amount: workingDays }, from, calendar));
export const onDay = (date: string, now: Instant, inclusive = true): Deadline =>
  known(dueOf(fixedTerm(date, inclusive, now, calendar), now, calendar));
export const inAYear = (from: Instant): Instant =>
  known(dueOf({ unit: 'calendarDay', amount: 365 }, from, calendar)).due;
/** The same term, with a time in which it stood; one that was over by then stays where it was. */
export const stood = (term: Deadline, since: Instant, to: Instant): Deadline => {
  const span = { from: Math.max(since, term.start), to };
  if (span.from >= term.due || span.from >= to) return term;
  return dueAnyhow(term.term, term.start, calendar, [...(term.stood ?? []), span]);
};
/** Who asks, and when. */
export type By = { person: string; now: Instant };
export type Rule<A extends Act> = {
  may: (model: Model, act: A, by: By) => boolean;
  then: (model: Model, act: A, by: By) => void;
};
export const said = (text: string | null): boolean => text !== null && text.trim() !== '';
export const has = (model: Model, { person }: By): boolean => person === who(model.holder);
/** Whoever has a post, or heads the unit that it is in. */
export const heads = (post: string, { person }: By): boolean =>
  [post, ...['head', 'chairman'].map((role) => `${post.split('/')[0]}/${role}`)].some((each) => person === who(each));
export const signs = (model: Model, by: By): boolean =>
  has(model, by) || (model.holder === 'ubnd/chairman' && by.person === who('ubnd/viceChairman'));
export const assigner = people.chairman;
export const leads = (m: Model, { person }: By): boolean => person === who(`${m.lead}/head`);
export const wrote = (m: Model, person: string): boolean => ofThisPaper(m).some(({ by }) => by === person);
const ofThisPaper = (m: Model): Model['drafts'] => {
  const since = m.drafts.filter(({ at }) => at > (m.wentAt ?? Number.NEGATIVE_INFINITY));
  return since.length > 0 ? since : m.drafts.slice(-1);
};
/** Whoever makes another document owes a draft of their own. */
export const isNew = (m: Model): boolean => m.following === null || (m.drafts.at(-1)?.at ?? 0) >= m.following.since;
