import fc from 'fast-check';
import type {
  Act,
  ActKind,
  Calendar,
  Decision,
  OpinionKind,
  Organisation,
  PostId,
} from '../../../../libs/domain/index.js';
import {
  addDays,
  alarm,
  allowed,
  changed,
  dayAt,
  isRefusal,
  isWorked,
  openVisit,
} from '../../../../libs/domain/index.js';
import type { DecidingAct } from '../../../../libs/domain/task/deciding/acts.js';
import type { OrganisationAct } from '../../../../libs/domain/organisation/acts.js';
import { putsOf } from '../../../../libs/domain/organisation/decide.js';
import {
  addVersion,
  assignment,
  calendar,
  days,
  hashOf,
  hours,
  Life,
  minutes,
  organisation,
  people,
  vacating,
} from '../../../support/domain.js';
import { partsSayings } from './parts-sayings.js';
import type { Said } from '../../../support/domain.js';
import { besideActs, besideSayings } from './beside-sayings.js';
import { dossierSayings } from './dossier-sayings.js';
import type { Offer, Saying } from './offer.js';

/** Random lives of a task: people do what they may, what is expected, or anything at all, while time jumps about. */
export type Move =
  | { move: 'wait'; ms: number }
  /** To the next alarm, a millisecond before or after it included. */
  | { move: 'alarm'; off: number }
  /** The installation is away for so long. */
  | { move: 'outage'; ms: number }
  | { move: 'leave'; post: PostId }
  /** A new calendar: a day so far ahead is given or taken away. */
  | { move: 'publish'; ahead: number }
  /** One department is merged into another. */
  | { move: 'merge'; unit: string; into: string }
  | { move: 'expected'; pick: number; choice: number }
  | { move: 'possible'; pick: number; choice: number }
  | { move: 'wild'; act: Spoken; person: string; choice: number };

const persons = organisation.persons.map(({ id }) => id);
const units = ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
const answers: OpinionKind[] = ['agree', 'agreeWithComments', 'disagree', 'outsideCompetence'];
const liveActs: Spoken[] = [
  ...(['accept', 'decline', 'reassign', 'handOn', 'addVersion', 'askOpinions', 'answer', 'takeUp'] as const),
  ...(['consolidate', 'submit', 'verify', 'return', 'sign', 'number', 'issue', 'report'] as const),
  ...(['confirm', 'redo', 'acknowledge', 'archive', 'assign'] as const),
  ...besideActs,
  ...(['askMore', 'withdrawRequest', 'attach', 'detach', 'returnIncomplete', 'chooseOption'] as const),
];

const span = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 0, max: hours(30) }),
  fc.integer({ min: 0, max: days(12) }),
);
const choice = fc.nat({ max: 9999 });
const pick = fc.nat({ max: 99 });

const waiting: fc.Arbitrary<Move>[] = [
  fc.record({ move: fc.constant('wait' as const), ms: span }),
  fc.record({ move: fc.constant('alarm' as const), off: fc.constantFrom(-1, 0, 1) }),
];
const acting: fc.Arbitrary<Move>[] = [
  fc.record({ move: fc.constant('expected' as const), pick, choice }),
  fc.record({ move: fc.constant('expected' as const), pick, choice }),
  fc.record({ move: fc.constant('expected' as const), pick, choice }),
  fc.record({ move: fc.constant('possible' as const), pick, choice }),
  fc.record({
    move: fc.constant('wild' as const),
    act: fc.constantFrom(...liveActs),
    person: fc.constantFrom(...persons),
    choice,
  }),
];
const troubles: fc.Arbitrary<Move>[] = [
  fc.record({ move: fc.constant('outage' as const), ms: fc.integer({ min: minutes(15), max: days(4) }) }),
  // Whoever else leaves, somebody above the lead stays: a whole province that goes home is another test.
  fc.record({
    move: fc.constant('leave' as const),
    post: fc.constantFrom('so-tai-chinh/specialist', 'so-tai-chinh/divisionHead', 'vpub/specialist'),
  }),
];

const changes: fc.Arbitrary<Move>[] = [
  fc.record({ move: fc.constant('publish' as const), ahead: fc.integer({ min: 0, max: 12 }) }),
];

const script = (moves: fc.Arbitrary<Move>): fc.Arbitrary<Move[]> =>
  fc.array(moves, { minLength: 1, maxLength: 45, size: 'max' });

const merger: fc.Arbitrary<Move> = fc.record({
  move: fc.constant('merge' as const),
  unit: fc.constantFrom('so-tai-chinh', ...units),
  into: fc.constantFrom('so-tai-chinh', ...units),
});

const ordinary = fc.oneof(...waiting, ...acting, ...acting, ...troubles, ...changes);
export const anyLife = script(fc.oneof({ arbitrary: ordinary, weight: 60 }, { arbitrary: merger, weight: 1 }));
export const anyLifeUnderOneCalendar = script(fc.oneof(...waiting, ...acting, ...acting, ...troubles));
/** Without outages and vacancies, which the reference model does not know. */
export const plainLife = script(fc.oneof(...waiting, ...acting, ...acting));

