import { romanValue } from '../text/marker.js';
import type { Line } from '../text/lines.js';
import type { Indicator } from '../result.js';
import { boundsOf, periodIn } from './amount.js';
import { isComplete, isFilled, isVerdictWord, marked, rowOf } from './printed-row.js';
import type { Columns, PrintedRow } from './printed-row.js';

/**
 * Tables of indicators of which printing has left only lines of words: the columns are gone, but each row still ends with
 * its unit and as many amounts as the heading has columns for.
 */
type Heading = { columns: Columns; lines: string[]; names: string[]; period: string | null };

const opens = /^\s*S?TT\s+(?:Tên )?(?:[Cc]hỉ tiêu|CHỈ TIÊU)/u;
const annex = /^\s*(PHỤ LỤC(?: SỐ)? ?(?:\d+|[IVX]+)?)\b(.*)$/u;

const countOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([found]) => found.replace(/\s+/g, ' ').trim());

const headingOf = (lines: readonly string[], title: string): Heading => {
  const text = lines.join(' ').replace(/\s+/g, ' ');
  const years = countOf(text, /Năm (?:19|20)\d\d/gu);
  const estimates = countOf(text, /(?:Ước )?TH (?:năm \d{4}|GĐ 5 năm \(\d{4}-\d{4}\)|\d{4})/gu);
  const names = years.length > 1 ? years : estimates.length > 1 ? estimates : [];
  const paired = /[Mm]ục tiêu/u.test(text) && /[Kk]ết quả/u.test(text);
  return {
    columns: {
      hasUnit: /ĐVT|[Đđ]ơn vị/u.test(text),
      values: names.length > 0 ? names.length : paired ? 2 : 1,
      hasVerdict: /[Gg]hi chú|[Đđ]ánh giá/u.test(text) && names.length === 0,
    },
    lines: lines.map((line) => line.trim()).filter((line) => line !== ''),
    names,
    period: names.length > 0 ? periodOfColumns(text) : periodIn(title),
  };
};

const periodOfColumns = (text: string): string | null => {
  const years = [...text.matchAll(/(?:19|20)\d\d/gu)].map(Number).sort((a, b) => a - b);
  return years.length > 1 ? `${String(years[0])}-${String(years.at(-1))}` : null;
};

type Open = { number: string | null; roman: string | null; text: string; line: Line; last: Line };

