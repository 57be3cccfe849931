import type { PersonId, PostId, UnitId } from '../words.js';
import type { Organisation, Person, Post, Tenure, Unit } from './organisation.js';

/**
 * Every act asks who has which post, so lists are looked up and never searched. What is made of a list is kept as long as
 * the list: a version of the organisation never changes, and a new version shares the lists that it did not touch.
 */
const madeOnce = <List extends object, Made>(make: (list: List) => Made): ((list: List) => Made) => {
  const made = new WeakMap<List, Made>();
  return (list) => {
    const known = made.get(list);
    if (known !== undefined) return known;
    const fresh = make(list);
    made.set(list, fresh);
    return fresh;
  };
};

const byKey = <One>(keyOf: (one: One) => string) =>
  madeOnce((list: readonly One[]) => new Map(list.map((one) => [keyOf(one), one])));

const groupedBy = <One>(keysOf: (one: One) => Iterable<string | null>) =>
  madeOnce((list: readonly One[]) => {
    const groups = new Map<string | null, One[]>();
    for (const one of list)
      for (const key of keysOf(one)) {
        const group = groups.get(key);
        if (group) group.push(one);
        else groups.set(key, [one]);
      }
    return groups;
  });
const grouped = <One>(keyOf: (one: One) => string | null) => groupedBy<One>((one) => [keyOf(one)]);

const unitById = byKey<Unit>(({ id }) => id);
const postById = byKey<Post>(({ id }) => id);
const personById = byKey<Person>(({ id }) => id);
const unitsByParent = grouped<Unit>(({ parent }) => parent);
const postsByUnit = grouped<Post>(({ unit }) => unit);
const postsByUnitEver = groupedBy<Post>(
  ({ unit, former }) => new Set([unit, ...(former ?? []).map((was) => was.unit)]),
);
const postsBySuccessor = grouped<Post>(({ successor }) => successor ?? null);
const tenuresByPost = grouped<Tenure>(({ post }) => post);
const tenuresByPerson = grouped<Tenure>(({ person }) => person);
const rankOfPost = madeOnce((posts: readonly Post[]) => new Map(posts.map(({ id }, index) => [id, index])));

export const unitOf = ({ units }: Organisation, unit: UnitId): Unit | null => unitById(units).get(unit) ?? null;
export const postOf = ({ posts }: Organisation, post: PostId): Post | null => postById(posts).get(post) ?? null;
export const personOf = ({ persons }: Organisation, person: PersonId): Person | null =>
  personById(persons).get(person) ?? null;

export const unitsUnder = ({ units }: Organisation, parent: UnitId | null): Unit[] =>
  unitsByParent(units).get(parent) ?? [];
export const postsIn = ({ posts }: Organisation, unit: UnitId): Post[] => postsByUnit(posts).get(unit) ?? [];
/** Those too that have moved on to another unit. */
export const postsEverIn = ({ posts }: Organisation, unit: UnitId): Post[] => postsByUnitEver(posts).get(unit) ?? [];
/** The posts whose work this one took over. */
export const precededBy = ({ posts }: Organisation, post: PostId): Post[] => postsBySuccessor(posts).get(post) ?? [];
export const tenuresOfPost = ({ tenures }: Organisation, post: PostId): Tenure[] =>
  tenuresByPost(tenures).get(post) ?? [];
export const tenuresOfPerson = ({ tenures }: Organisation, person: PersonId): Tenure[] =>
  tenuresByPerson(tenures).get(person) ?? [];

/** In the order in which the organisation lists its posts. */
export const inOrderOfPosts = ({ posts }: Organisation, some: readonly Post[]): Post[] => {
  const rank = rankOfPost(posts);
  return some.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
};
