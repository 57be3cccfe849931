import type { Words } from '../domain/words.js';

export type UrgedView = { notation: string; at: string; tasks: number; file: string };
export type UrgingAgencyView = { id: string; name: Words; overdue: number; letter: UrgedView | null };
/** The round of this week: agencies with tasks that are overdue, or that were urged. */
export type UrgingView = { round: string; mayUrge: boolean; agencies: UrgingAgencyView[] };
export type UrgingReceiptView = { agency: string; round: string; notation: string; file: string };
