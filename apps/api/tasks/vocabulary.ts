import type { Watch } from '../../../libs/domain/procedure/urgency.js';
import type { InboxItemView, TaskView, VisitView } from '../../../libs/contracts/http.js';
import type { CountChoice } from '../../../libs/application/supervision/counted.js';
import type { ObligationKind } from '../../../libs/domain/task/parts/state.js';
import type {
  ActKind,
  Competence,
  OpinionKind,
  Secrecy,
  SigningCapacity,
  Stage,
  StepKind,
  TaskState,
} from '../../../libs/domain/index.js';

import { decidingActs, decidingAsked } from './deciding-vocabulary.js';
import { all } from './words-of.js';

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
  divide: true,
  changeLead: true,
  changeContent: true,
  changeDeadline: true,
  askContribution: true,
  fulfil: true,
  decideUrgently: true,
  recordMeeting: true,
  bringUp: true,
  reserve: true,
  finishWork: true,
  agencySign: true,
  explain: true,
  reportOccurrence: true,
  confirmOccurrence: true,
  redoOccurrence: true,
  changeProcedure: true,
  withdraw: true,
  recall: true,
  cancel: true,
  reopen: true,
  pause: true,
  awaitCondition: true,
  resume: true,
  confirmCondition: true,
  reportObstacle: true,
  passUp: true,
  settleObstacle: true,
  askExtension: true,
  decideExtension: true,
  askInformation: true,
  giveInformation: true,
  note: true,
  askMore: true,
  withdrawRequest: true,
  attach: true,
  detach: true,
  returnIncomplete: true,
  chooseOption: true,
  ...decidingActs,
});
export const priorities = all<TaskState['priority']>({ normal: true, urgent: true });
export const countChoices = all<CountChoice>({
  doneOnTime: true,
  doneLate: true,
  inTerm: true,
  overdue: true,
  noTerm: true,
  nearlyDue: true,
  willBeLate: true,
  silent: true,
  done: true,
  notDone: true,
});
export const watchKinds = all<Watch['on']>({
  notReceived: true,
  notAccepted: true,
  noInterimReport: true,
  noMovement: true,
});
export const progresses = all<TaskView['progress']>({
  working: true,
  done: true,
  recalled: true,
  cancelled: true,
  archived: true,
});
export const completions = all<TaskView['completion']['is']>({ none: true, claimed: true, confirmed: true });
export const outcomes = all<NonNullable<VisitView['outcome']>>({
  forward: true,
  returned: true,
  declined: true,
  withdrawn: true,
  ended: true,
  incomplete: true,
});
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
export const competences = all<Competence>({ collective: true, chairman: true, viceChairman: true });
export const secrecies = all<Secrecy>({ none: true, confidential: true, secret: true, topSecret: true });
export const obligationKinds = all<ObligationKind>({ handOver: true, contribute: true, reportAfter: true, rule: true });
export const capacities = all<SigningCapacity>({
  ...{ TM: true, KT: true, TL: true, TUQ: true, Q: true, head: true },
  ...{ 'T/M': true, 'K/T': true, 'T/L': true },
});
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
  handOver: true,
  contribute: true,
  reportAfter: true,
  rule: true,
  reportOccurrence: true,
  confirmOccurrence: true,
  decideExtension: true,
  settleObstacle: true,
  giveInformation: true,
  confirmCondition: true,
  ...decidingAsked,
});
