import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { onCrashPoint, type CrashPoint } from '../../../libs/application/crash-point.js';
import { Confirming } from '../../../libs/application/imports/confirming.js';
import type { DocumentFound, DocumentReader, ReadWatch } from '../../../libs/application/imports/document-reader.js';
import { Imports } from '../../../libs/application/imports/imports.js';
import { ReadingImports } from '../../../libs/application/imports/reading-imports.js';
import { isRefusal, refuse } from '../../../libs/domain/index.js';
import type { Refusal } from '../../../libs/domain/index.js';
import { PostgresImports } from '../../../libs/persistence/imports/postgres-imports.js';
import { at, people } from '../../support/domain.js';
import { Office } from '../../support/office.js';

const text = 'Sở Tài chính lập kế hoạch. Sở Nội vụ góp ý.';
const read = {
  ...{ lead: [], supervisor: [], coordinating: [], term: null, due: null, blank: false },
  ...{ confidence: 0.9, rules: { task: 'subject' } },
};
const found: DocumentFound = {
  ...{ kind: 'text', text, whole: {}, flags: [], counts: { meetings: 0, reports: 0, indicators: 0 } },
  head: { number: '45/KH-UBND', issuer: 'UBND tỉnh', date: '2026-03-02', title: 'Kế hoạch' },
  tasks: [
    { path: '1', title: 'Lập kế hoạch', span: { start: 0, end: 26 }, read },
    { path: '2', title: 'Góp ý', span: { start: 27, end: 43 }, read },
  ],
};

let office: Office;
let records: PostgresImports;
let imports: Imports;
let confirming: Confirming;
beforeAll(async () => {
  office = await Office.open();
  await office.runFrom(at('2026-03-02 09:00'));
  const { commit, contents, directory, procedures } = office.app;
  records = new PostgresImports(office.test.db.pool);
  confirming = new Confirming(records, commit);
  imports = new Imports(records, contents, directory, procedures, confirming);
});
afterAll(() => office.close());

/** A process that reads documents with this reader. */
const readingWith = (read_: DocumentReader['read'], name: string = randomUUID()): ReadingImports => {
  const { contents, directory, procedures } = office.app;
  return new ReadingImports(records, contents, directory, procedures, { read: read_ }, name);
};
const stopping = new AbortController().signal;
const reads = (): Promise<DocumentFound> => Promise.resolve(found);

const taken = async (): Promise<string> => {
  const given = {
    bytes: Buffer.from(text),
    name: 'a.txt',
    mediaType: 'text/plain',
    id: randomUUID(),
    key: randomUUID(),
  };
  const one = await imports.take(people.chairman, given);
  if (isRefusal(one)) throw new Error(one.refused);
  return one.id;
};
const statusOf = async (id: string): Promise<string | undefined> => (await records.one(people.chairman, id))?.status;
const only = async (id: string) => {
  const [proposal] = await records.proposals(people.chairman, id);
  if (!proposal) throw new Error('There is no proposal.');
  return proposal;
};

/** Read, and its first proposal made whole. */
const reviewed = async (): Promise<string> => {
  const id = await taken();
  await readingWith(reads).next(stopping);
  const change = { lead: 'so-tai-chinh' };
  await imports.review(people.chairman, id, { act: 'edit', proposals: [{ id: '1', version: 1 }], change });
  return id;
};
const confirm = async (id: string) => {
  const { id: proposal, version } = await only(id);
  return imports.confirm(people.chairman, id, [{ id: proposal, version }]);
};
const tasksOf = async (id: string): Promise<number> =>
  (await office.query(`select from task where state::jsonb -> 'directive' -> 'source' ->> 'import' = $1`, [id])).length;

const dieAt = (point: CrashPoint): void =>
  onCrashPoint((reached) => {
    if (reached !== point) return;
    onCrashPoint(() => undefined);
    throw new Error('died');
  });

