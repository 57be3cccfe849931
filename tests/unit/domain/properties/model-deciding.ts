import type { Act } from '../../../../libs/domain/index.js';
import { organisation, who } from '../../../support/domain.js';
import {
  assigner,
  at,
  back,
  decides,
  has,
  hash,
  isNew,
  leads,
  next,
  open,
  said,
  waiting,
  wrote,
} from './model-state.js';
import type { By, Model, Rule } from './model-state.js';

type Of<K extends Act['act']> = Extract<Act, { act: K }>;
type Kinds =
  | ('approve' | 'approveWithChanges' | 'sendChanged' | 'confirmChanges' | 'putOnAgenda' | 'putToBallot')
  | ('enterResult' | 'takeBack' | 'addSigner' | 'removeSigner' | 'cancelNumber' | 'addRendition')
  | ('correct' | 'replace' | 'recallIssued');
type Rules = { [K in Kinds]: Rule<Of<K>> };

const chairman = 'ubnd/chairman';
const drafting = ['draft', 'consolidate'];
const isPost = (id: string): boolean => organisation.posts.some((post) => post.id === id);

/** What the file lies there for. */
const purpose = (m: Model): 'decide' | 'confirm' | 'result' => {
  if (m.waits === at(m)) return 'result';
  return m.changes?.sent === at(m) ? 'confirm' : 'decide';
};
const decidesOn = (m: Model, by: By, what: ReturnType<typeof purpose>): boolean =>
  m.place === 'decide' && has(m, by) && purpose(m) === what && hash(m) !== null && !wrote(m, by.person) && isNew(m);
const mayBeNamed = (m: Model, post: string): boolean => isPost(post) && !wrote(m, who(post));

const approve = (m: Model): void => {
  m.decided = hash(m);
  m.changes = null;
  next(m);
};
const askChanges = (m: Model, to: string, confirmer: string): void => {
  m.decided = null;
  m.changes = { hash: hash(m), confirmer, sent: null };
  back(m, to);
};

type Refer = Of<'putOnAgenda'> | Of<'putToBallot'>;
const referring: Rule<Refer> = {
  may: (m, a, by) =>
    decidesOn(m, by, 'decide') && a.hash === hash(m) && said(a.body) && said(a.session) && mayBeNamed(m, a.enteredBy),
  then: (m, a) => {
    m.referrer = m.holder;
    open(m, 'decide', a.enteredBy);
    m.waits = at(m);
  },
};

const follow = (as: string): Rule<Of<'correct' | 'replace' | 'recallIssued'>> => ({
  may: (m, a, by) =>
    (by.person === assigner || leads(m, by)) &&
    m.paper.out !== null &&
    m.paper.as !== 'recall' &&
    ['report', 'confirmed', 'archived'].includes(m.place) &&
    said(a.reason),
  then: (m, _a, { now }) => {
    m.following = { as, since: now, was: m.place };
    anew(m);
    m.archiveAt = null;
    open(m, 'draft');
  },
});

/** The document that went out keeps its own; what comes is another. */
export const anew = (m: Model): void => {
  if (m.paper.out === null) return;
  m.wentAt = m.paper.out;
  m.papers.push(m.paper.as);
  m.paper = { numbered: false, out: null, as: m.following?.as ?? 'replacement' };
  m.approved = null;
  m.decided = null;
};

