import type { DecidingView, DocumentView, DoneView, ReferralView, SignerView } from '../../contracts/deciding-http.js';
import { decidingOf, documentsOf, openVisit } from '../../domain/index.js';
import type { Facts, IssuedDocument, Referral, Signer, TaskState } from '../../domain/index.js';
import { personName, postView } from './names.js';
import { iso } from './time-words.js';

type Done = { at: number; by: string; post: string };

const doneView = ({ at, by, post }: Done, { organisation }: Facts): DoneView => ({
  at: iso(at),
  byName: personName(organisation, by),
  post: postView(organisation, post, at),
});

const versionOf = (state: TaskState, hash: string): number | null =>
  state.versions.findLast((version) => version.hash === hash)?.number ?? null;

const outcomeView = (outcome: NonNullable<Referral['outcome']>, facts: Facts): NonNullable<ReferralView['outcome']> => {
  const done = doneView(outcome, facts);
  if (outcome.is === 'takenBack')
    return { ...done, is: outcome.is, evidence: null, note: outcome.reason, counts: null };
  const { is, evidence, note, counts } = outcome;
  return { ...done, is, evidence, note, counts };
};

const referralView = (referral: Referral, facts: Facts): ReferralView => ({
  ...doneView(referral, facts),
  way: referral.way,
  body: referral.body,
  session: referral.session,
  on: referral.on,
  outcome: referral.outcome && outcomeView(referral.outcome, facts),
});

const signerView = (signer: Signer, turn: boolean, facts: Facts): SignerView => ({
  post: postView(facts.organisation, signer.post, facts.now),
  is: signer.is,
  turn,
  addedBy: signer.added && personName(facts.organisation, signer.added.by),
  removed: signer.removed && {
    byName: personName(facts.organisation, signer.removed.by),
    reason: signer.removed.reason,
    at: iso(signer.removed.at),
  },
});

const signersView = (state: TaskState, facts: Facts): SignerView[] => {
  const { chain } = decidingOf(state);
  const isOpen = chain !== null && openVisit(state)?.step === chain.step;
  const turn = isOpen ? chain.signers.find(({ is }) => is === 'waiting') : undefined;
  return (chain?.signers ?? []).map((signer) => signerView(signer, signer === turn, facts));
};

const documentView = (document: IssuedDocument, next: IssuedDocument | undefined): DocumentView => ({
  notation: document.notation,
  issuedAt: iso(document.issuedAt),
  hash: document.hash,
  as: document.as,
  followedBy: next?.as ? { as: next.as, notation: next.notation } : null,
});

const changesView = (state: TaskState, facts: Facts): DecidingView['changes'] => {
  const { changes } = decidingOf(state);
  if (!changes) return null;
  const confirmer = postView(facts.organisation, changes.confirmer, facts.now);
  return { ...doneView(changes, facts), changes: changes.changes, confirmer, sent: changes.sent !== null };
};

const approvalView = (state: TaskState, facts: Facts): DecidingView['approval'] => {
  const { approval } = decidingOf(state);
  if (!approval) return null;
  const { hash, note, body } = approval;
  return { ...doneView(approval, facts), hash, version: versionOf(state, hash), note, body };
};

/** What was decided, signed, numbered and put out, for the page of a task. */
export const decidingView = (state: TaskState, facts: Facts): DecidingView => {
  const { referrals, cancelled, renditions, reopened } = decidingOf(state);
  const documents = documentsOf(state);
  return {
    approval: approvalView(state, facts),
    changes: changesView(state, facts),
    referrals: referrals.map((referral) => referralView(referral, facts)),
    signers: signersView(state, facts),
    signatures: state.approvals.map((approval) => ({
      ...doneView(approval, facts),
      ...{ capacity: approval.capacity, hash: approval.hash, version: versionOf(state, approval.hash) },
    })),
    cancelled: cancelled.map((each) => ({
      ...doneView(each, facts),
      ...{ notation: each.notation, reason: each.reason },
    })),
    renditions: renditions.map((each) => ({
      ...doneView(each, facts),
      ...{ name: each.name, hash: each.hash, of: versionOf(state, each.of) },
    })),
    documents: documents.map((document, place) => documentView(document, documents[place + 1])),
    following: reopened && { as: reopened.as, reason: reopened.reason },
  };
};
