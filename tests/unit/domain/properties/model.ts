import type { Act, ActKind, Instant } from '../../../../libs/domain/index.js';
import { organisation, who } from '../../../support/domain.js';
import { askedRules, closeAsked } from './model-asked.js';
import { besideRules, releaseAll } from './model-beside.js';
import { anew, decidingRules, isSigned, mayGoTo, mayReopen } from './model-deciding.js';
import { completed, dossierRules, leftOut } from './model-dossier.js';
import { answers, areOfOneMind, isSilent, takes } from './model-minds.js';
import { owedRules, reportsOwed } from './model-owed.js';
import { standsSince } from './model-terms.js';
import { everyAct } from './sayings.js';
import type { By, Model, Rule, Seat } from './model-state.js';
import {
  assigner,
  at,
  back,
  decides,
  giveTo,
  has,
  hash,
  heads,
  inAYear,
  isNew,
  isOpen,
  leads,
  next,
  open,
} from './model-state.js';
import { said, signs, waiting, within, wrote } from './model-state.js';

const departments = ['so-tai-chinh', 'so-noi-vu', 'so-xay-dung', 'so-tu-phap'];

/** Silence, extensions that nobody decided on, and the archive: all that time moves by itself. */
export const tick = (model: Model, now: Instant): void => {
  const areRunning = standsSince(model, 'seats') === null;
  for (const seat of model.seats) {
    if (!areRunning || seat.is !== 'open' || seat.term.due > now) continue;
    seat.is = 'silent';
    isSilent(model, seat);
  }
  if (model.place === 'opinions' && !model.seats.some(({ is }) => is === 'open')) next(model);
  for (const each of model.extensions) if (each.due <= now) each.open = false;
  while (model.place !== 'archived' && model.archiveAt !== null && model.archiveAt <= now) {
    if (reportsOwed(model)) model.archiveAt = inAYear(model.archiveAt);
    else model.place = 'archived';
  }
};

type Rules = { [A in Act as A['act']]?: Rule<A> };

const unit = (post: string): string => post.split('/')[0] ?? '';
const isHere = (model: Model, act: Act): boolean =>
  !('visit' in act) || `${act.visit.step}#${act.visit.round}` === at(model);
/** Every opinion is, and whoever does not agree was heard. */
const isAnswered = (m: Model): boolean =>
  !m.seats.some(({ is, taken }) => is === 'answered' && !taken) && areOfOneMind(m);
const mayGiveBack = (m: Model, now: Instant): boolean => m.giveBack.due > (standsSince(m, 'step') ?? now);
const seatOf = (model: Model, id: string): Seat | undefined => model.seats.find((seat) => seat.id === id);
const postExists = (post: string): boolean => organisation.posts.some(({ id }) => id === post);

const capacities: Record<string, string> = { head: 'head', viceChairman: 'KT', chairman: 'TM' };

