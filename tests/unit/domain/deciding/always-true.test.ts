import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alarm, allowed, decidingOf, documentsOf, evolve, fold } from '../../../../libs/domain/index.js';
import type { Act, Allowance, TaskState } from '../../../../libs/domain/index.js';
import { days, hashOf, type Life, people } from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';
import { askNobody, result, toDecide } from '../../../support/deciding.js';
import {
  clocksAreExact,
  confirmedOnlyWhatWasClaimed,
  everyoneAwaitedHasHolderAndTerm,
  nobodyAnswersTwiceOrApprovesTheirOwn,
  noDeadEnd,
  nothingPassesTwice,
  oneLeadOneOpenVisit,
  onlyApprovedContentGoesOut,
  roundsGrowAndClosedStays,
} from '../properties/invariants.js';

/** Random lives from the deciding step on: decided, sent back, referred, signed in a chain, numbered, put out and followed. */
type Move = { pick: number; choice: number; wait: number };

const moves = fc.array(
  fc.record({ pick: fc.nat({ max: 999 }), choice: fc.nat({ max: 999 }), wait: fc.constantFrom(0, 0, 0, 1, 3, 9) }),
  { minLength: 5, maxLength: 30, size: 'max' },
);
const runs = { numRuns: 40 };

/** Everybody who may do anything here. */
const persons = [
  ...[people.chairman, people.viceChairman, people.officeHead, people.verifier, people.clerk, people.head],
  ...[people.drafter, people.asked('so-noi-vu'), people.asked('so-xay-dung')],
];
const current = (life: Life): string => life.task.versions.at(-1)?.hash ?? '';
const fresh = (life: Life): string => hashOf(`v${life.task.versions.length + 1}`);
const file = (hash: string) => ({ hash, name: 'tep.docx', mediaType: 'text/plain', size: 3 });
const oneOf = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
const posts = ['vpub/head', 'so-noi-vu/head', 'so-xay-dung/head', 'so-tai-chinh/specialist'];
const waiting = (life: Life): string[] =>
  (decidingOf(life.task).chain?.signers ?? []).filter(({ is }) => is === 'waiting').map(({ post }) => post);

type Offer = Extract<Allowance, { allowed: true }>;
type Say = (life: Life, offer: Offer, n: number) => Said;

const place = (life: Life, n: number) => ({
  ...{ hash: current(life), body: 'UBND tỉnh', session: 'Phiên', enteredBy: oneOf(posts, n) },
  on: new Date(life.now + days(3 + (n % 9))).toISOString().slice(0, 10),
});

const says: Partial<Record<Act['act'], Say>> = {
  approve: (life) => ({ act: 'approve', hash: current(life), note: null }),
  approveWithChanges: (life, { returnsTo = [] }, n) => ({
    ...{ act: 'approveWithChanges', hash: current(life), changes: 'Sửa', to: oneOf(returnsTo, n) },
    confirmedBy: n % 2 === 0 ? null : 'vpub/head',
  }),
  addVersion: (life) => ({ act: 'addVersion', ...file(fresh(life)), note: null }),
  sendChanged: () => ({ act: 'sendChanged', note: 'Đã sửa' }),
  confirmChanges: (life) => ({ act: 'confirmChanges', hash: current(life) }),
  putOnAgenda: (life, _offer, n) => ({ act: 'putOnAgenda', ...place(life, n) }),
  putToBallot: (life, _offer, n) => ({ act: 'putToBallot', ...place(life, n) }),
  enterResult: (_life, { returnsTo = [] }, n) =>
    result({
      result: oneOf(['passed', 'passedWithChanges', 'deferred', 'rejected'] as const, n),
      ...{ note: 'Kết luận', counts: { agree: n, disagree: 1, deemed: 2 }, to: oneOf(['draft', ...returnsTo], n) },
    }),
  takeBack: () => ({ act: 'takeBack', reason: 'Quyết ngay' }),
  addSigner: (life, _offer, n) => ({ act: 'addSigner', post: oneOf(posts, n), before: oneOf(waiting(life), n) }),
  removeSigner: (life, _offer, n) => ({ act: 'removeSigner', post: oneOf(waiting(life), n), reason: 'Vắng' }),
  askOpinions: () => askNobody,
  consolidate: () => ({ act: 'consolidate' }),
  submit: () => ({ act: 'submit', summary: 'Trình' }),
  verify: () => ({ act: 'verify', opinion: 'Đủ' }),
  return: (_life, { returnsTo = [] }, n) => ({ act: 'return', to: oneOf(returnsTo, n), reason: 'Sửa' }),
  sign: (life, { capacities = [] }, n) => ({ act: 'sign', hash: current(life), capacity: oneOf(capacities, n) }),
  number: (_life, _offer, n) => ({ act: 'number', secret: n % 5 === 0 }),
  cancelNumber: () => ({ act: 'cancelNumber', reason: 'Ghi nhầm' }),
  addRendition: (life) => ({ act: 'addRendition', ...file(`${current(life).slice(1)}r`) }),
  issue: () => ({ act: 'issue' }),
  report: () => ({ act: 'report', text: 'Xong' }),
  confirm: () => ({ act: 'confirm' }),
  redo: (_life, { returnsTo = [] }, n) => ({ act: 'redo', to: oneOf(returnsTo, n), reason: 'Làm lại' }),
  archive: () => ({ act: 'archive' }),
  correct: () => ({ act: 'correct', reason: 'Sai' }),
  replace: () => ({ act: 'replace', reason: 'Sai' }),
  recallIssued: () => ({ act: 'recallIssued', reason: 'Sai' }),
};

