import type { Words } from '../words.js';

/**
 * One paper of the dossier. `when`: it is asked for only where opinions were asked, where the content was appraised, or
 * where the draft is longer than `summaryAbove` says.
 */
export type DossierItem = {
  key: string;
  name: Words;
  required: boolean;
  when?: 'opinionsAsked' | 'appraised' | 'long';
};

/** What the file must hold when it is handed to a step, and by which text. */
export type Dossier = {
  items: DossierItem[];
  basis: string;
  /** From so many pages on a summary of at most `summaryPages` is required. */
  summaryAbove?: number;
  summaryPages?: number;
  /** Whether the term of this step stands while it is incomplete, or begins anew; that of the task runs on in either case. */
  stopsClock?: boolean;
};
