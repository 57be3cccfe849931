import type { OpinionCounts } from '../domain/task/dossier/counts.js';
import type { Competence, Secrecy } from '../domain/task/dossier/dossier.js';
import type { OpinionKind } from '../domain/task/visit.js';
import type { Words } from '../domain/words.js';
import type { DueView, PostView } from './common-http.js';

/** Papers that are printed out of a task: the certificate of silence and the submission form. */

type TaskOfPaper = { id: string; title: string; directive: string; lead: Words };
type Placed = { seq: number; hash: string; at: string };

/**
 * That an agency was asked and said nothing: silence is recorded as silence, and the agency stays responsible. Read from
 * the journal; every instant has the place and hash of its entry.
 */
export type SilenceView = {
  task: TaskOfPaper;
  seat: string;
  unit: Words;
  holder: PostView;
  version: { number: number | null; hash: string };
  received: Placed & { byName: string; byPost: Words };
  /** The last term that it had, and the text that gives it. */
  term: DueView;
  termBasis: string;
  reminders: (Placed & { to: Words })[];
  /** The installation was away when the term ended, and it ended later. */
  postponed: (Placed & { until: string })[];
  /** `minute`: when the term ended; `at`: when that was recorded. */
  expired: Placed & { minute: string; basis: string };
  /** What came after it: kept beside the silence, which it does not undo. */
  late: { kind: OpinionKind; text: string; at: string; byName: string }[];
  responsible: Words;
};

/** The submission form (Phiếu trình) as it went up. It carries no number. */
export type FormView = {
  task: TaskOfPaper;
  round: number;
  writtenAt: string;
  /** I. What is submitted. */
  asked: string;
  files: { item: Words; name: string; hash: string }[];
  version: { number: number | null; hash: string | null };
  /** II. What was said of it. */
  counts: OpinionCounts;
  seats: number;
  opinion: string;
  proposal: string;
  options: string[];
  competence: Competence;
  secrecy: Secrecy;
  /** Who signs the form: the specialist, the head of their division, the head of the Office. */
  writer: { byName: string; post: Words };
  chosen: { option: number; at: string; byName: string; post: Words } | null;
  decision: { words: Words; at: string; byName: string | null } | null;
};
