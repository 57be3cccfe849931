import type { OpenTask } from '../../libs/application/index.js';
import { sha256 } from '../../libs/application/hash.js';
import { genesis, link } from '../../libs/domain/index.js';
import type { JournalEntry, TaskEntry } from '../../libs/domain/index.js';
import type { Life } from './domain.js';

/** A life as the reader would open it. */
export const opened = (life: Life): OpenTask => {
  const journal = journalOf(life);
  return { state: life.task, seq: journal.length, hash: journal.at(-1)?.hash ?? '', facts: life.facts() };
};

/** Its journal as the commit would have written it. */
export const journalOf = (life: Life): JournalEntry<TaskEntry>[] => {
  const journal: JournalEntry<TaskEntry>[] = [];
  for (const { payload, at, actor } of life.entries) {
    const facts = { organisation: 1, calendar: 1, procedure: 'department-document@1' };
    const entry = {
      stream: { kind: 'task' as const, id: life.task.id },
      seq: journal.length + 1,
      at,
      actor,
      facts,
      payload,
    };
    journal.push({ ...entry, ...link(journal.at(-1)?.hash ?? genesis, entry, sha256) });
  }
  return journal;
};
