import { setImmediate } from 'node:timers/promises';
import { changed, isRefusal, putsOf, refuse } from '../../../domain/index.js';
import type { Put, Refusal, RegisterFacts } from '../../../domain/index.js';
import { columns, type TableName } from './columns.js';
import type { GivenRow, GivenTable } from './given.js';
import { askedBy } from './rows.js';

/** What one row of the file would do. */
export type RowReport = {
  table: TableName;
  sheet: string;
  row: number;
  does: 'add' | 'change' | 'same' | 'error';
  name: string;
  refusal: Refusal | null;
};
export type ImportPlan = { rows: RowReport[]; puts: Put[]; errors: number };

type Line = { table: TableName; sheet: string; row: GivenRow };
type Judged = { does: RowReport['does']; name: string; puts: Put[]; refusal: Refusal | null };

const formulaIn = ({ table, row }: Line): Refusal | null => {
  const [column] = row.formulas;
  const names: Record<string, { vi: string }> = columns[table];
  return column === undefined ? null : refuse('row.formula', { column: names[column]?.vi ?? column });
};

const failed = (name: string, refusal: Refusal): Judged => ({ does: 'error', name, puts: [], refusal });

/** A row is the acts that it stands for, decided by the same rules as if somebody had typed them one by one. */
const judged = (line: Line, register: RegisterFacts, on: string | null): Judged => {
  const label = Object.values(line.row.cells).find((cell) => cell !== '') ?? '';
  const formula = formulaIn(line);
  if (formula) return failed(label, formula);
  const asked = askedBy(line.table, line.row.cells, register, on);
  if (isRefusal(asked)) return failed(label, asked);
  const puts: Put[] = [];
  for (const act of asked.acts) {
    const organisation = changed(register.organisation, { version: register.organisation.version, puts });
    const more = putsOf(act, { ...register, organisation });
    if (isRefusal(more)) return failed(asked.name, more);
    puts.push(...more);
  }
  const does = asked.acts.length === 0 ? 'same' : asked.isNew ? 'add' : 'change';
  return { does, name: asked.name, puts, refusal: null };
};

const keyOf = ({ table, row: { cells } }: Line): string =>
  table === 'tenures' ? `${cells.post} ${cells.person} ${cells.from}` : `${cells.id}`;

const repeated = (lines: Line[]): Set<Line> => {
  const seen = new Set<string>();
  return new Set(
    lines.filter((line) => {
      const key = `${line.table} ${keyOf(line)}`;
      const isSeen = seen.has(key);
      seen.add(key);
      return isSeen;
    }),
  );
};

const waits = new Set(['unit.unknown', 'tenure.overlaps']);

/**
 * Every row of the file, on the organisation that the rows before it left. A row that waits for another further down (a
 * part before its whole, a successor before the one who leaves) is looked at again once others have been read.
 */
function* planning(tables: GivenTable[], register: RegisterFacts, on: string | null): Generator<void, ImportPlan> {
  const lines = tables.flatMap(({ table, sheet, rows }) => rows.map((row) => ({ table, sheet, row })));
  const twice = repeated(lines);
  const done = new Map<Line, Judged>();
  const puts: Put[] = [];
  let { organisation } = register;
  for (let left = lines; left.length > 0;) {
    const waiting: Line[] = [];
    for (const line of left) {
      const result = twice.has(line)
        ? failed(keyOf(line), refuse('row.repeated', { key: keyOf(line) }))
        : judged(line, { ...register, organisation }, on);
      done.set(line, result);
      if (result.refusal && waits.has(result.refusal.refused)) waiting.push(line);
      if (result.puts.length > 0)
        organisation = changed(organisation, { version: organisation.version, puts: result.puts });
      puts.push(...result.puts);
      yield;
    }
    if (waiting.length === left.length) break;
    left = waiting;
  }
  return reported(lines, done, puts);
}

/** So many rows are judged before anything else that waits has its turn. */
const atOnce = 10;

/** A file of thousands of rows takes seconds: other requests are answered in between. */
export const planImport = async (
  tables: GivenTable[],
  register: RegisterFacts,
  on: string | null,
): Promise<ImportPlan> => {
  const steps = planning(tables, register, on);
  for (let judgedRows = 1; ; judgedRows += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (judgedRows % atOnce === 0) await setImmediate();
  }
};

const reported = (lines: Line[], done: Map<Line, Judged>, puts: Put[]): ImportPlan => {
  const rows = lines.flatMap((line) => {
    const judgedLine = done.get(line);
    if (!judgedLine) return [];
    const { does, name, refusal } = judgedLine;
    return [{ table: line.table, sheet: line.sheet, row: line.row.number, does, name, refusal }];
  });
  return { rows, puts, errors: rows.filter(({ does }) => does === 'error').length };
};