export const decidingRules: Rules = {
  approve: {
    may: (m, a, by) => decidesOn(m, by, 'decide') && a.hash === hash(m),
    then: approve,
  },
  approveWithChanges: {
    may: (m, a, by) =>
      decidesOn(m, by, 'decide') &&
      a.hash === hash(m) &&
      said(a.changes) &&
      drafting.includes(a.to) &&
      (a.confirmedBy === null || mayBeNamed(m, a.confirmedBy)),
    then: (m, a) => askChanges(m, a.to, a.confirmedBy ?? chairman),
  },
  sendChanged: {
    may: (m, a, by) =>
      drafting.includes(m.place) && has(m, by) && m.changes !== null && m.changes.hash !== hash(m) && said(a.note),
    then: (m) => {
      open(m, 'decide', m.changes?.confirmer);
      if (m.changes) m.changes.sent = at(m);
    },
  },
  confirmChanges: {
    may: (m, a, by) => decidesOn(m, by, 'confirm') && a.hash === hash(m),
    then: approve,
  },
  putOnAgenda: referring,
  putToBallot: referring,
  enterResult: {
    may: (m, a, by) => {
      if (!decidesOn(m, by, 'result') || !said(a.evidence)) return false;
      if (a.result === 'passedWithChanges') return said(a.note) && drafting.includes(a.to ?? '');
      if (a.result === 'rejected') return said(a.note) && [...drafting, 'submit', 'verify'].includes(a.to ?? '');
      return true;
    },
    then: (m, a) => {
      m.waits = null;
      if (a.result === 'passed') approve(m);
      else if (a.result === 'deferred') open(m, 'decide');
      else if (a.result === 'rejected') back(m, a.to ?? '');
      // Whoever left it to the body sees that its changes are made, and not who entered the result.
      else askChanges(m, a.to ?? '', m.referrer);
    },
  },
  takeBack: {
    may: (m, a, { person }) => m.place === 'decide' && purpose(m) === 'result' && person === assigner && said(a.reason),
    then: (m) => {
      m.waits = null;
      open(m, 'decide', chairman);
    },
  },
  addSigner: {
    may: (m, a, by) => {
      const isChanger = has(m, by) || by.person === assigner;
      const inChain = m.place === 'sign' && decides(m) && isChanger;
      return inChain && !waiting(m).includes(a.post) && mayBeNamed(m, a.post) && waiting(m).includes(a.before);
    },
    then: (m, a) => {
      const isFirst = waiting(m)[0] === a.before;
      const place = m.signers.findIndex(({ post, is }) => post === a.before && is === 'waiting');
      m.signers.splice(place, 0, { post: a.post, is: 'waiting' });
      if (isFirst) open(m, 'sign', a.post);
    },
  },
  removeSigner: {
    may: (m, a, by) => {
      const isChanger = has(m, by) || by.person === assigner;
      const isThere = m.signers.some(({ post, is }) => post === a.post && is !== 'removed');
      const isLast = m.signers.at(-1)?.post === a.post;
      return m.place === 'sign' && decides(m) && isChanger && isThere && !isLast && said(a.reason);
    },
    then: (m, a) => {
      const [turn, second] = waiting(m);
      for (const signer of m.signers) if (signer.post === a.post) signer.is = 'removed';
      if (turn === a.post && second) open(m, 'sign', second);
    },
  },
  cancelNumber: {
    may: (m, a, by) => m.place === 'issue' && has(m, by) && m.paper.numbered && m.paper.out === null && said(a.reason),
    then: (m) => {
      m.paper.numbered = false;
      open(m, 'number');
    },
  },
  addRendition: {
    may: (m, a, by) => {
      const last = m.renditions.at(-1);
      const isSame = last?.of === hash(m) && last?.hash === a.hash;
      return m.place === 'issue' && has(m, by) && isSigned(m) && a.hash !== hash(m) && !isSame && said(a.name);
    },
    then: (m, a) => {
      m.renditions.push({ of: hash(m), hash: a.hash });
    },
  },
  correct: follow('correction'),
  replace: follow('replacement'),
  recallIssued: follow('recall'),
};

/** What goes out was signed, and decided where the procedure decides, to the byte. */
export const isSigned = (m: Model): boolean =>
  hash(m) !== null && m.approved === hash(m) && (!decides(m) || m.decided === hash(m));

/** Where it may be given back to, by whoever has it. */
const returns: Record<string, string[]> = {
  opinions: ['draft'],
  consolidate: ['draft'],
  submit: ['draft', 'consolidate'],
  verify: ['draft', 'consolidate', 'submit'],
  decide: ['draft', 'consolidate', 'submit', 'verify'],
  sign: ['draft', 'consolidate', 'submit', 'verify'],
};
const whereDecided: Record<string, string[]> = { sign: ['decide'], issue: ['sign', 'number'] };
export const mayGoTo = (m: Model): string[] => [
  ...(returns[m.place] ?? []),
  ...(decides(m) ? (whereDecided[m.place] ?? []) : []),
];

/** Where somebody could go on: a number is for what was signed, and what has a number goes out. */
export const mayReopen = (m: Model, step: string): boolean => {
  if (!m.order.includes(step) || step === 'accept' || step === 'opinions') return false;
  if (step === 'number') return isSigned(m);
  return step !== 'issue' || (isSigned(m) && m.paper.numbered);
};

/** A number that no document went out under is given up when the file takes another way. */
export const giveUp = ({ paper }: Model): void => {
  if (paper.out === null) paper.numbered = false;
};
