import { byIssuerLeader } from '../../../authority/who.js';
import type { Procedure } from '../../../procedure/procedure.js';
import { refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { TaskState } from '../../state.js';
import { isBlank, noTarget } from '../../acts/rule.js';
import type { ActRule } from '../../acts/rule.js';

/** Everything the file has been at must be there, as what it was: a visit never loses its step. */
const lostStep = ({ visits }: TaskState, to: Procedure): string | null =>
  visits.find(({ step, stepKind }) => to.steps.find(({ key }) => key === step)?.kind !== stepKind)?.step ?? null;

const cannotGoOn = (state: TaskState, to: Procedure | null | undefined, version: number): Refusal | null => {
  if (version === state.procedure.version) return refuse('procedure.same', { version });
  if (!to || to.version !== version) return refuse('procedure.versionUnknown', { version });
  const step = lostStep(state, to);
  return step === null ? null : refuse('procedure.stepMissing', { step, version });
};

/** A running task goes on by another version. What has begun keeps the terms it began with. */
export const changeProcedure: ActRule<'changeProcedure'> = {
  targets: () => [noTarget],
  may: (scene) => byIssuerLeader(scene, scene.facts.procedure.issuer),
  likely: () => false,
  act: ({ state, facts }, { version, reason }) => {
    if (isBlank(reason)) return refuse('reason.missing');
    const refusal = cannotGoOn(state, facts.otherProcedure, version);
    return refusal ?? [{ kind: 'procedureChanged', from: state.procedure.version, to: version, reason }];
  },
};
