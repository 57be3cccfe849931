import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Calendar, Organisation, PersonId, Procedure } from '../../domain/index.js';
import { grown } from './province.js';

export type DemonstrationAccount = { username: string; password: string; person: PersonId };
export type DemonstrationData = {
  calendar: Calendar;
  organisation: Organisation;
  procedures: Procedure[];
  accounts: DemonstrationAccount[];
};

/** The files that a clone brings along. */
export const readDemonstration = async (folder: string): Promise<DemonstrationData> => {
  const files = (await readdir(join(folder, 'procedures'))).filter((name) => name.endsWith('.json')).sort();
  return {
    calendar: await readJson<Calendar>(folder, 'calendar', 'vn.json'),
    organisation: grown(await readJson<Organisation>(folder, 'demo', 'organisation.json')),
    accounts: await readJson<DemonstrationAccount[]>(folder, 'demo', 'accounts.json'),
    procedures: await Promise.all(files.map((name) => readJson<Procedure>(folder, 'procedures', name))),
  };
};

const readJson = async <T>(...path: string[]): Promise<T> => JSON.parse(await readFile(join(...path), 'utf8')) as T;
