import type { Act } from '../../../../libs/domain/index.js';
import { organisation, who } from '../../../support/domain.js';
import { bringsUp, meets } from './model-minds.js';
import { assigner, decides, hash, heads, isOpen, leads, onDay, open, owe, said, within } from './model-state.js';
import type { By, Model, Owed, Rule } from './model-state.js';

type Of<K extends Act['act']> = Extract<Act, { act: K }>;
type Kinds = 'decideUrgently' | 'askContribution' | 'fulfil' | 'recordMeeting' | 'bringUp' | 'reserve';
type Rules = { [K in Kinds]: Rule<Of<K>> };

/** What somebody owes beside the file: after an urgent decision, of a share, on a disagreement, to the next lead. */

const chairman = 'ubnd/chairman';
const inHand = ['draft', 'opinions', 'consolidate', 'submit'];
const stands = (unit: string): boolean => organisation.units.some(({ id }) => id === unit);
const staffed = (unit: string): boolean => organisation.posts.some(({ id }) => id === `${unit}/head`);
const gaveOrLeads = (m: Model, by: By): boolean => by.person === assigner || leads(m, by);

/** Where somebody decides or signs, ahead of where the file lies; once it is there, nothing is left to be passed over. */
const decidingAhead = (m: Model): string | null => {
  const first = decides(m) ? 'decide' : 'sign';
  return isOpen(m) && m.order.indexOf(m.place) < m.order.indexOf(first) ? first : null;
};

export const owedBySubject = (m: Model, { subject }: Of<'fulfil'> | Of<'changeDeadline'>): Owed | null =>
  (subject.of === 'obligation' ? m.owed.find(({ id }) => id === subject.obligation) : null) ?? null;

/** All that have a part in it, whichever. */
const parties = (m: Model): string[] => [
  ...[m.lead, ...m.coordinators],
  ...[...m.seats, ...m.owed].map(({ unit }) => unit),
];

/** Shares that are still to come. */
export const sharesOf = (m: Model): Owed[] => m.owed.filter(({ kind, met }) => kind === 'contribute' && !met);
export const shareOf = (m: Model, id: string): Owed | null => sharesOf(m).find((share) => share.id === id) ?? null;

export const isStillOwed = (m: Model, { kind, met }: Owed): boolean =>
  !met && m.place !== 'archived' && (kind === 'reportAfter' || !['recalled', 'cancelled'].includes(m.place));

export const reportsOwed = (m: Model): boolean => m.owed.some((each) => each.kind === 'reportAfter' && !each.met);

/** The last of the lead's desks that had the file; before it was accepted there is nothing to hand over. */
export const handOver = (m: Model, by: By): void => {
  if (m.place === 'accept') return;
  const desk = m.desks.findLast((post) => post.startsWith(`${m.lead}/`)) ?? `${m.lead}/head`;
  owe(m, { kind: 'handOver', holder: desk, unit: m.lead, term: within(3, by.now) });
};

export const owedRules: Rules = {
  decideUrgently: {
    may: (m, a, { person }) =>
      decidingAhead(m) !== null && hash(m) !== null && person === who(chairman) && said(a.reason) && said(a.basis),
    then: (m, _a, { now }) => {
      const step = decidingAhead(m) ?? '';
      for (const seat of m.seats) if (seat.is === 'open') seat.is = 'withdrawn';
      open(m, step);
      owe(m, { kind: 'reportAfter', holder: chairman, unit: 'ubnd', term: within(10, now) });
    },
  },
  askContribution: {
    may: (m, a, by) => {
      if (!isOpen(m) || !gaveOrLeads(m, by) || !said(a.text)) return false;
      const { due } = onDay(a.due.date, by.now, a.due.inclusive);
      return staffed(a.unit) && a.unit !== m.lead && due > by.now && due <= m.term.due;
    },
    then: (m, a, { now }) => {
      const term = onDay(a.due.date, now, a.due.inclusive);
      owe(m, { kind: 'contribute', holder: `${a.unit}/head`, unit: a.unit, term });
      if (!m.coordinators.includes(a.unit)) m.coordinators.push(a.unit);
    },
  },
  fulfil: {
    may: (m, a, by) => {
      const owed = owedBySubject(m, a);
      return owed !== null && isStillOwed(m, owed) && heads(owed.holder, by) && said(a.text);
    },
    then: (m, a) => {
      const owed = owedBySubject(m, a);
      if (!owed) return;
      owed.met = true;
      for (const each of m.extensions) if (each.share === owed.id) each.open = false;
    },
  },
  recordMeeting: {
    may: (m, a, by) =>
      inHand.includes(m.place) &&
      heads(m.holder, by) &&
      said(a.about) &&
      said(a.result) &&
      a.participants.length > 0 &&
      a.participants.every(({ unit, name }) => stands(unit) && said(name)),
    then: (m, { participants, resolved }, { now }) => {
      m.meetings.push({ units: participants.map(({ unit }) => unit), resolved });
      const heard = participants.filter(({ view }) => resolved || view !== null);
      const disagrees = (view: string | null): boolean => !resolved && view === 'disagree';
      meets(
        m,
        heard.map(({ unit, view }) => ({ unit, at: now, disagrees: disagrees(view) })),
      );
    },
  },
  bringUp: {
    may: (m, a, by) =>
      inHand.includes(m.place) &&
      heads(m.holder, by) &&
      parties(m).includes(a.unit) &&
      a.unit !== m.lead &&
      said(a.theirs) &&
      said(a.ours) &&
      m.meetings.some(({ units, resolved }) => !resolved && units.includes(a.unit)),
    then: (m, { unit }, { now }) => {
      owe(m, { kind: 'rule', holder: chairman, unit: 'ubnd', term: within(3, now) });
      bringsUp(m, unit, now);
    },
  },
  reserve: {
    may: (m, a, { person }) =>
      [...parties(m), 'ubnd'].some((unit) =>
        ['head', 'chairman', 'viceChairman'].some((role) => person === who(`${unit}/${role}`)),
      ) && said(a.text),
    then: (m) => {
      m.dissents += 1;
    },
  },
};
