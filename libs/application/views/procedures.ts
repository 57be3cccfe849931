import { procedureFaultWords } from '../../contracts/procedure-fault-words.js';
import type {
  ProcedureCheckView,
  ProcedureDetailView,
  ProcedureFaultView,
  ProcedureSettledView,
} from '../../contracts/procedure-http.js';
import type { CivilDate, Procedure } from '../../domain/index.js';
import { declineTermOf, extensionOf, obstaclesOf, separationOf } from '../../domain/procedure/rules.js';
import type { Checked, PlacedFault } from '../procedures/check-source.js';
import { procedureHash } from '../procedures/published.js';
import type { PublishedProcedure } from '../procedures/published.js';
import { say } from './say.js';
import { iso } from './time-words.js';

export const faultView = ({ rule, path, line, facts }: PlacedFault): ProcedureFaultView => {
  const { vi, en } = procedureFaultWords[rule];
  // Nought others are none to speak of.
  const told = facts['more'] === 0 ? { ...facts, more: null } : facts;
  return { rule, line, path, words: say(vi, en, told) };
};

export const checkView = ({ procedure, faults }: Checked): ProcedureCheckView => ({
  ok: procedure !== null,
  id: procedure?.id ?? null,
  version: procedure?.version ?? null,
  faults: faults.map(faultView),
});

const settledView = (procedure: Procedure): ProcedureSettledView => ({
  separation: Object.fromEntries(procedure.steps.map((step) => [step.key, separationOf(step)])),
  decline: declineTermOf(procedure),
  extension: extensionOf(procedure),
  obstacles: obstaclesOf(procedure),
});

const inForce = (versions: PublishedProcedure[], today: CivilDate): number =>
  Math.max(
    0,
    ...versions.filter(({ procedure }) => procedure.effectiveFrom <= today).map(({ procedure }) => procedure.version),
  );

/** All versions of one procedure, the newest first; `null` where there is none. */
export const procedureDetail = (versions: PublishedProcedure[], today: CivilDate): ProcedureDetailView | null => {
  const [newest] = versions;
  if (!newest) return null;
  const current = inForce(versions, today);
  return {
    id: newest.procedure.id,
    name: newest.procedure.name,
    versions: versions.map(({ procedure, hash, at }) => ({
      version: procedure.version,
      effectiveFrom: procedure.effectiveFrom,
      publishedAt: iso(at),
      hash,
      intact: procedureHash(procedure) === hash,
      inForce: procedure.version === current,
      body: procedure,
      settled: settledView(procedure),
    })),
  };
};