const rules: Rules = {
  ...dossierRules,
  ...besideRules,
  ...decidingRules,
  ...owedRules,
  ...askedRules,
  accept: {
    may: (m, _a, by) => m.place === 'accept' && !m.declined && heads(m.holder, by),
    then: (m) => next(m),
  },
  decline: {
    may: (m, a, by) =>
      m.place === 'accept' && !m.declined && heads(m.holder, by) && mayGiveBack(m, by.now) && said(a.reason),
    then: (m) => {
      open(m, 'accept');
      m.declined = true;
      m.holder = 'ubnd/chairman';
    },
  },
  reassign: {
    may: (m, a, by) =>
      m.place === 'accept' && m.declined && has(m, by) && departments.includes(a.lead) && a.lead !== m.lead,
    then: (m, a) => {
      giveTo(m, a.lead);
      open(m, 'accept');
    },
  },
  handOn: {
    may: (m, a, by) =>
      isOpen(m) &&
      m.place !== 'sign' &&
      (m.place !== 'decide' || m.waits === at(m) || m.changes?.sent === at(m)) &&
      heads(m.holder, by) &&
      unit(a.to) === unit(m.holder) &&
      a.to !== m.holder &&
      postExists(a.to) &&
      !['administrator', 'auditor', 'securityOfficer'].includes(a.to.split('/')[1] ?? ''),
    then: (m, a) => {
      m.holder = a.to;
      m.desks.push(a.to);
    },
  },
  addVersion: {
    may: (m, a, by) => ['draft', 'consolidate'].includes(m.place) && has(m, by) && a.hash !== hash(m),
    then: (m, a, { person, now }) => {
      anew(m);
      m.drafts.push({ hash: a.hash, by: person, at: now });
      if (m.approved !== a.hash) m.approved = null;
      if (m.decided !== a.hash) m.decided = null;
    },
  },
  askOpinions: {
    may: (m, a, by) =>
      m.place === 'draft' &&
      has(m, by) &&
      hash(m) !== null &&
      (a.units.length === 0
        ? m.seats.some(({ is }) => is === 'answered' || is === 'silent')
        : !a.units.includes(m.lead) && (a.workingDays === null || (a.workingDays >= 2 && a.workingDays <= 5))) &&
      (leftOut(m, a.units).length === 0 || said(a.whyNotOthers ?? null)),
    then: (m, a, { now }) => {
      if (a.units.length === 0) return open(m, 'consolidate');
      next(m);
      const term = within(a.workingDays ?? 5, now);
      for (const asked of a.units)
        m.seats.push({
          ...{ id: `${at(m)}/${asked}`, unit: asked, visit: at(m), on: hash(m), term },
          ...{ is: 'open', kind: null, late: false, taken: false },
        });
    },
  },
  answer: {
    may: (m, a, by) => {
      const seat = seatOf(m, a.seat);
      const isMine = by.person === who(`${seat?.unit}/head`);
      const isOpen = seat?.is === 'open' || (seat?.is === 'silent' && !seat.late);
      return isMine && isOpen && (said(a.text) || a.answer === 'agree' || a.answer === 'outsideCompetence');
    },
    then: (m, a, { now }) => {
      const seat = seatOf(m, a.seat);
      if (seat?.is === 'silent') seat.late = true;
      else if (seat) {
        Object.assign(seat, { is: 'answered', kind: a.answer });
        answers(m, seat, false, now);
      }
      if (m.place === 'opinions' && !m.seats.some(({ is }) => is === 'open')) next(m);
    },
  },
  takeUp: {
    may: (m, a, by) => {
      const seat = seatOf(m, a.seat);
      const isThere = seat?.is === 'answered' || seat?.late === true;
      return m.place === 'consolidate' && has(m, by) && isThere && (a.taken || said(a.reason));
    },
    then: (m, a) => {
      const seat = seatOf(m, a.seat);
      if (!seat) return;
      seat.taken = true;
      takes(m, seat, a.taken);
    },
  },
  consolidate: { may: (m, _a, by) => m.place === 'consolidate' && has(m, by) && isAnswered(m), then: (m) => next(m) },
  submit: {
    may: (m, a, by) =>
      m.place === 'submit' && has(m, by) && hash(m) !== null && isAnswered(m) && completed(m) && said(a.summary),
    then: (m) => {
      m.stopped = null;
      next(m);
    },
  },
  verify: {
    may: (m, a, by) =>
      m.place === 'verify' && has(m, by) && hash(m) !== null && !wrote(m, by.person) && said(a.opinion),
    then: (m, a) => {
      m.options = a.form?.options.length ?? 0;
      next(m);
    },
  },
  return: {
    may: (m, a, by) =>
      signs(m, by) && mayGoTo(m).includes(a.to) && m.waits !== at(m) && !isToBePutOut(m) && said(a.reason),
    then: (m, a) => back(m, a.to),
  },
  sign: {
    may: (m, a, by) =>
      m.place === 'sign' &&
      a.capacity === capacityOf(m, by) &&
      a.hash === hash(m) &&
      !wrote(m, by.person) &&
      (!decides(m) || m.decided === hash(m)) &&
      isNew(m),
    then: (m, a) => {
      m.approved = a.hash;
      const [turn, second] = waiting(m);
      for (const signer of m.signers) if (signer.post === turn && signer.is === 'waiting') signer.is = 'signed';
      if (second) open(m, 'sign', second);
      else next(m);
    },
  },
  number: {
    may: (m, _a, by) => m.place === 'number' && has(m, by) && isSigned(m),
    then: (m) => {
      const { approved, decided } = m;
      anew(m);
      Object.assign(m, { approved, decided });
      m.paper.numbered = true;
      next(m);
    },
  },
  issue: {
    may: (m, _a, by) => m.place === 'issue' && has(m, by) && isSigned(m),
    then: (m, _a, { now }) => {
      m.paper.out = now;
      const { following } = m;
      m.following = null;
      if (following === null || following.was === 'report') return next(m);
      releaseAll(m, now);
      for (const each of m.extensions) each.open = false;
      closeAsked(m);
      // A file that waits for a report is not put away again.
      const waits = following.was === 'archived' && reportsOwed(m);
      m.place = waits ? 'confirmed' : following.was;
      m.archiveAt = m.place === 'confirmed' ? inAYear(now) : null;
    },
  },
  report: {
    may: (m, a, by) => m.place === 'report' && has(m, by) && said(a.text),
    then: (m, _a, { now }) => {
      releaseAll(m, now);
      m.place = 'claimed';
    },
  },
  confirm: {
    may: (m, _a, { person }) => m.place === 'claimed' && person === assigner,
    then: (m, _a, { now }) => {
      m.place = 'confirmed';
      m.recognised = true;
      m.archiveAt = inAYear(now);
      for (const each of m.extensions) each.open = false;
    },
  },
  redo: {
    may: (m, a, { person }) => m.place === 'claimed' && person === assigner && mayReopen(m, a.to),
    then: (m, a) => open(m, a.to),
  },
  archive: {
    may: (m, _a, by) =>
      ['confirmed', 'recalled', 'cancelled'].includes(m.place) &&
      !reportsOwed(m) &&
      (by.person === assigner || leads(m, by)),
    then: (m) => {
      m.place = 'archived';
    },
  },
};

