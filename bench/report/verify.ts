import { assemble } from '../../libs/application/index.js';
import { openDatabase, persistence, type Database } from '../../libs/persistence/index.js';
import type { Installation } from '../setup/installation.js';

const chainsLookedAt = 200;

/**
 * Speed counts only where the record is right: each acknowledged act has its receipt, no act has two, and the chains of
 * entries hold. Returns what is wrong.
 */
export const verifyAcknowledged = async (
  { name, databaseUrl }: Pick<Installation, 'name' | 'databaseUrl'>,
  acknowledged: number,
): Promise<string[]> => {
  const db = await openDatabase(databaseUrl);
  const wrong = [...(await receipts(db, name, acknowledged)), ...(await brokenChains(db))];
  await db.close();
  return wrong;
};

const receipts = async ({ pool }: Database, name: string, acknowledged: number): Promise<string[]> => {
  const { rows } = await pool.query<{ kept: number; written: number }>(
    `select (select count(*) from command)::int as kept,
      (select count(*) from command c where exists (select from journal j
        where j.stream_kind = 'task' and j.stream_id = c.receipt ->> 'task' and j.seq = (c.receipt ->> 'seq')::int
          and j.hash = c.receipt ->> 'hash'))::int as written`,
  );
  const [{ kept, written } = { kept: 0, written: 0 }] = rows;
  if (kept === acknowledged && written === acknowledged) return [];
  return [`${name}: ${acknowledged} acknowledged, ${kept} receipts, ${written} with their entry`];
};

const brokenChains = async (db: Database): Promise<string[]> => {
  const { tasks } = assemble(persistence(db));
  const sample = 'select id from task order by md5(id) limit $1';
  const { rows } = await db.pool.query<{ id: string }>(sample, [chainsLookedAt]);
  const broken: string[] = [];
  for (const { id } of rows) if (!(await tasks.verify(id))?.intact) broken.push(`the chain of ${id} is broken`);
  return broken;
};
