import type { Subject } from '../domain/task/clock.js';
import type { OpinionKind } from '../domain/task/visit.js';
import type { ObligationKind } from '../domain/task/parts/state.js';
import type { Words } from '../domain/words.js';
import type { PostView, ReceiptView } from './common-http.js';

type Named = { id: string; name: Words };
type Done = { byName: string; at: string };

/** What one part was given as, and whether it has ended. */
export type SubTaskView = {
  task: string;
  title: string;
  lead: Named;
  due: string | null;
  late: boolean;
  closed: { how: string; at: string } | null;
};
export type ObligationView = {
  id: string;
  kind: ObligationKind;
  subject: Subject;
  what: Words;
  holder: PostView;
  text: string;
  basis: string | null;
  positions: { unit: Named; theirs: string; ours: string; meeting: number | null } | null;
  due: string;
  late: boolean;
  met: (Done & { text: string }) | null;
};
export type ChangeView = Done & { of: 'lead' | 'content' | 'deadline'; was: Words; is: Words; reason: string };
export type MeetingView = Done & {
  number: number;
  about: string;
  participants: { unit: Named; name: string; view: OpinionKind | null; text: string }[];
  resolved: boolean;
  result: string;
};
export type DissentView = Done & { unit: Named; text: string };
export type UrgentView = Done & { reason: string; basis: string };

/** All that a task has beside its file: what it is a part of, its parts, what is owed, what was changed, who disagrees. */
export type PartsView = {
  parent: { task: string; title: string } | null;
  requirement: string | null;
  subTasks: SubTaskView[];
  agencies: { lead: Named; total: number; closed: number; late: number }[];
  obligations: ObligationView[];
  changes: ChangeView[];
  meetings: MeetingView[];
  dissents: DissentView[];
  urgent: UrgentView[];
};

/** What became of one task of a batch. */
export type BatchResultView = {
  task: string;
  receipt: ReceiptView | null;
  problem: { code: string; words: Words } | null;
};
export type BatchView = { results: BatchResultView[] };
