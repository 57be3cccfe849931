import type { InboxItemView, TaskView, VisitView } from '../../../libs/contracts/http.js';
import type { ActKind, OpinionKind, SigningCapacity, Stage, StepKind } from '../../../libs/domain/index.js';

/** Unions of the domain as lists, for checks and for the OpenAPI document: one that forgets a word does not compile. */
const all = <Word extends string>(words: Record<Word, true>): Word[] => Object.keys(words) as Word[];

export const stages = all<Stage>({
  assignment: true,
  drafting: true,
  coordination: true,
  submission: true,
  signOff: true,
  followUp: true,
});
export const stepKinds = all<StepKind>({
  accept: true,
  draft: true,
  opinions: true,
  consolidate: true,
  work: true,
  appraise: true,
  agencySign: true,
  submit: true,
  verify: true,
  decide: true,
  sign: true,
  number: true,
  issue: true,
  report: true,
});
export const acts = all<ActKind>({
  assign: true,
  accept: true,
  decline: true,
  reassign: true,
  handOn: true,
  addVersion: true,
  askOpinions: true,
  answer: true,
  takeUp: true,
  consolidate: true,
  submit: true,
  verify: true,
  return: true,
  sign: true,
  number: true,
  issue: true,
  report: true,
  confirm: true,
  redo: true,
  acknowledge: true,
  archive: true,
});
export const progresses = all<TaskView['progress']>({ working: true, done: true, archived: true });
export const completions = all<TaskView['completion']['is']>({ none: true, claimed: true, confirmed: true });
export const outcomes = all<NonNullable<VisitView['outcome']>>({ forward: true, returned: true, declined: true });
export const seatStatuses = all<VisitView['seats'][number]['status']>({
  open: true,
  answered: true,
  deemedConsent: true,
  withdrawn: true,
});
export const opinionKinds = all<OpinionKind>({
  agree: true,
  agreeWithComments: true,
  disagree: true,
  outsideCompetence: true,
});
export const capacities = all<SigningCapacity>({ TM: true, KT: true, TL: true, TUQ: true, Q: true });
export const asked = all<InboxItemView['asked']>({
  accept: true,
  reassign: true,
  draft: true,
  consolidate: true,
  work: true,
  agencySign: true,
  submit: true,
  verify: true,
  decide: true,
  sign: true,
  number: true,
  issue: true,
  report: true,
  answer: true,
  confirm: true,
  acknowledge: true,
});
