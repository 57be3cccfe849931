import type {
  CollectiveView,
  FoundView,
  HolderView,
  NamedView,
  OrganisationView,
  PostLineView,
  UnitDetailView,
  UnitNodeView,
} from '../../contracts/organisation-http.js';
import {
  asOf,
  dayAt,
  expand,
  holderOf,
  isRefusal,
  personOf,
  postsIn,
  postsOf,
  tenuresOfPost,
  unitLeader,
  unitOf,
  unitsUnder,
} from '../../domain/index.js';
import type { Calendar, Instant, Organisation, PersonId, PostId, UnitId } from '../../domain/index.js';
import { personName, unitName } from './names.js';
import { kindNames, roleNames } from './organisation-words.js';

type Unit = Organisation['units'][number];
type Post = Organisation['posts'][number];

/** An organisation as of an instant, with the whole of it beside: what was, and what is planned. */
export type Seen = { whole: Organisation; day: Organisation; at: Instant; calendar: Calendar };

export const seenAt = (whole: Organisation, at: Instant, calendar: Calendar): Seen => ({
  whole,
  day: asOf(whole, at),
  at,
  calendar,
});

const dayOf = (instant: Instant | null | undefined, calendar: Calendar): string | null =>
  typeof instant === 'number' ? dayAt(instant, calendar) : null;

export const holderView = (organisation: Organisation, person: PersonId): HolderView => ({
  id: person,
  name: personName(organisation, person),
});

export const namedUnit = (organisation: Organisation, id: UnitId): NamedView => ({
  id,
  name: unitName(organisation, id),
});

const nodeOf = ({ day, at }: Seen, { id, kind, name, abbreviation, parent }: Unit): UnitNodeView => {
  const leader = unitLeader(day, id, at);
  const person = leader && holderOf(day, leader, at);
  return {
    ...{ id, kind, kindName: kindNames[kind], name, abbreviation, parent },
    leader: person === null ? null : personName(day, person),
    posts: postsIn(day, id).length,
  };
};

export const organisationView = (seen: Seen, keeps: boolean): OrganisationView => ({
  version: seen.whole.version,
  on: dayAt(seen.at, seen.calendar),
  keeps,
  persons: new Set(seen.day.tenures.map(({ person }) => person)).size,
  units: seen.day.units.map((unit) => nodeOf(seen, unit)),
});

const pathTo = (organisation: Organisation, unit: UnitId): NamedView[] => {
  const path: NamedView[] = [];
  for (let at = unitOf(organisation, unit)?.parent ?? null; at !== null; at = unitOf(organisation, at)?.parent ?? null)
    path.unshift(namedUnit(organisation, at));
  return path;
};

const postLine = ({ whole, at, calendar }: Seen, post: Post): PostLineView => {
  const tenures = tenuresOfPost(whole, post.id).filter(({ from, to }) => from !== to);
  const standing = tenures.find(({ from, to }) => from <= at && (to === null || at < to));
  const [next] = tenures.filter(({ from }) => from > at).sort((a, b) => a.from - b.from);
  const portfolio = post.portfolios?.at(-1);
  return {
    ...{ id: post.id, title: post.title, role: post.role, roleName: roleNames[post.role] },
    person: standing
      ? { ...holderView(whole, standing.person), email: personOf(whole, standing.person)?.email ?? null }
      : null,
    since: dayOf(standing?.from, calendar),
    until: dayOf(standing?.to, calendar),
    next: next ? { person: holderView(whole, next.person), from: dayAt(next.from, calendar) } : null,
    portfolio: portfolio
      ? { units: portfolio.units.map((unit) => namedUnit(whole, unit)), fields: portfolio.fields }
      : null,
    tenures: tenures
      .toSorted((a, b) => b.from - a.from)
      .map(({ person, from, to }) => ({
        person: holderView(whole, person),
        from: dayAt(from, calendar),
        to: dayOf(to, calendar),
      })),
  };
};

/** `null` where there was no such unit that day; one that has ended is shown as of its last. */
export const unitDetailView = (seen: Seen, id: UnitId): UnitDetailView | null => {
  const unit = unitOf(seen.day, id) ?? unitOf(seen.whole, id);
  if (!unit) return null;
  const { whole, day, calendar } = seen;
  const { kind, name, abbreviation, edxml = [], from, to, successors = [] } = unit;
  return {
    ...{ id, kind, kindName: kindNames[kind], name, abbreviation, edxml },
    from: dayOf(from, calendar),
    to: dayOf(to, calendar),
    path: pathTo(unitOf(day, id) ? day : whole, id),
    parts: unitsUnder(day, id).map((part) => ({ id: part.id, name: part.name })),
    posts: postsIn(day, id).map((post) => postLine(seen, post)),
    former: (unitOf(whole, id)?.former ?? []).map((was) => ({
      name: was.name,
      abbreviation: was.abbreviation,
      parent: was.parent === null ? null : unitName(whole, was.parent),
      until: dayAt(was.until, calendar),
    })),
    successors: successors.map((successor) => namedUnit(whole, successor)),
  };
};

/** Every collective name, with whom it means that day. */
export const collectiveViews = ({ whole, day, at }: Seen): CollectiveView[] =>
  (whole.collectives ?? []).map(({ id, name, aliases, members }) => {
    const units = expand(whole, name.vi, at);
    return {
      ...{ id, name, aliases, members },
      units: isRefusal(units) ? null : units.map((unit) => namedUnit(day, unit)),
    };
  });

/** Without marks, so that it is found however it was typed. */
const bare = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replaceAll(/\s+/g, ' ').trim();

const most = 50;

const holderName = ({ day, at }: Seen, post: PostId): string | null => {
  const person = holderOf(day, post, at);
  return person === null ? null : personName(day, person);
};

/** Units first, then posts, then persons: all whose name has every word that was asked for. */
export const foundViews = (seen: Seen, text: string, kind: FoundView['kind'] | null = null): FoundView[] => {
  const words = bare(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const fits = (...names: (string | null | undefined)[]): boolean => {
    const all = bare(names.filter((name) => name).join(' '));
    return words.every((word) => all.includes(word));
  };
  const { day, at } = seen;
  const units = day.units
    .filter(({ id, name, abbreviation, edxml = [] }) => fits(id, name.vi, name.en, abbreviation, ...edxml))
    .map(({ id, name, kind }): FoundView => ({ kind: 'unit', id, name, of: kindNames[kind], unit: id }));
  const posts = day.posts
    .filter(({ title }) => fits(title.vi, title.en))
    .map(({ id, title, unit }): FoundView => {
      const name = holderName(seen, id);
      return { kind: 'post', id, name: title, of: name === null ? null : { vi: name, en: name }, unit };
    });
  const persons = day.persons
    .filter(({ name, email }) => fits(name, email))
    .map(({ id, name }): FoundView => {
      const [post] = postsOf(day, id, at);
      return { kind: 'person', id, name: { vi: name, en: name }, of: post?.title ?? null, unit: post?.unit ?? null };
    });
  return [...units, ...persons, ...posts].filter((found) => kind === null || found.kind === kind).slice(0, most);
};
