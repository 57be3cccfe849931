import { isRefusal, refuse, type Calendar, type PersonId, type Refusal } from '../../domain/index.js';
import { changed, differences, type CalendarChange } from '../../domain/time/change.js';
import type { FactRecords, InstallationRecords } from '../ports.js';
import { ofSystem } from '../time/system-entry.js';
import type { Preview, Replan } from './replan.js';

export type Previewed = Preview & { calendar: Calendar; days: string[] };

const stream = { kind: 'calendar', id: 'calendar' } as const;

/** A change of the calendar: what it would do, and doing it, as one act of one person. */
export class CalendarChanges {
  constructor(
    private readonly installation: InstallationRecords,
    private readonly facts: FactRecords,
    private readonly replan: Replan,
  ) {}

  async current(): Promise<Calendar> {
    const { versions } = await this.facts.versions();
    return this.facts.calendar(versions.calendar);
  }

  async preview(change: CalendarChange | Calendar): Promise<Previewed | Refusal> {
    const before = await this.current();
    const calendar = nextOf(before, change);
    if (isRefusal(calendar)) return calendar;
    return { ...(await this.replan.preview(calendar)), calendar, days: differences(before, calendar) };
  }

  /** Published at once; the living tasks follow in chunks, by whoever runs the re-plan. `by` is who ordered it here. */
  async publish(change: CalendarChange | Calendar, by: PersonId | null): Promise<Calendar | Refusal> {
    const before = await this.current();
    const calendar = nextOf(before, change);
    if (isRefusal(calendar)) return calendar;
    const payload = { kind: 'published', version: calendar.version, body: calendar, by };
    const isFirst = await this.installation.publish({ kind: 'calendar', body: calendar }, ofSystem(stream, payload));
    return isFirst ? calendar : refuse('calendar.changedMeanwhile', { version: calendar.version });
  }
}

const isWhole = (change: CalendarChange | Calendar): change is Calendar => 'version' in change;

const nextOf = (before: Calendar, change: CalendarChange | Calendar): Calendar | Refusal => {
  if (!isWhole(change)) return changed(before, change);
  if (change.version > before.version) return change;
  return refuse('calendar.changedMeanwhile', { version: change.version });
};
