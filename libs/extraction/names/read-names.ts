import { NameReader } from './read-name.js';
import type { Vocabulary } from './vocabulary.js';

export type Named = { name: string; collective: boolean };
export type NamesAt = { names: Named[]; end: number };

const separators = /^(?:\s*[,;]\s*(?:(?:và|cùng)(?: với)? )?|\s+(?:và|cùng)(?: với)? )/;

/** "(các|Giám đốc các) Sở: Tài chính, ...": what the list is a list of, and where it begins. */
const headOfList =
  /^(?:(?:Giám đốc|Thủ trưởng|Lãnh đạo) )?(?:[Cc]ác )(Sở|Bộ|sở|bộ)(?:, ?(?:ban|ngành|cơ quan|Ban|Ngành))*:? /;

const lastWork = / (?:tham mưu|chuẩn bị|thực hiện|chủ trì|phối hợp)(?: thực hiện)?(?=\)?$)/u;

/** Where a list that stands alone may be parted: at its marks, but not within brackets. */
const gapsIn = (text: string): { at: number; length: number }[] => {
  const found: { at: number; length: number }[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1;
    if (text[i] === ')') depth -= 1;
    const gap = depth > 0 ? undefined : /^(?:\s*[,;]\s*(?:và )?|\s+và )/.exec(text.slice(i))?.[0];
    if (gap === undefined || gap === '') continue;
    found.push({ at: i, length: gap.length });
    i += gap.length - 1;
  }
  return found;
};

/** Reads lists of agencies. */
export class NamesReader {
  private readonly reader: NameReader;

  constructor(vocabulary: Vocabulary) {
    this.reader = new NameReader(vocabulary);
  }

  /** The agencies named from `pos` on, in running text: the list ends where work begins. */
  namesAt(text: string, pos: number): NamesAt | null {
    const first = this.oneAt(text, pos);
    if (!first) return null;
    const names = [...first.names];
    let { end } = first;
    for (;;) {
      const bracket = this.bracketAt(text, end);
      if (bracket) {
        names.push(...bracket.names);
        ({ end } = bracket);
      }
      const gap = separators.exec(text.slice(end))?.[0];
      const next = gap === undefined ? null : this.oneAt(text, end + gap.length);
      if (!next) return { names, end };
      names.push(...next.names);
      ({ end } = next);
    }
  }

  /**
   * The agencies of a list that stands alone (a cell, a line "Cơ quan phối hợp:", a bracket): parted only where another
   * name begins, so that a long name may hold commas. Null where it is no list of agencies.
   */
  listed(given: string): Named[] | null {
    const text = given.replace(/\s+/g, ' ').replace(/^[\s:–-]+|[\s.;,:]+$/g, '');
    const list = text === '' ? null : this.listAt(`${text} `, 0);
    if (list && list.end >= text.length) return list.names;
    const pieces: string[] = [];
    let from = 0;
    for (const { at, length } of gapsIn(text)) {
      if (!this.startsPiece(text, from, at + length)) continue;
      pieces.push(text.slice(from, at));
      from = at + length;
    }
    pieces.push(text.slice(from));
    return this.reader.nameAt(pieces[0] ?? '', 0) === null ? null : pieces.flatMap((piece) => this.named(piece));
  }

  private oneAt(text: string, pos: number): NamesAt | null {
    const list = this.listAt(text, pos);
    if (list) return list;
    const found = this.reader.nameAt(text, pos);
    if (!found) return null;
    const name = text.slice(pos, found.end);
    const more = /^(Sở|Bộ) /.exec(name) ? this.elided(text, found.end, name.slice(0, name.indexOf(' '))) : null;
    return { names: [{ name, collective: found.collective }, ...(more?.names ?? [])], end: more?.end ?? found.end };
  }

  private bracketAt(text: string, end: number): NamesAt | null {
    const bracket = /^ ?\(([^()]*)\)/.exec(text.slice(end));
    return bracket ? { names: this.listed(bracket[1] ?? '') ?? [], end: end + bracket[0].length } : null;
  }

  private listAt(text: string, pos: number): NamesAt | null {
    const found = headOfList.exec(text.slice(pos));
    const kind = /bộ/i.test(found?.[1] ?? '') ? 'Bộ' : 'Sở';
    const list = found ? this.elided(text, pos + found[0].length, kind) : null;
    return list && list.names.length > 0 ? list : null;
  }

  /** "các Sở: Tài chính, Nội vụ" and "Sở Tài chính, Nội vụ": the word Sở is said once for all. */
  private elided(text: string, end: number, head: string): NamesAt {
    const names: Named[] = [];
    let at = end;
    for (;;) {
      const gap = names.length === 0 && text[at - 1] === ' ' ? '' : separators.exec(text.slice(at))?.[0];
      const sector = gap === undefined ? null : this.reader.sectorAt(text, at + gap.length);
      if (gap === undefined || sector === null) return { names, end: at };
      names.push({ name: `${head} ${text.slice(at + gap.length, sector)}`, collective: false });
      at = sector;
    }
  }

  /** Within "các sở, ban, ngành" and "Văn hóa, Thể thao và Du lịch" no other name begins. */
  private startsPiece(text: string, from: number, next: number): boolean {
    if (!this.reader.nameAt(text, next)) return false;
    const before = this.reader.nameAt(text, from);
    return before === null || before.end <= next || /;/.test(text.slice(next - 3, next));
  }

  private named(given: string): Named[] {
    const piece = given.replace(lastWork, '');
    const bracket = /^(.*?)\s*\(([^()]*)\)$/.exec(piece);
    const inside = bracket ? this.listed(bracket[2] ?? '') : null;
    if (bracket && inside) return [...this.named(bracket[1] ?? ''), ...inside];
    const found = this.oneAt(piece, 0);
    if (found && found.names.length > 1 && found.end >= piece.length) return found.names;
    return [{ name: piece.trim(), collective: found?.names[0]?.collective ?? false }];
  }
}
