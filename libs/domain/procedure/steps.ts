import type { Procedure, Stage, Step, StepKind } from './procedure.js';

export const stageOf: Record<StepKind, Stage> = {
  accept: 'assignment',
  draft: 'drafting',
  opinions: 'coordination',
  consolidate: 'coordination',
  submit: 'submission',
  verify: 'submission',
  sign: 'signOff',
  number: 'signOff',
  issue: 'signOff',
  report: 'followUp',
};

/** A running task keeps its procedure's version, so a step it names is there; otherwise the data is broken. */
export const stepOf = (procedure: Procedure, key: string): Step => {
  const step = procedure.steps.find((candidate) => candidate.key === key);
  if (!step) throw new Error(`procedure ${procedure.id} v${procedure.version} has no step ${key}`);
  return step;
};

export const firstStep = (procedure: Procedure): Step => {
  const [step] = procedure.steps;
  if (!step) throw new Error(`procedure ${procedure.id} v${procedure.version} has no steps`);
  return step;
};

export const stepAfter = (procedure: Procedure, key: string): Step => {
  const index = procedure.steps.findIndex((step) => step.key === key);
  const step = procedure.steps[index + 1];
  if (!step) throw new Error(`procedure ${procedure.id} v${procedure.version} ends with ${key}`);
  return step;
};
