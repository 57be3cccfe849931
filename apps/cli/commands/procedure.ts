import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { checkSource } from '../../../libs/application/procedures/check-source.js';
import type { Checked, PlacedFault } from '../../../libs/application/procedures/check-source.js';
import { groundOn } from '../../../libs/application/procedures/publishing.js';
import { faultView } from '../../../libs/application/views/procedures.js';
import { say } from '../../../libs/application/views/say.js';
import { isCivilDate, refuse } from '../../../libs/domain/index.js';
import type { Organisation, Words } from '../../../libs/domain/index.js';
import { exitCodes, refused } from '../output.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';
import type { Installation } from '../wiring.js';

export const procedureWords = {
  check: { vi: 'kiểm tra một tệp quy trình', en: 'check the file of a procedure' },
  publish: { vi: 'kiểm tra rồi công bố một phiên bản', en: 'check and publish a version' },
  list: { vi: 'các quy trình và phiên bản đã công bố', en: 'the procedures and versions that are published' },
} satisfies Record<string, Words>;

const collected = (date: string, before: string[]): string[] => [...before, date];

export const procedureOptions = [
  new Option('--on <date>', 'YYYY-MM-DD').argParser(collected).default([]),
  new Option('--organisation <file>', 'JSON'),
  new Option('--installed', 'the organisation of the database'),
];
export type ProcedureOptions = { on: string[]; organisation?: string; installed?: true };

const unreadable = (file: string): Said => refused(say('Không đọc được {file}.', '{file} cannot be read.', { file }));

const sourceIn = async (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

const badDate = (options: ProcedureOptions): Said | null => {
  const date = options.on.find((each) => !isCivilDate(each));
  return date === undefined ? null : { ...refusedWith(refuse('date.invalid', { date })), exit: exitCodes.usage };
};

const faultLine = (file: string, fault: PlacedFault): Words => {
  const { line, path, words } = faultView(fault);
  return say('{file}:{line} {path}: {words}', '{file}:{line} {path}: {words}', { file, line, path, words });
};

const saidOf = (file: string, { procedure, faults }: Checked): Said => {
  if (procedure) {
    const { id, version, steps } = procedure;
    const words = { id, version, steps: steps.length };
    const fine = say(
      '{id} phiên bản {version}: {steps} bước, đạt.',
      '{id} version {version}: {steps} steps, fine.',
      words,
    );
    return { json: { ok: true, id, version, faults: [] }, lines: [fine] };
  }
  const count = say('{count} chỗ chưa đúng.', '{count} places are wrong.', { count: faults.length });
  const lines = [...faults.map((fault) => faultLine(file, fault)), count];
  return { json: { ok: false, faults: faults.map(faultView) }, lines, exit: exitCodes.refused };
};

const vietnam = { offsetMinutes: 420 };

const organisationIn = async (file: string): Promise<Organisation | null> => {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Organisation;
  } catch {
    return null;
  }
};

/** Without a server: the rules of the file alone, and who is there where an organisation's file is named. */
export const checkCommand = async (file: string, options: ProcedureOptions): Promise<Said> => {
  const source = await sourceIn(file);
  if (source === null) return unreadable(file);
  const bad = badDate(options);
  if (bad) return bad;
  if (options.organisation === undefined) {
    if (options.on.length > 0) return onWhom();
    return saidOf(file, checkSource(source, null));
  }
  const organisation = await organisationIn(options.organisation);
  if (!organisation) return unreadable(options.organisation);
  return saidOf(file, checkSource(source, groundOn(organisation, vietnam, options.on)));
};

const onWhom = (): Said => ({
  ...refused(say('--on cần --organisation TỆP hoặc --installed.', '--on needs --organisation FILE or --installed.')),
  exit: exitCodes.usage,
});

/** Against the organisation of the database, on today or on the days that are named. */
export const checkInstalled = async (
  { publishing }: Installation,
  file: string,
  options: ProcedureOptions,
): Promise<Said> => {
  const source = await sourceIn(file);
  if (source === null) return unreadable(file);
  return badDate(options) ?? saidOf(file, await publishing.check(source, options.on));
};

export const publishProcedure = async ({ publishing }: Installation, file: string): Promise<Said> => {
  const source = await sourceIn(file);
  if (source === null) return unreadable(file);
  const outcome = await publishing.publish(source, null);
  if ('refusal' in outcome) return refusedWith(outcome.refusal);
  if ('faults' in outcome) return saidOf(file, { procedure: null, faults: outcome.faults });
  const { id, version } = outcome.published;
  const words = { id, version, hash: outcome.hash };
  const done = say(
    'Đã công bố {id} phiên bản {version} ({hash}).',
    '{id} version {version} is published ({hash}).',
    words,
  );
  return { json: { kind: 'procedure', id, version, hash: outcome.hash }, lines: [done] };
};

export const listProcedures = async ({ publishing }: Installation): Promise<Said> => {
  const versions = await publishing.versions();
  const lines = versions.map(({ procedure: { id, version, name, effectiveFrom }, hash }) =>
    say('{id} v{version}, từ {from}: {name} ({hash})', '{id} v{version}, from {from}: {name} ({hash})', {
      ...{ id, version, name, from: effectiveFrom, hash: hash.slice(0, 12) },
    }),
  );
  const json = versions.map(({ procedure: { id, version, effectiveFrom }, hash }) => ({
    id,
    version,
    effectiveFrom,
    hash,
  }));
  return { json, lines };
};
