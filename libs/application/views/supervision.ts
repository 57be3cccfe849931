import type { CountRowView, MatterView, SilentView, SupervisionView } from '../../contracts/supervision-http.js';
import { dayAt, unitOf, workingDaysLeft } from '../../domain/index.js';
import type { Calendar, Instant, Organisation, Words } from '../../domain/index.js';
import { nearlyDueDays } from '../../domain/task/official-count.js';
import { dayOfEvent } from '../../domain/time/civil.js';
import type { ListedTask } from '../ports.js';
import { natureOf } from '../../domain/time/working-day.js';
import { excusedTally, noneExcused } from '../supervision/excused.js';
import type { DueDay, TallyGroup } from '../supervision/counted.js';
import type { Supervised } from '../supervision/ten.js';
import { heatOf, loadOf, monthsFrom, onDay, spansAround } from '../supervision/weeks.js';
import { postTitle, unitName } from './names.js';
import { iso } from './time-words.js';

const priorities: Record<string, Words> = {
  normal: { vi: 'Thường', en: 'Normal' },
  urgent: { vi: 'Khẩn', en: 'Urgent' },
};

type Known = { organisation: Organisation; calendar: Calendar; now: Instant };

const matterView = (row: ListedTask, { organisation, calendar, now }: Known): MatterView[] => {
  const { id, title, lead, holder, priority, due } = row;
  if (due === null) return [];
  const left = workingDaysLeft(row.standsSince ?? now, due, calendar);
  return [
    {
      ...{ id, title, urgent: priority === 'urgent', left },
      lead: { id: lead, name: unitName(organisation, lead) },
      holder: holder === null ? null : postTitle(organisation, holder),
      lastDay: dayOfEvent(due, calendar),
    },
  ];
};

const silentView = ({ id, title, lead, holder, silences }: ListedTask, { organisation }: Known): SilentView => ({
  ...{ id, title, lead: { id: lead, name: unitName(organisation, lead) } },
  holder: holder === null ? null : postTitle(organisation, holder),
  silences: (silences ?? []).map(({ on, since }) => ({ on, since: iso(since) })),
});

export const supervisionView = (
  { now, matters, silent, ...tally }: Supervised,
  ground: Pick<Known, 'organisation' | 'calendar'>,
): SupervisionView => {
  const { organisation, calendar } = ground;
  const known = { ...ground, now };
  const today = dayAt(now, calendar);
  const spans = spansAround(today);
  const excused = excusedTally(tally.excused, { now, calendar });
  const named = (group: TallyGroup, name: (key: string) => Words): CountRowView[] =>
    tally.by[group].map(({ key, counts }) => ({
      ...{ id: key, name: name(key), counts },
      excused: excused.by[group][key] ?? noneExcused(),
    }));
  return {
    now: iso(now),
    today,
    nearlyDueDays: nearlyDueDays(calendar),
    total: tally.total,
    excused: excused.total,
    matters: matters.flatMap((row) => matterView(row, known)),
    silent: silent.map((row) => silentView(row, known)),
    agencies: named('agency', (key) => unitName(organisation, key)),
    leaders: named('leader', (key) => postTitle(organisation, key)),
    directives: named('directive', (key) => ({ vi: key, en: key })),
    priorities: named('priority', (key) => priorities[key] ?? { vi: key, en: key }),
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
