import { addDays, dayAt, holderOf, isWorked, refuse, startOfDay } from '../../domain/index.js';
import type { Act, Calendar, CivilDate, Instant, Organisation, Refusal } from '../../domain/index.js';
import type { Commit } from '../commit/commit.js';
import type { Contents } from '../contents/contents.js';
import { crashPoint } from '../crash-point.js';
import { systemStream, type InstallationRecords, type NewAccounts } from '../ports.js';
import { publish } from '../publish/publish.js';
import { ofSystem } from '../time/system-entry.js';
import { readDemonstration, type DemonstrationData } from './data.js';
import type { DemoClock } from './demo-clock.js';
import { drafts, scenario } from './scenario.js';
import { type ScenarioStep } from './scenario-step.js';

export type Seeded = { loaded: boolean } | { refusal: Refusal };

const hour = 3_600_000;
const done = 'demonstrationLoaded';

export type SeedParts = {
  installation: InstallationRecords;
  commit: Commit;
  contents: Contents;
  demoClock: DemoClock;
  accounts: NewAccounts;
};

/**
 * A province to look around in, loaded once. Its tasks are not written into tables: they are lived through, act by act,
 * on a clock that begins weeks ago and ends at the present. Every part can be repeated, so a loading that was cut short
 * goes on where it stopped.
 */
export class Seed {
  constructor(private readonly parts: SeedParts) {}

  /** `folder` holds `calendar/`, `procedures/` and `demo/`. */
  async demonstration(folder: string): Promise<Seeded> {
    const { installation } = this.parts;
    const { mode } = await installation.clock();
    if (mode === 'production') return { refusal: refuse('demo.only', { mode }) };
    if (await installation.hasRecorded(done)) return { loaded: false };
    const data = await readDemonstration(folder);
    await this.loadGround(data);
    crashPoint('seed.afterGround');
    await this.live(data);
    crashPoint('seed.afterActs');
    await installation.record(ofSystem(systemStream, { kind: done }));
    return { loaded: true };
  }

  private async loadGround(data: DemonstrationData): Promise<void> {
    const { installation } = this.parts;
    await installation.beginAt(await this.instantOf(firstOf(scenario), data.calendar));
    await publish(installation, { kind: 'calendar', body: data.calendar });
    await publish(installation, { kind: 'organisation', body: data.organisation });
    for (const body of data.procedures) await publish(installation, { kind: 'procedure', body });
    for (const { username, password, person } of data.accounts) {
      await this.parts.accounts.ensure({ username, password, person });
    }
  }

  private async live({ organisation, calendar }: DemonstrationData): Promise<void> {
    for (const { text, mediaType } of drafts) await this.parts.contents.put(Buffer.from(text), mediaType);
    for (const [index, step] of inOrder(scenario).entries()) {
      const instant = await this.instantOf(step, calendar);
      await this.parts.demoClock.advanceTo(instant);
      await this.take(step, `demonstration/${index}`, { organisation, calendar }, instant);
      crashPoint('seed.afterAct');
    }
    await this.parts.demoClock.advanceTo(await this.present());
    await this.parts.installation.returnToPresent();
  }

  private async take(step: ScenarioStep, key: string, { organisation, calendar }: Ground, at: Instant): Promise<void> {
    const person = holderOf(organisation, step.by, at);
    if (person === null) throw new Error(`Nobody has the post ${step.by}.`);
    const act = dated(step.act, dayAt(at, calendar));
    const outcome = await this.parts.commit.act({ key, command: { task: step.task, person, act } });
    if ('receipt' in outcome) return;
    throw new Error(`The demonstration stops at ${step.act.act}: ${JSON.stringify(outcome.refusal)}`);
  }

  private async present(): Promise<Instant> {
    const { now, offsetMs } = await this.parts.installation.clock();
    return now - Math.min(offsetMs, 0);
  }

  /** Counted from the day the installation was made, so that it is the same however often the loading begins again. */
  private async instantOf({ ago, hour: at }: ScenarioStep, calendar: Calendar): Promise<Instant> {
    const { createdAt } = await this.parts.installation.clock();
    let date = dayAt(createdAt, calendar);
    for (let left = ago; left > 0;) {
      date = addDays(date, -1);
      if (isWorked(date, calendar)) left -= 1;
    }
    return startOfDay(date, calendar) + at * hour;
  }
}

type Ground = { organisation: Organisation; calendar: Calendar };

/** A directive is dated the day on which it assigns; `+30` is due thirty days later. */
const dated = (act: Act, date: CivilDate): Act => {
  if (act.act !== 'assign') return act;
  const due = act.due && { ...act.due, date: addDays(date, Number(act.due.date)) };
  return { ...act, directive: { ...act.directive, date }, due };
};

const inOrder = (steps: ScenarioStep[]): ScenarioStep[] => steps.toSorted((a, b) => b.ago - a.ago || a.hour - b.hour);
const firstOf = (steps: ScenarioStep[]): ScenarioStep => {
  const [first] = inOrder(steps);
  if (!first) throw new Error('There is nothing to demonstrate.');
  return first;
};
