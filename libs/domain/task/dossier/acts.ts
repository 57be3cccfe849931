import type { ContentHash, UnitId } from '../../words.js';
import type { VisitRef } from '../visit.js';
import type { Attachment } from '../attachment.js';

/** How long an agency has to answer: the procedure's own term, so many working days, or hours where the task is urgent. */
export type OwnTerm = { workingDays: number | null; hours?: number | null };

/** What a person may ask of the dossier and of the opinions in it. */
export type DossierAct =
  | ({ act: 'askMore'; visit: VisitRef; units: UnitId[] } & OwnTerm)
  | { act: 'withdrawRequest'; seat: string; reason: string }
  | ({ act: 'attach'; visit: VisitRef; item: string } & Attachment)
  | { act: 'detach'; visit: VisitRef; item: string; hash: ContentHash; reason: string }
  | { act: 'returnIncomplete'; visit: VisitRef; items: string[]; reason: string }
  | { act: 'chooseOption'; visit: VisitRef; option: number };