describe('a confirmation during which somebody dies', () => {
  it.each(['import.afterTaking', 'commit.afterCommit', 'import.afterAssigning'] as CrashPoint[])(
    'at %s is taken up by the next process, and makes one task',
    async (point) => {
      const id = await reviewed();
      dieAt(point);
      await expect(confirm(id)).rejects.toThrow('died');
      expect((await only(id)).status).toBe('confirming');
      await confirming.resume();
      const { status, task } = await only(id);
      expect([status, await tasksOf(id)]).toEqual(['confirmed', 1]);
      expect((await office.state(task ?? '')).lead).toBe('so-tai-chinh');
    },
  );

  it('is finished by whoever confirms again, too', async () => {
    const id = await reviewed();
    dieAt('import.afterTaking');
    await expect(confirm(id)).rejects.toThrow('died');
    expect(await confirm(id)).toMatchObject([{ refusal: null }]);
    expect(await tasksOf(id)).toBe(1);
  });
});

describe('a confirmation that the rules refuse', () => {
  it('leaves the proposal open, with the reason, and no task', async () => {
    const id = await reviewed();
    const { version } = await only(id);
    const change = { due: { date: '2026-03-01', inclusive: true } };
    await imports.review(people.chairman, id, { act: 'edit', proposals: [{ id: '1', version }], change });
    expect(await confirm(id)).toMatchObject([{ task: null, refusal: { refused: 'date.past' } }]);
    expect(await only(id)).toMatchObject({ status: 'open', trouble: { refused: 'date.past' } });
    expect(await tasksOf(id)).toBe(0);
  });
});

describe('the reading of a document', () => {
  beforeEach(async () => {
    await office.query(`update import set status = 'cancelled' where status in ('waiting', 'reading')`);
  });

  it('is done once, by one of those who would', async () => {
    const id = await taken();
    const [first, second] = await Promise.all([readingWith(reads).next(stopping), readingWith(reads).next(stopping)]);
    expect([first, second].filter(Boolean)).toHaveLength(1);
    expect(await statusOf(id)).toBe('ready');
  });

  it('says why where it cannot be read', async () => {
    const id = await taken();
    await readingWith((): Promise<Refusal> => Promise.resolve(refuse('document.damaged'))).next(stopping);
    expect(await records.one(people.chairman, id)).toMatchObject({
      status: 'failed',
      refusal: { refused: 'document.damaged' },
    });
  });

  it('is begun again by another where its reader is gone', async () => {
    const id = await taken();
    await records.claim('gone');
    expect(await readingWith(reads).next(stopping)).toBe(false);
    await office.query(`update import set read_until = clock_timestamp() - interval '1 second' where id = $1`, [id]);
    expect(await readingWith(reads).next(stopping)).toBe(true);
    expect(await statusOf(id)).toBe('ready');
  });

  it('is given up where reader after reader died over it', async () => {
    const id = await taken();
    for (const reader of ['a', 'b', 'c']) {
      expect((await records.claim(reader))?.id).toBe(id);
      await office.query(`update import set read_until = clock_timestamp() - interval '1 second' where id = $1`, [id]);
    }
    expect(await records.claim('d')).toBeNull();
    expect(await statusOf(id)).toBe('failed');
  });

  it('that was cancelled writes nothing, and its process is told to stop', async () => {
    const id = await taken();
    const watching = async (_: Uint8Array, { signal }: ReadWatch): Promise<DocumentFound> => {
      await imports.cancel(people.chairman, id);
      if (!signal.aborted) await new Promise((stopped) => signal.addEventListener('abort', stopped));
      return found;
    };
    await readingWith(watching).next(stopping);
    expect(await statusOf(id)).toBe('cancelled');
    expect(await records.proposals(people.chairman, id)).toEqual([]);
  });

  it('waits for another process when this one is stopped', async () => {
    const id = await taken();
    const stop = new AbortController();
    const name = randomUUID();
    const reading = readingWith((_, { signal }) => {
      stop.abort();
      return Promise.resolve(signal.aborted ? refuse('document.stopped') : found);
    }, name);
    await reading.next(stop.signal);
    await reading.release();
    expect(await statusOf(id)).toBe('waiting');
  });
});
