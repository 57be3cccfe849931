import { canonical, decide, passTime, refuse } from '../../domain/index.js';
import type { Command, Decision, Facts, Instant, Procedure, Refusal } from '../../domain/index.js';
import { crashPoint } from '../crash-point.js';
import { sha256 } from '../hash.js';
import type {
  ActLock,
  ActTransaction,
  CommandRow,
  Receipt,
  SeriesHead,
  TaskChange,
  Transactions,
  Writing,
} from '../ports.js';
import type { FactsCache } from '../read/facts-cache.js';
import { byTime, changeOf, notBefore, type Before, type Decided } from './change.js';
import { drawOf, lockSeries, type Drawn } from './series.js';

export type Order = { command: Command; key: string };
export type Outcome = { receipt: Receipt; repeated: boolean } | { refusal: Refusal };

/** Above so many due entries time passes in commits of its own: a lock is never held for a long past. */
export const entriesOfTimeAtOnce = 100;

/** The only writer of the journal on behalf of a person: one transaction, in which time passes first. */
export class Commit {
  constructor(
    private readonly transactions: Transactions,
    private readonly cache: FactsCache,
  ) {}

  async act(order: Order): Promise<Outcome> {
    const { command, key } = order;
    const { task, person } = command;
    const lock = {
      task,
      person,
      key,
      content: contentOf(command),
      procedure: procedureOf(command),
      draws: draws(command),
    };
    for (;;) {
      const outcome = await this.transactions.act(lock, (tx) => this.decideIn(tx, order));
      crashPoint('commit.afterCommit');
      if (outcome !== 'timeFirst') return outcome;
    }
  }

  private async decideIn(tx: ActTransaction, order: Order): Promise<Outcome | 'timeFirst'> {
    const known = tx.found.command;
    const fingerprint = sha256(canonical(order.command));
    if (known) return repeatOf(known, fingerprint, order.key);
    const ground = await this.groundOf(tx, order.command);
    if ('refused' in ground) return { refusal: ground };
    const before: Before = { id: order.command.task, stored: tx.found.task };
    const backlog = before.stored ? passTime(before.stored.state, ground.facts, entriesOfTimeAtOnce) : [];
    if (backlog.length >= entriesOfTimeAtOnce) {
      tx.write({ changes: [changeOf(before, backlog.map(byTime), ground.facts)] });
      return 'timeFirst';
    }
    return this.write(tx, order, fingerprint, before, ground);
  }

  private write(
    tx: ActTransaction,
    { command, key }: Order,
    fingerprint: string,
    before: Before,
    { facts, series }: Ground,
  ): Outcome {
    const decision = knowing(decide(before.stored?.state ?? null, command, facts), tx.found.contentKnown, command);
    const decided = decidedBy(decision);
    const change = decided.length > 0 ? changeOf(before, decided, facts) : null;
    if (decision.refusal) {
      if (change) tx.write({ changes: [change] });
      return { refusal: decision.refusal };
    }
    const receipt = receiptOf(change, decision);
    const row: CommandRow = { person: command.person, key, fingerprint, receipt, at: receipt.at };
    tx.write({ ...drawing(series, decision, command, facts), changes: change ? [change] : [], command: row });
    crashPoint('commit.beforeCommit');
    return { receipt, repeated: false };
  }

  /** What the decision rests on, or why there is nothing to decide. */
  private async groundOf(tx: ActTransaction, command: Command): Promise<Ground | Refusal> {
    const { task, versions, now } = tx.found;
    const procedure = await this.procedureOf(tx, command);
    if (!procedure) return task === null && command.act.act !== 'assign' ? notFound(command) : unknown(command);
    const ground = await this.cache.ground(tx, versions);
    const drawn = draws(command) ? await lockSeries(tx, procedure, ground.calendar) : null;
    const facts: Facts = {
      now: notBefore(drawn?.now ?? now, task?.changedAt, drawn?.head.at),
      procedure,
      ...ground,
      ...(drawn ? { nextNumber: { year: drawn.head.year, number: drawn.head.last + 1 } } : {}),
    };
    return { facts, series: drawn?.head ?? null };
  }

  private async procedureOf(tx: ActTransaction, { act }: Command): Promise<Procedure | null> {
    const { task, procedureVersion: version } = tx.found;
    if (task) return this.cache.procedure(tx, task.state.procedure);
    if (act.act !== 'assign' || version === null) return null;
    return this.cache.procedure(tx, { id: act.procedure, version });
  }
}

type Ground = { facts: Facts; series: SeriesHead | null };

const notFound = ({ task }: Command): Refusal => refuse('task.notFound', { task });
const unknown = (command: Command): Refusal => refuse('procedure.unknown', { procedure: procedureOf(command) });

const procedureOf = ({ act }: Command): string | null => (act.act === 'assign' ? act.procedure : null);
const draws = ({ act }: Command): boolean => act.act === 'number';
const contentOf = ({ act }: Command): ActLock['content'] => (act.act === 'addVersion' ? act : null);

const repeatOf = (known: { fingerprint: string; receipt: Receipt }, fingerprint: string, key: string): Outcome =>
  known.fingerprint === fingerprint
    ? { receipt: known.receipt, repeated: true }
    : { refusal: refuse('key.reused', { key }) };

/** Whether a content is kept is a fact of the database; everything else about a version is the domain's to judge. */
const knowing = (decision: Decision, contentKnown: boolean, command: Command): Decision => {
  if (contentKnown || decision.refusal) return decision;
  return { ...decision, acted: [], refusal: refuse('content.unknown', { hash: contentOf(command)?.hash ?? null }) };
};

/** Entries of time stand even when the act is refused. */
const decidedBy = ({ passed, acted, actor, refusal }: Decision): Decided[] => [
  ...passed.map(byTime),
  ...(refusal ? [] : acted.map((payload) => ({ payload, actor }))),
];

const receiptOf = (change: TaskChange | null, { acted }: Decision): Receipt => {
  if (!change || acted.length === 0) throw new Error('An accepted act decided nothing.');
  const at: Instant = change.row.changedAt;
  const { seq, headHash: hash } = change;
  return { task: change.row.id, seq, hash, at, entries: acted.map(({ kind }) => kind) };
};

const drawing = (
  series: SeriesHead | null,
  { acted, actor }: Decision,
  { task }: Command,
  facts: Facts,
): Pick<Writing, 'draw'> => {
  const drawn = acted.find((entry): entry is Drawn => entry.kind === 'numbered');
  return series && drawn ? { draw: drawOf(series, drawn, task, actor, facts) } : {};
};
