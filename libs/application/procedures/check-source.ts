import type { Procedure } from '../../domain/index.js';
import { checkProcedure } from '../../domain/procedure/check/check.js';
import { fault } from '../../domain/procedure/check/fault.js';
import type { Fault } from '../../domain/procedure/check/fault.js';
import type { Ground } from '../../domain/procedure/check/people.js';
import { lineOf, linesOf } from '../../domain/procedure/check/place.js';

export type PlacedFault = Fault & { line: number };
export type Checked = { procedure: Procedure; faults: [] } | { procedure: null; faults: PlacedFault[] };

const unreadable = (error: unknown): Checked => {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1'] = /line (\d+)/.exec(message) ?? [];
  return { procedure: null, faults: [{ ...fault('json.unreadable', '$', { message }), line: Number(line) }] };
};

/** A file as somebody wrote it: what it says, or everything that is wrong in it with the lines where. */
export const checkSource = (source: string, ground: Ground | null): Checked => {
  let given: unknown;
  try {
    given = JSON.parse(source);
  } catch (error) {
    return unreadable(error);
  }
  const faults = checkProcedure(given, ground);
  if (faults.length === 0) return { procedure: given as Procedure, faults: [] };
  const lines = linesOf(source);
  const placed = faults.map((each) => ({ ...each, line: lineOf(lines, each.path) }));
  return { procedure: null, faults: placed.toSorted((a, b) => a.line - b.line) };
};
