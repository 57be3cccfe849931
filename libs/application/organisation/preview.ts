import {
  asOf,
  changed,
  evolve,
  isRefusal,
  keeperOf,
  openVisit,
  passTime,
  postsOf,
  putsOf,
} from '../../domain/index.js';
import type {
  Organisation,
  OrganisationAct,
  PersonId,
  PostId,
  Procedure,
  Put,
  Refusal,
  RegisterFacts,
  TaskId,
  TaskState,
} from '../../domain/index.js';
import type { Directory } from '../read/directory.js';
import type { TaskReader } from '../read/task-reader.js';
import type { OrganisationRecords } from './organisation-records.js';

export type Moved = { before: TaskState; after: TaskState; procedure: Procedure };
export type Preview = {
  before: Organisation;
  after: Organisation;
  now: number;
  puts: Put[];
  tasks: Moved[];
  /** Whoever has a post today, and none afterwards. */
  without: PersonId[];
};

/** What a reorganisation would do, computed by the rules that will do it, on the tasks as they stand. */
export class ReorganisationPreview {
  constructor(
    private readonly records: OrganisationRecords,
    private readonly directory: Directory,
    private readonly tasks: TaskReader,
  ) {}

  async of(act: OrganisationAct, person: PersonId): Promise<Preview | Refusal> {
    const register = await this.directory.current();
    const keeper = keeperOf(person, register);
    if (isRefusal(keeper)) return keeper;
    const puts = putsOf(act, register);
    if (isRefusal(puts)) return puts;
    const { organisation: before, now } = register;
    const after = changed(before, { version: before.version + 1, puts });
    const ids = await this.records.liveTasksOf(endingUnits(act), endingPosts(puts, now));
    const tasks = await Promise.all(ids.map((id) => this.moved(id, after)));
    return {
      before,
      after,
      now,
      puts,
      tasks: tasks.filter((task) => task !== null),
      without: leaving(register, after),
    };
  }

  private async moved(id: TaskId, after: Organisation): Promise<Moved | null> {
    const open = await this.tasks.open(id);
    if (!open) return null;
    const { state, facts } = open;
    const entries = passTime(state, { ...facts, organisation: after });
    const moved = entries.reduce((task, payload) => evolve(task, { payload, at: facts.now, actor: null }), state);
    return { before: state, after: moved, procedure: facts.procedure };
  }
}

const endingUnits = (act: OrganisationAct): string[] => (act.act === 'reorganise' ? act.units : []);

const endingPosts = (puts: readonly Put[], now: number): PostId[] =>
  puts.flatMap((put) =>
    put.list === 'posts' && typeof put.value.to === 'number' && put.value.to <= now ? [put.value.id] : [],
  );

const leaving = ({ organisation, now }: RegisterFacts, after: Organisation): PersonId[] => {
  const today = asOf(organisation, now);
  const persons = [...new Set(today.tenures.map(({ person }) => person))];
  return persons.filter((person) => postsOf(after, person, now).length === 0);
};

/** Who has the file of a task. */
export const deskOf = (state: TaskState): PostId | null =>
  openVisit(state)?.holder ?? (state.completion.is === 'claimed' ? state.completion.holder : null);
