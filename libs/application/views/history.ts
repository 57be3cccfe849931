import type { EntryView, HistoryView } from '../../contracts/http.js';
import { verifyChain } from '../../domain/index.js';
import type { JournalEntry, TaskEntry } from '../../domain/index.js';
import { sha256 } from '../hash.js';
import type { OpenTask } from '../read/task-reader.js';
import { entryWords } from './history-words.js';
import { personName, postTitle } from './names.js';
import { iso, isoOrNull } from './time-words.js';

/** The chain is computed again from what was read, each time: a page never says "intact" of what it did not check. */
export const historyView = (task: OpenTask, entries: JournalEntry<TaskEntry>[]): HistoryView => ({
  taskId: task.state.id,
  entries: entries.map((entry) => entryView(entry, task)),
  chain: { intact: verifyChain(entries, sha256, task).intact, head: entries.at(-1)?.hash ?? '' },
});

/** Who did it, or `null` where time did; how late the system itself recorded what time decided is derived, never stored. */
export const entryView = (entry: JournalEntry<TaskEntry>, { state, facts }: OpenTask): EntryView => {
  const { payload, actor, at } = entry;
  const due = actor === null && 'due' in payload ? payload.due : null;
  return {
    seq: entry.seq,
    at: iso(at),
    kind: payload.kind,
    actor: actor && {
      person: personName(facts.organisation, actor.person),
      post: postTitle(facts.organisation, actor.post),
    },
    words: entryWords(payload, { state, facts, at }),
    due: isoOrNull(due),
    firedLateMs: due === null ? null : at - due,
    payload,
    hash: entry.hash,
  };
};
