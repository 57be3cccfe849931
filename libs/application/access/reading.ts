import { openEmergencies, postsOf } from '../../domain/index.js';
import type { Actor, Emergency, Instant, Organisation, PersonId, TaskId } from '../../domain/index.js';
import type { TaskFilter } from '../ports.js';
import type { TallyFilter } from '../supervision/counted.js';
import type { Directory } from '../read/directory.js';
import type { Inbox, OpenTask, SeenTasks, TaskList, TaskReader, Verification } from '../read/task-reader.js';
import type { ToldEntry } from '../ports.js';
import { byPerson } from '../time/system-entry.js';
import type { AccessRecords } from './access-records.js';

/** What somebody read, as it is recorded. */
export type Access =
  | { kind: 'opened' | 'historyRead' | 'reasonsRead' | 'exported'; task: TaskId }
  | { kind: 'fileRead'; task: TaskId; hash: string }
  | { kind: 'importRead'; import: string }
  | { kind: 'listed'; filter: TaskFilter; total: number }
  | { kind: 'counted'; filter: TallyFilter };

/**
 * The only way in which people read tasks: each as themselves. What auditors read, and whoever was let in by an
 * emergency, is recorded before it is shown; where it cannot be recorded nothing is shown.
 */
export class Reading {
  constructor(
    private readonly tasks: TaskReader,
    private readonly directory: Directory,
    private readonly records: AccessRecords,
  ) {}

  as(person: PersonId): SeenTasks & { note(access: Access): Promise<void> } {
    const seen = this.tasks.as(person);
    const note = (access: Access): Promise<void> => this.note(person, access);
    return {
      note,
      open: async (task: TaskId): Promise<OpenTask | null> => {
        const found = await seen.open(task);
        if (found) await note({ kind: 'opened', task });
        return found;
      },
      told: async (task: OpenTask): Promise<ToldEntry[]> => {
        await note({ kind: 'historyRead', task: task.state.id });
        return seen.told(task);
      },
      list: async (filter: TaskFilter): Promise<TaskList> => {
        const list = await seen.list(filter);
        await note({ kind: 'listed', filter, total: list.total });
        return list;
      },
      tally: async (filter) => {
        const tally = await seen.tally(filter);
        await note({ kind: 'counted', filter });
        return tally;
      },
      supervise: async (filter) => {
        const supervised = await seen.supervise(filter);
        await note({ kind: 'counted', filter });
        return supervised;
      },
      inbox: (posts): Promise<Inbox> => seen.inbox(posts),
    };
  }

  /** Whether the chain is whole is told to everybody who sees the task, and rests on all of it. */
  async verify(task: TaskId): Promise<Verification> {
    return (await this.tasks.verify(task)) ?? { intact: false, head: '', brokenAt: 1 };
  }

  private async note(person: PersonId, access: Access): Promise<void> {
    const { organisation, now } = await this.directory.current();
    const watched = watchedAs(organisation, person, now);
    if (!watched) return;
    const { actor, emergency } = watched;
    const payload = { ...access, ...(emergency ? { emergency: emergency.id } : {}) };
    await this.records.append(person, byPerson({ kind: 'access', id: person }, actor, payload));
  }
}

type Watched = { actor: Actor; emergency: Emergency | null };

/** As whom somebody's reading is recorded; `null` where it is their ordinary work. */
const watchedAs = (organisation: Organisation, person: PersonId, now: Instant): Watched | null => {
  const posts = postsOf(organisation, person, now);
  const auditor = posts.find(({ role }) => role === 'auditor');
  const [emergency = null] = openEmergencies(organisation, person, now);
  if (!auditor && !emergency) return null;
  return { actor: { person, post: auditor?.id ?? posts[0]?.id ?? '' }, emergency };
};
