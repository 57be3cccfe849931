import type { Organisation } from './organisation.js';

/** The lists that an organisation is made of. */
export type OrganisationList = Exclude<keyof Organisation, 'version'>;
type One<List extends OrganisationList> = NonNullable<Organisation[List]>[number];

/** One line of a list as it is from now on: it replaces the line of the same name, or is new. Nothing is ever taken out. */
export type Put = { [List in OrganisationList]: { list: List; value: One<List> } }[OrganisationList];

/** What a change of the organisation leaves in its journal: all that folding needs. */
export type OrganisationChange = { version: number; puts: Put[] };

const nameOf: { [List in OrganisationList]: (one: One<List>) => string } = {
  units: ({ id }) => id,
  posts: ({ id }) => id,
  persons: ({ id }) => id,
  tenures: ({ post, person, from }) => `${post} ${person} ${from}`,
  collectives: ({ id }) => id,
  delegations: ({ id }) => id,
  absences: ({ id }) => id,
  regulations: ({ id }) => id,
  emergencies: ({ id }) => id,
};

const putInto = <Value>(list: readonly Value[], values: Value[], name: (one: Value) => string): Value[] => {
  const fresh = new Map(values.map((value) => [name(value), value]));
  const kept = list.map((one) => {
    const value = fresh.get(name(one));
    fresh.delete(name(one));
    return value ?? one;
  });
  return [...kept, ...fresh.values()];
};

const listAfter = <List extends OrganisationList>(before: Organisation, list: List, puts: Put[]): One<List>[] => {
  const values = puts.filter((put) => put.list === list).map(({ value }) => value as One<List>);
  return putInto((before[list] ?? []) as One<List>[], values, nameOf[list]);
};

/** The organisation after a change. Lists that it does not touch are shared with the version before. */
export const changed = (before: Organisation, { version, puts }: OrganisationChange): Organisation => {
  const touched = new Set(puts.map(({ list }) => list));
  const lists = [...touched].map((list) => [list, listAfter(before, list, puts)] as const);
  return { ...before, version, ...(Object.fromEntries(lists) as Partial<Organisation>) };
};

const foundIn = <List extends OrganisationList>(
  organisation: Organisation,
  list: List,
  value: One<List>,
): One<List> | null => {
  const name = nameOf[list](value);
  return ((organisation[list] ?? []) as One<List>[]).find((one) => nameOf[list](one) === name) ?? null;
};

/** The line that a put replaces; `null` where it is new. */
export const replacedBy = <P extends Put>(before: Organisation, { list, value }: P): P['value'] | null =>
  foundIn(before, list, value);
