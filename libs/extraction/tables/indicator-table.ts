import type { Indicator } from '../result.js';
import { glueAll } from '../text/traced.js';
import { boundsOf, periodIn } from './amount.js';
import { cellText, columnOf, headerOf, isNumbering, sameAsHeader } from './columns.js';
import type { Header } from './columns.js';
import { isTaskTable } from './task-table.js';
import { cellAt } from './table.js';
import type { Row, Table } from './table.js';

const isIndicatorTable = (header: Header): boolean =>
  /chỉ tiêu/iu.test(header.names[columnOf(header, 'work')] ?? '') ||
  (columnOf(header, 'unit') >= 0 && (columnOf(header, 'target') >= 0 || valueColumns(header).length > 1));

/** Columns of several years or places, side by side. */
const valueColumns = ({ roles, names }: Header): number[] =>
  names.flatMap((name, i) =>
    roles[i] !== 'no' &&
    roles[i] !== 'work' &&
    roles[i] !== 'unit' &&
    /(?:năm|TH|KH|quý|tháng|giai đoạn)? ?(?:19|20)\d\d/iu.test(name)
      ? [i]
      : [],
  );

const textOrNull = (text: string): string | null => (text === '' ? null : text);

const targetColumn = (header: Header): number => {
  const named = columnOf(header, 'target');
  return named >= 0 ? named : (valueColumns(header)[0] ?? columnOf(header, 'time'));
};

/** The indicators of a table whose cells are known. */
export const tableIndicators = (table: Table, group: string): Indicator[] => {
  const header = headerOf(table);
  if (!header || isTaskTable(header) || !isIndicatorTable(header)) return [];
  const found: Indicator[] = [];
  let section = group;
  let number: string | null = null;
  for (const row of table.rows.slice(header.rows)) {
    if (sameAsHeader(row, table) || isNumbering(row)) continue;
    const no = textOrNull(cellText(row, columnOf(header, 'no')).replace(/[.)]$/u, ''));
    const name = glueAll(cellAt(row, columnOf(header, 'work')).lines).text.replace(/^[-+•] ?/u, '');
    if (/^[IVXLC]+$|^[A-Z]$/u.test(no ?? '')) {
      section = [group, `${no ?? ''} ${name}`].filter((part) => part !== '').join(' – ');
      number = null;
    } else if (name !== '') {
      const isNumbered = no !== null && /^\d/u.test(no);
      if (isNumbered) number = no;
      found.push(
        indicatorOf(row, header, {
          group: section,
          no: isNumbered ? no : null,
          parent_no: isNumbered ? null : number,
          name,
        }),
      );
    }
  }
  return found;
};

const indicatorOf = (
  row: Row,
  header: Header,
  base: Pick<Indicator, 'group' | 'no' | 'parent_no' | 'name'>,
): Indicator => {
  const values = valueColumns(header);
  const listed = values.length > 1 && columnOf(header, 'target') < 0;
  const target = listed ? null : textOrNull(cellText(row, targetColumn(header)));
  const actual = columnOf(header, 'actual');
  return {
    ...base,
    unit: textOrNull(cellText(row, columnOf(header, 'unit'))),
    target_raw: target,
    ...boundsOf(target),
    period: periodIn(base.name) ?? (listed ? null : periodIn(header.names[targetColumn(header)] ?? '')),
    actual_raw: listed || actual < 0 ? null : textOrNull(cellText(row, actual)),
    verdict_raw:
      textOrNull(cellText(row, columnOf(header, 'verdict'))) ?? verdictInNote(cellText(row, columnOf(header, 'note'))),
    ...(listed
      ? { values: values.map((i) => ({ col: header.names[i] ?? '', raw: textOrNull(cellText(row, i)) })) }
      : {}),
    line: row.line,
    span: row.range,
  };
};

const verdictInNote = (text: string): string | null =>
  /^(?:V|Đ|K|Đạt|Vượt|Không đạt|DK Đạt|Chưa đạt)$/u.test(text) ? text : null;
