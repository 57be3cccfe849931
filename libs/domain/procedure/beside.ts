import type { Term } from '../time/deadline.js';
import type { Words } from '../words.js';
import type { HolderRule } from './holder.js';

/** More time: how often, who decides and until when; undecided, the old date stands. */
export type ExtensionRule = { max: number; decidedBy: HolderRule; answer: Term; evidence: boolean; basis: string };

export type ObstacleKind = 'difficulty' | 'problem' | 'beyondAuthority' | 'noFunds' | 'awaitsDocument';

/** One kind of obstacle: who collects it, within which term, and who has it when the collector cannot help. */
export type ObstacleRule = {
  kind: ObstacleKind;
  name: Words;
  collector: HolderRule;
  then: HolderRule;
  answer: Term;
  basis: string;
};
