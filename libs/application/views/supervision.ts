import type { CountRowView, SupervisionView } from '../../contracts/supervision-http.js';
import { dayAt, unitOf } from '../../domain/index.js';
import type { Calendar, Instant, Organisation, Words } from '../../domain/index.js';
import { nearlyDueDays } from '../../domain/task/official-count.js';
import { natureOf } from '../../domain/time/working-day.js';
import type { DueDay, Tally, TallyRow } from '../supervision/counted.js';
import { heatOf, loadOf, monthsFrom, onDay, spansAround } from '../supervision/weeks.js';
import { postTitle, unitName } from './names.js';
import { iso } from './time-words.js';

const priorities: Record<string, Words> = {
  normal: { vi: 'Thường', en: 'Normal' },
  urgent: { vi: 'Khẩn', en: 'Urgent' },
};

type Known = { organisation: Organisation; calendar: Calendar; now: Instant };

export const supervisionView = (tally: Tally, { organisation, calendar, now }: Known): SupervisionView => {
  const today = dayAt(now, calendar);
  const spans = spansAround(today);
  const named = (rows: TallyRow[], name: (key: string) => Words): CountRowView[] =>
    rows.map(({ key, counts }) => ({ id: key, name: name(key), counts }));
  return {
    now: iso(now),
    today,
    nearlyDueDays: nearlyDueDays(calendar),
    total: tally.total,
    agencies: named(tally.by.agency, (key) => unitName(organisation, key)),
    leaders: named(tally.by.leader, (key) => postTitle(organisation, key)),
    directives: named(tally.by.directive, (key) => ({ vi: key, en: key })),
    priorities: named(tally.by.priority, (key) => priorities[key] ?? { vi: key, en: key }),
    weeks: loadOf(tally.days, spans),
    heat: heatOf(tally.days, spans).map(({ agency, cells }) => ({ agency: agencyOf(organisation, agency), cells })),
    days: monthsFrom(today).map((date) => dayView(tally.days, date, calendar)),
  };
};

const agencyOf = (organisation: Organisation, id: string) => ({
  id,
  name: unitName(organisation, id),
  short: unitOf(organisation, id)?.abbreviation ?? id,
});

const dayView = (days: DueDay[], date: string, calendar: Calendar) => {
  const { works, reason } = natureOf(date, calendar);
  return { date, ...onDay(days, date), works, name: reason?.name ?? null };
};
