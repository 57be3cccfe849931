import type { Act, Instant } from '../../../../libs/domain/index.js';
import { dueOf, isRefusal } from '../../../../libs/domain/index.js';
import { completed, dossierRules, leftOut } from './model-dossier.js';
import { calendar, organisation, who } from '../../../support/domain.js';
import type { By, Model, Rule, Seat } from './model-state.js';
import { at, count, has, hash, next, open, order, said, signs } from './model-state.js';

const returns: Record<string, string[]> = {
  opinions: ['draft'],
  consolidate: ['draft'],
  submit: ['draft', 'consolidate'],
  verify: ['draft', 'consolidate', 'submit'],
  sign: ['draft', 'consolidate', 'submit', 'verify'],
};
const departments = ['so-tai-chinh', 'so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
const assigner = who('ubnd/chairman');

const year = (from: Instant): Instant => {
  const deadline = dueOf({ unit: 'calendarDay', amount: 365 }, from, calendar);
  if (isRefusal(deadline)) throw new Error('calendar days are never refused');
  return deadline.due;
};

/** Silence and the archive: all that time moves by itself. */
export const tick = (model: Model, now: Instant): void => {
  for (const seat of model.seats) if (seat.is === 'open' && seat.due <= now) seat.is = 'silent';
  if (model.place === 'opinions' && !model.seats.some(({ is }) => is === 'open')) next(model);
  if (model.archiveAt !== null && model.archiveAt <= now) model.place = 'archived';
};

type Rules = { [A in Act as A['act']]?: Rule<A> };

const unit = (post: string): string => post.split('/')[0] ?? '';
const heads = (model: Model, { person }: By): boolean =>
  person === who(`${unit(model.holder)}/head`) || person === who(`${unit(model.holder)}/chairman`);
const isHere = (model: Model, act: Act): boolean =>
  !('visit' in act) || `${act.visit.step}#${act.visit.round}` === at(model);
const owesTaking = (model: Model): boolean => model.seats.some(({ is, taken }) => is === 'answered' && !taken);
const seatOf = (model: Model, id: string): Seat | undefined => model.seats.find((seat) => seat.id === id);
const postExists = (post: string): boolean => organisation.posts.some(({ id }) => id === post);

const rules: Rules = {
  ...dossierRules,
  accept: {
    may: (m, _a, by) => m.place === 'accept' && !m.declined && (has(m, by) || heads(m, by)),
    then: (m) => next(m),
  },
  decline: {
    may: (m, a, by) => m.place === 'accept' && !m.declined && (has(m, by) || heads(m, by)) && said(a.reason),
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
      m.lead = a.lead;
      open(m, 'accept');
    },
  },
  handOn: {
    may: (m, a, by) =>
      order.includes(m.place) &&
      m.place !== 'sign' &&
      (has(m, by) || heads(m, by)) &&
      unit(a.to) === unit(m.holder) &&
      a.to !== m.holder &&
      postExists(a.to) &&
      !['administrator', 'auditor', 'securityOfficer'].includes(a.to.split('/')[1] ?? ''),
    then: (m, a) => {
      m.holder = a.to;
    },
  },
  addVersion: {
    may: (m, a, by) => ['draft', 'consolidate'].includes(m.place) && has(m, by) && a.hash !== hash(m),
    then: (m, a, { person }) => {
      m.drafts.push({ hash: a.hash, by: person });
      if (m.approved !== a.hash) m.approved = null;
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
      const due = count(a.workingDays ?? 5, now);
      for (const asked of a.units)
        m.seats.push({
          ...{ id: `${at(m)}/${asked}`, unit: asked, visit: at(m), on: hash(m), due },
          ...{ is: 'open', late: false, taken: false },
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
    then: (m, a) => {
      const seat = seatOf(m, a.seat);
      if (seat?.is === 'silent') seat.late = true;
      else if (seat) seat.is = 'answered';
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
      if (seat) seat.taken = true;
    },
  },
  consolidate: { may: (m, _a, by) => m.place === 'consolidate' && has(m, by) && !owesTaking(m), then: (m) => next(m) },
  submit: {
    may: (m, a, by) =>
      m.place === 'submit' && has(m, by) && hash(m) !== null && !owesTaking(m) && completed(m) && said(a.summary),
    then: (m) => {
      m.stopped = null;
      next(m);
    },
  },
  verify: {
    may: (m, a, by) =>
      m.place === 'verify' && has(m, by) && hash(m) !== null && m.drafts.at(-1)?.by !== by.person && said(a.opinion),
    then: (m, a) => {
      m.options = a.form?.options.length ?? 0;
      next(m);
    },
  },
  return: {
    may: (m, a, by) => signs(m, by) && (returns[m.place] ?? []).includes(a.to) && said(a.reason),
    then: (m, a) => {
      for (const seat of m.seats) if (seat.is === 'open') seat.is = 'withdrawn';
      open(m, a.to);
    },
  },
  sign: {
    may: (m, a, by) =>
      m.place === 'sign' &&
      signs(m, by) &&
      a.hash === hash(m) &&
      m.drafts.at(-1)?.by !== by.person &&
      a.capacity === (has(m, by) ? 'TM' : 'KT'),
    then: (m, a) => {
      m.approved = a.hash;
      next(m);
    },
  },
  number: {
    may: (m, _a, by) => m.place === 'number' && has(m, by) && m.approved === hash(m) && hash(m) !== null,
    then: (m) => next(m),
  },
  issue: {
    may: (m, _a, by) => m.place === 'issue' && has(m, by) && m.approved === hash(m) && hash(m) !== null,
    then: (m) => next(m),
  },
  report: {
    may: (m, a, by) => m.place === 'report' && has(m, by) && said(a.text),
    then: (m) => {
      m.place = 'claimed';
    },
  },
  confirm: {
    may: (m, _a, { person }) => m.place === 'claimed' && person === assigner,
    then: (m, _a, { now }) => {
      m.place = 'confirmed';
      m.archiveAt = year(now);
    },
  },
  redo: {
    may: (m, a, { person }) =>
      m.place === 'claimed' && person === assigner && order.includes(a.to) && !['accept', 'opinions'].includes(a.to),
    then: (m, a) => open(m, a.to),
  },
  archive: {
    may: (m, _a, { person }) => m.place === 'confirmed' && [assigner, who(`${m.lead}/head`)].includes(person),
    then: (m) => {
      m.place = 'archived';
    },
  },
};

/** What the model knows of: nothing else is done in the lives that it is held against. */
export const modelled = [...Object.keys(rules), 'assign', 'acknowledge'] as Act['act'][];

/** Whether the act is accepted; `null` where the model does not know, which is only of escalations. */
export const foresee = (model: Model, act: Act, by: By): boolean | null => {
  if (act.act === 'acknowledge') return null;
  if (act.act === 'assign' || model.place === 'archived' || !isHere(model, act)) return false;
  const rule = rules[act.act] as Rule<Act> | undefined;
  if (!rule) throw new Error(`the model has no ${act.act}`);
  if (!rule.may(model, act, by)) return false;
  rule.then(model, act, by);
  return true;
};
