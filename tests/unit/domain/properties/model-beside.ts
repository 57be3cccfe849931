import type { Act, Instant } from '../../../../libs/domain/index.js';
import { organisation, who } from '../../../support/domain.js';
import { giveUp, mayReopen } from './model-deciding.js';
import { closeAsked } from './model-asked.js';
import { handOver, owedBySubject, shareOf, sharesOf } from './model-owed.js';
import { assigner, back, giveTo, inAYear, isOpen, leads, onDay, open, said, stood, within } from './model-state.js';
import { grant, isExtendable, isLater, ofLead, standsSince } from './model-terms.js';
import type { Extendable } from './model-terms.js';
import type { Budget, By, Model, Rule } from './model-state.js';

type Of<K extends Act['act']> = Extract<Act, { act: K }>;
type Rules = {
  [
    K in
      | ('withdraw' | 'recall' | 'cancel' | 'reopen' | 'pause' | 'awaitCondition' | 'resume' | 'confirmCondition')
      | ('askExtension' | 'decideExtension' | 'changeLead' | 'changeContent' | 'changeDeadline')
  ]: Rule<Of<K>>;
};

const departments = ['so-tai-chinh', 'so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
const gave = ({ person }: By): boolean => person === assigner;
const isEnded = ({ place }: Model): boolean => place === 'recalled' || place === 'cancelled';
const isPost = (id: string): boolean => organisation.posts.some((post) => post.id === id);

const budgets: Budget[] = ['task', 'step', 'seats', 'shares'];

const pause = (m: Model, stands: Budget[], confirmer: string | null, now: Instant): void => {
  for (const budget of stands) if (standsSince(m, budget) === null) m.standing[budget] = now;
  m.pauses.push({ stands, confirmer, open: true });
};

/** What no other pause makes stand goes on with what was left of it. */
const release = (m: Model, index: number, now: Instant): void => {
  const was = budgets.map((budget) => standsSince(m, budget));
  const released = m.pauses[index];
  if (released) released.open = false;
  const [task, step, seats, shares] = budgets.map((budget, at) => (standsSince(m, budget) === null ? was[at] : null));
  if (typeof task === 'number' && isOpen(m)) m.term = stood(m.term, task, now);
  if (typeof step === 'number') m.giveBack = stood(m.giveBack, step, now);
  if (typeof seats === 'number')
    for (const seat of m.seats) if (seat.is === 'open') seat.term = stood(seat.term, seats, now);
  if (typeof shares === 'number') for (const share of sharesOf(m)) share.term = stood(share.term, shares, now);
};

export const releaseAll = (m: Model, now: Instant): void => {
  for (const [index, each] of m.pauses.entries()) if (each.open) release(m, index, now);
};

const indexOf = (item: string): number => Number(item.split('#')[1]) - 1;
const openPause = (m: Model, item: string): Model['pauses'][number] | null => {
  const found = item.startsWith('pause#') ? m.pauses[indexOf(item)] : undefined;
  return found?.open ? found : null;
};

const isEndable = (m: Model): boolean => !m.recognised && !isEnded(m);
const end = (m: Model, how: string, now: Instant): void => {
  releaseAll(m, now);
  for (const each of m.extensions) each.open = false;
  closeAsked(m);
  for (const seat of m.seats) if (seat.is === 'open') seat.is = 'withdrawn';
  giveUp(m);
  m.place = how;
  m.archiveAt = inAYear(now);
};

const isAsked = (m: Model, item: string): boolean => m.extensions[indexOf(item)]?.open === true;

const extendable = (m: Model, id: string | null): (Extendable & { unit: string }) | null => {
  if (id === null) return { ...ofLead(m), unit: m.lead };
  const share = shareOf(m, id);
  return share && { share: id, budget: 'shares', term: share.term, within: m.term, unit: share.unit };
};

export const besideRules: Rules = {
  withdraw: {
    may: (m, a, by) =>
      m.sent !== null &&
      m.sent.by === by.person &&
      `${a.visit.step}#${a.visit.round}` === m.sent.from &&
      m.sent.to === (isOpen(m) ? `${m.place}#${m.rounds[m.place]}` : m.place),
    then: (m, a) => back(m, a.visit.step),
  },
  recall: {
    may: (m, a, by) => isEndable(m) && gave(by) && said(a.reason),
    then: (m, _a, { now }) => end(m, 'recalled', now),
  },
  cancel: {
    may: (m, a, by) => isEndable(m) && gave(by) && said(a.reason) && said(a.basis),
    then: (m, _a, { now }) => end(m, 'cancelled', now),
  },
  reopen: {
    may: (m, a, by) => (isEnded(m) || m.place === 'confirmed') && gave(by) && mayReopen(m, a.to) && said(a.reason),
    then: (m, a) => {
      m.archiveAt = null;
      m.recognised = false;
      open(m, a.to);
    },
  },
  pause: {
    may: (m, a, by) => isOpen(m) && gave(by) && a.stands.length > 0 && said(a.reason),
    then: (m, a, { now }) => pause(m, a.stands, null, now),
  },
  awaitCondition: {
    may: (m, a, by) => isOpen(m) && gave(by) && a.stands.length > 0 && said(a.reason) && isPost(a.confirmer),
    then: (m, a, { now }) => pause(m, a.stands, a.confirmer, now),
  },
  resume: {
    may: (m, a, by) => {
      const found = openPause(m, a.item);
      return found !== null && gave(by) && (found.confirmer === null || said(a.reason));
    },
    then: (m, a, { now }) => release(m, indexOf(a.item), now),
  },
  confirmCondition: {
    may: (m, a, { person }) => {
      const confirmer = openPause(m, a.item)?.confirmer;
      return typeof confirmer === 'string' && person === who(confirmer) && said(a.text) && a.evidence.link !== null;
    },
    then: (m, a, { now }) => release(m, indexOf(a.item), now),
  },
  askExtension: {
    may: (m, a, by) => {
      const asked = extendable(m, a.share ?? null);
      return (
        asked !== null &&
        isOpen(m) &&
        by.person === who(`${asked.unit}/head`) &&
        isExtendable(m, asked, by.now) &&
        said(a.reason) &&
        isLater(asked, a.date, by.now)
      );
    },
    then: (m, a, { now }) => {
      m.extensions.push({ share: a.share ?? null, date: a.date, due: within(3, now).due, open: true });
    },
  },
  decideExtension: {
    may: (m, a, by) => {
      if (!isAsked(m, a.item) || !a.item.startsWith('extension#') || !gave(by)) return false;
      if (!a.granted) return said(a.reason);
      const asked = m.extensions[indexOf(a.item)];
      const term = extendable(m, asked?.share ?? null);
      return term !== null && isLater(term, a.date ?? asked?.date ?? '', by.now);
    },
    then: (m, a, { now }) => {
      const asked = m.extensions[indexOf(a.item)];
      if (!asked) return;
      asked.open = false;
      if (!a.granted) return;
      grant(m, asked.share);
      const term = onDay(a.date ?? asked.date, now);
      const share = asked.share === null ? null : shareOf(m, asked.share);
      if (share) share.term = term;
      else m.term = term;
    },
  },
  changeLead: {
    may: (m, a, by) => isOpen(m) && gave(by) && said(a.reason) && departments.includes(a.lead) && a.lead !== m.lead,
    then: (m, a, by) => {
      handOver(m, by);
      giveTo(m, a.lead);
      giveUp(m);
      back(m, 'accept');
    },
  },
  changeContent: {
    may: (m, a, by) => isOpen(m) && gave(by) && said(a.title) && said(a.reason) && a.title !== m.title,
    then: (m, a) => {
      m.title = a.title;
    },
  },
  changeDeadline: {
    may: (m, a, by) => {
      if (!isOpen(m) || !said(a.reason)) return false;
      const { due } = onDay(a.due.date, by.now, a.due.inclusive);
      if (a.subject.of === 'task') return !m.recognised && gave(by) && due > by.now && due !== m.term.due;
      const share = owedBySubject(m, a);
      const isOpenShare = share?.kind === 'contribute' && !share.met && (gave(by) || leads(m, by));
      return isOpenShare && due > by.now && due <= m.term.due && due !== share.term.due;
    },
    then: (m, a, { now }) => {
      const term = onDay(a.due.date, now, a.due.inclusive);
      const share = owedBySubject(m, a);
      if (share) share.term = term;
      else m.term = term;
    },
  },
};
