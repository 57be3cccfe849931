import type { Deadline } from '../../time/deadline.js';
import type { Instant } from '../../time/instant.js';
import type { ContentHash, PostId, TaskId, UnitId } from '../../words.js';
import type { Clock } from '../clock.js';
import type { Closing, Content, Obligation, Participant, SubTask } from './state.js';

/** `tell`: who is concerned, as it was decided on that day. */
export type PartsEntry =
  | { kind: 'divided'; procedure: { id: string; version: number }; parts: Omit<SubTask, 'since' | 'closed'>[] }
  | { kind: 'subTaskClosed'; task: TaskId; how: Closing; holder: PostId }
  // It was closed, and is taken up again.
  | { kind: 'subTaskReopened'; task: TaskId; holder: PostId }
  | { kind: 'openSubTasksAccepted'; open: TaskId[]; reason: string }
  | { kind: 'leadReplaced'; was: UnitId; lead: UnitId; reason: string; tell: PostId[] }
  | { kind: 'contentChanged'; was: Content; is: Content; reason: string; tell: PostId[] }
  | {
      kind: 'deadlineChanged';
      obligation: string | null;
      was: Deadline | null;
      deadline: Deadline;
      reason: string;
      clocks: Clock[];
      tell: PostId[];
    }
  | ({ kind: 'obligationOpened'; clocks: Clock[] } & Omit<Obligation, 'kind' | 'openedAt' | 'lateAt' | 'met'> & {
        asked: Obligation['kind'];
      })
  | { kind: 'obligationMet'; id: string; text: string; tell: PostId[] }
  | { kind: 'decidedUrgently'; reason: string; basis: string; obligation: string; tell: PostId[] }
  | {
      kind: 'meetingRecorded';
      number: number;
      about: string;
      participants: Participant[];
      resolved: boolean;
      result: string;
      tell: PostId[];
    }
  | { kind: 'dissentReserved'; unit: UnitId; text: string; version: ContentHash | null; tell: PostId[] }
  // Something is still owed when the file would be put away: it stays where it is seen.
  | { kind: 'archivingPostponed'; clock: string; due: Instant; clocks: Clock[] };
