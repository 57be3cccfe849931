import type { Need, Proposal, Relation, Span } from '../domain/import/index.js';
import type { DirectiveFlagCode } from '../domain/import/flags.js';
import type { Words } from '../domain/words.js';

/** JSON shapes of imports over HTTP. Spans count code points of the stored text. */

export type ImportStatusView = 'waiting' | 'reading' | 'ready' | 'failed' | 'cancelled';
export type ImportTallyView = { open: number; dropped: number; confirmed: number };
export type ImportProgressView = { doing: 'pages' | 'recognition' | 'rules'; done: number; of: number };

/** One line of the list. */
export type ImportRowView = {
  id: string;
  name: string;
  at: string;
  by: string;
  status: ImportStatusView;
  progress: ImportProgressView | null;
  problem: { code: string; words: Words } | null;
  number: string;
  title: string;
  tally: ImportTallyView;
};
export type ImportListView = { mayImport: boolean; items: ImportRowView[] };

export type ImportFlagView = { code: DirectiveFlagCode; words: Words; span: Span | null };

export type DirectiveHeadView = {
  version: number;
  number: string;
  issuer: string;
  date: string | null;
  title: string;
};

/** A proposal against the task of the first version that it is likest to. */
export type ComparedView = {
  as: 'new' | 'changed' | 'same';
  task: string | null;
  differs: ('title' | 'lead' | 'coordinators' | 'due')[];
};

export type ProposalView = {
  id: string;
  version: number;
  status: Proposal['status'];
  path: string;
  spans: Span[];
  title: string;
  lead: string | null;
  coordinators: string[];
  due: { date: string; inclusive: boolean } | null;
  procedure: string | null;
  priority: 'normal' | 'urgent';
  /** What the document says, verbatim. */
  read: {
    lead: string[];
    supervisor: string[];
    coordinating: string[];
    term: string | null;
    confidence: number;
    rules: Record<string, string>;
  } | null;
  flags: ImportFlagView[];
  needs: Need[];
  changedBy: string | null;
  task: string | null;
  problem: { code: string; words: Words } | null;
  compared: ComparedView | null;
};

export type GoneView = { task: string; title: string; clause: string | null };

export type ImportView = {
  id: string;
  name: string;
  kind: string | null;
  size: number;
  hash: string;
  textHash: string | null;
  at: string;
  by: string;
  status: ImportStatusView;
  progress: ImportProgressView | null;
  problem: { code: string; words: Words } | null;
  directive: DirectiveHeadView | null;
  counts: { meetings: number; reports: number; indicators: number } | null;
  /** What is odd in the document and belongs to no proposal. */
  flags: ImportFlagView[];
  relations: (Relation & { openTasks: number })[];
  proposals: ProposalView[];
  /** Tasks of the first version that this one names no more. */
  gone: GoneView[];
  mayEdit: boolean;
  mayConfirm: boolean;
};

export type ImportTextView = { text: string };
export type ImportReceiptView = { id: string };

/** What became of each proposal that was confirmed. */
export type ConfirmedView = {
  results: { proposal: string; task: string | null; problem: { code: string; words: Words } | null }[];
};

/** The document behind a task, with the place that it came from. */
export type ClauseView = { name: string; text: string; start: number; end: number; import: string };
