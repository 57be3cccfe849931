import type { PostId } from '../../words.js';
import type { EntryOf } from '../evolve/change.js';
import { openVisit } from '../subject.js';
import type { TaskState } from '../state.js';
import type { Subject } from '../clock.js';
import type { CourseEntry } from './entries.js';
import type { CourseNotice, Owed } from '../notice.js';

type Tells = { [K in CourseEntry['kind']]: (entry: EntryOf<K>, state: TaskState) => Owed[] };

const worker = (state: TaskState): PostId => openVisit(state)?.holder ?? state.assigner;

const told = (post: PostId, kind: CourseNotice, subject: Subject, due: number | null = null): Owed[] => [
  { post, about: { kind, subject, due } },
];

const one = (occurrence: number): Subject => ({ of: 'occurrence', occurrence });

/** Who hears of it: the one whose turn it is now, or whose signature holds no more. */
export const courseTells: Tells = {
  agencySigned: () => [],
  agencySignatureVoided: ({ post }) => told(post, 'agencySignatureVoided', { of: 'task' }),
  appraisalExplained: () => [],
  occurrenceOpened: ({ occurrence, deadline }, state) =>
    told(worker(state), 'occurrenceOpened', one(occurrence), deadline.due),
  occurrenceClaimed: ({ occurrence, deadline }, { assigner }) =>
    told(assigner, 'occurrenceClaimed', one(occurrence), deadline.due),
  occurrenceConfirmed: ({ occurrence }, state) => told(worker(state), 'occurrenceConfirmed', one(occurrence)),
  occurrenceRedoAsked: ({ occurrence }, state) => told(worker(state), 'occurrenceRedo', one(occurrence)),
  procedureChanged: (_entry, state) => told(worker(state), 'procedureChanged', { of: 'task' }),
};
