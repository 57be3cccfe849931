import type { DocumentType } from './document-type.js';
import type { Procedure, Step } from './procedure.js';
import type { Stage, StepKind } from './step-kind.js';

export const stageOf: Record<StepKind, Stage> = {
  accept: 'assignment',
  draft: 'drafting',
  work: 'drafting',
  opinions: 'coordination',
  consolidate: 'coordination',
  appraise: 'coordination',
  agencySign: 'submission',
  submit: 'submission',
  verify: 'submission',
  decide: 'submission',
  sign: 'signOff',
  number: 'signOff',
  issue: 'signOff',
  report: 'followUp',
};

/** Steps at which the file waits for what others say, and nothing is asked of its holder. */
const seatKinds = ['opinions', 'appraise'] as const satisfies StepKind[];
export type SeatKind = (typeof seatKinds)[number];
export const isSeatKind = (kind: StepKind): kind is SeatKind => (seatKinds as readonly StepKind[]).includes(kind);

/** Steps whose holder hands the file in, by an act that is refused while papers are missing. */
export const handingIn = ['work', 'consolidate', 'agencySign', 'submit'] as const satisfies StepKind[];
export type HandingIn = (typeof handingIn)[number];
export const handsIn = (kind: StepKind): kind is HandingIn => (handingIn as readonly StepKind[]).includes(kind);

export const stepKinds = Object.keys(stageOf) as StepKind[];

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

/** What the task ends in, for the steps that only a document passes; the check of a procedure refuses them without one. */
export const documentTypeOf = ({ documentType, id, version }: Procedure): DocumentType => {
  if (!documentType) throw new Error(`procedure ${id} v${version} ends in no document`);
  return documentType;
};

/** The name of the series that its number is drawn from: secret documents have one of their own. */
export const seriesOf = (procedure: Procedure, secret: boolean): string => {
  const { code, secretSeries = 'M' } = documentTypeOf(procedure);
  return secret ? `${code}-${secretSeries}` : code;
};
