import type { Act } from '../../../../libs/domain/index.js';
import { at, has, hash, next, open, said, signs, within } from './model-state.js';
import type { By, Model, Rule } from './model-state.js';

type Of<K extends Act['act']> = Extract<Act, { act: K }>;
type Rules = {
  [K in 'askMore' | 'withdrawRequest' | 'attach' | 'detach' | 'returnIncomplete' | 'chooseOption']: Rule<Of<K>>;
};

const items = ['proposal', 'summary', 'other'];
const staffed = ['so-tai-chinh', 'so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
const own = (m: Model, by: By): boolean =>
  ['draft', 'opinions', 'consolidate', 'submit'].includes(m.place) && has(m, by);
const here = (m: Model) => m.seats.filter(({ visit }) => visit === at(m));
const lies = (m: Model, item: string, content: string): boolean =>
  m.files.some((file) => file.item === item && file.hash === content);

/** Agencies that spoke of another draft last, and are left out of the round that begins. */
export const leftOut = (m: Model, asked: string[]): string[] => {
  const spoken = m.seats.filter(({ is, late }) => is === 'answered' || is === 'silent' || late);
  const last = new Map(spoken.map(({ unit, on }) => [unit, on]));
  return [...last].filter(([unit, on]) => on !== hash(m) && !asked.includes(unit)).map(([unit]) => unit);
};

/** What the Office asked for has come since. */
export const completed = ({ stopped, files }: Model): boolean =>
  stopped === null ||
  stopped.items.every((item) => files.some((file) => file.item === item && file.at >= stopped.since));

export const dossierRules: Rules = {
  askMore: {
    may: (m, a, by) =>
      m.place === 'opinions' &&
      has(m, by) &&
      (a.workingDays === null || (a.workingDays >= 2 && a.workingDays <= 5)) &&
      a.units.every(
        (unit) =>
          staffed.includes(unit) && unit !== m.lead && !here(m).some((s) => s.unit === unit && s.is !== 'withdrawn'),
      ),
    then: (m, a, { now }) => {
      for (const unit of a.units) {
        const times = here(m).filter((seat) => seat.unit === unit).length;
        const id = `${at(m)}/${unit}${times > 0 ? `.${times + 1}` : ''}`;
        const fresh = { id, unit, visit: at(m), on: hash(m), term: within(a.workingDays ?? 5, now) };
        m.seats.push({ ...fresh, is: 'open', kind: null, late: false, taken: false });
      }
    },
  },
  withdrawRequest: {
    may: (m, a, by) => {
      const seat = m.seats.find(({ id }) => id === a.seat);
      const others = m.seats.some(({ id, visit, is }) => id !== a.seat && visit === seat?.visit && is !== 'withdrawn');
      return seat?.is === 'open' && others && has(m, by) && said(a.reason);
    },
    then: (m, a) => {
      for (const seat of m.seats) if (seat.id === a.seat) seat.is = 'withdrawn';
      if (!m.seats.some(({ is }) => is === 'open')) next(m);
    },
  },
  attach: {
    may: (m, a, by) => own(m, by) && items.includes(a.item) && !lies(m, a.item, a.hash),
    then: (m, a, { now }) => {
      m.files.push({ item: a.item, hash: a.hash, at: now });
    },
  },
  detach: {
    may: (m, a, by) => own(m, by) && lies(m, a.item, a.hash) && said(a.reason),
    then: (m, a) => {
      m.files = m.files.filter((file) => file.item !== a.item || file.hash !== a.hash);
    },
  },
  returnIncomplete: {
    may: (m, a, by) =>
      m.place === 'verify' && has(m, by) && a.items.length > 0 && a.items.every((item) => items.includes(item)),
    then: (m, a, { now }) => {
      m.stopped = { items: a.items, since: now };
      open(m, 'submit');
    },
  },
  chooseOption: {
    may: (m, a, by) => m.place === 'sign' && signs(m, by) && a.option >= 1 && a.option <= m.options,
    then: () => {},
  },
};