const oneOf = <T>(list: readonly T[], index: number, otherwise: T): T => list[index % list.length] ?? otherwise;

const subset = (bits: number): string[] => units.filter((_unit, index) => (bits >> index) % 2 === 1);

const tasks = (life: Life) => life.state?.versions ?? [];

/** What somebody types: mostly sensible, now and then not. */
const sayings: Record<Spoken, Saying> = {
  assign: () => assignment(),
  accept: () => ({ act: 'accept' }),
  decline: (_life, _offer, n) => ({ act: 'decline', reason: n % 7 === 0 ? ' ' : 'Không đúng thẩm quyền' }),
  reassign: (_life, _offer, n) => ({ act: 'reassign', lead: oneOf(['so-tai-chinh', ...units, 'x'], n, 'x') }),
  handOn: (life, _offer, n) => {
    const unit = (life.state && openVisit(life.state)?.holder.split('/')[0]) ?? 'vpub';
    const posts = organisation.posts.filter((post) => post.unit === unit).map(({ id }) => id);
    return { act: 'handOn', to: oneOf([...posts, 'so-noi-vu/clerk'], n, 'x') };
  },
  addVersion: (life, _offer, n) => addVersion(`v${n % 5 === 0 ? tasks(life).length : tasks(life).length + 1}`),
  askOpinions: (_life, _offer, n) => ({
    act: 'askOpinions',
    units: subset(n % 8),
    workingDays: oneOf([null, null, 2, 3, 5, 6], n >> 3, null),
    whyNotOthers: n % 11 === 0 ? null : 'Phần của họ không đổi',
  }),
  ...dossierSayings,
  answer: (_life, { seat }, n) => ({
    act: 'answer',
    seat: seat ?? `opinions#1/${oneOf(units, n, 'x')}`,
    answer: oneOf(answers, n, 'agree'),
    text: n % 5 === 0 ? '' : 'Ý kiến',
  }),
  takeUp: (_life, { seat }, n) => ({
    act: 'takeUp',
    seat: seat ?? `opinions#1/${oneOf(units, n, 'x')}`,
    taken: n % 2 === 0,
    reason: n % 5 === 0 ? null : 'Giải trình',
  }),
  consolidate: () => ({ act: 'consolidate' }),
  submit: (_life, _offer, n) => ({ act: 'submit', summary: n % 9 === 0 ? '' : 'Kính trình' }),
  verify: (_life, _offer, n) => ({
    act: 'verify',
    opinion: 'Đủ điều kiện',
    form: { proposal: 'Ký', options: n % 3 === 0 ? [] : ['Ký', 'Chưa'], competence: 'chairman', secrecy: 'none' },
  }),
  return: (_life, { returnsTo }, n) => ({
    act: 'return',
    to: oneOf(returnsTo ?? ['draft', 'consolidate', 'submit', 'accept'], n, 'draft'),
    reason: 'Chưa đạt',
  }),
  sign: (life, _offer, n) => ({
    act: 'sign',
    hash: n % 6 === 0 ? hashOf('x') : (tasks(life).at(-1)?.hash ?? hashOf('x')),
    capacity: n % 4 === 0 ? 'KT' : 'TM',
  }),
  number: () => ({ act: 'number' }),
  issue: () => ({ act: 'issue' }),
  report: () => ({ act: 'report', text: 'Đã ban hành' }),
  confirm: () => ({ act: 'confirm' }),
  redo: (_life, { returnsTo }, n) => ({
    act: 'redo',
    to: oneOf(returnsTo ?? ['draft', 'opinions', 'report'], n, 'draft'),
    reason: 'Làm lại',
  }),
  acknowledge: (life, { subject }, n) => ({
    act: 'acknowledge',
    subject: subject ?? { of: 'task' },
    until: addDays(dayAt(life.now, calendar), (n % 12) - 1),
  }),
  archive: () => ({ act: 'archive' }),
  ...partsSayings,
  // This procedure has no place for them: whoever tries is refused, and nothing changes.
  finishWork: () => ({ act: 'finishWork', text: 'Xong' }),
  agencySign: (life) => ({ act: 'agencySign', hash: tasks(life).at(-1)?.hash ?? hashOf('x') }),
  explain: () => ({ act: 'explain', added: 'Khoản 2', removed: '' }),
  reportOccurrence: (_life, _offer, n) => ({ act: 'reportOccurrence', occurrence: n, text: 'Đã rà soát' }),
  confirmOccurrence: (_life, _offer, n) => ({ act: 'confirmOccurrence', occurrence: n }),
  redoOccurrence: (_life, _offer, n) => ({ act: 'redoOccurrence', occurrence: n, reason: 'Làm lại' }),
  changeProcedure: (_life, _offer, n) => ({ act: 'changeProcedure', version: 1 + (n % 3), reason: 'Quy chế mới' }),
  ...besideSayings,
};

