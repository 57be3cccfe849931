import type { Behalf } from '../../journal/entry.js';
import type { Term } from '../../time/deadline.js';
import type { Instant } from '../../time/instant.js';
import type { ContentHash, PersonId, PostId, UnitId } from '../../words.js';
import type { TaskState, VisitRef } from '../state.js';
import type { OpinionCounts } from './counts.js';

/** A file by its content, under the name that somebody gave it. */
export type Attachment = { hash: ContentHash; name: string; mediaType: string; size: number };

/** Where a file is put: to an item of the checklist, or beside an opinion. */
export type FiledAt = { of: 'item'; item: string } | { of: 'seat'; seat: string };

type Done = { at: Instant; by: PersonId; post: PostId; behalf?: Behalf };

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

const empty: Dossier = { files: [], forms: [], kept: [], stopped: null };

export const hiddenDossier: Dossier = { ...empty, hidden: true };

export const dossierOf = ({ dossier }: Pick<TaskState, 'dossier'>): Dossier => dossier ?? empty;

/** The files of an item that were not taken out again. */
export const filesOf = (state: Pick<TaskState, 'dossier'>, item: string): Filed[] =>
  dossierOf(state).files.filter((file) => file.item === item && file.removed === null);

/** Every content that this state holds, and so what whoever reads the state may fetch. */
export const contentsIn = (state: TaskState): ContentHash[] => {
  const answers = state.visits
    .flatMap(({ seats }) => seats)
    .flatMap(({ answer, late }) => (answer ? [answer, ...late] : late));
  const beside = [...answers.flatMap(({ attachments = [] }) => attachments), ...dossierOf(state).files];
  return [...state.versions, ...beside].map(({ hash }) => hash);
};