const firstWord = /^\s*(?:(\d{1,2})|([IVX]{1,5}))(?:\s+(?=[\p{L}(])(.*)|\s*)$/u;

class Printed {
  private open: Open | null = null;
  private last = 0;
  private groupSince = true;
  private group: string;
  readonly found: Indicator[] = [];

  private readonly heading: Heading;
  private readonly annexName: string;

  constructor(heading: Heading, annexName: string) {
    this.heading = heading;
    this.annexName = annexName;
    this.group = annexName;
  }

  take(line: Line): void {
    const raw = line.raw.replace(/[\u00a0\t]/g, ' ').replace(/\u200b/g, '');
    if (raw.trim() === '') {
      if (this.open && raw.length >= 3) this.open.text += ` ${marked(raw)}`;
      return;
    }
    const start = this.startOf(raw);
    if (start) {
      this.close();
      this.open = { ...start, line, last: line };
      if (start.number !== null) {
        this.last = Number(start.number);
        this.groupSince = false;
      }
    } else if (this.open) Object.assign(this.open, { text: `${this.open.text} ${marked(raw)}`, last: line });
    else this.open = { number: null, roman: null, text: marked(raw), line, last: line };
  }

  /** A row begins with the next number, a Roman one, a dash, or, behind a complete row, with any name. */
  private startOf(raw: string): Pick<Open, 'number' | 'roman' | 'text'> | null {
    const numbered = firstWord.exec(raw.replace(/\s+$/u, (tail) => (tail.length >= 3 ? tail : '')));
    const rest = numbered ? raw.slice(raw.search(/\S/u) + (numbered[1] ?? numbered[2] ?? '').length) : '';
    if (numbered?.[1] && this.isNext(Number(numbered[1])))
      return { number: numbered[1], roman: null, text: marked(rest) };
    if (numbered?.[2] && romanValue(numbered[2]) !== null && this.isDone())
      return { number: null, roman: numbered[2], text: marked(rest) };
    if (/^\s*[-+](?:\s|$)/u.test(raw) && this.isDone() && !/^\s*-(?:\s+-)*\s*(?:[\d,.-]+)?\s*$/u.test(raw))
      return { number: null, roman: null, text: marked(raw.replace(/^\s*[-+]\s*/u, '')) };
    if (/^\s*[-+]\s*$/u.test(raw) && this.isDone()) return { number: null, roman: null, text: '' };
    const isName = /^\s*\p{Lu}/u.test(raw) && !isVerdictWord(raw);
    return isName &&
      this.open !== null &&
      (this.isDone() || (raw.startsWith(' ') && rowOf(this.open.text, this.heading.columns).rest !== null))
      ? { number: null, roman: null, text: marked(raw) }
      : null;
  }

  private isNext(number: number): boolean {
    const follows = number === this.last + 1 || (number === 1 && (this.groupSince || this.open?.roman != null));
    return follows && (this.isDone() || (this.open !== null && isFilled(this.open.text, this.heading.columns)));
  }

  private isDone(): boolean {
    return (
      this.open === null ||
      isComplete(withoutNote(this.open.text, this.heading.columns), this.heading.columns) ||
      (this.open.roman !== null && this.open.text.trim() !== '')
    );
  }

  close(): void {
    const { open } = this;
    this.open = null;
    if (!open || open.text.replace(/␀/g, '').trim() === '') return;
    const row = rowOf(withoutNote(open.text, this.heading.columns), this.heading.columns);
    if (open.roman !== null && row.values.length === 0) {
      this.group = `${this.annexName} – ${open.roman} ${row.name}`;
      this.groupSince = true;
      return;
    }
    this.found.push(this.indicatorOf(open, row));
  }

  private indicatorOf(open: Open, row: PrintedRow): Indicator {
    const { columns, names, period } = this.heading;
    const listed = names.length > 0;
    const target = listed || row.isGroup ? null : (row.values[0] ?? null);
    const name = row.name
      .replace(/^[-+•\uf000-\uf0ff ]+/u, '')
      .replace(/^Trong đó: /u, '')
      .trim();
    return {
      group: this.group,
      no: open.number,
      parent_no: open.number === null && this.last > 0 ? String(this.last) : null,
      name,
      unit: row.unit,
      target_raw: target,
      ...boundsOf(target),
      period: (listed ? null : periodIn(name)) ?? period,
      actual_raw: listed || columns.values < 2 || row.isGroup ? null : (row.rest ?? row.values[1] ?? null),
      verdict_raw: row.verdict,
      ...(listed && !row.isGroup ? { values: names.map((col, i) => ({ col, raw: row.values[i] ?? null })) } : {}),
      ...(row.isGroup ? { is_group: true as const } : {}),
      line: open.line.number,
      span: { start: open.line.start, end: open.last.start + open.last.raw.length },
    };
  }
}

/** Words behind a complete row that are no verdict are a remark. */
const withoutNote = (text: string, { hasVerdict }: Columns): string =>
  hasVerdict ? text.replace(/([\d\-x%] *) Không\s+đánh\s+giá .*$/u, '$1') : text;

/** A verdict that stands by one part of an indicator, in a cell merged over all of them, is the indicator's. */
const withMergedVerdicts = (found: readonly Indicator[]): Indicator[] =>
  found.map((each, i) => {
    const parts: Indicator[] = [];
    for (
      let at = i + 1;
      each.no !== null && at < found.length && found[at]?.no === null && found[at]?.parent_no === each.no;
      at += 1
    )
      parts.push(found[at] as Indicator);
    const judged = parts.filter(({ verdict_raw }) => verdict_raw !== null);
    const parent = each.no === null ? found.slice(0, i).findLast(({ no }) => no !== null) : undefined;
    if (each.no !== null && each.verdict_raw === null && parts.length > 1 && judged.length === 1)
      return { ...each, verdict_raw: judged[0]?.verdict_raw ?? null };
    const siblings = parent
      ? found.filter(({ parent_no, group }) => parent_no === parent.no && group === parent.group)
      : [];
    const isMerged =
      parent?.verdict_raw === null &&
      siblings.length > 1 &&
      siblings.filter(({ verdict_raw }) => verdict_raw !== null).length === 1;
    return isMerged ? { ...each, verdict_raw: null } : each;
  });

const titleBehind = (lines: readonly Line[], from: number): string =>
  lines
    .slice(from, from + 12)
    .map(({ clean }) => clean.text)
    .filter((text) => text !== '' && !/^-+$/.test(text))
    .slice(0, 5)
    .join(' ');

/** From the heading's first line to the first row; where the heading is repeated on a page, its lines are skipped. */
export const printedIndicators = (lines: readonly Line[]): { indicators: Indicator[]; from: number; to: number }[] => {
  const found: { indicators: Indicator[]; from: number; to: number }[] = [];
  let annexName = '';
  let title = '';
  let heading: Heading | null = null;
  let table: Printed | null = null;
  let from = 0;
  const finish = (to: number): void => {
    table?.close();
    if (table && table.found.length > 1) found.push({ indicators: withMergedVerdicts(table.found), from, to });
    table = null;
    heading = null;
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    const opened = annex.exec(line.raw);
    if (opened) {
      finish(i);
      annexName = (opened[1] ?? '').trim();
      title = titleBehind(lines, i);
    }
    if (opens.test(line.raw)) {
      const until = headerEnd(lines, i, heading);
      if (!heading) {
        heading = headingOf(
          lines.slice(i, until).map(({ raw }) => raw),
          title,
        );
        table = new Printed(heading, annexName || title);
        from = i;
      }
      i = until - 1;
    } else if (table && !isPage(line) && !opened) table.take(line);
  }
  finish(lines.length);
  return found;
};

const isPage = ({ clean }: Line): boolean => /^[ivxl]{1,6}$/u.test(clean.text);

const headerEnd = (lines: readonly Line[], from: number, known: Heading | null): number => {
  const farthest = Math.min(lines.length, from + 60);
  if (known) {
    const wanted = [...known.lines];
    for (let i = from; i < farthest; i += 1) {
      const text = (lines[i]?.raw ?? '').trim();
      if (text === '') continue;
      if (wanted[0] !== text) return i;
      wanted.shift();
    }
    return farthest;
  }
  for (let i = from + 1; i < farthest; i += 1) if (/^\s*(?:1|I)(?:\s|$)/u.test(lines[i]?.raw ?? '')) return i;
  return from + 1;
};
