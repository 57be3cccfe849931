import type { Organisation } from '../organisation/organisation.js';
import { holderOf } from '../organisation/tenure.js';
import type { Instant } from '../time/instant.js';
import type { PersonId, PostId } from '../words.js';
import { linksOf, outside } from './links.js';
import type { Link, Matter } from './links.js';
import { regulationOf } from './regulation.js';
import type { Regulation } from './delegation.js';

/** From the post whose work it is to the post that does it, link by link. */
export type Chain = readonly Link[];

type Walk = { organisation: Organisation; at: Instant; regulation: Regulation; goesOn: (link: Link) => boolean };

/**
 * A substitution may be followed by the next, as long as the regulation lets it; an authorisation comes from the post
 * itself and goes nowhere. No post comes twice, so every chain ends.
 */
const mayFollow = (chain: Chain, link: Link, { longestChain }: Regulation): boolean => {
  if (chain.length === 0) return true;
  const isWork = chain.every(({ kind }) => kind === 'substitution') && link.kind === 'substitution';
  const isNew = chain[0]?.of !== link.by && chain.every(({ by }) => by !== link.by);
  return isWork && isNew && chain.length < longestChain;
};

const chainsFrom = (walk: Walk, post: PostId, chain: Chain = []): Chain[] =>
  linksOf(walk.organisation, post, walk.at)
    .filter((link) => mayFollow(chain, link, walk.regulation) && walk.goesOn(link))
    .flatMap((link) => [[...chain, link], ...chainsFrom(walk, link.by, [...chain, link])]);

const reaches =
  (matter: Matter, { never }: Regulation) =>
  (link: Link): boolean =>
    outside(link, matter) === null && !never[link.kind].includes(matter.power);

/** Every chain by which the work of this post may be done for this matter, the shortest first. */
export const chainsOf = (organisation: Organisation, post: PostId, matter: Matter, at: Instant): Chain[] => {
  const regulation = regulationOf(organisation, at);
  const walk = { organisation, at, regulation, goesOn: reaches(matter, regulation) };
  return chainsFrom(walk, post).toSorted((a, b) => a.length - b.length);
};

/** Whoever stands behind a chain: the holders of every post in it but the one who acts. */
export const behind = (organisation: Organisation, chain: Chain, at: Instant): PersonId[] =>
  chain.map(({ of }) => holderOf(organisation, of, at)).filter((person) => person !== null);
