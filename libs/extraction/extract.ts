import type { Calendar } from '../domain/index.js';
import { findFlags } from './flags/find-flags.js';
import { NamesReader } from './names/read-names.js';
import type { Vocabulary } from './names/vocabulary.js';
import { citesOf } from './layout/cites.js';
import { headOf } from './layout/head.js';
import { tailOf } from './layout/tail.js';
import { isTelling } from './layout/types.js';
import type { DocumentInfo } from './layout/types.js';
import type { Extraction } from './result.js';
import { isFieldLine } from './tasks/fields.js';
import { findTasks } from './tasks/find-tasks.js';
import { containersOf } from './tasks/containers.js';
import { findMeetings } from './tasks/meetings.js';
import { proposalOf } from './tasks/proposal.js';
import { findReports } from './tasks/reports.js';
import { findTargets } from './tasks/targets.js';
import { htmlTables } from './tables/html.js';
import { tableIndicators } from './tables/indicator-table.js';
import { printedIndicators } from './tables/printed.js';
import { tablesOf } from './tables/table.js';
import { tableTasks } from './tables/task-table.js';
import { inCodePoints } from './text/code-points.js';
import { linesOf } from './text/lines.js';
import { childrenOf, outlineOf } from './text/outline.js';
import type { Item } from './text/outline.js';
import { paragraphsOf } from './text/paragraphs.js';
import { clockOf, planYearOf } from './time/clock.js';

export type Tools = { vocabulary: Vocabulary; calendar: Calendar };

/** The number under which a table stands: the last above it, an annex before all. */
const pathBefore = (item: Item, line: number): string => {
  const before = childrenOf(item)
    .filter((child) => child.line < line && child.marker?.kind !== 'bullet')
    .at(-1);
  return before
    ? before.marker?.kind === 'annex' && childrenOf(before).length === 0
      ? before.path
      : pathBefore(before, line)
    : item.path;
};

/** The document taken apart: its head and tail, its outline, its tables. */
const takenApart = (text: string, names: NamesReader) => {
  const lines = linesOf(text);
  const { from, to, ...signed } = tailOf(lines);
  const tables = [...tablesOf(lines), ...htmlTables(text).map(({ table }) => table)];
  const printed = printedIndicators(lines);
  const isTabled = (at: number): boolean => [...tables, ...printed].some((each) => at >= each.from && at < each.to);
  const prose = lines.filter(({ number }) => (number - 1 < from || number - 1 >= to) && !isTabled(number - 1));
  const { paragraphs, footnotes } = paragraphsOf(prose);
  const head = headOf(paragraphs, names);
  const texts = [...paragraphs, ...footnotes].map((paragraph) => paragraph.text.text);
  const document: DocumentInfo = { ...head, ...signed, plan_year: planYearOf(head), cites: citesOf(texts, names) };
  return { document, paragraphs, tables, printed, root: outlineOf(paragraphs, isFieldLine) };
};

/** What a document charges its readers with. The same text gives the same answer, wherever and whenever it is read. */
export const extract = (text: string, { vocabulary, calendar }: Tools): Extraction => {
  const names = new NamesReader(vocabulary);
  const { document, paragraphs, tables, printed, root } = takenApart(text, names);
  const clock = clockOf(document, calendar);
  const telling = isTelling(document.type) || document.type === null;
  const placed = tables.map((table) => ({ table, path: pathBefore(root, table.from + 1) }));
  const drafts = [
    ...findTasks(root, names, telling),
    ...placed.flatMap(({ table, path }) => tableTasks(table, path, names)),
  ];
  const tasks = drafts.sort((a, b) => a.line - b.line).map((draft) => proposalOf(draft, text, clock));
  const reports = telling ? [] : findReports(root, tasks, names, clock);
  const targets = findTargets(root);
  const indicators = [
    ...printed.flatMap((each) => each.indicators),
    ...placed.flatMap(({ table, path }) => tableIndicators(table, path)),
  ];
  const seen = { document, tasks, reports, root, paragraphs, documentDate: clock.documentDate, names, vocabulary };
  return inCodePoints(text, {
    document,
    tasks,
    meetings: findMeetings(root, tasks, clock),
    reports,
    // Annexes repeat what the prose aims at: each is told once.
    indicators: indicators.length > 0 ? indicators : targets,
    body_targets: indicators.length > 0 ? targets : [],
    anomalies: findFlags(seen),
    containers: containersOf(root, tasks, text),
  });
};
