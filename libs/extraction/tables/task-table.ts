import type { Named, NamesReader } from '../names/read-names.js';
import { partiesOf } from '../tasks/assignment.js';
import type { Parties } from '../tasks/assignment.js';
import { union } from '../tasks/draft.js';
import type { Draft } from '../tasks/draft.js';
import { piecesOf, valueOf } from '../tasks/fields.js';
import { firstClause, withoutStop } from '../text/sentences.js';
import { emptyTraced, glueAll } from '../text/traced.js';
import type { Traced } from '../text/traced.js';
import { cellText, columnOf, headerOf, isNumbering, sameAsHeader } from './columns.js';
import type { Header, Role } from './columns.js';
import { cellAt } from './table.js';
import type { Cell, Row, Table } from './table.js';

export const isTaskTable = (header: Header): boolean =>
  columnOf(header, 'work') >= 0 &&
  (columnOf(header, 'lead') >= 0 || columnOf(header, 'coordinating') >= 0) &&
  columnOf(header, 'unit') < 0;

const cleanNumber = (text: string): string => text.replace(/^[\s(]+|[\s.)]+$/gu, '');
const isGroupNumber = (number: string): boolean => /^(?:[IVXLC]+|[A-HK-U])$/u.test(number);

const isPeriod =
  /^(?:trong )?(?:tháng \d{1,2}|quý (?:[IV]{1,3}|[1-4])|6 tháng (?:đầu|cuối) năm)(?: ?[/-] ?| năm )?(?:\d{4})?$/iu;

const nobody: Parties = { lead: [], supervisor: [], coordinating: [] };

const dashes = /^[-–+•*] ?/u;

/** The agencies of a cell: one on each line, or a list, or "Chủ trì: …; Phối hợp: …". */
const partiesIn = (cell: Cell, names: NamesReader): Parties => {
  const text = cell.lines
    .map((line) => line.text.replace(dashes, ''))
    .join('; ')
    .replace(/[;,]+\s*;/gu, ';');
  if (/^[-–/.x ]*$/u.test(text)) return nobody;
  const pieces = piecesOf(glueAll(cell.lines));
  if (pieces.some(({ field }) => field === 'lead' || field === 'coordinating')) {
    const of = (kind: string): Named[] =>
      pieces.filter(({ field }) => field === kind).flatMap((piece) => partiesOf(piece.text.text, names)?.lead ?? []);
    return { lead: [...of('lead'), ...of('executes')], supervisor: [], coordinating: of('coordinating') };
  }
  return partiesOf(text, names) ?? { ...nobody, lead: [{ name: text, collective: false }] };
};

class TaskTable {
  private above: Row | null = null;
  private section = '';
  private heir: { lead: Named[]; path: string } | null = null;
  /** "THÁNG 3", alone in its row: the term of the rows below. */
  private term: Traced | null = null;
  readonly drafts: Draft[] = [];

  private readonly header: Header;
  private readonly names: NamesReader;
  private readonly prefix: string;

  constructor(header: Header, names: NamesReader, prefix: string) {
    this.header = header;
    this.names = names;
    this.prefix = prefix;
  }

  take(row: Row): void {
    const number = cleanNumber(this.textOf(row, 'no'));
    const work = this.cellOf(row, 'work');
    const others = this.header.roles.some(
      (role, i) =>
        role !== null &&
        !['no', 'work', 'note'].includes(role) &&
        (cellText(row, i) !== '' || cellAt(row, i).continues),
    );
    if (work.lines.length === 0 && !others) return this.group(row, number);
    if (this.isBroken(row, number)) return this.append(row);
    if (!others && (isGroupNumber(number) || number === '' || row.cells.length < 3)) return this.group(row, number);
    if (work.lines.length === 0 || isGroupNumber(number)) return this.group(row, number);
    this.drafts.push(this.draftOf(row, number));
  }

  /** A row that a page break has cut in two: no number, and its words go on in small letters. */
  private isBroken(row: Row, number: string): boolean {
    const text = this.textOf(row, 'work');
    const said = row.cells.map((_, i) => cellText(row, i)).filter((each) => each !== '');
    return (
      number === '' &&
      this.drafts.length > 0 &&
      said.length > 0 &&
      (/^\p{Ll}/u.test(text) || (text === '' && said.every((each) => /^[\p{Ll};,]/u.test(each) || said.length === 1)))
    );
  }