type Spoken = Exclude<ActKind, DecidingAct['act']>;
const isSpoken = (act: ActKind): act is Spoken => Object.hasOwn(sayings, act);

type Offered = Offer & { act: Spoken; person: string };

const isBeside = (act: ActKind): boolean => (besideActs as ActKind[]).includes(act);

const offers = (life: Life, onlyLikely: boolean): Offered[] =>
  persons.flatMap((person) =>
    allowed(life.state, person, life.facts()).flatMap((allowance) =>
      allowance.allowed &&
      isSpoken(allowance.act) &&
      liveActs.includes(allowance.act) &&
      (allowance.likely || !onlyLikely)
        ? [{ ...allowance, act: allowance.act, person }]
        : [],
    ),
  );

export type Tried = { person: string; act: Act; decision: Decision } | null;

const attempt = (life: Life, person: string, said: Said): Tried => {
  const act = life.spell(said);
  return { person, act, decision: life.try(person, act) };
};

const chosen = (
  life: Life,
  { move, pick: index, choice: n }: Extract<Move, { move: 'expected' | 'possible' }>,
): Tried => {
  // What stands beside the file is open nearly always: it would drown what moves it.
  const all = offers(life, move === 'expected').filter(({ act }) => n % 3 === 0 || !isBeside(act));
  const offer = all[index % Math.max(1, all.length)];
  return offer ? attempt(life, offer.person, sayings[offer.act](life, offer, n)) : null;
};

const swapped = { name: { vi: 'Hoán đổi', en: 'Swap' }, basis: 'Quyết định hoán đổi' };

const withOneDayChanged = (calendar: Calendar, day: string, publishedAt: number): Calendar => {
  const { off, worked, version } = calendar;
  const { [day]: _off, ...otherOff } = off;
  const { [day]: _worked, ...otherWorked } = worked;
  const is = isWorked(day, calendar)
    ? { off: { ...off, [day]: swapped }, worked: otherWorked }
    : { off: otherOff, worked: { ...worked, [day]: swapped } };
  return { ...calendar, ...is, version: version + 1, publishedAt };
};

/** As decided, where it is not refused. */
const merging = (unit: string, into: string, { organisation, now }: Life): Organisation => {
  const act: OrganisationAct = {
    act: 'reorganise',
    units: [unit],
    into: [into],
    on: null,
    divisions: {},
    posts: {},
    tasks: {},
  };
  const puts = putsOf(act, { organisation, calendar, now });
  return isRefusal(puts) ? organisation : changed(organisation, { version: organisation.version + 1, puts });
};

const nothing = { seat: null, subject: null };

const moves: { [M in Move['move']]: (life: Life, move: Extract<Move, { move: M }>) => Tried } = {
  wait: (life, { ms }) => {
    life.now += ms;
    return null;
  },
  alarm: (life, { off }) => {
    // The alarm of this moment, whether or not a clock has recorded what is past.
    const settled = life.fork();
    settled.passTo(life.now);
    const next = alarm(settled.task);
    life.now = Math.max(life.now, (next ?? life.now) + off);
    return null;
  },
  outage: (life, { ms }) => {
    // What was due before the installation went away has been recorded by then.
    life.passTo(life.now);
    life.outages.push({ from: life.now, to: life.now + ms });
    life.now += ms;
    return null;
  },
  leave: (life, { post }) => {
    life.passTo(life.now);
    life.organisation = vacating([post], life.now + 1, life.organisation);
    life.now += 1;
    return null;
  },
  publish: (life, { ahead }) => {
    life.passTo(life.now);
    life.calendar = withOneDayChanged(life.calendar, addDays(dayAt(life.now, calendar), ahead), life.now);
    life.now += 1;
    return null;
  },
  merge: (life, { unit, into }) => {
    life.passTo(life.now);
    life.now += 1;
    life.organisation = merging(unit, into, life);
    return null;
  },
  expected: chosen,
  possible: chosen,
  wild: (life, { act, person, choice: n }) => attempt(life, person, sayings[act](life, { ...nothing, act }, n)),
};

const make = <M extends Move['move']>(life: Life, move: Extract<Move, { move: M }>): Tried =>
  (moves[move.move] as (life: Life, move: Extract<Move, { move: M }>) => Tried)(life, move);

/** Plays a script, showing each move's life before and after it. */
export const play = (
  script: readonly Move[],
  see: (life: Life, before: Life, tried: Tried) => void = () => {},
): Life => {
  const life = new Life();
  life.act(people.chairman, assignment());
  for (const move of script) {
    const before = life.fork();
    const tried = make(life, move);
    see(life, before, tried);
  }
  return life;
};
