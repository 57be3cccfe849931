import type { Organisation, Post } from '../organisation/organisation.js';
import { refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { Instant } from '../time/instant.js';
import type { PostId } from '../words.js';
import type { Delegation } from './delegation.js';
import { isStanding, linksOf, outside, standingLinks } from './links.js';
import type { Link, Matter } from './links.js';
import { regulationOf } from './regulation.js';

type Asked = { posts: readonly Post[]; organisation: Organisation; matter: Matter; facts: { now: Instant } };

/** A delegation that does not stand at this instant: it has not begun, was revoked, or is over. */
const notStanding = ({ from, to, revoked, basis }: Delegation, now: Instant): Refusal => {
  if (from !== undefined && now < from) return refuse('delegation.notYet', { since: from, basis });
  if (revoked && revoked.at <= now) return refuse('delegation.revoked', { since: revoked.at, basis });
  return refuse('delegation.ended', { until: to ?? null, basis });
};

/** A link that stands, and does not carry this act. */
const notReaching = (link: Link, { organisation, matter, facts }: Asked): Refusal | null => {
  const side = outside(link, matter);
  if (side !== null) return refuse('delegation.outside', { side, basis: link.basis });
  const { never } = regulationOf(organisation, facts.now);
  return never[link.kind].includes(matter.power) ? refuse('delegation.never', { basis: link.basis }) : null;
};

/** An authorisation that a colleague has, whose work the person does: it goes no further than the colleague. */
const notHandedOn = ({ organisation, facts, posts }: Asked, of: PostId): Refusal | null => {
  const authorised = linksOf(organisation, of, facts.now).filter(({ kind }) => kind === 'authorisation');
  const isMine = (post: PostId): boolean => posts.some(({ id }) => id === post);
  const further = standingLinks(organisation, facts.now).filter((link) => isMine(link.by));
  const found = authorised.find(({ by }) => further.some((link) => link.of === by));
  return found ? refuse('delegation.notHandedOn', { basis: found.basis }) : null;
};

/** What came nearest to a yes, so that a person is told about their own paper and not only whose turn it is. */
export const whyNot = (asked: Asked, candidates: PostId[]): Refusal | null => {
  const { organisation, facts, posts } = asked;
  const isMine = (post: PostId): boolean => posts.some(({ id }) => id === post);
  for (const of of candidates) {
    const standing = linksOf(organisation, of, facts.now).filter(({ by }) => isMine(by));
    const refusal = standing.map((link) => notReaching(link, asked)).find((each) => each !== null);
    if (refusal) return refusal;
    const over = (organisation.delegations ?? []).filter((each) => each.of === of && isMine(each.by));
    const last = over.filter((each) => !isStanding(each, facts.now)).at(-1);
    if (last) return notStanding(last, facts.now);
    const further = notHandedOn(asked, of);
    if (further) return further;
  }
  return null;
};