const offers = (life: Life): { person: string; offer: Offer; say: Say }[] =>
  persons.flatMap((person) =>
    allowed(life.task, person, life.facts()).flatMap((offer) => {
      const say = says[offer.act];
      return offer.allowed && say ? [{ person, offer, say }] : [];
    }),
  );

/** What brings a file forward comes more often than what sends it round. */
const forward: readonly Act['act'][] = ['approve', 'confirmChanges', 'sign', 'number', 'issue', 'report', 'confirm'];

const step = (life: Life, { pick, choice, wait }: Move): void => {
  life.now += days(wait) + 60_000;
  life.passTo(life.now);
  const all = offers(life);
  const likely = all.filter(({ offer }) => forward.includes(offer.act));
  const from = pick % 3 > 0 && likely.length > 0 ? likely : all;
  if (from.length === 0) return;
  const { person, offer, say } = oneOf(from, pick);
  life.try(person, say(life, offer, choice));
};

const play = (script: Move[], see: (life: Life, before: Life) => void = () => {}): Life => {
  const life = toDecide();
  for (const move of script) {
    const before = life.fork();
    step(life, move);
    life.passTo(life.now);
    see(life, before);
  }
  return life;
};

const always = (holds: (life: Life, before: Life) => void): void =>
  fc.assert(
    fc.property(moves, (script) => void play(script, holds)),
    runs,
  );

describe('always true of what is decided, signed and put out', () => {
  it('one open visit with a holder and a term, no dead end, no clock twice', () => {
    always((life, before) => {
      oneLeadOneOpenVisit(life);
      everyoneAwaitedHasHolderAndTerm(life);
      noDeadEnd(life);
      roundsGrowAndClosedStays(life, before);
      nothingPassesTwice(life);
      clocksAreExact(life);
    });
  });

  it('nothing goes out but what was decided and signed, to the byte, by others than those who wrote it', () => {
    const walk = ({ entries }: Life): void => {
      let state: TaskState | null = null;
      for (const entry of entries) {
        const after: TaskState = evolve(state, entry);
        const { payload } = entry;
        if (state) {
          onlyApprovedContentGoesOut(payload, state);
          confirmedOnlyWhatWasClaimed(payload, state, after);
          const goesOut = payload.kind === 'numbered' || payload.kind === 'issued' || payload.kind === 'signed';
          if (goesOut) expect(decidingOf(state).approval?.hash).toBe(state.versions.at(-1)?.hash);
        }
        state = after;
      }
    };
    always(nobodyAnswersTwiceOrApprovesTheirOwn);
    fc.assert(
      fc.property(moves, (script) => walk(play(script))),
      runs,
    );
  });

  it('no signature and no approval stands on a content that is not the current one', () => {
    always(({ task }) => {
      const hash = task.versions.at(-1)?.hash;
      for (const approval of task.approvals) expect(approval.hash).toBe(hash);
      expect(decidingOf(task).approval?.hash ?? hash).toBe(hash);
    });
  });

  it('a number is drawn once: it stands, went out, or is cancelled with its reason', () => {
    always(({ entries, task }) => {
      const drawn = entries.flatMap(({ payload }) => (payload.kind === 'numbered' ? [payload.notation] : []));
      const { cancelled, earlier } = decidingOf(task);
      const known = [
        ...cancelled.map(({ notation }) => notation),
        ...earlier.map(({ notation }) => notation),
        ...(task.number ? [task.number.notation] : []),
      ];
      expect(new Set(drawn).size).toBe(drawn.length);
      expect([...known].sort()).toEqual([...drawn].sort());
    });
  });

  it('folding the entries gives the state, and time in one jump or in many the same', () => {
    fc.assert(
      fc.property(moves, fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 6 }), (script, steps) => {
        const once = play(script);
        expect(fold(once.entries)).toEqual(once.task);
        const often = once.fork();
        for (const each of steps) often.pass(days(each));
        once.passTo(often.now);
        expect(often.task).toEqual(once.task);
        expect(alarm(often.task)).toBe(alarm(once.task));
      }),
      runs,
    );
  });

  it('and such lives reach every entry of deciding, so that it was true of something', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(moves, (script) => void play(script).kinds.forEach((kind) => seen.add(kind))),
      { numRuns: 150, seed: 11 },
    );
    const kinds = ['approved', 'changesAsked', 'changesSent', 'referred', 'resultEntered', 'referralTakenBack'];
    const more = ['signerAdded', 'signerRemoved', 'numberCancelled', 'renditionAdded', 'documentFollowed', 'issued'];
    for (const kind of [...kinds, ...more, 'approvalVoided']) expect(seen).toContain(kind);
    expect(documentsOf(toDecide().task)).toEqual([]);
  });
});
