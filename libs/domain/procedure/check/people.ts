import { deputyRoles } from '../../authority/agency.js';
import { dutyOf } from '../../authority/duties.js';
import { unitAt } from '../../organisation/as-of.js';
import { unitStands } from '../../organisation/dated.js';
import { unitOf } from '../../organisation/lookup.js';
import type { Organisation } from '../../organisation/organisation.js';
import { heldPost, unitLeader } from '../../organisation/resolve.js';
import { agencyOf, agencyOfPost, unitAfter } from '../../organisation/succession.js';
import { holderOf } from '../../organisation/tenure.js';
import type { Instant } from '../../time/instant.js';
import type { PersonId, UnitId } from '../../words.js';
import type { HolderRule, ToldRule } from '../holder.js';
import type { Procedure, Step } from '../procedure.js';
import type { StepKind } from '../step-kind.js';
import { decidingKinds, mayLead, separationOf } from '../rules.js';
import { fault } from './fault.js';
import type { Fault } from './fault.js';
import { placedSteps } from './steps.js';

/** A day on which somebody must be there, as it was asked for and as the first instant of it. */
export type Day = { date: string; at: Instant };
export type Ground = { organisation: Organisation; days: Day[] };

const leadsOn = (procedure: Procedure, organisation: Organisation, at: Instant): UnitId[] =>
  organisation.units
    .filter((unit) => unitStands(organisation, unit.id, at) && mayLead(procedure, unitAt(unit, at)))
    .map(({ id }) => id);

type Named = { rule: ToldRule; path: string };

const chains = (procedure: Procedure): Named[] =>
  placedSteps(procedure).flatMap(({ step, path }) => [
    { rule: step.holder, path: `${path}.holder` },
    ...(step.chain?.before ?? []).map((rule, at) => ({ rule, path: `${path}.chain.before[${at}]` })),
  ]);

/** The last rung alone must be there: the others are skipped where nobody has the post. */
const ladders = ({ ladder, whenUrgent }: Procedure): Named[] => {
  const last = (rungs: Procedure['ladder'] | undefined, path: string): Named[] => {
    const rung = rungs?.at(-1);
    return rung && rungs ? [{ rule: rung.to, path: `${path}[${rungs.length - 1}].to` }] : [];
  };
  return [...last(ladder, '$.ladder'), ...last(whenUrgent?.ladder, '$.whenUrgent.ladder')];
};

const personBy = (rule: ToldRule, lead: UnitId, organisation: Organisation, at: Instant): PersonId | null => {
  if ('post' in rule) return null;
  const unit = rule.unit === 'lead' || rule.unit === 'late' ? lead : unitAfter(organisation, rule.unit, at);
  const post = heldPost(organisation, unit, rule.role, at);
  return post === null ? null : holderOf(organisation, post, at);
};

const isOfLead = (rule: ToldRule): boolean => 'role' in rule && (rule.unit === 'lead' || rule.unit === 'late');

/** The assigner is there as long as anybody leads the issuer. */
const missing = ({ rule, path }: Named, procedure: Procedure, { organisation, days }: Ground): Fault[] =>
  days.flatMap(({ date, at }) => {
    if ('post' in rule) {
      const someone = unitLeader(organisation, procedure.issuer, at) !== null;
      return someone ? [] : [fault('holder.none', path, { date, unit: procedure.issuer })];
    }
    const leads = isOfLead(rule) ? leadsOn(procedure, organisation, at) : [procedure.issuer];
    const without = leads.filter((lead) => personBy(rule, lead, organisation, at) === null);
    const [first] = without;
    const unit = isOfLead(rule) ? first : rule.unit;
    // Where the procedure leaves open who may lead, it is enough that somebody can.
    const isOpen = isOfLead(rule) && procedure.leads === undefined && without.length < leads.length;
    if (isOpen || first === undefined || unit === undefined) return [];
    return [fault('holder.none', path, { date, role: rule.role, unit, more: without.length - 1 })];
  });

const rulesOf = (procedure: Procedure): Named[] => [...chains(procedure), ...ladders(procedure)];

