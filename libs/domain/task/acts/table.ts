import type { ActKind } from '../acts.js';
import { besideRules } from '../beside/acts/table.js';
import { dossierRules } from '../dossier/acts/table.js';
import { partsRules } from '../parts/acts/table.js';
import { accept, decline, reassign } from './acceptance.js';
import { acknowledge } from './acknowledge.js';
import { addVersion } from './add-version.js';
import { answer } from './answer.js';
import { askOpinions } from './ask-opinions.js';
import { assign } from './assign.js';
import type { BeginRule } from './assign.js';
import { archive, confirm, redo, report } from './completion.js';
import { consolidate, takeUp } from './consolidation.js';
import { courseRules } from '../course/acts/table.js';
import { decidingRules } from '../deciding/acts/table.js';
import { giveBack } from './give-back.js';
import { handOn } from './hand-on.js';
import { issue, number } from './issuing.js';
import type { ActRule } from './rule.js';
import { sign } from './signing.js';
import { submit, verify } from './submission.js';

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
  ...courseRules,
  ...besideRules,
  ...partsRules,
  ...dossierRules,
  ...decidingRules,
};

const live: LiveRules = rules;

export const liveActs = Object.keys(rules).filter((kind): kind is LiveActKind => kind !== 'assign');

export const ruleOf = <K extends LiveActKind>(kind: K): ActRule<K> => live[kind];
