import type { PostId } from '../../words.js';
import type { EntryOf } from '../evolve/change.js';
import type { Owed, PartsNotice, Tells } from '../notice.js';
import type { PartsEntry } from './entries.js';
import { ofObligation } from './subject.js';

const nobody = (): Owed[] => [];

/** Whom the entry names: they were concerned on the day of the act. */
const those =
  (kind: PartsNotice) =>
  ({ tell }: { tell: PostId[] }): Owed[] =>
    tell.map((post) => ({ post, about: { kind, subject: { of: 'task' }, due: null } }));

const owing = ({ id, holder, deadline }: EntryOf<'obligationOpened'>): Owed[] => [
  { post: holder, about: { kind: 'owing', subject: ofObligation(id), due: deadline.due } },
];

export const partsTells: { [K in PartsEntry['kind']]: Tells<K> } = {
  divided: nobody,
  subTaskClosed: ({ holder }) => those('subTaskClosed')({ tell: [holder] }),
  subTaskReopened: ({ holder }) => those('subTaskReopened')({ tell: [holder] }),
  openSubTasksAccepted: nobody,
  leadReplaced: those('changed'),
  contentChanged: those('changed'),
  deadlineChanged: those('changed'),
  obligationOpened: owing,
  obligationMet: those('owingMet'),
  decidedUrgently: those('decidedUrgently'),
  meetingRecorded: those('meeting'),
  dissentReserved: those('dissent'),
  archivingPostponed: nobody,
};
