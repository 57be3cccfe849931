import type { Term } from '../../time/deadline.js';
import type { ContentHash, PostId, UnitId } from '../../words.js';
import type { VisitRef } from '../visit.js';
import type { FiledAt, SubmissionForm } from './dossier.js';
import type { Attachment } from '../attachment.js';

export type DossierEntry =
  | ({ kind: 'fileAttached'; to: FiledAt; pages: number | null } & Attachment)
  | { kind: 'fileRemoved'; item: string; hash: ContentHash; reason: string }
  // The draft has changed since these agencies spoke, and the lead says why they are not asked again.
  | { kind: 'opinionsKept'; units: UnitId[]; version: ContentHash; reason: string }
  | { kind: 'dossierIncomplete'; visit: VisitRef; items: string[]; reason: string; remaining: Term | null; to: PostId }
  | { kind: 'dossierCompleted'; visit: VisitRef; remaining: Term | null }
  | { kind: 'formWritten'; form: SubmissionForm }
  | { kind: 'optionChosen'; visit: VisitRef; option: number };
