import { assemble } from '../../../libs/application/index.js';
import { fold, passTime } from '../../../libs/domain/index.js';
import type { Calendar, TaskEntry } from '../../../libs/domain/index.js';
import { openDatabase, persistence } from '../../../libs/persistence/index.js';

/** What time entered about a clock. */
type Decided = { kind: TaskEntry['kind']; clock: string; due: number };
type OneTask = { id: string; decided: Decided[]; byRule: Decided[] };
type Message = { id: string; person: string; day: string; state: string; lines: number };

const decidedIn = (entries: readonly TaskEntry[]): Decided[] =>
  entries
    .flatMap((entry) =>
      'clock' in entry && 'due' in entry ? [{ kind: entry.kind, clock: entry.clock, due: entry.due }] : [],
    )
    .sort((a, b) => a.due - b.due || (a.clock < b.clock ? -1 : 1));

/** What stands in the end, beside what the rules alone make of what people did. */
export class Record {
  private constructor(
    readonly tasks: OneTask[],
    readonly messages: Message[],
    readonly calendar: Calendar,
  ) {}

  static async read(url: string): Promise<Record> {
    const db = await openDatabase(url);
    const { tasks, directory } = assemble(persistence(db));
    const ids = (await db.pool.query<{ id: string }>('select id from task order by id')).rows.map(({ id }) => id);
    const all: OneTask[] = [];
    for (const id of ids) {
      const [history, opened] = [await tasks.history(id), await tasks.open(id)];
      if (!opened) throw new Error(`There is no task ${id}.`);
      const lastAct = history.findLastIndex(({ actor }) => actor !== null) + 1;
      const before = history.slice(0, lastAct);
      const state = fold(before);
      const passed = state ? passTime(state, opened.facts) : [];
      const byRule = decidedIn([...before.map(({ payload }) => payload), ...passed]);
      all.push({ id, decided: decidedIn(history.map(({ payload }) => payload)), byRule });
    }
    const { rows: messages } = await db.pool.query<Message>(messagesSql);
    const { calendar } = await directory.current();
    await db.close();
    return new Record(all, messages, calendar);
  }
}

const messagesSql = `select 'daily.' || replace(m.key, '/', '.') as id, m.person, m.day::text, m.state, count(n.key)::int as lines
  from daily_message m left join notice n on n.message = m.key group by m.key order by 1`;
