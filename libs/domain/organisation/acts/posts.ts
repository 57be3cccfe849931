import { isRefusal, refuse } from '../../refusal.js';
import type { Put } from '../change.js';
import { newId } from '../identifier.js';
import { postOf, tenuresOfPost } from '../lookup.js';
import type { Organisation, Post } from '../organisation.js';
import { unitLeader } from '../resolve.js';
import { changed } from '../change.js';
import { firstRefusal, instantOf, isBlankName, pastInstant, standingPost, standingUnit } from './rule.js';
import type { OrganisationRule } from './rule.js';

export const addPost: OrganisationRule<'addPost'> = (register, act) => {
  const isTaken = (id: string): boolean => postOf(register.organisation, id) !== null;
  const made = newId(act.id, `${act.unit}/${act.role}`, isTaken);
  const [unit, from] = [standingUnit(register, act.unit), instantOf(register, act.from)];
  const refused = firstRefusal(unit, made, from);
  if (refused || isRefusal(unit) || isRefusal(made) || isRefusal(from)) return refused ?? [];
  if (isBlankName(act.title)) return refuse('text.missing', { field: 'title' });
  if (isTaken(made.id)) return refuse('post.exists', { post: made.id });
  if (from < (unit.from ?? from)) return refuse('date.order', { date: act.from });
  return [{ list: 'posts', value: { id: made.id, unit: act.unit, role: act.role, title: act.title, from } }];
};

export const changePost: OrganisationRule<'changePost'> = (register, act) => {
  const [post, until] = [standingPost(register, act.post), pastInstant(register, act.on)];
  if (isRefusal(post)) return post;
  if (isRefusal(until)) return until;
  if (isBlankName(act.title)) return refuse('text.missing', { field: 'title' });
  if (act.title.vi === post.title.vi && act.title.en === post.title.en) return refuse('change.none', { post: post.id });
  if (until <= (post.former?.at(-1)?.until ?? post.from ?? 0)) return refuse('date.order', { date: act.on });
  return [{ list: 'posts', value: movedPost(post, { unit: post.unit, title: act.title }, until) }];
};

/** The post goes on elsewhere or under another title; where it was is kept. */
export const movedPost = (post: Post, now: Pick<Post, 'unit' | 'title'>, until: number): Post => ({
  ...post,
  ...now,
  former: [...(post.former ?? []), { unit: post.unit, title: post.title, until }],
});

/** The post ends, and whoever has it or was to have it leaves it then. */
export const endingPost = (organisation: Organisation, post: Post, to: number, successor: string | null): Put[] => [
  { list: 'posts', value: { ...post, to, ...(successor === null ? {} : { successor }) } },
  ...tenuresOfPost(organisation, post.id)
    .filter((tenure) => tenure.to === null || tenure.to > to)
    .map((tenure): Put => ({ list: 'tenures', value: { ...tenure, to: Math.max(to, tenure.from) } })),
];

export const endPost: OrganisationRule<'endPost'> = (register, act) => {
  const { organisation, now } = register;
  const [post, to] = [standingPost(register, act.post), pastInstant(register, act.on)];
  if (isRefusal(post)) return post;
  if (isRefusal(to)) return to;
  if (to < (post.from ?? to)) return refuse('date.order', { date: act.on });
  const successor = act.successor === null ? null : standingPost(register, act.successor);
  if (isRefusal(successor)) return successor;
  if (successor?.id === post.id) return refuse('post.same', { post: post.id });
  const puts = endingPost(organisation, post, to, successor?.id ?? null);
  const after = changed(organisation, { version: organisation.version, puts });
  const hasDesk = successor !== null || unitLeader(after, post.unit, now) !== null;
  return hasDesk ? puts : refuse('holder.none', { unit: post.unit });
};

export const setPortfolio: OrganisationRule<'setPortfolio'> = (register, { post: id, units, fields, from: day }) => {
  const [post, from] = [standingPost(register, id), instantOf(register, day)];
  if (isRefusal(post)) return post;
  if (isRefusal(from)) return from;
  const unknown = units.map((unit) => standingUnit(register, unit)).find(isRefusal);
  if (unknown) return unknown;
  const before = (post.portfolios ?? []).filter((portfolio) => (portfolio.from ?? 0) < from);
  const ended = before.map((portfolio) => ({ ...portfolio, to: Math.min(portfolio.to ?? from, from) }));
  const fresh = units.length + fields.length > 0 ? [{ units, fields, from, to: null }] : [];
  return [{ list: 'posts', value: { ...post, portfolios: [...ended, ...fresh] } }];
};
