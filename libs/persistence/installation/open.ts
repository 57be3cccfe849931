import { SchemaMissing } from '../../application/health/schema-missing.js';
import type { Mode } from '../../application/ports.js';
import { openDatabase, type Database, type DatabaseOptions } from '../database.js';
import { isMigrated } from '../migrate.js';
import { ensureInstallation } from './mode.js';

/** The database of an installation that may run: its schema is there, and it was made for what it is started for. */
export const openInstallation = async (url: string, mode: Mode, options: DatabaseOptions): Promise<Database> => {
  const db = await openDatabase(url, options);
  try {
    if (!(await isMigrated(db))) throw new SchemaMissing();
    await ensureInstallation(db, mode);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
};
