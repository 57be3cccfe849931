import type { ActKind } from '../acts.js';
import { besideRules } from '../beside/acts/table.js';
import { accept, decline, reassign } from './acceptance.js';
import { acknowledge } from './acknowledge.js';
import { addVersion } from './add-version.js';
import { answer } from './answer.js';
import { askOpinions } from './ask-opinions.js';
import { assign } from './assign.js';
import type { BeginRule } from './assign.js';
import { archive, confirm, redo, report } from './completion.js';
import { attach, detach } from './dossier-files.js';
import { consolidate, takeUp } from './consolidation.js';
import { courseRules } from './course/table.js';
import * as deciding from './deciding/index.js';
import { giveBack } from './give-back.js';
import { handOn } from './hand-on.js';
import { returnIncomplete } from './incomplete.js';
import { issue, number } from './issuing.js';
import { askContribution, fulfil } from '../parts/contribution.js';
import { changeContent, changeDeadline, changeLead } from '../parts/change.js';
import { bringUp, recordMeeting, reserve } from '../parts/disagreement.js';
import { divide } from '../parts/divide.js';
import { decideUrgently } from '../parts/urgent.js';
import type { ActRule } from './rule.js';
import { sign } from './signing.js';
import { chooseOption } from './submission-form.js';
import { submit, verify } from './submission.js';
import { askMore, withdrawRequest } from './while-asked.js';

export type LiveActKind = Exclude<ActKind, 'assign'>;

type LiveRules = { [K in LiveActKind]: ActRule<K> };

/** Every act, once: what `decide` judges by and what `allowed` shows. A new act does not compile until it is here. */
export const rules: { assign: BeginRule } & LiveRules = {
  assign,
  accept,
  decline,
  reassign,
  handOn,
  addVersion,
  askOpinions,
  answer,
  takeUp,
  consolidate,
  submit,
  verify,
  return: giveBack,
  sign,
  number,
  issue,
  report,
  confirm,
  redo,
  acknowledge,
  archive,
  divide,
  changeLead,
  changeContent,
  changeDeadline,
  askContribution,
  fulfil,
  decideUrgently,
  recordMeeting,
  bringUp,
  reserve,
  ...courseRules,
  ...besideRules,
  askMore,
  withdrawRequest,
  attach,
  detach,
  returnIncomplete,
  chooseOption,
  ...deciding,
};

const live: LiveRules = rules;

export const liveActs = Object.keys(rules).filter((kind): kind is LiveActKind => kind !== 'assign');

export const ruleOf = <K extends LiveActKind>(kind: K): ActRule<K> => live[kind];
