import { fc } from '../../../support/property.js';
import type { ActKind, PostId } from '../../../../libs/domain/index.js';
import { days, hours, minutes, organisation } from '../../../support/domain.js';
import { modelled } from './model.js';
import { actsAlone, everyAct } from './sayings.js';

/** Random lives of a task: people do what they may, what is expected, or anything at all, while time jumps about. */
export type Move =
  /** The procedure decides before it signs, and signs in a chain. Only at the beginning. */
  | { move: 'decides' }
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
  | { move: 'wild'; act: ActKind; person: string; choice: number };

const persons = organisation.persons.map(({ id }) => id);
const departments = ['so-tai-chinh', 'so-noi-vu', 'so-xay-dung', 'so-tu-phap'];

const span = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 0, max: hours(30) }),
  fc.integer({ min: 0, max: days(12) }),
);
const choice = fc.nat({ max: 9999 });
const pick = fc.nat({ max: 999 });

const waiting = fc.oneof(
  fc.record({ move: fc.constant('wait' as const), ms: span }),
  fc.record({ move: fc.constant('alarm' as const), off: fc.constantFrom(-1, 0, 1) }),
);
const possible = fc.record({ move: fc.constant('possible' as const), pick, choice });
const expected = fc.record({ move: fc.constant('expected' as const), pick, choice });
/** Several do at once what is expected of them: so that a life comes to its later steps before it comes to its end. */
const onward: fc.Arbitrary<Move[]> = fc.array(expected, { minLength: 2, maxLength: 12, size: 'max' });

const wildly = (acts: readonly ActKind[]): fc.Arbitrary<Move> =>
  fc.record({
    move: fc.constant('wild' as const),
    act: fc.constantFrom(...acts),
    person: fc.constantFrom(...persons),
    choice,
  });

const outage = fc.record({ move: fc.constant('outage' as const), ms: fc.integer({ min: minutes(15), max: days(4) }) });
const leave = fc.record({
  move: fc.constant('leave' as const),
  // Whoever else leaves, somebody above the lead stays: a whole province that goes home is another test.
  post: fc.constantFrom('so-tai-chinh/specialist', 'so-tai-chinh/divisionHead', 'vpub/specialist'),
});
const publish = fc.record({ move: fc.constant('publish' as const), ahead: fc.integer({ min: 0, max: 12 }) });
const merge = fc.record({
  move: fc.constant('merge' as const),
  unit: fc.constantFrom(...departments),
  into: fc.constantFrom(...departments),
});

type Weighted = fc.WeightedArbitrary<Move | Move[]>;

const peopleAndTime = (acts: readonly ActKind[]): Weighted[] => [
  { arbitrary: waiting, weight: 10 },
  { arbitrary: possible, weight: 26 },
  { arbitrary: expected, weight: 6 },
  { arbitrary: onward, weight: 2 },
  { arbitrary: wildly(acts), weight: 4 },
];
const troubles: Weighted[] = [
  { arbitrary: outage, weight: 2 },
  { arbitrary: leave, weight: 2 },
];
const publishing: Weighted = { arbitrary: publish, weight: 2 };
const merging: Weighted = { arbitrary: merge, weight: 1 };

/** Every second life begins further along. */
const along: fc.Arbitrary<Move[]> = fc.oneof(
  fc.constant<Move[]>([]),
  fc.array(expected, { minLength: 2, maxLength: 18, size: 'max' }),
);

const scriptOf = (...moves: Weighted[]): fc.Arbitrary<Move[]> =>
  fc
    .tuple(along, fc.array(fc.oneof(...moves), { minLength: 5, maxLength: 30, size: 'max' }))
    .map(([first, parts]) => [...first, ...parts.flat()]);

const decides = (script: fc.Arbitrary<Move[]>): fc.Arbitrary<Move[]> =>
  script.map((moves) => [{ move: 'decides' }, ...moves]);

/** By the usual procedure, or by one that decides and signs in a chain. */
const byEither = (script: fc.Arbitrary<Move[]>): fc.Arbitrary<Move[]> => fc.oneof(script, decides(script));

const underOneCalendar = [...peopleAndTime(everyAct), ...troubles];

export const anyLifeUnderOneCalendar = byEither(scriptOf(...underOneCalendar));
export const anyLife = byEither(scriptOf(...underOneCalendar, publishing, merging));
/** From the deciding step on. */
export const decidedLife = decides(scriptOf(...underOneCalendar));
/** Without outages and vacancies, which the reference model does not know. */
export const plainLife = byEither(scriptOf(...peopleAndTime(modelled)));
/** The same with every act that needs no other task. */
export const lifeAlone = scriptOf(...peopleAndTime(actsAlone));
