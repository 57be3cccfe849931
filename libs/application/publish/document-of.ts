import { isCivilDate, type Calendar, type Organisation } from '../../domain/index.js';
import { checkProcedure } from '../../domain/procedure/check/check.js';
import type { CalendarVariant } from '../../domain/time/calendar.js';
import type { PublishedDocument } from '../ports.js';

export const documentKinds = ['calendar', 'organisation', 'procedure'] as const satisfies PublishedDocument['kind'][];

type CalendarVariantDays = Pick<CalendarVariant, 'off' | 'worked' | 'halfDays'>;

/** What is wrong in a document, by its places (`posts[3].unit`). */
export type Faults = { faults: string[] };

/**
 * A document that somebody wrote, once it holds together: a published version never changes, so a name in it that leads
 * nowhere would stand in the way of every task. Whether it is wise is for those who wrote it.
 */
export const documentOf = (
  kind: PublishedDocument['kind'],
  given: unknown,
  organisation: Organisation,
): PublishedDocument | Faults => {
  if (!isObject(given)) return { faults: [kind] };
  const document = { kind, body: given } as PublishedDocument;
  const faults = shapeless[kind].filter((place) => !isThere(given[place])).map(String);
  if (!isWhole(given['version'], 1, 2 ** 31 - 1)) faults.push('version');
  if (faults.length === 0) faults.push(...faultsOf(document, organisation));
  return faults.length > 0 ? { faults } : document;
};

const shapeless: Record<PublishedDocument['kind'], string[]> = {
  calendar: ['years', 'offsetMinutes', 'off', 'worked'],
  organisation: ['units', 'posts', 'persons', 'tenures'],
  procedure: [],
};

const faultsOf = (document: PublishedDocument, organisation: Organisation): string[] => {
  switch (document.kind) {
    case 'calendar':
      return calendarFaults(document.body);
    case 'organisation':
      return organisationFaults(document.body);
    case 'procedure':
      return checkProcedure(document.body, { organisation, days: [] }).map(({ path }) => path.replace(/^\$\.?/, ''));
  }
};

export const calendarFaults = (calendar: Calendar): string[] => {
  const { years, offsetMinutes, variants = {} } = calendar;
  return [
    ...each('years', years, (year) => isWhole(year, 1900, 9999)),
    ...(isWhole(offsetMinutes, -840, 840) ? [] : ['offsetMinutes']),
    ...dayFaults('', calendar),
    ...Object.entries(variants).flatMap(([unit, variant]) => dayFaults(`variants.${unit}.`, variant)),
  ];
};

/** A day is what one list says of it; a half day says which half. */
const dayFaults = (at: string, { off = {}, worked = {}, halfDays = {} }: CalendarVariantDays): string[] => [
  ...each(`${at}off`, Object.keys(off), isCivilDate),
  ...each(`${at}worked`, Object.keys(worked), (day) => isCivilDate(day) && !(day in off)),
  ...each(`${at}halfDays`, Object.entries(halfDays), ([day, { works }]) => {
    const isHalf = works === 'morning' || works === 'afternoon';
    return isHalf && isCivilDate(day) && !(day in off) && !(day in worked);
  }),
];

const organisationFaults = ({ units, posts, persons, tenures }: Organisation): string[] => {
  const [hasUnit, hasPost, hasPerson] = [named(units), named(posts), named(persons)];
  return [
    ...each('units', units, ({ id, parent }) => isName(id) && (parent === null || hasUnit(parent))),
    ...each('posts', posts, ({ id, unit, role }) => isName(id) && hasUnit(unit) && isName(role)),
    ...each('persons', persons, ({ id, name }) => isName(id) && isName(name)),
    ...each(
      'tenures',
      tenures,
      ({ post, person, from, to }) =>
        hasPost(post) && hasPerson(person) && isWhole(from) && (to === null || (isWhole(to) && to > from)),
    ),
  ];
};

/** The places of a list that are not right; whatever is not even of the shape to be asked is not. */
const each = <T>(place: string, list: readonly T[], isRight: (one: T) => boolean): string[] => {
  if (!isList(list)) return [place];
  const right = (one: T): boolean => {
    try {
      return isRight(one);
    } catch {
      return false;
    }
  };
  return list.flatMap((one, index) => (right(one) ? [] : [`${place}[${index}]`]));
};

const named = (list: readonly { id: string }[]) => {
  const ids = new Set(isList(list) ? list.map((one) => one?.id) : []);
  return (id: string): boolean => ids.has(id);
};

/** Does not narrow: the type already says a list, and whoever wrote the file may not have. */
const isList = (value: unknown): boolean => Array.isArray(value);
const isThere = (value: unknown): boolean => value !== undefined && value !== null;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.isWellFormed() && !value.includes('\0');
const isWhole = (value: unknown, min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isInteger(value) && (value as number) >= min && (value as number) <= max;
