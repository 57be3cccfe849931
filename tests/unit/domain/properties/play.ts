import type {
  Act,
  ActKind,
  Calendar,
  Decision,
  Organisation,
  PersonId,
  VisitRef,
} from '../../../../libs/domain/index.js';
import {
  addDays,
  alarm,
  allowed,
  changed,
  dayAt,
  holderOf,
  inboxOf,
  isRefusal,
  isWorked,
} from '../../../../libs/domain/index.js';
import type { OrganisationAct } from '../../../../libs/domain/organisation/acts.js';
import { putsOf } from '../../../../libs/domain/organisation/decide.js';
import { decided } from '../../../support/deciding.js';
import { assignment, calendar, Life, organisation, people, vacating } from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';
import type { Move } from './moves.js';
import type { Offer } from './offer.js';
import { everyAct, sayings } from './sayings.js';

const persons = organisation.persons.map(({ id }) => id);

type Offered = Offer & { person: PersonId; visit: VisitRef | null };

const offersTo = (life: Life, person: PersonId, isExpected: boolean): Offered[] =>
  allowed(life.state, person, life.facts()).flatMap((allowance) =>
    allowance.allowed && (allowance.likely || !isExpected) ? [{ ...allowance, person }] : [],
  );

export type Tried = { person: string; act: Act; decision: Decision } | null;

const attempt = (life: Life, person: string, said: Said): Tried => {
  const act = life.spell(said);
  return { person, act, decision: life.try(person, act) };
};

/** Those of whom something is awaited, who give and lead the task, and then everybody: who is first is by chance. */
const inTurn = (life: Life, pick: number): PersonId[] => {
  const awaited = inboxOf(life.task).flatMap(({ post }) => holderOf(life.organisation, post, life.now) ?? []);
  const anybody = persons.slice(pick % persons.length);
  const likely = [...awaited, people.chairman, people.head, ...anybody.slice(0, 2)];
  const from = pick % likely.length;
  return [...new Set([...likely.slice(from), ...likely, ...anybody, ...persons])];
};

/** What ends a life, or begins it again, comes seldom: there is less to see after it. */
const seldom = new Set<ActKind>(['decline', 'recall', 'cancel', 'archive', 'changeLead']);

/**
 * One of their acts, every act as likely as every other however often it is offered; what moves the file comes oftener
 * than the many things that may be done beside it.
 */
const chosen = (
  life: Life,
  { move, pick, choice: n }: Extract<Move, { move: 'expected' | 'possible' }>,
  acts: readonly ActKind[],
): Tried => {
  const isMeant = ({ act }: Offered): boolean => acts.includes(act) && (n % 3 === 0 || !seldom.has(act));
  for (const person of inTurn(life, pick)) {
    const offers = offersTo(life, person, move === 'expected').filter(isMeant);
    const moving = offers.filter(({ visit }) => visit !== null);
    const all = (pick >> 2) % 2 === 0 && moving.length > 0 ? moving : offers;
    const kinds = [...new Set(all.map(({ act }) => act))];
    const those = all.filter(({ act }) => act === kinds[(pick >> 3) % kinds.length]);
    const offer = those[n % those.length];
    if (offer) return attempt(life, offer.person, sayings[offer.act](life, offer, n));
  }
  return null;
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

type Make<M extends Move['move']> = (life: Life, move: Extract<Move, { move: M }>, acts: readonly ActKind[]) => Tried;

const moves: { [M in Move['move']]: Make<M> } = {
  decides: (life) => {
    decided(life);
    return null;
  },
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

const make = <M extends Move['move']>(...[life, move, acts]: Parameters<Make<M>>): Tried =>
  (moves[move.move] as Make<M>)(life, move, acts);

/** Plays a script, showing each move's life before and after it. `acts`: what is done in it at all. */
export const play = (
  script: readonly Move[],
  see: (life: Life, before: Life, tried: Tried) => void = () => {},
  acts = everyAct,
): Life => {
  const life = new Life();
  life.act(people.chairman, assignment());
  for (const move of script) {
    const before = life.fork();
    const tried = make(life, move, acts);
    see(life, before, tried);
  }
  return life;
};
