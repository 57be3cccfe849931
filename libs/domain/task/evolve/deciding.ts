import { arm, without } from '../clocks.js';
import type { DecidingEntry } from '../deciding/entries.js';
import { begunAnew } from '../deciding/documents.js';
import { decidingOf } from '../deciding/state.js';
import type { Deciding, Referral, Signer } from '../deciding/state.js';
import { sameVisit } from '../subject.js';
import type { TaskState } from '../state.js';
import type { VisitRef } from '../visit.js';
import type { Changes, EntryOf, Envelope } from './change.js';
import { done } from './change.js';

const put = (state: TaskState, part: Partial<Deciding>): TaskState => ({
  ...state,
  deciding: { ...decidingOf(state), ...part },
});

const settled = (state: TaskState, visit: VisitRef, outcome: Referral['outcome']): TaskState =>
  put(state, {
    referrals: decidingOf(state).referrals.map((each) => (sameVisit(each.visit, visit) ? { ...each, outcome } : each)),
  });

const signersOf = (state: TaskState): Signer[] => decidingOf(state).chain?.signers ?? [];

const withSigners = (state: TaskState, signers: Signer[]): TaskState => {
  const { chain } = decidingOf(state);
  return chain ? put(state, { chain: { ...chain, signers } }) : state;
};

const inserted = (signers: Signer[], added: Signer, before: string): Signer[] => {
  const place = signers.findIndex(({ post, is }) => post === before && is === 'waiting');
  return place < 0 ? [...signers, added] : signers.toSpliced(place, 0, added);
};

const removedFrom = (state: TaskState, { post, reason }: EntryOf<'signerRemoved'>, envelope: Envelope): Signer[] =>
  signersOf(state).map((signer) =>
    signer.post === post && signer.is !== 'removed'
      ? { ...signer, is: 'removed', removed: { ...done(envelope), reason } }
      : signer,
  );

/** Whose signature it is that has just been given: the first that was waited for. */
export const chainSigned = (state: TaskState): TaskState => {
  const signers = signersOf(state);
  const turn = signers.find(({ is }) => is === 'waiting');
  return turn
    ? withSigners(
        state,
        signers.map((each) => (each === turn ? { ...each, is: 'signed' } : each)),
      )
    : state;
};

/** The chain that a sign step opens with. */
export const chainNamed = (state: TaskState, { visit, signers }: EntryOf<'visitOpened'>): TaskState =>
  signers
    ? put(state, {
        chain: {
          step: visit.step,
          signers: signers.map((post) => ({ post, is: 'waiting', added: null, removed: null })),
        },
      })
    : state;

export const decidingChanges: Changes<DecidingEntry['kind']> = {
  approved: (state, { visit, hash, note, body }, envelope) =>
    put(state, { approval: { ...done(envelope), hash, visit, note, body }, changes: null }),
  changesAsked: (state, { visit, hash, changes, confirmer }, envelope) =>
    put(state, { approval: null, changes: { ...done(envelope), visit, hash, changes, confirmer, sent: null } }),
  changesSent: (state, { visit }) => {
    const { changes } = decidingOf(state);
    return changes ? put(state, { changes: { ...changes, sent: visit } }) : state;
  },
  referred: (state, { visit, way, body, session, hash, on }, envelope) =>
    put(state, {
      referrals: [
        ...decidingOf(state).referrals,
        { ...done(envelope), visit, way, body, session, hash, on, outcome: null },
      ],
    }),
  resultEntered: (state, { visit, result, evidence, note, counts }, envelope) =>
    settled(state, visit, { ...done(envelope), is: result, evidence, note, counts }),
  referralTakenBack: (state, { visit, reason }, envelope) =>
    settled(state, visit, { ...done(envelope), is: 'takenBack', reason }),
  signerAdded: (state, { post, before }, envelope) =>
    withSigners(
      state,
      inserted(signersOf(state), { post, is: 'waiting', added: done(envelope), removed: null }, before),
    ),
  signerRemoved: (state, entry, envelope) => withSigners(state, removedFrom(state, entry, envelope)),
  // The number stays in the register with the reason, and the document has none until the next is drawn.
  numberCancelled: (state, { kind: _, ...number }, envelope) => ({
    ...put(state, { cancelled: [...decidingOf(state).cancelled, { ...done(envelope), ...number }] }),
    number: null,
  }),
  renditionAdded: (state, { kind: _, ...rendition }, envelope) =>
    put(state, { renditions: [...decidingOf(state).renditions, { ...done(envelope), ...rendition }] }),
  documentFollowed: (state, { as, reason, was }, envelope) =>
    begunAnew(
      put(
        without(state, ({ kind }) => kind === 'archive'),
        { reopened: { ...done(envelope), as, reason, was } },
      ),
    ),
  // The file goes back to where it was when it was opened again: its completion was recognised long ago.
  followUpIssued: (state, { clocks }) => {
    const back = put(state, { reopened: null });
    if (clocks.length > 0) return arm({ ...back, progress: 'done' }, clocks);
    const progress = decidingOf(state).reopened?.was ?? state.progress;
    return progress === 'archived' ? { ...without(back, () => true), progress } : { ...back, progress };
  },
};
