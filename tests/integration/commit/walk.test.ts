import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Receipt } from '../../../libs/application/index.js';
import { fold, needsFollowing, openVisit, type JournalEntry, type TaskEntry } from '../../../libs/domain/index.js';
import { at, people, type Said } from '../../support/domain.js';
import { Office } from '../../support/office.js';
import { expectProjected } from '../../support/projection.js';

const units = ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
const takeUp = (unit: string): Said => ({ act: 'takeUp', seat: `opinions#1/${unit}`, taken: true, reason: null });

/** The whole life of a task: an agency stays silent, a draft comes late, it is returned once, signed, issued, confirmed. */
describe('a task walked through the commit, from assignment to confirmation', () => {
  let office: Office;
  let task: string;
  let journal: JournalEntry<TaskEntry>[];
  const receipts: Receipt[] = [];
  const act = async (when: string, person: string, said: Said) => {
    await office.freeze(at(when));
    receipts.push((await office.act(task, person, said)).receipt);
    await expectProjected(office, task);
  };

  beforeAll(async () => {
    office = await Office.open();
    await office.freeze(at('2026-03-02 08:00'));
    task = await office.assign();
    await act('2026-03-02 09:00', people.head, { act: 'accept' });
    // Ten working days: late from the 17th. One rung, to the head of division, the working day after.
    await act('2026-03-18 10:00', people.drafter, await office.upload('Bản một'));
    await act('2026-03-18 11:00', people.drafter, { act: 'askOpinions', units, workingDays: 5 });
    for (const unit of units.slice(0, 2)) {
      const answer: Said = { act: 'answer', seat: `opinions#1/${unit}`, answer: 'agree', text: '' };
      await act('2026-03-19 09:00', people.asked(unit), answer);
    }
    // The third is silent; its answer comes a day late and stands beside its consent.
    const late: Said = { act: 'answer', seat: 'opinions#1/so-tu-phap', answer: 'disagree', text: 'Chưa đủ căn cứ' };
    await act('2026-03-26 09:00', people.asked('so-tu-phap'), late);
    for (const unit of units.slice(0, 2)) await act('2026-03-26 10:00', people.drafter, takeUp(unit));
    await act('2026-03-26 11:00', people.drafter, { act: 'consolidate' });
    await act('2026-03-26 14:00', people.head, { act: 'submit', summary: 'Kính trình' });
    await act('2026-03-27 09:00', people.verifier, { act: 'return', to: 'consolidate', reason: 'Thiếu căn cứ' });
    await act('2026-03-27 10:00', people.drafter, await office.upload('Bản hai'));
    await act('2026-03-27 11:00', people.drafter, { act: 'consolidate' });
    await act('2026-03-27 14:00', people.head, { act: 'submit', summary: 'Kính trình lại' });
    await act('2026-03-30 09:00', people.verifier, { act: 'verify', opinion: 'Đủ điều kiện' });
    const hash = (await office.state(task)).versions.at(-1)?.hash ?? '';
    await act('2026-03-31 09:00', people.chairman, { act: 'sign', hash, capacity: 'TM' });
    await act('2026-03-31 10:00', people.clerk, { act: 'number' });
    await act('2026-03-31 11:00', people.clerk, { act: 'issue' });
    await act('2026-04-01 09:00', people.head, { act: 'report', text: 'Đã ban hành' });
    await act('2026-04-02 09:00', people.chairman, { act: 'confirm' });
    journal = await office.app.tasks.history(task);
  });
  afterAll(() => office.close());

  it('ends confirmed, with the silence, the lateness, the escalation and the return on the record', async () => {
    const state = await office.state(task);
    expect(state.completion.is).toBe('confirmed');
    expect(openVisit(state)).toBeNull();
    const kinds = journal.map(({ payload }) => payload.kind);
    for (const kind of ['reminded', 'fellLate', 'escalated', 'seatDeemedConsent', 'seatAnsweredLate', 'numbered']) {
      expect(kinds).toContain(kind);
    }
    expect(state.visits.filter(({ outcome }) => outcome === 'returned')).toHaveLength(1);
  });

  it('gives each actor a receipt that names the last entry of the act, at its time', () => {
    for (const receipt of receipts) {
      const entry = journal[receipt.seq - 1];
      expect(entry).toMatchObject({ seq: receipt.seq, hash: receipt.hash, at: receipt.at });
      const own = journal.slice(receipt.seq - receipt.entries.length, receipt.seq);
      expect(own.map(({ payload }) => payload.kind)).toEqual(receipt.entries);
      expect(own.every(({ actor }) => actor !== null)).toBe(true);
    }
  });

  it('records what time did as nobody’s, and starts the consequence of silence at its due instant', async () => {
    const silence = journal.find(({ payload }) => payload.kind === 'seatDeemedConsent');
    expect(silence).toMatchObject({ actor: null, payload: { due: at('2026-03-26 00:00') } });
    const visit = (await office.state(task)).visits.find(({ step }) => step === 'consolidate');
    expect(visit?.openedAt).toBe(at('2026-03-26 00:00'));
  });

  it('names the versions of all that an entry was decided on', () => {
    for (const { facts } of journal) {
      expect(facts).toEqual({ organisation: 1, calendar: 1, procedure: 'department-document@1' });
    }
  });

  it('tells the workflow of every commit that needs following, and of no other', async () => {
    const told = await office.query<{ seq: number }>('select seq from outbox where task_id = $1 order by seq', [task]);
    const commits = journal.filter(({ seq }) => receipts.some((receipt) => receipt.seq === seq)).map(({ seq }) => seq);
    const expected = [1, ...commits]
      .map((seq, index, all) => ({ from: index === 0 ? 0 : (all[index - 1] ?? 0), seq }))
      .filter(({ from, seq }) => following(from, seq === 1 ? 2 : seq))
      .map(({ seq }) => (seq === 1 ? 2 : seq));
    expect(told.map(({ seq }) => seq)).toEqual(expected);
    expect(await office.query('select last_followed from follower where task_id = $1', [task])).toEqual([
      { last_followed: expected.at(-1) },
    ]);
  });

  const following = (from: number, to: number): boolean => {
    const before = from > 1 ? fold(journal.slice(0, from)) : null;
    const after = fold(journal.slice(0, to));
    if (!after) throw new Error('Nothing was assigned.');
    return needsFollowing(
      before,
      after,
      journal.slice(from, to).map(({ payload }) => payload),
    );
  };

  it('keeps one row for each key, and the number’s own stream', async () => {
    expect(await office.query('select count(*)::int as n from command')).toEqual([{ n: receipts.length + 1 }]);
    expect(await office.query('select unit, document_type, year, last, seq from number_series')).toEqual([
      { unit: 'ubnd', document_type: 'KH', year: 2026, last: 1, seq: 1 },
    ]);
    const [drawn] = await office.query(`select stream_id, seq, payload from journal where stream_kind = 'series'`);
    expect(drawn).toMatchObject({ stream_id: 'ubnd/KH/2026', seq: 1, payload: { kind: 'drawn', number: 1, task } });
  });

  it('puts the stream into the partition of the year in which it began', async () => {
    expect(
      await office.query(`select distinct tableoid::regclass::text as part from journal where stream_id = $1`, [task]),
    ).toEqual([{ part: 'journal_2026' }]);
  });

  it('finds that the last entry was taken away', async () => {
    await office.query('create table outside (like journal)');
    const [last] = await office.query<{ seq: number }>(
      `with taken as (delete from journal where stream_id = $1
         and seq = (select max(seq) from journal where stream_id = $1) returning *)
       insert into outside select * from taken returning seq`,
      [task],
    );
    expect(await office.app.tasks.verify(task)).toMatchObject({ intact: false, brokenAt: last?.seq });
    await office.query('insert into journal select * from outside');
    expect(await office.app.tasks.verify(task)).toMatchObject({ intact: true });
  });

  it('finds the place where a stored entry was changed', async () => {
    expect(await office.app.tasks.verify(task)).toMatchObject({ intact: true, brokenAt: null });
    await office.query(
      `update journal set payload = jsonb_set(payload, '{note}', '"khác"') where stream_id = $1 and seq = 3`,
      [task],
    );
    expect(await office.app.tasks.verify(task)).toMatchObject({ intact: false, brokenAt: 3 });
  });
});
