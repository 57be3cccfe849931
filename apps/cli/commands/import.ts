import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { say } from '../../../libs/application/views/say.js';
import { refuse } from '../../../libs/domain/refusal.js';
import type { Refusal } from '../../../libs/domain/refusal.js';
import type { Calendar } from '../../../libs/domain/time/calendar.js';
import type { Words } from '../../../libs/domain/words.js';
import type { AgencyData, Extraction, TaskProposal } from '../../../libs/extraction/index.js';
import { readIsolated } from '../../../libs/extraction/readers/isolated.js';
import type { ReadAndExtracted } from '../../../libs/extraction/readers/isolated.js';
import { alike, exitCodes } from '../output.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';

export const importOptions = [
  new Option('--dry-run', 'proposes and stores nothing'),
  new Option('--format <format>', 'json | table').choices(['json', 'table']).default('table'),
  new Option('--agencies <file>', 'JSON').default('data/agencies.json'),
  new Option('--calendar <file>', 'JSON').default('data/calendar/vn.json'),
];

export type ImportOptions = { dryRun?: true; format: 'json' | 'table'; agencies: string; calendar: string };

/** What a directive charges whom with: proposed, with its citations, and nothing more. Asks no server. */
export const importCommand = async (file: string, options: ImportOptions, searchPath: string): Promise<Said> => {
  if (!options.dryRun) return askedWrongly(refuse('import.onlyDryRun'));
  const agencies = await jsonIn<AgencyData>(options.agencies, ({ sectors, heads }) => Boolean(sectors && heads));
  if (agencies === null) return askedWrongly(refuse('agencies.unreadable', { file: options.agencies }));
  const calendar = await jsonIn<Calendar>(options.calendar, ({ years, off }) => Boolean(years && off));
  if (calendar === null) return askedWrongly(refuse('calendar.unreadable', { file: options.calendar }));
  const found = await readIsolated({ file, searchPath, agencies, calendar });
  if ('refused' in found) return refusedWith(refuse(found.refused, found.facts));
  return { json: answerOf(file, found.read), lines: linesOf(found.read.extraction) };
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

const shown = 90;
const cut = (text: string): string => (text.length > shown ? `${text.slice(0, shown - 1)}…` : text);

const taskLine = ({ path, title, lead, deadline_raw, deadline, confidence }: TaskProposal): Words[] => {
  const due = deadline.due ?? deadline.kind;
  const who = lead.join('; ');
  return [
    alike(`${path.padEnd(14)} ${cut(title)}`),
    say(
      '               chủ trì: {who} · thời hạn: {raw} ({due}) · độ chắc {confidence}',
      '               lead: {who} · term: {raw} ({due}) · confidence {confidence}',
      {
        who: who === '' ? '?' : who,
        raw: deadline_raw ?? '-',
        due,
        confidence,
      },
    ),
  ];
};

const linesOf = ({ document, tasks, reports, meetings, indicators, anomalies }: Extraction): Words[] => [
  alike([document.type, document.symbol, document.date_raw, document.issuer].filter(Boolean).join(' · ')),
  ...(document.subject ? [alike(cut(document.subject))] : []),
  say(
    '{tasks} nhiệm vụ, {reports} chế độ báo cáo, {meetings} phiên họp, {indicators} chỉ tiêu',
    '{tasks} tasks, {reports} report duties, {meetings} sessions, {indicators} indicators',
    {
      tasks: tasks.length,
      reports: reports.length,
      meetings: meetings.length,
      indicators: indicators.length,
    },
  ),
  ...tasks.flatMap(taskLine),
  ...anomalies
    .filter(({ code }) => code !== 'deadline.missing')
    .map(({ code, path, message }) => alike(`! ${code} ${path} ${cut(message)}`)),
];