/** A number that no document went out under is cancelled first. */
const isToBePutOut = ({ paper }: Model): boolean => paper.numbered && paper.out === null;

/** What the last of a chain signs as, or whoever signs in it, is what their post makes them. */
const capacityOf = (m: Model, by: By): string | null => {
  if (!has(m, by)) return signs(m, by) ? 'KT' : null;
  return capacities[m.holder.split('/')[1] ?? ''] ?? null;
};

/** Acts that the model does not know, and why; nothing of it is done in the lives that it is held against. */
const unknown: Partial<Record<ActKind, string>> = {
  divide: 'the parts of a task are tasks of their own: tests/unit/domain/parts/dividing',
  finishWork: 'these procedures have no step for it: tests/unit/domain/procedure/shipped',
  agencySign: 'the same',
  explain: 'the same',
  reportOccurrence: 'these procedures have nothing that comes again: tests/unit/domain/procedure/occurrences',
  confirmOccurrence: 'the same',
  redoOccurrence: 'the same',
  changeProcedure: 'there is one version of these procedures: tests/unit/domain/procedure/versions',
};

export const modelled = everyAct.filter((act) => !(act in unknown));

/** What sends the file on, so that whoever sent it may take it back. */
const sending = new Set<ActKind>(['askOpinions', 'consolidate', 'submit', 'verify', 'report', 'sendChanged']);
const afterwards = new Set<ActKind>(['correct', 'replace', 'recallIssued']);
const afterEnd = new Set<ActKind>(['reopen', 'archive', 'fulfil']);

const isBarred = ({ place }: Model, act: ActKind): boolean => {
  if (place === 'archived') return !afterwards.has(act);
  return (place === 'recalled' || place === 'cancelled') && !afterEnd.has(act);
};

/** A person has acted: nobody takes back what was sent before. What one person does in one instant is one act. */
export const touch = (model: Model, { person, now }: By): void => {
  if (model.sent?.by !== person || model.sent.now !== now) model.sent = null;
};

/** Whether the act is accepted; `null` where the model does not know, which is only of escalations. */
export const foresee = (model: Model, act: Act, by: By): boolean | null => {
  if (act.act === 'acknowledge') return null;
  if (act.act === 'assign' || isBarred(model, act.act)) return false;
  if (act.act !== 'withdraw' && !isHere(model, act)) return false;
  const rule = rules[act.act] as Rule<Act> | undefined;
  if (!rule) throw new Error(`the model has no ${act.act}`);
  if (!rule.may(model, act, by)) return false;
  const from = at(model);
  rule.then(model, act, by);
  const to = isOpen(model) ? at(model) : model.place;
  if (model.place === 'accept' && to !== from) model.giveBack = within(2, by.now);
  touch(model, by);
  if (sending.has(act.act)) model.sent = { from, to, by: by.person, now: by.now };
  return true;
};
