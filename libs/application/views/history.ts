import type { EntryView, HistoryView } from '../../contracts/http.js';
import type { Words } from '../../domain/index.js';
import type { ToldEntry } from '../ports.js';
import type { OpenTask, Verification } from '../read/task-reader.js';
import { entryWords } from './history-words.js';
import { personName, postTitle } from './names.js';
import { iso, isoOrNull } from './time-words.js';

/** The chain is computed again from what was read, each time: a page never says "intact" of what it did not check. */
export const historyView = (task: OpenTask, entries: ToldEntry[], chain: Verification): HistoryView => ({
  taskId: task.state.id,
  entries: entries.map((entry) => entryView(entry, task)),
  chain: { intact: chain.intact, head: chain.head },
});

/** Who did it, or `null` where time did; how late the system itself recorded what time decided is derived, never stored. */
const hidden: Words = {
  vi: 'Nội dung của bút lục này không thuộc phạm vi bạn được xem.',
  en: 'What this entry says is not yours to see.',
};

export const entryView = (entry: ToldEntry, { state, facts }: OpenTask): EntryView => {
  const { payload, actor, at } = entry;
  const due = actor === null && payload !== null && 'due' in payload ? payload.due : null;
  return {
    seq: entry.seq,
    at: iso(at),
    kind: payload?.kind ?? 'hidden',
    actor: actor && {
      person: personName(facts.organisation, actor.person),
      post: postTitle(facts.organisation, actor.post),
      behalf: actor.behalf
        ? {
            post: postTitle(facts.organisation, actor.behalf.post),
            person: actor.behalf.person && personName(facts.organisation, actor.behalf.person),
            as: actor.behalf.as,
            papers: actor.behalf.by,
          }
        : null,
    },
    words: payload === null ? hidden : entryWords(payload, { state, facts, at }),
    due: isoOrNull(due),
    firedLateMs: due === null ? null : at - due,
    payload,
    hash: entry.hash,
  };
};
