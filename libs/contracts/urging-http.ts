import type { Words } from '../domain/words.js';

export type UrgedView = { notation: string; at: string; tasks: number; file: string };
export type UrgingAgencyView = { id: string; name: Words; overdue: number; letter: UrgedView | null };
/** The round of this week: agencies with tasks that are overdue, or that were urged. `refusal`: why this person makes no letter. */
export type UrgingView = {
  round: string;
  refusal: { code: string; words: Words } | null;
  agencies: UrgingAgencyView[];
};
export type UrgingReceiptView = { agency: string; round: string; notation: string; file: string };
