import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyChain, type JournalEntry } from '../../../libs/domain/index.js';
import { sha256 } from '../../../libs/application/hash.js';
import { at, monday, people } from '../../support/domain.js';
import { Office, walkTo } from '../../support/office.js';

describe('the heartbeat', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(monday);
  });
  afterAll(() => office.close());

  const lastBeatWas = (ago: string) =>
    office.query(`update heartbeat set at = clock_timestamp() - $1::interval`, [ago]);

  it('finds no outage at the first start, nor after a short stop', async () => {
    expect(await office.app.heartbeat.beat()).toBeNull();
    await lastBeatWas('14 minutes');
    expect(await office.app.heartbeat.beat()).toBeNull();
    expect(await office.query('select from outage')).toHaveLength(0);
  });

  it('tells one program from another', async () => {
    await office.app.heartbeat.beat('api');
    expect(await office.query('select program from program_beat')).toEqual([{ program: 'api' }]);
    await office.app.heartbeat.beat('worker');
    await office.app.heartbeat.beat('worker');
    expect(await office.query('select program from program_beat order by 1')).toEqual([
      { program: 'api' },
      { program: 'worker' },
    ]);
  });

  it('records a longer one once, in the journal too, however many processes start', async () => {
    const second = await office.another();
    await lastBeatWas('16 minutes');
    const found = await Promise.all([office.app.heartbeat.beat(), second.app.heartbeat.beat()]);
    await second.close();
    expect(found.filter((outage) => outage !== null)).toHaveLength(1);
    expect(await office.query('select from outage')).toHaveLength(1);
    const entries = await office.query<{ payload: { kind: string } }>(
      `select payload from journal where stream_kind = 'system'`,
    );
    expect(entries.map(({ payload }) => payload.kind)).toEqual(['outage']);
    await office.app.heartbeat.beat();
    expect(await office.query('select from outage')).toHaveLength(1);
  });

  it('keeps the stream of the installation a chain', async () => {
    await lastBeatWas('2 hours');
    await office.app.heartbeat.beat();
    const rows = await office.query<Omit<JournalEntry, 'at' | 'actor' | 'stream'> & { at: Date }>(
      `select seq, at, facts, payload, previous, hash from journal where stream_kind = 'system' order by seq`,
    );
    const stream = { kind: 'system' as const, id: 'installation' };
    const entries = rows.map((row) => ({ ...row, stream, at: row.at.getTime(), actor: null }));
    expect(verifyChain(entries, sha256)).toEqual({ intact: true, brokenAt: null });
    expect(entries).toHaveLength(2);
  });

  it('makes silence that fell due in the outage wait', async () => {
    const task = await walkTo(office, 'opinions');
    const due = at('2026-03-10 00:00');
    await office.freeze(due + 60 * 60_000);
    await office.query('insert into outage (from_at, to_at) values ($1, $2)', [
      new Date(due - 60_000).toISOString(),
      new Date(due + 30 * 60_000).toISOString(),
    ]);
    await office.app.timePasses.one(task);
    const { visits } = await office.state(task);
    expect(visits.at(-1)?.seats.map(({ status }) => status)).toEqual(['open', 'open', 'open']);
    await office.act(task, people.asked('so-tu-phap'), {
      act: 'answer',
      seat: 'opinions#1/so-tu-phap',
      answer: 'agree',
      text: '',
    });
  });
});

describe('an outage that no beat has found yet', () => {
  let office: Office;
  const due = at('2026-03-10 00:00');
  const halfAnHour = 30 * 60_000;
  beforeAll(async () => {
    office = await Office.open();
    await office.runFrom(monday);
    await office.app.heartbeat.beat();
  });
  afterAll(() => office.close());

  /** Asked, and then nothing ran from an hour before the term until half an hour after it; no beat since. */
  const silentThroughTheTerm = async (): Promise<string> => {
    await office.runFrom(monday);
    await office.query('update heartbeat set at = clock_timestamp()');
    const task = await walkTo(office, 'opinions');
    await office.runFrom(due + halfAnHour);
    await office.query(`update heartbeat set at = clock_timestamp() - interval '90 minutes'`);
    return task;
  };
  const seatsOf = async (task: string) =>
    (await office.state(task)).visits.flatMap(({ seats }) => seats.map(({ status }) => status));

  it('is recorded before the clock passes over it', async () => {
    const task = await silentThroughTheTerm();
    await office.app.timePasses.batch();
    expect(await office.query('select from outage')).toHaveLength(1);
    expect(await seatsOf(task)).toEqual(['open', 'open', 'open']);
  });

  it('and before a person acts', async () => {
    const task = await silentThroughTheTerm();
    const answer = { act: 'answer' as const, seat: 'opinions#1/so-tu-phap', answer: 'agree' as const, text: '' };
    await office.act(task, people.asked('so-tu-phap'), answer);
    expect(await seatsOf(task)).toEqual(expect.arrayContaining(['answered', 'open']));
    expect(await seatsOf(task)).not.toContain('deemedConsent');
  });
});
