import type { ContentHash } from '../../words.js';
import type { VisitRef } from '../visit.js';

export type CourseAct =
  | { act: 'finishWork'; visit: VisitRef; text: string }
  | { act: 'agencySign'; visit: VisitRef; hash: ContentHash }
  | { act: 'explain'; visit: VisitRef; added: string; removed: string }
  | { act: 'reportOccurrence'; occurrence: number; text: string }
  | { act: 'confirmOccurrence'; occurrence: number }
  | { act: 'redoOccurrence'; occurrence: number; reason: string }
  // A running task goes on by another published version of its procedure.
  | { act: 'changeProcedure'; version: number; reason: string };
