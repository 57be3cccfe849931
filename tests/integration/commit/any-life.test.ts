import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fc } from '../../support/property.js';
import type { Act, Instant } from '../../../libs/domain/index.js';
import { assignment, at, hashOf, monday, people, type Life } from '../../support/domain.js';
import { codeOf, Office } from '../../support/office.js';
import { asked } from '../../support/histories.js';
import { expectProjected } from '../../support/projection.js';
import { lifeAlone, type Move } from '../../unit/domain/properties/moves.js';
import { play } from '../../unit/domain/properties/play.js';
import { actsAlone } from '../../unit/domain/properties/sayings.js';

type Attempt = { now: Instant; person: string; act: Act; code: string };

/** The rules alone, played in memory, are the model: through the commit every life must come out the same. */
describe('any life of a task, through the commit', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    const drafts = Array.from({ length: 60 }, (_, index) => `v${index}`);
    const files = Array.from({ length: 6 }, (_, index) => `f${index}`);
    const renditions = Array.from({ length: 4 }, (_, index) => `r${index}`);
    const hashes = ['x', ...drafts, ...files, ...renditions].map(hashOf);
    await office.query(
      `insert into content (hash, bytes, size, media_type) select unnest($1::text[]), '', 10, 'text/plain'`,
      [hashes],
    );
  });
  afterAll(() => office.close());

  it('refuses what the rules refuse, journals what they decide, and projects it into every table', async () => {
    // Each life is some seconds of a database: what fails is shown as it came, by its seed, and not made smaller.
    await fc.assert(fc.asyncProperty(lifeAlone, liveTwice), { numRuns: 25, ...asked, endOnFailure: true });
  });

  const liveTwice = async (script: readonly Move[]): Promise<void> => {
    const { attempts, life } = playUntilNewYear(script);
    const task = await begin();
    for (const { now, person, act, code } of attempts) {
      await office.freeze(now);
      expect(codeOf(await office.order(task, person, act))).toBe(code);
    }
    await office.freeze(life.now);
    await office.app.timePasses.one(task);
    const journal = await office.app.tasks.history(task);
    const [, ...lived] = life.entries.map(({ payload, actor }) => ({ payload, actor }));
    const [, ...recorded] = journal.map(({ payload, actor }) => ({ payload, actor }));
    expect(recorded).toEqual(JSON.parse(JSON.stringify(lived)));
    await expectProjected(office, task);
  };

  const begin = async (): Promise<string> => {
    await office.freeze(monday);
    await office.query(
      `insert into number_series values ('ubnd', 'KH', 2026, 11, 0, '', 'epoch')
        on conflict (unit, document_type, year) do update set last = 11, at = 'epoch'`,
    );
    const task = randomUUID();
    await office.order(task, people.chairman, assignment());
    return task;
  };
});

/** The model's series is that of 2026. */
const playUntilNewYear = (script: readonly Move[]): { attempts: Attempt[]; life: Life } => {
  const attempts: Attempt[] = [];
  let lived: Life | null = null;
  play(
    script,
    (life, _before, tried) => {
      if (life.now >= at('2027-01-01 00:00')) return;
      lived = life.fork();
      if (!tried) return;
      const { person, act, decision } = tried;
      attempts.push({ now: life.now, person, act, code: decision.refusal?.refused ?? 'accepted' });
    },
    actsAlone,
  );
  const life = lived ?? play([]);
  life.passTo(life.now);
  return { attempts, life };
};