  private append(row: Row): void {
    const last = this.drafts.at(-1);
    if (!last || !this.above) return;
    const cells = this.header.roles.map((_, i): Cell => ({
      lines: joinCut(cellAt(this.above as Row, i), cellAt(row, i)),
      continues: false,
    }));
    const whole: Row = { cells, line: this.above.line, range: { start: this.above.range.start, end: row.range.end } };
    this.drafts[this.drafts.length - 1] = { ...this.draftOf(whole, ''), path: last.path };
    this.above = whole;
  }

  private group(row: Row, number: string): void {
    const parties = partiesIn(this.cellOf(row, 'lead'), this.names);
    if (number !== '' && isGroupNumber(number)) this.section = number;
    const said = row.cells.flatMap(({ lines }) => lines);
    this.term = said.find(({ text }) => isPeriod.test(text)) ?? this.term;
    this.heir = parties.lead.length > 0 ? { lead: parties.lead, path: this.path(number) } : null;
  }

  private path(number: string): string {
    const section = /^[IVXLCA-U]+$/u.test(number) ? '' : this.section;
    return [this.prefix, section, number].filter((part) => part !== '').join('.');
  }

  private cellOf(row: Row, role: Role): Cell {
    return cellAt(row, columnOf(this.header, role));
  }

  private textOf(row: Row, role: Role): string {
    return cellText(row, columnOf(this.header, role));
  }

  /** A merged cell says for each of its rows what it says at its first. */
  private said(row: Row, role: Role): Cell {
    const cell = this.cellOf(row, role);
    return cell.continues && this.above ? cellAt(this.above, columnOf(this.header, role)) : cell;
  }

  private draftOf(row: Row, number: string): Draft {
    const merged: Row = {
      ...row,
      cells: row.cells.map((cell, i) => (cell.continues && this.above ? cellAt(this.above, i) : cell)),
    };
    const work = glueAll(this.said(row, 'work').lines);
    const parties = partiesIn(this.said(row, 'lead'), this.names);
    const others =
      columnOf(this.header, 'coordinating') < 0 ? [] : partiesIn(this.said(row, 'coordinating'), this.names).lead;
    const time = glueAll(this.said(row, 'time').lines);
    const own = /^[-–/.x ]*$/u.test(time.text) ? null : valueOf(time);
    const deadline = own ?? (this.term && { value: this.term, remark: null });
    const lead = parties.lead.length > 0 ? parties.lead : (this.heir?.lead ?? []);
    this.above = merged;
    return {
      path: number === '' ? `${this.path('')}[${String(this.drafts.length + 1)}]` : this.path(number),
      title: withoutStop(work.text.length > 300 ? firstClause(work) : work),
      clause: work,
      line: row.line,
      texts: [work, ...row.cells.flatMap((cell) => cell.lines)],
      prose: [],
      lead,
      supervisor: partiesIn(this.said(row, 'supervisor'), this.names).lead,
      coordinating: union([parties.coordinating, others]),
      deadline: deadline?.value ?? null,
      remark: deadline?.remark ?? null,
      product: glueOrNull(this.said(row, 'product').lines),
      approver: glueOrNull(this.said(row, 'approver').lines),
      rules: {
        task: 'cell',
        lead: lead.length === 0 ? 'none' : parties.lead.length > 0 ? 'cell' : 'inherited',
        deadline: deadline ? 'cell' : 'none',
      },
      inheritedFrom: parties.lead.length === 0 && this.heir ? this.heir.path : null,
      parts: [],
    };
  }
}

const glueOrNull = (lines: readonly Traced[]): Traced | null => (lines.length === 0 ? null : glueAll(lines));

const joinCut = (first: Cell, second: Cell): Traced[] => {
  const [head, ...rest] = second.lines;
  const last = first.lines.at(-1) ?? emptyTraced;
  return head ? [...first.lines.slice(0, -1), glueAll([last, head]), ...rest] : first.lines;
};

/** The tasks of a table, whatever the order of its columns. */
export const tableTasks = (table: Table, prefix: string, names: NamesReader): Draft[] => {
  const header = headerOf(table);
  if (!header || !isTaskTable(header)) return [];
  const reader = new TaskTable(header, names, prefix);
  for (const row of table.rows.slice(header.rows)) if (!sameAsHeader(row, table) && !isNumbering(row)) reader.take(row);
  return reader.drafts;
};
