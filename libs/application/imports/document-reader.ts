import type { CivilDate, Refusal } from '../../domain/index.js';
import type { DirectiveFlag, ReadProposal, Span } from '../../domain/import/index.js';

export type ReadTask = { path: string; title: string; span: Span; read: ReadProposal };

/** What a document says, before anybody has looked at it. */
export type DocumentFound = {
  kind: string;
  /** Unicode NFC: what every span counts in. */
  text: string;
  head: { number: string | null; issuer: string | null; date: CivilDate | null; title: string | null };
  tasks: ReadTask[];
  flags: DirectiveFlag[];
  counts: { meetings: number; reports: number; indicators: number };
  /** All of it, as the command line prints it. */
  whole: unknown;
};

export type ReadProgress = { doing: 'pages' | 'recognition' | 'rules'; done: number; of: number };
export type ReadWatch = { tell: (progress: ReadProgress) => void; signal: AbortSignal };

/** Reads a file that nobody trusts; a refusal says why it could not. */
export abstract class DocumentReader {
  abstract read(bytes: Uint8Array, watch: ReadWatch): Promise<DocumentFound | Refusal>;
}
