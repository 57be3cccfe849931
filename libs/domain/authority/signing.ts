import { stands } from '../organisation/dated.js';
import { postOf, tenuresOfPost, unitOf } from '../organisation/lookup.js';
import type { Post } from '../organisation/organisation.js';
import { isRefusal, refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { SigningCapacity } from '../procedure/capacity.js';
import type { PostId, Words } from '../words.js';
import { agencyPath, deputyRoles, postsWithRole } from './agency.js';
import { because, both, signs } from './because.js';
import { commonForms, regulationOf } from './regulation.js';
import { byHolder, titleOf, waysFor } from './who.js';
import type { Asking, Permission } from './who.js';
import { whyNot } from './why-not.js';

type Signature = Permission & { capacity: SigningCapacity };

const inName = (ways: Permission[], capacity: SigningCapacity, why: Words): Signature[] =>
  ways.map((way) => ({ ...way, capacity, because: both(way.because, why) }));

/** The holder in their own right: for the collective (TM.), or as one appointed to act (Q.). */
const asHolder = (asking: Asking, holder: Post, step: Words): Signature[] => {
  const { person, posts, organisation, facts } = asking;
  if (!posts.some(({ id }) => id === holder.id)) return [];
  const tenure = tenuresOfPost(organisation, holder.id).find(
    (each) => each.person === person && stands(each, facts.now),
  );
  const ways = waysFor(asking, { post: holder.id, why: because.holder(step) });
  if (tenure?.acting) return inName(ways, 'Q', signs.acting(holder.title));
  if (holder.role === 'viceChairman') return inName(ways, 'KT', signs.standIn(holder.title));
  if (holder.role === 'head') return inName(ways, 'head', signs.head(holder.title));
  return holder.role === 'chairman' ? inName(ways, 'TM', signs.collective(holder.title)) : [];
};

/** A deputy in the portfolio they were given (KT.): what they were not given they do not sign. */
const inPortfolio = (asking: Asking, holder: Post): Signature[] => {
  const { posts, organisation, matter, facts } = asking;
  const path = matter.lead === null ? [] : agencyPath(organisation, matter.lead).map(({ id }) => id);
  const covers = ({ portfolios = [] }: Post): boolean =>
    portfolios.some((each) => stands(each, facts.now) && each.units.some((unit) => path.includes(unit)));
  const deputies = posts.filter(({ unit, role }) => unit === holder.unit && deputyRoles.includes(role));
  const unit = unitOf(organisation, matter.lead ?? '')?.name ?? { vi: '', en: '' };
  return deputies.filter(covers).map(({ id }) => ({
    ...{ post: id, behalf: null, party: [asking.person], capacity: 'KT' as const },
    because: signs.portfolio(holder.title, unit),
  }));
};

/** By order (TL.), where the regulation lists it; it may let the deputies of the one it lists sign too. */
const byOrder = (asking: Asking, holder: PostId): Signature[] => {
  const { organisation, matter, facts } = asking;
  const listed = regulationOf(organisation, facts.now).byOrder.filter(
    ({ of, by, documents }) =>
      (of === holder || by === holder) && (documents === null || documents.includes(matter.document ?? '')),
  );
  return listed.flatMap(({ of, by, deputies, basis }) => {
    const unit = postOf(organisation, by)?.unit;
    const others = deputies && unit !== undefined ? postsWithRole(organisation, unit, deputyRoles) : [];
    const why = signs.byOrder(titleOf(organisation, of), basis);
    return [by, ...others.map(({ id }) => id)].flatMap((post) =>
      waysFor(asking, { post, why }).map((way) => ({ ...way, capacity: 'TL' as const })),
    );
  });
};

/**
 * Under a written authorisation (TUQ.), or in the place of one who is away (KT.): the second is a deputy's, for a
 * signature is not handed round an office like the rest of the work.
 */
const forHolder = (asking: Asking, holder: Post, step: Words): Signature[] => {
  if (asking.posts.some(({ id }) => id === holder.id)) return [];
  return waysFor(asking, { post: holder.id, why: because.holder(step) }).flatMap((way) => {
    if (way.behalf?.as === 'authorisation') return inName([way], 'TUQ', signs.authorised(holder.title));
    const from = postOf(asking.organisation, way.post);
    const isDeputy = from !== null && from.unit === holder.unit && deputyRoles.includes(from.role);
    return isDeputy ? inName([way], 'KT', signs.standIn(holder.title)) : [];
  });
};

/**
 * Party bodies sign in forms of their own: which of them stands for which capacity, and who may use it, is data of the
 * regulation. A capacity that has no form there is not signed in at all.
 */
const inFormOf = ({ organisation, matter, facts }: Asking, holder: Post, ways: Signature[]): Signature[] => {
  const isParty = unitOf(organisation, holder.unit)?.kind === 'party';
  if (!isParty) return matter.forms === 'party' ? ways.filter(({ capacity }) => capacity === 'head') : ways;
  if (matter.forms !== 'party') return [];
  const { partyForms } = regulationOf(organisation, facts.now);
  return ways.flatMap((way) => {
    const role = postOf(organisation, way.behalf?.post ?? way.post)?.role;
    const form = (partyForms ?? commonForms).find(
      ({ of, by }) => of === way.capacity && (by === null || (role !== undefined && by.includes(role))),
    );
    return form ? [{ ...way, capacity: form.as }] : [];
  });
};

const noSignature = (asking: Asking, holder: Post): Refusal => {
  const isDeputy = asking.posts.some(({ unit, role }) => unit === holder.unit && deputyRoles.includes(role));
  const nearest = whyNot(asking, [holder.id]);
  if (nearest) return nearest;
  return isDeputy
    ? refuse('signing.portfolio', { unit: asking.matter.lead, holder: holder.id })
    : refuse('actor.notHolder', { holder: holder.id });
};

/** Whoever may sign what lies with the holder, and in which capacities (NĐ 30/2020 art. 13). */
export const bySigner = (asking: Asking, holder: PostId, step: Words): Permission | Refusal => {
  const post = postOf(asking.organisation, holder);
  if (!post) return refuse('actor.notHolder', { holder });
  const all = inFormOf(asking, post, [
    ...asHolder(asking, post, step),
    ...inPortfolio(asking, post),
    ...byOrder(asking, holder),
    ...forHolder(asking, post, step),
  ]);
  const [first] = all;
  return first ? { ...first, signs: all } : noSignature(asking, post);
};

/** Whoever has the file, or may sign what lies with them: a file is given back by those who could have let it go on. */
export const byHolderOrSigner = (asking: Asking, holder: PostId, step: Words): Permission | Refusal => {
  const byDesk = byHolder(asking, holder, step);
  if (!isRefusal(byDesk)) return byDesk;
  const bySignature = bySigner(asking, holder, step);
  return isRefusal(bySignature) ? byDesk : bySignature;
};
