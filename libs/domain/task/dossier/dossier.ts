import type { Done } from '../done.js';
import type { Term } from '../../time/deadline.js';
import type { Instant } from '../../time/instant.js';
import type { ContentHash, UnitId } from '../../words.js';
import type { VisitRef } from '../visit.js';
import type { OpinionCounts } from './counts.js';
import type { Attachment } from '../attachment.js';

/** Where a file is put: to an item of the checklist, or beside an opinion. */
export type FiledAt = { of: 'item'; item: string } | { of: 'seat'; seat: string };

/** A file in the dossier. One that was taken out stays on record, and says why. */
export type Filed = Attachment &
  Done & { item: string; pages: number | null; removed: (Done & { reason: string }) | null };

/** Whose opinions stand although the draft has changed since, and why those agencies were not asked again. */
export type Kept = Done & { units: UnitId[]; version: ContentHash; reason: string };

/** Who decides on what is submitted. */
export type Competence = 'collective' | 'chairman' | 'viceChairman';
export type Secrecy = 'none' | 'confidential' | 'secret' | 'topSecret';

/** What the Office fills in; the rest of the form follows from the file. */
export type FormGiven = { proposal: string; options: string[]; competence: Competence; secrecy: Secrecy };

/** The submission form (Phiếu trình) as it went up: what it said then, whatever becomes of the file. It has no number. */
export type SubmissionForm = FormGiven & {
  visit: VisitRef;
  version: ContentHash | null;
  /** What the submitting agency asks, in its own words. */
  asked: string;
  opinion: string;
  counts: OpinionCounts;
  files: { item: string; hash: ContentHash; name: string }[];
};

export type WrittenForm = SubmissionForm & Done & { chosen: (Done & { option: number }) | null };

/** An incomplete dossier stops the clock of the step that sent it back, with so much of its term left. */
export type Stopped = { visit: VisitRef; items: string[]; reason: string; remaining: Term | null; at: Instant };

/** What lies in the file beside the draft. */
export type Dossier = {
  files: Filed[];
  forms: WrittenForm[];
  kept: Kept[];
  stopped: Stopped | null;
  /** What the submitting agency asked when it last submitted. */
  asked?: string;
  /** This reader may not know what lies in it. */
  hidden?: true;
};

type Has = { dossier?: Dossier };

const empty: Dossier = { files: [], forms: [], kept: [], stopped: null };

export const hiddenDossier: Dossier = { ...empty, hidden: true };

export const dossierOf = ({ dossier }: Has): Dossier => dossier ?? empty;

/** The files of an item that were not taken out again. */
export const filesOf = (state: Has, item: string): Filed[] =>
  dossierOf(state).files.filter((file) => file.item === item && file.removed === null);
