import {
  dayAt,
  isRefusal,
  refuse,
  type Actor,
  type Calendar,
  type PersonId,
  type Refusal,
} from '../../domain/index.js';
import { keeperOf } from '../../domain/organisation/decide.js';
import { changed, differences, mayFollow, type CalendarChange } from '../../domain/time/change.js';
import type { InstallationRecords } from '../ports.js';
import type { Directory } from '../read/directory.js';
import { byPerson } from '../time/system-entry.js';
import { calendarFaults } from '../publish/document-of.js';
import type { CalendarRecords } from './calendar-records.js';
import type { Preview, Replan } from './replan.js';

export type Previewed = Preview & { calendar: Calendar; days: string[] };
/** Who orders it; the key makes the same order, sent twice, one; `seen` is the version that they looked at. */
export type Ordering = { person: PersonId; key?: string; seen?: number | null };

const stream = { kind: 'calendar', id: 'calendar' } as const;

/** A change of the calendar: what it would do, and doing it, as one act of one administrator. */
export class CalendarChanges {
  constructor(
    private readonly installation: InstallationRecords,
    private readonly directory: Directory,
    private readonly replan: Replan,
    private readonly records: CalendarRecords,
  ) {}

  async preview(change: CalendarChange | Calendar): Promise<Previewed | Refusal> {
    const { calendar: before, now } = await this.directory.current();
    const calendar = nextOf(before, change, now);
    if (isRefusal(calendar)) return calendar;
    return { ...(await this.replan.preview(calendar)), calendar, days: differences(before, calendar) };
  }

  /** Published at once; the living tasks follow in chunks, by whoever runs the re-plan. */
  async publish(change: CalendarChange | Calendar, ordering: Ordering): Promise<Calendar | Refusal> {
    const { organisation, calendar: before, now } = await this.directory.current();
    const keeper = keeperOf(ordering.person, { organisation, calendar: before, now });
    if (isRefusal(keeper)) return keeper;
    const known = ordering.key === undefined ? null : await this.records.publishedUnder(ordering.person, ordering.key);
    if (known !== null) return this.directory.calendar(known);
    if (typeof ordering.seen === 'number' && ordering.seen !== before.version)
      return refuse('calendar.changedMeanwhile', { version: before.version });
    const calendar = nextOf(before, change, now);
    return isRefusal(calendar) ? calendar : this.stored(calendar, keeper, ordering);
  }

  private async stored(calendar: Calendar, keeper: Actor, { key }: Ordering): Promise<Calendar | Refusal> {
    const { version } = calendar;
    const payload = { kind: 'published', version, body: calendar, by: keeper.person, key: key ?? null };
    const append = byPerson(stream, keeper, payload);
    const isFirst = await this.installation.publish({ kind: 'calendar', body: calendar }, append);
    return isFirst ? calendar : refuse('calendar.changedMeanwhile', { version });
  }
}

const isWhole = (change: CalendarChange | Calendar): change is Calendar => 'version' in change;

const nextOf = (before: Calendar, change: CalendarChange | Calendar, now: number): Calendar | Refusal => {
  if (!isWhole(change)) return changed(before, change);
  const faults = calendarFaults(change);
  if (faults.length > 0) return refuse('calendar.unreadable', { file: null, faults: faults.join(', ') });
  if (change.version <= before.version) return refuse('calendar.changedMeanwhile', { version: change.version });
  return mayFollow(before, change, dayAt(now, before)) ?? change;
};
