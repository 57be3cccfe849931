import type { FaultRule } from '../domain/procedure/check/fault.js';
import type { ExtensionRule, ObstacleRule } from '../domain/procedure/beside.js';
import type { Separation } from '../domain/procedure/deciding.js';
import type { Procedure } from '../domain/procedure/procedure.js';
import type { Term } from '../domain/time/deadline.js';
import type { Words } from '../domain/words.js';

/** What is wrong in the file of a procedure, and where. */
export type ProcedureFaultView = { rule: FaultRule; line: number; path: string; words: Words };

/** What holds where the file says nothing too: the defaults are the domain's alone. */
export type ProcedureSettledView = {
  separation: Record<string, Separation[]>;
  decline: Term;
  extension: ExtensionRule;
  obstacles: ObstacleRule[];
};

/** `intact`: it still has the hash that it had when it was published. */
export type ProcedureVersionView = {
  version: number;
  effectiveFrom: string;
  publishedAt: string;
  hash: string;
  intact: boolean;
  inForce: boolean;
  body: Procedure;
  settled: ProcedureSettledView;
};
export type ProcedureDetailView = { id: string; name: Words; versions: ProcedureVersionView[] };

export type ProcedureCheckView = {
  ok: boolean;
  id: string | null;
  version: number | null;
  faults: ProcedureFaultView[];
};
export type ProcedurePublishedView = { id: string; version: number; hash: string };
