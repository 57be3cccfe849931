import type { Instant } from '../time/instant.js';
import { stands } from './dated.js';
import type { Organisation, Post, Unit } from './organisation.js';

/** What a list of former states says of an instant: the first that still stood, or nothing where today's does. */
const then = <Former extends { until: Instant }>(former: Former[] | undefined, at: Instant): Former | null =>
  former?.find(({ until }) => at < until) ?? null;

/** The unit as it was called and placed on that day. */
export const unitAt = (unit: Unit, at: Instant): Unit => {
  const { former, ...today } = unit;
  const was = then(former, at);
  if (!was) return former ? today : unit;
  const { until: _until, ...face } = was;
  return { ...today, ...face };
};

/** The post in the unit it belonged to on that day, with the portfolio of that day. */
export const postAt = (post: Post, at: Instant): Post => {
  const { former, portfolios, ...today } = post;
  if (!former && !portfolios) return post;
  const was = then(former, at);
  const standing = portfolios?.filter((portfolio) => stands(portfolio, at)) ?? [];
  return {
    ...today,
    ...(was ? { unit: was.unit, title: was.title } : {}),
    ...(standing.length > 0 ? { portfolios: standing } : {}),
  };
};

/** The organisation of a day: the units and posts that stood, named as they were named then, and who had which post. */
export const asOf = (organisation: Organisation, at: Instant): Organisation => {
  const { units, posts, tenures } = organisation;
  const standing = <One extends { from?: Instant; to?: Instant | null }>(list: One[]): One[] =>
    list.filter((one) => stands(one, at));
  return {
    ...organisation,
    units: standing(units).map((unit) => unitAt(unit, at)),
    posts: standing(posts).map((post) => postAt(post, at)),
    tenures: standing(tenures),
  };
};
