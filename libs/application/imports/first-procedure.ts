import type { UnitId } from '../../domain/index.js';
import type { Procedures } from '../read/directory.js';

/** What each proposal begins with; whoever reviews may choose another, for each. */
export const firstProcedure = async (procedures: Procedures, body: UnitId): Promise<string | null> =>
  (await procedures.all()).find(({ issuer }) => issuer === body)?.id ?? null;
