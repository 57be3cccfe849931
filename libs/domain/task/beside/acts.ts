import type { ObstacleKind } from '../../procedure/beside.js';
import type { CivilDate } from '../../time/instant.js';
import type { PostId, UnitId } from '../../words.js';
import type { VisitRef } from '../visit.js';
import type { Budget, Evidence, NoteKind, OutcomeKind } from './beside.js';

export type ObstacleOutcome = Extract<OutcomeKind, 'advice' | 'change' | 'extension' | 'upward' | 'closed'>;

/** What a person may ask beside the file. `item`: the pause or the request that it is about. */
export type BesideAct =
  | { act: 'withdraw'; visit: VisitRef; reason: string }
  | { act: 'recall'; reason: string }
  | { act: 'cancel'; reason: string; basis: string }
  | { act: 'reopen'; to: string; reason: string }
  | { act: 'pause'; stands: Budget[]; reason: string }
  | { act: 'awaitCondition'; stands: Budget[]; reason: string; confirmer: PostId }
  | { act: 'resume'; item: string; reason: string }
  | { act: 'confirmCondition'; item: string; text: string; evidence: Evidence }
  | { act: 'reportObstacle'; obstacle: ObstacleKind; text: string; evidence: Evidence | null }
  | { act: 'passUp'; item: string; reason: string }
  | {
      act: 'settleObstacle';
      item: string;
      outcome: ObstacleOutcome;
      text: string;
      date: CivilDate | null;
      evidence: Evidence | null;
    }
  /** `share`: the coordinator's share that it is about; the lead's own term where none is named. */
  | { act: 'askExtension'; date: CivilDate; reason: string; evidence: Evidence | null; share?: string | null }
  | { act: 'decideExtension'; item: string; granted: boolean; date: CivilDate | null; reason: string }
  | { act: 'askInformation'; unit: UnitId; text: string; workingDays: number | null }
  | { act: 'giveInformation'; item: string; text: string; evidence: Evidence | null }
  | { act: 'note'; note: NoteKind; text: string; evidence: Evidence | null };
