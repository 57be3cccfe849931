import { jest } from '@jest/globals';
import pg from 'pg';
import type { Office } from './office.js';

/** `query` has more overloads than a spy can be typed by. */
type Replaceable = { mockImplementation(by: (this: pg.Client, ...sent: unknown[]) => Promise<unknown>): void };

/** Ends the server's side of the connection that runs this word for the `turn`th time, before it does so or after; the spy is the caller's to restore. */
export const losingConnection = (office: Office, moment: 'before' | 'after', word: string, turn = 1): void => {
  const real = pg.Client.prototype.query as (...sent: unknown[]) => Promise<unknown>;
  let left = turn;
  const query = async function (this: pg.Client, ...sent: unknown[]) {
    const text = typeof sent[0] === 'string' ? sent[0] : (sent[0] as { text: string }).text;
    if (left === 0 || !text.startsWith(word) || --left > 0) return real.apply(this, sent);
    const { processID } = this as unknown as { processID: number };
    if (moment === 'after') await real.apply(this, sent);
    const gone = new Promise((resolve) => this.once('end', resolve));
    await office.query('select pg_terminate_backend($1)', [processID]);
    await gone;
    return real.apply(this, sent);
  };
  const spy = jest.spyOn(pg.Client.prototype, 'query') as unknown as Replaceable;
  spy.mockImplementation(query);
};
