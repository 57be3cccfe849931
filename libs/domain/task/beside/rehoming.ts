import type { PostId } from '../../words.js';
import type { TaskState } from '../state.js';
import { openPauses, openRequests } from './beside.js';
import type { Beside } from './beside.js';

/** The posts that are asked something beside the file. */
export const besideDesks = (state: Pick<TaskState, 'beside'>): PostId[] => [
  ...openRequests(state).map(({ holder }) => holder),
  ...openPauses(state).flatMap(({ condition }) => condition?.confirmer ?? []),
];

/** Only what is open moves to whoever took over a post. */
export const rehomedBeside = (beside: Beside, after: (post: PostId) => PostId): Beside => ({
  ...beside,
  requests: beside.requests.map((request) =>
    request.status === 'open' ? { ...request, holder: after(request.holder) } : request,
  ),
  pauses: beside.pauses.map((pause) =>
    pause.condition && pause.released === null
      ? { ...pause, condition: { confirmer: after(pause.condition.confirmer) } }
      : pause,
  ),
});
