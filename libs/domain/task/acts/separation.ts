import { agencyOf } from '../../authority/agency.js';
import type { Permission } from '../../authority/who.js';
import { separationOf } from '../../procedure/rules.js';
import { stepOf } from '../../procedure/steps.js';
import type { Separation } from '../../procedure/deciding.js';
import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { agencyOf as agencyOfUnit } from '../../organisation/succession.js';
import { writersOf } from '../deciding/approvals.js';
import type { Visit } from '../visit.js';
import type { Scene } from './rule.js';

/**
 * Whoever wrote what lies in the file may not approve it, nor have it approved in their name, nor approve what was
 * written in theirs, however long the chain between.
 */
const isOwnDraft = ({ state }: Scene, { party }: Permission): boolean => {
  const wrote = writersOf(state);
  return party.some((person) => wrote.includes(person));
};

/** Drafts are written in the lead's agency and nowhere else. */
const isSameAgency = ({ state, organisation, facts }: Scene, { post, behalf }: Permission): boolean => {
  const lead = agencyOfUnit(organisation, state.lead, facts.now);
  return [post, behalf?.post].some((each) => each !== undefined && agencyOf(organisation, each)?.id === lead);
};

type Rule = { isBroken: (scene: Scene, by: Permission) => boolean; refusal: (scene: Scene) => Refusal };

const rules: Record<Separation, Rule> = {
  notDrafter: {
    isBroken: isOwnDraft,
    refusal: ({ state }) => refuse('actor.ownDraft', { version: state.versions.at(-1)?.number ?? 0 }),
  },
  notSameAgency: {
    isBroken: isSameAgency,
    refusal: ({ state }) => refuse('actor.sameAgency', { unit: state.lead }),
  },
};

/** Separation of duty as the step has it, on the day's facts; broken only where no way to act is left. */
export const separated = (scene: Scene, visit: Visit, by: Permission): Refusal | null => {
  if (scene.state.versions.length === 0) return refuse('version.none');
  const kept = separationOf(stepOf(scene.facts.procedure, visit.step));
  const broken = kept.find((name) => (by.signs ?? [by]).every((way) => rules[name].isBroken(scene, way)));
  return broken === undefined ? null : rules[broken].refusal(scene);
};
