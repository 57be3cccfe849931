import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { JournalEntry, TaskEntry, TaskState } from '../../../../libs/domain/index.js';
import { fold, verifyChain } from '../../../../libs/domain/index.js';

/**
 * Journals as releases wrote them. They must fold to the state they had then, whatever more is read out
 * of them now, and their chains must stay intact, for as
 * long as any task lives: a change that breaks one of these needs an upcast of old entries, not a new golden file.
 */
type Golden = { journal: JournalEntry<TaskEntry>[]; state: TaskState };

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the journals of releases', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  it.each(files)('%s folds to the state it had, and its chain is intact', (name) => {
    const { journal, state } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Golden;
    expect(fold(journal)).toMatchObject(state);
    expect(verifyChain(journal, sha256)).toEqual({ intact: true, brokenAt: null });
  });
});
