import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Option } from 'commander';
import { tableNames, type TableName } from '../../../libs/application/organisation/tables/columns.js';
import { importReportView } from '../../../libs/application/views/import-report.js';
import { organisationView, seenAt } from '../../../libs/application/views/organisation.js';
import { say } from '../../../libs/application/views/say.js';
import type { ImportReportView, UnitNodeView } from '../../../libs/contracts/organisation-http.js';
import { endOfDay, isCivilDate, isRefusal } from '../../../libs/domain/index.js';
import type { Words } from '../../../libs/domain/index.js';
import { isFileRefusal, readSheets, writeCsv, writeXlsx } from '../../../libs/spreadsheet/index.js';
import { alike, exitCodes, refused } from '../output.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';
import type { Installation } from '../wiring.js';

export type OrganisationOptions = {
  on?: string;
  table?: TableName;
  as?: string;
  reason?: string;
  basis?: string;
  apply?: boolean;
};

export const organisationOptions = {
  show: [new Option('--on <day>', 'YYYY-MM-DD')],
  export: [new Option('--on <day>', 'YYYY-MM-DD'), new Option('--table <table>', 'CSV').choices([...tableNames])],
  import: [
    new Option('--on <day>', 'YYYY-MM-DD'),
    new Option('--as <person>', 'administrator'),
    new Option('--reason <text>', 'vì sao / why'),
    new Option('--basis <text>', 'căn cứ / legal basis'),
    new Option('--apply', 'ghi / write'),
  ],
};

const notADay = (day: string): Said =>
  refused(say('Ngày phải có dạng YYYY-MM-DD, không phải {day}.', 'A day reads YYYY-MM-DD, not {day}.', { day }));

/** The tree of a day, a line for each unit. */
export const showOrganisation = async ({ directory }: Installation, { on }: OrganisationOptions): Promise<Said> => {
  if (on !== undefined && !isCivilDate(on)) return notADay(on);
  const { organisation, calendar, now } = await directory.current();
  const view = organisationView(seenAt(organisation, on ? endOfDay(on, calendar) - 1 : now, calendar), false);
  return { json: view, lines: branches(view.units, null, 0) };
};

const branches = (units: UnitNodeView[], parent: string | null, depth: number): Words[] =>
  units
    .filter((unit) => unit.parent === parent)
    .flatMap((unit) => [
      say('{indent}{name}[ · {leader}]', '{indent}{name}[ · {leader}]', {
        indent: '  '.repeat(depth),
        name: unit.name,
        leader: unit.leader,
      }),
      ...branches(units, unit.id, depth + 1),
    ]);

export const exportOrganisation = async (
  { directory, tables }: Installation,
  file: string,
  { on, table = 'units' }: OrganisationOptions,
): Promise<Said> => {
  if (on !== undefined && !isCivilDate(on)) return notADay(on);
  const { calendar } = await directory.current();
  const written = await tables.written(on === undefined ? null : endOfDay(on, calendar) - 1);
  const one = written.find((each) => each.table === table);
  await writeFile(file, file.endsWith('.csv') ? writeCsv(one?.rows ?? []) : writeXlsx(written));
  return { json: { file }, lines: [say('Đã ghi {file}.', '{file} is written.', { file })] };
};

/** Says what each row would do; writes it only when asked to, and then all of it or nothing. */
export const importOrganisation = async (
  installation: Installation,
  file: string,
  { on = undefined, as = '', reason = '', basis, apply = false }: OrganisationOptions,
): Promise<Said> => {
  if (on !== undefined && !isCivilDate(on)) return notADay(on);
  const sheets = readSheets(await readFile(file), basename(file));
  if (isFileRefusal(sheets)) return refusedWith(sheets);
  const given = { file: basename(file), sheets, on: on ?? null };
  const plan = await installation.tables.preview(given, as);
  if (isRefusal(plan)) return refusedWith(plan);
  const report = importReportView(plan, await installation.directory.current());
  if (!apply || report.errors > 0) return reported(report);
  const grounds = { reason, basis: basis ?? null };
  const keeping = { person: as, key: randomUUID(), grounds, seen: report.version };
  const outcome = await installation.tables.apply(given, keeping);
  if ('refusal' in outcome) return refusedWith(outcome.refusal);
  const { version } = outcome.receipt;
  const done = say(
    'Đã ghi: tổ chức nay là phiên bản {version}.',
    'Written: the organisation is now version {version}.',
    { version },
  );
  return { json: outcome.receipt, lines: [...reported(report).lines, done] };
};

const does: Record<ImportReportView['rows'][number]['does'], Words> = {
  add: { vi: 'thêm', en: 'add' },
  change: { vi: 'sửa', en: 'change' },
  same: { vi: 'không đổi', en: 'same' },
  error: { vi: 'LỖI', en: 'ERROR' },
};

const reported = (report: ImportReportView): Said => {
  const { add, change, same, errors, rows } = report;
  const sum = say(
    'Thêm {add}, sửa {change}, không đổi {same}, lỗi {errors}.',
    'To add {add}, to change {change}, the same {same}, wrong {errors}.',
    { add, change, same, errors },
  );
  const lines = rows.map((row) =>
    say('{sheet}:{row} {does}: {name}[ · {words}]', '{sheet}:{row} {does}: {name}[ · {words}]', {
      ...{ sheet: row.sheet, row: row.row, does: does[row.does], name: row.name, words: row.words },
    }),
  );
  return { json: report, lines: [...lines, alike(''), sum], exit: errors > 0 ? exitCodes.refused : exitCodes.fine };
};
