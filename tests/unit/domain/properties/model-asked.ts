import type { Act } from '../../../../libs/domain/index.js';
import { who } from '../../../support/domain.js';
import { assigner, at, isOpen, leads, onDay, said, within } from './model-state.js';
import { grant, isExtendable, isLate, isLater, ofLead } from './model-terms.js';
import type { Asked, By, Model, Rule } from './model-state.js';

type Of<K extends Act['act']> = Extract<Act, { act: K }>;
type Kinds = 'reportObstacle' | 'passUp' | 'settleObstacle' | 'askInformation' | 'giveInformation' | 'note';
type Rules = { [K in Kinds]: Rule<Of<K>> };

/** What is asked beside the file and never moves it: an obstacle to be lifted, something that somebody needs to know. */

const [office, chairman] = ['vpub/head', 'ubnd/chairman'];
/** These procedures name no collector: the office of whoever assigned, and above it the assigner, who is the chairman. */
const levels = [office, chairman];
const isOfOffice = ({ person }: By): boolean => person.startsWith(who('vpub/'));
const staffed = ['so-tai-chinh', 'so-noi-vu', 'so-xay-dung', 'so-tu-phap'];

/** Whoever has the file, and the heads of the lead and of those who help. */
const works = (m: Model, { person }: By): boolean =>
  [m.holder, ...[m.lead, ...m.coordinators].map((unit) => `${unit}/head`)].some((post) => person === who(post));
const isAsked = (m: Model, { person }: By): boolean =>
  m.seats.some(({ visit, is, unit }) => visit === at(m) && is === 'open' && person === who(`${unit}/head`));

export const askedFor = (m: Model, kind: Asked['kind'], item: string): Asked | null =>
  m.asked.find((each) => each.kind === kind && each.id === item && each.open) ?? null;

const has = (asked: Asked | null, { person }: By): asked is Asked => asked !== null && person === who(asked.holder);
const above = ({ holder, had }: Asked): string | null =>
  levels.slice(levels.indexOf(holder) + 1).find((post) => !had.includes(post)) ?? null;

const ask = (m: Model, kind: Asked['kind'], holder: string): void => {
  const number = 1 + m.asked.filter((each) => each.kind === kind).length;
  m.asked.push({ id: `${kind}#${number}`, kind, holder, had: [], open: true });
};

export const closeAsked = (m: Model): void => {
  for (const each of m.asked) each.open = false;
};

export const askedRules: Rules = {
  reportObstacle: {
    may: (m, a, by) => isOpen(m) && works(m, by) && said(a.text),
    // Nobody collects what their own agency reports.
    then: (m, _a, by) => ask(m, 'obstacle', isOfOffice(by) ? chairman : office),
  },
  passUp: {
    may: (m, a, by) => {
      const found = askedFor(m, 'obstacle', a.item);
      return has(found, by) && above(found) !== null && said(a.reason);
    },
    then: (m, a) => {
      const found = askedFor(m, 'obstacle', a.item);
      const to = found && above(found);
      if (found && to) Object.assign(found, { holder: to, had: [...found.had, found.holder] });
    },
  },
  settleObstacle: {
    may: (m, a, by) => {
      if (!has(askedFor(m, 'obstacle', a.item), by) || !said(a.text)) return false;
      if (a.outcome !== 'extension') return true;
      return a.date !== null && isExtendable(m, ofLead(m), by.now) && isLater(ofLead(m), a.date, by.now);
    },
    then: (m, a, { person, now }) => {
      const found = askedFor(m, 'obstacle', a.item);
      if (found) found.open = false;
      if (a.outcome !== 'extension' || a.date === null) return;
      // Whoever decides on more time gives it at once; anybody else asks them for it.
      if (person !== assigner) m.extensions.push({ share: null, date: a.date, due: within(3, now).due, open: true });
      else {
        grant(m, null);
        m.term = onDay(a.date, now);
      }
    },
  },
  askInformation: {
    may: (m, a, by) =>
      isOpen(m) &&
      (works(m, by) || by.person === assigner || isAsked(m, by)) &&
      said(a.text) &&
      staffed.includes(a.unit) &&
      (a.workingDays === null || (a.workingDays >= 1 && a.workingDays <= 5)),
    then: (m, a) => ask(m, 'information', `${a.unit}/head`),
  },
  giveInformation: {
    may: (m, a, by) => has(askedFor(m, 'information', a.item), by) && said(a.text),
    then: (m, a) => {
      const found = askedFor(m, 'information', a.item);
      if (found) found.open = false;
    },
  },
  note: {
    may: (m, a, by) =>
      isOpen(m) && works(m, by) && said(a.text) && (a.note !== 'explanation' || (isLate(m, by.now) && leads(m, by))),
    then: () => {},
  },
};
