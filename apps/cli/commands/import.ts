import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { refuse } from '../../../libs/domain/refusal.js';
import type { Refusal } from '../../../libs/domain/refusal.js';
import type { Calendar } from '../../../libs/domain/time/calendar.js';
import type { Words } from '../../../libs/domain/words.js';
import type { AgencyData } from '../../../libs/extraction/index.js';
import { readIsolated } from '../../../libs/extraction/readers/isolated.js';
import type { ReadAndExtracted } from '../../../libs/extraction/readers/isolated.js';
import type { Env } from '../../../libs/platform/config.js';
import { exitCodes } from '../output.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';
import { reportLines } from './import-report.js';
import { sendImport } from './import-send.js';

export const importOptions = [
  new Option('--dry-run', 'proposes and stores nothing; asks no server'),
  new Option('--format <format>', 'json | table').choices(['json', 'table']).default('table'),
  new Option('--server <url>', 'default: MANDATE_URL; the token is read from MANDATE_TOKEN'),
  new Option('--agencies <file>', 'JSON').default('data/agencies.json'),
  new Option('--calendar <file>', 'JSON').default('data/calendar/vn.json'),
];

export type ImportOptions = {
  dryRun?: true;
  format: 'json' | 'table';
  server?: string;
  agencies: string;
  calendar: string;
};

/** What a directive charges whom with: proposed, with its citations; where it is sent to the server, to be reviewed there. */
export const importCommand = async (
  file: string,
  options: ImportOptions,
  env: Env,
  tell: (words: Words) => void,
): Promise<Said> => {
  if (options.dryRun) return dryRun(file, options, env['PATH'] ?? '');
  const url = options.server ?? env['MANDATE_URL'];
  const token = env['MANDATE_TOKEN'];
  if (!url || !URL.canParse(url) || !token) return askedWrongly(refuse('import.serverNeeded'));
  return sendImport(file, { url, token }, tell);
};

const dryRun = async (file: string, options: ImportOptions, searchPath: string): Promise<Said> => {
  const agencies = await jsonIn<AgencyData>(options.agencies, ({ sectors, heads }) => Boolean(sectors && heads));
  if (agencies === null) return askedWrongly(refuse('agencies.unreadable', { file: options.agencies }));
  const calendar = await jsonIn<Calendar>(options.calendar, ({ years, off }) => Boolean(years && off));
  if (calendar === null) return askedWrongly(refuse('calendar.unreadable', { file: options.calendar }));
  const found = await readIsolated({ file, searchPath, agencies, calendar });
  if ('refused' in found) return refusedWith(refuse(found.refused, found.facts));
  return { json: answerOf(file, found.read), lines: reportLines(found.read.extraction) };
};

const askedWrongly = (refusal: Refusal): Said => ({ ...refusedWith(refusal), exit: exitCodes.usage });

const jsonIn = async <T>(file: string, isWhole: (data: Partial<T>) => boolean): Promise<T | null> => {
  try {
    const data = JSON.parse(await readFile(file, 'utf8')) as Partial<T>;
    return isWhole(data) ? (data as T) : null;
  } catch {
    return null;
  }
};

const answerOf = (file: string, { kind, extraction }: ReadAndExtracted) => ({
  file: file.split(/[\\/]/).at(-1),
  kind,
  ...extraction,
});
