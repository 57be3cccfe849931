import { bySigner } from '../../authority/signing.js';
import type { Permission } from '../../authority/who.js';
import { stepOf } from '../../procedure/steps.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { undecided } from '../deciding/approvals.js';
import { openVisit } from '../subject.js';
import type { Visit } from '../visit.js';
import type { SigningCapacity } from '../../procedure/capacity.js';
import { afterSignature, isLastSigner } from '../deciding/acts/chain.js';
import { notCurrent, nothingNew } from '../deciding/acts/common.js';
import { follows, onVisit } from './rule.js';
import type { ActRule, Scene } from './rule.js';
import { separated } from './separation.js';

/** What is signed was decided where the procedure decides, by others than those who wrote it. */
const notToSign = (scene: Scene, visit: Visit, by: Permission): Refusal | null =>
  separated(scene, visit, by) ?? undecided(scene.state, scene.facts.procedure, visit.step) ?? nothingNew(scene);

const signature = onVisit<'sign'>({
  at: ['sign', 'agencySign'],
  who: bySigner,
  ready: notToSign,
  act: ({ scene, visit, by }, { hash, capacity }) =>
    notCurrent(scene, hash) ??
    separated(scene, visit, by) ??
    follows({ kind: 'signed', hash, capacity, post: by.post }, afterSignature(scene, visit)),
});

/** What the forms of party bodies stand for. */
const counterpart: Partial<Record<SigningCapacity, SigningCapacity>> = { 'T/M': 'TM', 'K/T': 'KT', 'T/L': 'TL' };

/** Of the capacities that somebody has, those in which the step may be signed. */
const atStep = ({ state, facts }: Scene, by: Permission): Permission | Refusal => {
  const visit = openVisit(state);
  const capacities = visit && stepOf(facts.procedure, visit.step).capacities;
  // Before the last signer of a chain everybody signs as what they are.
  if (!capacities || !isLastSigner(state, visit)) return by;
  const signs = (by.signs ?? []).filter(({ capacity }) => capacities.includes(counterpart[capacity] ?? capacity));
  const [first] = signs;
  return first ? { ...first, signs } : refuse('capacity.notAllowed', { capacity: by.signs?.[0]?.capacity ?? null });
};

/** Whoever has the file at the step signs in person, as what their post and the day's facts make them. */
export const sign: ActRule<'sign'> = {
  ...signature,
  may: (scene, target) => {
    const by = signature.may(scene, target);
    return isRefusal(by) ? by : atStep(scene, by);
  },
};
