import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../../../libs/persistence/index.js';
import { Starter, Temporal } from '../../../libs/temporal/index.js';
import type { Instant } from '../../../libs/domain/index.js';
import { loadProvince } from '../../support/api/province.js';
import { mailServer, type MailServer } from '../../support/mail-server.js';
import { tool } from '../../support/tools.js';

export type Victim = 'api' | 'worker' | 'temporal' | 'postgres';
type Started = { url: string; database: string; temporal: string; namespace: string };
type RunningWorld = {
  fallen: { name: string; outcome: string; log: string }[];
  start(reporter: object, prepare: (database: string) => Promise<void>): Promise<Started>;
  cli(...words: string[]): Promise<void>;
  kill(victim: Victim): Promise<void>;
  revive(victim: Victim): Promise<void>;
  stop(): Promise<void>;
};
type Said = { receipt?: { task: string; seq: number }; refused?: string };
type AnyPerson = { act(path: string, body: object, key: string): Promise<Said> };

const { World } = await tool<{ World: new (dir: string, env: object) => RunningWorld }>('lib/chaos/world.mjs');
const { Person } = await tool<{ Person: new (url: string, username: string) => AnyPerson }>('lib/chaos/client.mjs');
const quiet = {
  say: () => undefined,
  step: <T>(_title: string, work: (say: () => void) => T) => work(() => undefined),
};

/** As long as a slow machine may take for one thing; it limits the test and measures nothing. */
const patienceMs = 240_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A letter of the day, as it was taken: under which name, and what the product took for now. */
export type Taken = { id: string; at: Instant; text: string };

/** An installation of its own with a clock that is set, a mailbox, and people; everything of it can be killed. */
export class MonthEnd {
  readonly letters: Taken[] = [];
  readonly key = keys();
  private offsetMs = 0;
  private mailbox: MailServer | null = null;
  private holding: Promise<void> | null = null;
  private readonly people = new Map<string, AnyPerson>();

  private constructor(
    private readonly dir: string,
    readonly world: RunningWorld,
    private readonly started: Started,
    private readonly pool: pg.Pool,
    private readonly starter: Starter,
    private readonly temporal: Temporal,
  ) {}

  static async begin(): Promise<MonthEnd> {
    const dir = mkdtempSync(join(tmpdir(), 'mandate-month-end-'));
    let month: MonthEnd | null = null;
    const mailbox = await mailServer([], undefined, (letter) => month?.take(letter));
    const world = new World(dir, { SMTP_URL: mailbox.url });
    const started = await world.start(quiet, province);
    const pool = new pg.Pool({ connectionString: started.database, max: 3 });
    pool.on('error', () => undefined);
    const temporal = await Temporal.open({ address: started.temporal, namespace: started.namespace });
    month = new MonthEnd(dir, world, started, pool, new Starter(temporal), temporal);
    month.mailbox = mailbox;
    return month;
  }

  get databaseUrl(): string {
    return this.started.database;
  }

  /** From now on the product's clock runs from this instant, and whoever sleeps until a later one wakes. */
  async runFrom(at: Instant): Promise<void> {
    this.offsetMs = at - Date.now();
    await this.rows('update installation set clock_offset = $1::timestamptz - clock_timestamp()', [
      new Date(at).toISOString(),
    ]);
    await this.starter.wakeClock();
  }

  /** What a person sends until it is answered, whatever dies meanwhile: the task that it was about. */
  async act(username: string, path: string, body: object): Promise<string> {
    const person = this.people.get(username) ?? new Person(this.started.url, username);
    this.people.set(username, person);
    const { receipt, refused } = await person.act(path, body, this.key());
    if (!receipt) throw new Error(`${path} of ${username} was refused: ${refused}`);
    return receipt.task;
  }

  async killAndRevive(victim: Victim): Promise<void> {
    await this.world.kill(victim);
    await this.world.revive(victim);
  }

  /** Asked again as long as PostgreSQL is away. */
  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    for (const end = Date.now() + patienceMs; ; await pause(100)) {
      try {
        return (await this.pool.query<Row>(sql, values)).rows;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Until that is so: a condition in SQL. */
  async until(condition: string): Promise<void> {
    const holds = async (): Promise<boolean> =>
      (await this.rows<{ holds: boolean }>(`select (${condition}) as holds`))[0]?.holds === true;
    for (const end = Date.now() + patienceMs; !(await holds()); await pause(50)) {
      if (Date.now() > end) throw new Error(`Waited in vain until ${condition}`);
    }
  }

  /** The next letter is taken, and its sender is not told so until it is let go. */
  holdNext(): { taken: Promise<void>; letGo: () => void } {
    let letGo: () => void = () => undefined;
    this.holding = new Promise((resolve) => (letGo = resolve));
    const before = this.letters.length;
    const taken = (async () => {
      while (this.letters.length === before) await pause(20);
    })();
    return { taken, letGo };
  }

  async stop(): Promise<void> {
    await this.temporal.close();
    await this.pool.end();
    await this.world.stop();
    await this.mailbox?.close();
    rmSync(this.dir, { recursive: true, force: true });
  }

  /** Letters about one task go at once and are not those of the day. */
  private async take(letter: string): Promise<void> {
    const id = /Message-ID:\s*<(daily\..*)@mandate>/i.exec(letter)?.[1];
    if (id === undefined) return;
    this.letters.push({ id, at: Date.now() + this.offsetMs, text: letter });
    const held = this.holding;
    this.holding = null;
    await held;
  }
}

const province = async (url: string): Promise<void> => {
  const db = await openDatabase(url);
  await loadProvince(db).finally(() => db.close());
};

/** One for each command, told apart by their number. */
const keys = (): (() => string) => {
  let sent = 0;
  return () => `00000000-0000-4000-8000-${String((sent += 1)).padStart(12, '0')}`;
};
