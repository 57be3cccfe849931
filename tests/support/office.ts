import { randomUUID } from 'node:crypto';
import { assemble, type Application, type Outcome, type Ports } from '../../libs/application/index.js';
import { ofSystem } from '../../libs/application/time/system-entry.js';
import { openVisit, type Act, type Instant, type Organisation, type TaskState } from '../../libs/domain/index.js';
import { openDatabase, persistence } from '../../libs/persistence/index.js';
import { testDatabase, type TestDatabase } from './database.js';
import { assignment, calendar, organisation as province, people, procedure, type Said } from './domain.js';

/** The small province of the domain's tests, in a database of its own whose clock the test sets. */
export class Office {
  private constructor(
    readonly test: TestDatabase,
    readonly ports: Ports,
    readonly app: Application,
  ) {}

  static async open(organisation: Organisation = province): Promise<Office> {
    const test = await testDatabase();
    const ports = persistence(test.db);
    const office = new Office(test, ports, assemble(ports));
    for (const document of [
      { kind: 'calendar' as const, body: calendar },
      { kind: 'organisation' as const, body: organisation },
      { kind: 'procedure' as const, body: procedure },
    ]) {
      const stream = { kind: document.kind, id: document.kind };
      await ports.installation.publish(document, ofSystem(stream, { kind: 'published' }));
    }
    return office;
  }

  /** A second process on the same database: a pool and a memory of its own. */
  async another(): Promise<{ app: Application; close(): Promise<void> }> {
    const db = await openDatabase(this.test.url);
    return { app: assemble(persistence(db)), close: () => db.close() };
  }

  close(): Promise<void> {
    return this.test.close();
  }

  /** From now on the clock stands at this instant, to the millisecond. */
  async freeze(at: Instant): Promise<void> {
    await this.query(
      `create or replace function mandate_now() returns timestamptz language sql volatile as
        $$ select timestamptz '${new Date(at).toISOString()}' $$`,
    );
  }

  /** From now on the clock runs from this instant. */
  async runFrom(at: Instant): Promise<void> {
    await this.query(
      `update installation set clock_offset = timestamptz '${new Date(at).toISOString()}' - clock_timestamp()`,
    );
  }

  async query<Row extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.test.db.pool.query<Row>(sql, values);
    return rows;
  }

  order(task: string, person: string, act: Act, key: string = randomUUID()): Promise<Outcome> {
    return this.app.commit.act({ key, command: { task, person, act } });
  }

  /** An act on the open visit, whatever comes of it. */
  async try(task: string, person: string, said: Said, key?: string): Promise<Outcome> {
    const open = openVisit(await this.state(task));
    const visit = { step: open?.step ?? 'none', round: open?.round ?? 0 };
    return this.order(task, person, (said.act === 'assign' || 'visit' in said ? said : { visit, ...said }) as Act, key);
  }

  /** An act that must be accepted. */
  async act(task: string, person: string, said: Said, key?: string): Promise<Extract<Outcome, { receipt: unknown }>> {
    return accepted(await this.try(task, person, said, key));
  }

  async assign(over: Partial<Extract<Act, { act: 'assign' }>> = {}): Promise<string> {
    const task = randomUUID();
    accepted(await this.order(task, people.chairman, assignment(over)));
    return task;
  }

  async upload(text: string): Promise<Said> {
    const { hash, size } = await this.app.contents.put(Buffer.from(text), 'text/plain');
    return { act: 'addVersion', hash, name: 'du-thao.txt', mediaType: 'text/plain', size, note: null };
  }

  async state(task: string): Promise<TaskState> {
    const [row] = await this.query<{ state: TaskState }>('select state from task where id = $1', [task]);
    if (!row) throw new Error(`There is no task ${task}.`);
    return row.state;
  }
}

export const accepted = (outcome: Outcome): Extract<Outcome, { receipt: unknown }> => {
  if ('receipt' in outcome) return outcome;
  throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
};

export const codeOf = (outcome: Outcome): string => ('refusal' in outcome ? outcome.refusal.refused : 'accepted');

const answering = ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'];

/** Walks a new task to the open visit of that step, everybody answering. */
export const walkTo = async (
  office: Office,
  step: string,
  over?: Parameters<typeof assignment>[0],
): Promise<string> => {
  const task = await office.assign(over);
  for (const stride of strides) {
    if (openVisit(await office.state(task))?.step === step) break;
    await stride(office, task);
  }
  return task;
};

type Stride = (office: Office, task: string) => Promise<unknown>;
const strides: Stride[] = [
  (office, task) => office.act(task, people.head, { act: 'accept' }),
  async (office, task) => {
    await office.act(task, people.drafter, await office.upload(`Dự thảo ${task}`));
    await office.act(task, people.drafter, { act: 'askOpinions', units: answering, workingDays: null });
  },
  async (office, task) => {
    for (const unit of answering) {
      const answer: Said = { act: 'answer', seat: `opinions#1/${unit}`, answer: 'agree', text: '' };
      await office.act(task, people.asked(unit), answer);
    }
  },
  async (office, task) => {
    for (const unit of answering) {
      const takeUp: Said = { act: 'takeUp', seat: `opinions#1/${unit}`, taken: true, reason: null };
      await office.act(task, people.drafter, takeUp);
    }
    await office.act(task, people.drafter, { act: 'consolidate' });
  },
  (office, task) => office.act(task, people.head, { act: 'submit', summary: 'Tóm tắt' }),
  (office, task) => office.act(task, people.verifier, { act: 'verify', opinion: 'Đủ điều kiện trình ký' }),
  async (office, task) => {
    const hash = (await office.state(task)).versions.at(-1)?.hash ?? '';
    await office.act(task, people.chairman, { act: 'sign', hash, capacity: 'TM' });
  },
  (office, task) => office.act(task, people.clerk, { act: 'number' }),
  (office, task) => office.act(task, people.clerk, { act: 'issue' }),
  (office, task) => office.act(task, people.head, { act: 'report', text: 'Đã ban hành' }),
  (office, task) => office.act(task, people.chairman, { act: 'confirm' }),
];
