import { canonical, decide, isRefusal, knowsWhole, passTime, refuse } from '../../domain/index.js';
import type { Command, Decision, Facts, Instant, Procedure, Refusal } from '../../domain/index.js';
import { crashPoint } from '../crash-point.js';
import { sha256 } from '../hash.js';
import type {
  ActLock,
  ActTransaction,
  CommandRow,
  Found,
  Receipt,
  SeriesHead,
  StoredTask,
  TaskChange,
  Transactions,
  Writing,
} from '../ports.js';
import type { FactsCache } from '../read/facts-cache.js';
import { byTime, changeOf, notBefore, type Before, type Decided } from './change.js';
import { begunWith, partId, toldWhole } from './parts.js';
import { draws, drawOf, isDrawn, lockSeries } from './series.js';

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
      contents: contentsOf(command).map(({ hash, size }) => ({ hash, size })),
      procedure: procedureOf(command),
      draws: draws(command),
      withParent: knowsWhole(command.act.act),
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
    const behind =
      behindOf(before, ground.facts) ?? behindOf(wholeOf(ground.whole), ground.whole?.facts ?? ground.facts);
    if (behind) {
      tx.write({ changes: [behind] });
      return 'timeFirst';
    }
    return this.write(tx, order, fingerprint, before, ground);
  }

  private write(
    tx: ActTransaction,
    { command, key }: Order,
    fingerprint: string,
    before: Before,
    { facts, series, whole }: Ground,
  ): Outcome {
    const decision = knowing(decide(before.stored?.state ?? null, command, facts), tx.found.contents, command);
    const decided = decidedBy(decision);
    const change = decided.length > 0 ? changeOf(before, decided, facts) : null;
    if (decision.refusal) {
      if (change) tx.write({ changes: [change] });
      return { refusal: decision.refusal };
    }
    const receipt = receiptOf(change, decision);
    const row: CommandRow = { person: command.person, key, fingerprint, receipt, at: receipt.at };
    const changes = change ? [change, ...begunWith(decision), ...told(whole, change, decision)] : [];
    tx.write({ ...drawing(series, decision, command, facts), changes, command: row });
    crashPoint('commit.beforeCommit');
    return { receipt, repeated: false };
  }

  /** What the decision rests on, or why there is nothing to decide. */
  private async groundOf(tx: ActTransaction, command: Command): Promise<Ground | Refusal> {
    const { task, parent, versions, now } = tx.found;
    const procedure = await this.procedureOf(tx, command);
    if (!procedure) return task === null && command.act.act !== 'assign' ? notFound(command) : unknown(command);
    const division = await this.divisionOf(tx, command);
    if (isRefusal(division)) return division;
    const ground = await this.cache.ground(tx, versions);
    const of = { procedure, calendar: ground.calendar, state: task?.state ?? null };
    const drawn = draws(command) ? await lockSeries(tx, command, of) : null;
    const facts: Facts = {
      now: notBefore(drawn?.now ?? now, task?.changedAt, parent?.changedAt, drawn?.head.at),
      procedure,
      ...ground,
      ...(await this.otherProcedure(tx, command)),
      pages: pagesOf(tx.found.contents),
      ...(drawn ? { nextNumber: { year: drawn.head.year, number: drawn.head.last + 1 } } : {}),
      ...(parent ? { parent: parent.state } : {}),
      ...(division ? { division } : {}),
    };
    return { facts, series: drawn?.head ?? null, whole: parent && (await this.wholeOf(tx, parent, facts)) };
  }

  private async wholeOf(tx: ActTransaction, stored: StoredTask, facts: Facts): Promise<Whole> {
    const procedure = await this.cache.procedure(tx, stored.state.procedure);
    if (!procedure) throw new Error(`The procedure of task ${stored.id} is gone.`);
    return { stored, facts: { ...facts, procedure } };
  }

  private async divisionOf(tx: ActTransaction, command: Command): Promise<Facts['division'] | Refusal> {
    const { act, task } = command;
    if (act.act !== 'divide') return undefined;
    const { procedureVersion: version } = tx.found;
    const procedure = version === null ? null : await this.cache.procedure(tx, { id: act.procedure, version });
    return procedure ? { procedure, idOf: (place) => partId(task, place) } : unknown(command);
  }

  /** The version that a task is to go on by: read for the one act that names one. */
  private async otherProcedure(tx: ActTransaction, { act }: Command): Promise<Pick<Facts, 'otherProcedure'>> {
    const { task } = tx.found;
    if (act.act !== 'changeProcedure' || !task) return {};
    const ref = { id: task.state.procedure.id, version: act.version };
    return { otherProcedure: await this.cache.procedure(tx, ref) };
  }

  private async procedureOf(tx: ActTransaction, { act }: Command): Promise<Procedure | null> {
    const { task, procedureVersion: version } = tx.found;
    if (task) return this.cache.procedure(tx, task.state.procedure);
    if (act.act !== 'assign' || version === null) return null;
    return this.cache.procedure(tx, { id: act.procedure, version });
  }
}

type Whole = { stored: StoredTask; facts: Facts };
type Ground = { facts: Facts; series: SeriesHead | null; whole: Whole | null };

const wholeOf = (whole: Whole | null): Before | null => whole && { id: whole.stored.id, stored: whole.stored };

/** A task whose past is long: so much of it as is recorded in a commit of its own, before anything is decided. */
const behindOf = (before: Before | null, facts: Facts): TaskChange | null => {
  const backlog = before?.stored ? passTime(before.stored.state, facts, entriesOfTimeAtOnce) : [];
  return before && backlog.length >= entriesOfTimeAtOnce ? changeOf(before, backlog.map(byTime), facts) : null;
};

const told = (whole: Whole | null, change: TaskChange, decision: Decision): TaskChange[] =>
  whole ? toldWhole(whole.stored, change.state, decision, whole.facts) : [];

const notFound = ({ task }: Command): Refusal => refuse('task.notFound', { task });
const unknown = (command: Command): Refusal => refuse('procedure.unknown', { procedure: procedureOf(command) });

const procedureOf = ({ act }: Command): string | null => ('procedure' in act ? act.procedure : null);

/** The files that an act brings: they must have been kept before. */
const contentsOf = ({ act }: Command): ActLock['contents'] => {
  if (act.act === 'addVersion' || act.act === 'attach' || act.act === 'addRendition') return [act];
  if (act.act === 'answer') return act.attachments ?? [];
  const evidence = 'evidence' in act ? act.evidence : null;
  return evidence && typeof evidence === 'object' && evidence.file ? [evidence.file] : [];
};

const pagesOf = (contents: Found['contents']): NonNullable<Facts['pages']> =>
  Object.fromEntries(Object.entries(contents).flatMap(([hash, pages]) => (pages === null ? [] : [[hash, pages]])));

const repeatOf = (known: { fingerprint: string; receipt: Receipt }, fingerprint: string, key: string): Outcome =>
  known.fingerprint === fingerprint
    ? { receipt: known.receipt, repeated: true }
    : { refusal: refuse('key.reused', { key }) };

/** Whether a content is kept is a fact of the database; everything else about a version is the domain's to judge. */
const knowing = (decision: Decision, contents: Found['contents'], command: Command): Decision => {
  const unknown = contentsOf(command).find(({ hash }) => !(hash in contents));
  if (!unknown || decision.refusal) return decision;
  return { ...decision, acted: [], refusal: refuse('content.unknown', { hash: unknown.hash }) };
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
  const drawn = acted.find(isDrawn);
  return series && drawn ? { draw: drawOf(series, drawn, task, actor, facts) } : {};
};