const unknownUnits = (procedure: Procedure, organisation: Organisation): Fault[] => {
  const isKnown = (unit: UnitId): boolean => unitOf(organisation, unit) !== null;
  const named = rulesOf(procedure).flatMap(({ rule, path }) =>
    'role' in rule && rule.unit !== 'lead' && rule.unit !== 'late' ? [{ unit: rule.unit, path: `${path}.unit` }] : [],
  );
  const asked = placedSteps(procedure).flatMap(({ step, path }) =>
    (step.asks ?? []).map((unit, at) => ({ unit, path: `${path}.asks[${at}]` })),
  );
  return [{ unit: procedure.issuer, path: '$.issuer' }, ...named, ...asked]
    .filter(({ unit }) => !isKnown(unit))
    .map(({ unit, path }) => fault('unit.unknown', path, { unit }));
};

/** Whoever is asked by the step itself must be there too. */
const unasked = (procedure: Procedure, { organisation, days }: Ground): Fault[] =>
  placedSteps(procedure).flatMap(({ step, path }) =>
    (step.asks ?? []).flatMap((unit, index) =>
      days
        .filter(({ at }) => unitLeader(organisation, unitAfter(organisation, unit, at), at) === null)
        .map(({ date }) => fault('holder.none', `${path}.asks[${index}]`, { date, unit })),
    ),
  );

const signatures: readonly StepKind[] = ['agencySign', 'sign'];

/** A signature passes to a deputy and to nobody else; every other file is handed on in the agency. */
const isSomebodyElse = (step: Step, decider: PersonId, unit: UnitId, { organisation, at }: On): boolean => {
  const agency = agencyOf(organisation, unit, at);
  return organisation.posts.some((post) => {
    const holder = holderOf(organisation, post.id, at);
    const isOfAgency = agencyOfPost(organisation, post.id, at) === agency;
    const mayDecide = signatures.includes(step.kind) ? deputyRoles.includes(post.role) : dutyOf(post) === null;
    return isOfAgency && mayDecide && holder !== null && holder !== decider;
  });
};

type On = { organisation: Organisation; at: Instant };

/** Whether the file would lie: its decider is the only one there and drafted, or is of the very agency that did. */
const isLeftAlone = (step: Step, drafters: readonly HolderRule[], lead: UnitId, on: On): boolean => {
  const { organisation, at } = on;
  const decider = personBy(step.holder, lead, organisation, at);
  if (decider === null || !('role' in step.holder)) return false;
  const unit = step.holder.unit === 'lead' ? lead : step.holder.unit;
  if (separationOf(step).includes('notSameAgency') && agencyOf(organisation, unit, at) === lead) return true;
  const drafts = drafters.some((rule) => personBy(rule, lead, organisation, at) === decider);
  return drafts && !isSomebodyElse(step, decider, unit, on);
};

/** In some unit that may lead, separation of duty would leave nobody. */
const soleDecider = (procedure: Procedure, { organisation, days }: Ground): Fault[] => {
  const drafters = procedure.steps.filter(({ kind }) => kind === 'draft').map(({ holder }) => holder);
  const deciding = placedSteps(procedure).filter(({ step }) => decidingKinds.includes(step.kind));
  return deciding.flatMap(({ step, path }) =>
    days.flatMap(({ date, at }) => {
      const leads = procedure.leads === undefined ? [] : leadsOn(procedure, organisation, at);
      const unit = leads.find((lead) => isLeftAlone(step, drafters, lead, { organisation, at }));
      return unit === undefined ? [] : [fault('separation.noHolder', `${path}.holder`, { step: step.key, unit, date })];
    }),
  );
};

/** What only the organisation can tell: whether everybody who is named exists, and is there on those days. */
export const badPeople = (procedure: Procedure, ground: Ground): Fault[] => {
  const unknown = unknownUnits(procedure, ground.organisation);
  if (unknown.length > 0) return unknown;
  return [
    ...rulesOf(procedure).flatMap((named) => missing(named, procedure, ground)),
    ...unasked(procedure, ground),
    ...soleDecider(procedure, ground),
  ];
};
