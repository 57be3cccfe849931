import { describe, expect, it } from '@jest/globals';
import { tool } from '../../support/tools.js';

type Kill = { victim: string; afterMs: number; awayMs: number };
type Receipt = { task: string; seq: number; hash: string; entries: string[] };
type Acknowledged = { client: string; key: string; conflict: string | null; receipt: Receipt };
type History = {
  receipts: Acknowledged[];
  contested: string[];
  others: Record<string, number>;
  journal: { task: string; seq: number; kind: string; person: string | null; hash: string }[];
  owed: { key: string; maySkip: boolean }[];
  notices: string[];
};
type Verdict = { acknowledged: number; lost: string[]; doubled: string[]; wrong: string[] };

const { planOfKills, VICTIMS } = await tool<{ planOfKills(seed: number): Iterator<Kill, never>; VICTIMS: string[] }>(
  'lib/chaos/plan.mjs',
);
const { checkHistory } = await tool<{ checkHistory(history: History): Verdict }>('lib/chaos/history.mjs');

describe('a plan of kills', () => {
  const planned = (seed: number): Kill[] => {
    const plan = planOfKills(seed);
    return Array.from({ length: 40 }, () => plan.next().value);
  };

  it('follows from its seed and from nothing else', () => {
    expect(planned(7)).toEqual(planned(7));
    expect(planned(8)).not.toEqual(planned(7));
  });

  it('leaves nobody out', () => {
    for (let from = 0; from < 40; from += VICTIMS.length) {
      const round = planned(3).slice(from, from + VICTIMS.length);
      expect(round.map(({ victim }) => victim).toSorted()).toEqual(VICTIMS.toSorted());
    }
  });
});

/** Two people at one task: an assignment, then an acceptance that one of two rivals won. */
const good = (): History => ({
  receipts: [
    {
      client: 'a',
      key: '1',
      conflict: null,
      receipt: { task: 't', seq: 2, hash: 'h2', entries: ['assigned', 'visitOpened'] },
    },
    {
      client: 'b',
      key: '2',
      conflict: 'c',
      receipt: { task: 't', seq: 4, hash: 'h4', entries: ['visitClosed', 'visitOpened'] },
    },
    { client: 'b', key: '4', conflict: null, receipt: { task: 't', seq: 6, hash: 'h6', entries: ['versionAdded'] } },
  ],
  contested: ['c'],
  others: { old: 1 },
  journal: [
    { task: 'old', seq: 1, kind: 'assigned', person: 'p', hash: 'o1' },
    { task: 't', seq: 1, kind: 'assigned', person: 'p', hash: 'h1' },
    { task: 't', seq: 2, kind: 'visitOpened', person: 'p', hash: 'h2' },
    { task: 't', seq: 3, kind: 'visitClosed', person: 'q', hash: 'h3' },
    { task: 't', seq: 4, kind: 'visitOpened', person: 'q', hash: 'h4' },
    { task: 't', seq: 5, kind: 'fellLate', person: null, hash: 'h5' },
    { task: 't', seq: 6, kind: 'versionAdded', person: 'q', hash: 'h6' },
  ],
  owed: [
    { key: 't/2/head', maySkip: false },
    { key: 't/4/drafter', maySkip: false },
    { key: 't/5/head', maySkip: true },
  ],
  notices: ['t/2/head', 't/4/drafter'],
});

const judged = (spoil: (history: History) => void): Verdict => {
  const history = good();
  spoil(history);
  return checkHistory(history);
};
const at = <T>(list: T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`Nothing at ${index}.`);
  return found;
};

describe('the history checker', () => {
  it('finds nothing in a good history', () => {
    expect(checkHistory(good())).toEqual({ acknowledged: 3, lost: [], doubled: [], wrong: [] });
  });

  it('takes one command that was answered twice alike for one', () => {
    const verdict = judged(({ receipts }) => receipts.push(structuredClone(at(receipts, 2))));
    expect(verdict).toEqual({ acknowledged: 3, lost: [], doubled: [], wrong: [] });
  });

  it.each<[string, (history: History) => void]>([
    ['an acknowledged entry that is not there', ({ journal }) => journal.pop()],
    ['one that stands there with another hash', ({ journal }) => (at(journal, 6).hash = 'other')],
    ['one that stands there as something else', ({ journal }) => (at(journal, 3).kind = 'handedOn')],
    ['somebody who was owed word and heard none', ({ notices }) => notices.pop()],
  ])('calls %s lost', (_what, spoil) => {
    const { lost, doubled } = judged(spoil);
    expect({ lost: lost.length, doubled: doubled.length }).toEqual({ lost: 1, doubled: 0 });
  });

  it.each<[string, (history: History) => void]>([
    [
      'an act that no command asked for',
      ({ journal }) => journal.push({ task: 't', seq: 7, kind: 'versionAdded', person: 'q', hash: 'h7' }),
    ],
    [
      'a whole task that nobody was told of',
      ({ journal }) => journal.push({ task: 'u', seq: 1, kind: 'assigned', person: 'p', hash: 'u1' }),
    ],
    [
      'one key with two receipts',
      ({ receipts, journal }) => {
        journal.push({ task: 't', seq: 7, kind: 'versionAdded', person: 'q', hash: 'h7' });
        const { receipt, ...rest } = at(receipts, 2);
        receipts.push({ ...rest, receipt: { ...receipt, seq: 7, hash: 'h7' } });
      },
    ],
    ['one entry with two keys', ({ receipts }) => receipts.push({ ...at(receipts, 2), client: 'z', key: '9' })],
    ['somebody who was told twice', ({ notices }) => notices.push('t/2/head')],
    ['somebody who was told for no reason', ({ notices }) => notices.push('t/3/head')],
  ])('calls %s doubled', (_what, spoil) => {
    expect(judged(spoil).doubled).not.toEqual([]);
  });

  it.each<[string, (history: History) => void]>([
    ['a conflict that nobody won', ({ contested }) => contested.push('d')],
    [
      'a conflict that both won',
      ({ receipts, journal }) => {
        journal.push({ task: 't', seq: 7, kind: 'visitClosed', person: 'q', hash: 'h7' });
        const receipt = { task: 't', seq: 7, hash: 'h7', entries: ['visitClosed'] };
        receipts.push({ client: 'b', key: '3', conflict: 'c', receipt });
      },
    ],
    ['an order that was turned round', ({ receipts }) => receipts.push(...receipts.splice(1, 1))],
    ['a gap in a stream', ({ journal }) => journal.splice(5, 1)],
  ])('names %s', (_what, spoil) => {
    expect(judged(spoil).wrong).toHaveLength(1);
  });
});
