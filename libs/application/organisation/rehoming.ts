import type { Instant, Organisation, PostId, TaskId, UnitId } from '../../domain/index.js';
import { crashPoint } from '../crash-point.js';
import type { Directory } from '../read/directory.js';
import type { TimePasses } from '../time/time-passes.js';
import type { OrganisationRecords } from './organisation-records.js';

/**
 * Takes the live tasks of what has ended to whoever took over. Which those are is asked of the tasks themselves, so
 * nothing has to be remembered: a run that was cut short leaves exactly what it has not done to the next one.
 */
export class Rehoming {
  private doneFor = 0;

  constructor(
    private readonly records: OrganisationRecords,
    private readonly directory: Directory,
    private readonly timePasses: TimePasses,
  ) {}

  /** Where this version of the organisation is known to be followed already, it asks nobody. */
  async run(): Promise<void> {
    const { organisation, now } = await this.directory.current();
    if (organisation.version === this.doneFor) return;
    for (const id of await this.left(organisation, now)) {
      await this.timePasses.each([id]);
      crashPoint('rehoming.afterTask');
    }
    this.doneFor = organisation.version;
  }

  private async left(organisation: Organisation, now: Instant): Promise<TaskId[]> {
    const { units, posts } = endedIn(organisation, now);
    return units.length + posts.length === 0 ? [] : this.records.liveTasksOf(units, posts);
  }
}

/** Units that ended or gave tasks away, and posts that ended. */
const endedIn = ({ units, posts }: Organisation, now: Instant): { units: UnitId[]; posts: PostId[] } => {
  const hasEnded = ({ to }: { to?: Instant | null }): boolean => typeof to === 'number' && to <= now;
  return {
    units: units.filter((unit) => hasEnded(unit) || unit.placed !== undefined).map(({ id }) => id),
    posts: posts.filter(hasEnded).map(({ id }) => id),
  };
};
