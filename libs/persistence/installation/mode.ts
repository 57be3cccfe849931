import type { Mode } from '../../application/ports.js';
import type { Database } from '../database.js';

/** The installation was made for another use: told to whoever starts it, before anything runs. */
export class ModeRefused extends Error {
  constructor(
    readonly is: Mode,
    readonly asked: Mode,
  ) {
    super(
      `This database is a ${is} installation and cannot become a ${asked} one: ` +
        `start with MANDATE_MODE=${is}, or with another database.`,
    );
    this.name = 'ModeRefused';
  }
}

/** The first start says what the installation is for; later starts must agree, for its record depends on its clock. */
export const ensureInstallation = async (db: Database, mode: Mode): Promise<void> => {
  await db.pool.query('insert into installation (mode) values ($1) on conflict do nothing', [mode]);
  const { rows } = await db.pool.query<{ mode: Mode }>('select mode from installation');
  const is = rows[0]?.mode ?? mode;
  if (is !== mode) throw new ModeRefused(is, mode);
};
