import { wordAt, wordAtAnyCase } from './vocabulary.js';
import type { Vocabulary } from './vocabulary.js';

/** One name that begins at a place of a text: where it ends, and what kind of name it is. */
export type NameAt = { end: number; collective: boolean; sector?: true };

const isUpper = (char: string | undefined): boolean => char !== undefined && /\p{Lu}/u.test(char);
const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}&.,/]/u.test(char);

const skipSpace = (text: string, pos: number): number => (text[pos] === ' ' ? pos + 1 : pos);

const wordEnd = (text: string, pos: number): number => {
  let end = pos;
  while (isWordChar(text[end]) && !(/[.,/]/.test(text[end] ?? '') && !/[\p{L}\p{N}&]/u.test(text[end + 1] ?? '')))
    end += 1;
  return end;
};

const determiner = /(?:(?:tất cả|toàn bộ|toàn thể|một số) )?(?:các|Các|những|Những|mọi)(?: |$)|(?:toàn thể|một số) /y;

const determinerAt = (text: string, pos: number): number | null => {
  determiner.lastIndex = pos;
  const found = determiner.exec(text);
  return found ? pos + found[0].length : null;
};

/** "các tỉnh: Bắc Hà, Lạng Khê": behind a colon names of two words each, since work begins with one capital alone. */
const severalNames = /^: \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*(?:, | và )\p{Lu}\p{Ll}+ \p{Lu}/u;

export class NameReader {
  private readonly v: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.v = vocabulary;
  }

  /** A body, a person by their post, or a whole group of bodies. */
  nameAt(text: string, pos: number): NameAt | null {
    if (!/[\p{L}]/u.test(text[pos] ?? '')) return null;
    const body = this.bodyAt(text, pos);
    const group = this.groupAt(text, pos);
    if (body !== null && (group === null || body >= group)) return { end: body, collective: false };
    return group === null ? null : { end: group, collective: true };
  }

  sectorAt(text: string, pos: number): number | null {
    return wordAt(this.v.sectors, text, pos);
  }

  private stopAt(text: string, pos: number): boolean {
    return wordAt(this.v.stops, text, pos) !== null;
  }

  private bodyAt(text: string, pos: number): number | null {
    const known = wordAtAnyCase(this.v.known, text, pos);
    // "Văn phòng Sở xây dựng quy chế": work, not the name of a department.
    const isVerb = /^(?:Sở|Bộ) \p{Ll}/u.test(text.slice(pos, pos + 4));
    if (known !== null && isUpper(text[pos]) && !isVerb) return this.withPlace(text, known);
    const person = wordAt(this.v.persons, text, pos);
    if (person !== null) return this.personFrom(text, person);
    const tight = wordAt(this.v.tight, text, pos);
    const found = tight === null ? null : this.tightFrom(text, pos, tight);
    if (found !== null) return found;
    const loose = wordAt(this.v.loose, text, pos);
    return loose === null ? this.placeAt(text, pos) : this.looseFrom(text, loose);
  }

  /** A province or commune by itself: "tỉnh Bắc Ninh". */
  private placeAt(text: string, pos: number): number | null {
    const place = wordAt(this.v.places, text, pos);
    const end = place === null ? null : this.capitals(text, place);
    return end === place ? null : end;
  }

  /** "tỉnh", "tỉnh Bắc Ninh", "thành phố Hà Nội", behind a name. */
  private withPlace(text: string, end: number): number {
    const from = skipSpace(text, end);
    const place = from === end ? null : wordAt(this.v.places, text, from);
    if (place !== null) return this.capitals(text, place);
    if (/(?:tỉnh|khu vực|thành phố)$/u.test(text.slice(0, end))) return this.capitals(text, end);
    return from > end && /^các (?:tỉnh|xã|phường|huyện|quận|địa phương)/u.test(text.slice(from))
      ? (this.groupAt(text, from) ?? end)
      : end;
  }

  /** "Thuế cơ sở 7", one of several of that name. */
  private numbered(text: string, end: number): number {
    const number = /^ \d{1,2}(?![\p{L}\d/.,%-])/u.exec(text.slice(end));
    return number && /(?:cơ sở|khu vực)$/u.test(text.slice(0, end)) ? end + number[0].length : end;
  }

  /** Words with a capital, as far as they go and begin no other body. */
  private capitals(text: string, end: number): number {
    let at = end;
    for (;;) {
      const from = skipSpace(text, at);
      if (from === at || !isUpper(text[from]) || this.headAt(text, from)) return at;
      at = wordEnd(text, from);
    }
  }

  private headAt(text: string, pos: number): boolean {
    const head = wordAt(this.v.tight, text, pos) ?? wordAt(this.v.persons, text, pos);
    return head !== null || wordAtAnyCase(this.v.known, text, pos) !== null || this.looseHeadAt(text, pos) !== null;
  }

  private looseHeadAt(text: string, pos: number): number | null {
    const head = wordAt(this.v.loose, text, pos);
    return head !== null && this.looseGoesOn(text, head) ? head : null;
  }

  private looseGoesOn(text: string, head: number): boolean {
    const next = skipSpace(text, head);
    return next > head && (isUpper(text[next]) || wordAt(this.v.lowerTails, text, next) !== null);
  }

  private personFrom(text: string, end: number): number | null {
    const from = skipSpace(text, end);
    if (from === end) return end;
    const inner = this.nameAt(text, from);
    if (inner) return inner.end;
    return isUpper(text[from]) ? this.loosely(text, end) : end;
  }

  private tightFrom(text: string, pos: number, head: number): number | null {
    const next = skipSpace(text, head);
    const bare = this.v.bare.has(text.slice(pos, head)) ? head : null;
    if (next === head) return bare;
    const sector = wordAt(this.v.sectors, text, next);
    if (sector !== null) return this.withPlace(text, sector);
    const place = wordAt(this.v.places, text, next);
    const within = this.headAt(text, next) ? this.bodyAt(text, next) : null;
    if (within !== null) return within;
    const group = this.groupAt(text, next, true);
    if (group !== null && (place === null || group > place)) return this.numbered(text, group);
    if (place !== null) return this.capitals(text, place);
    return isUpper(text[next]) ? this.shortly(text, head) : bare;
  }

  /** Capitalised words, each with at most one small syllable behind it: "Nhà nước", "Kinh tế". */
  private shortly(text: string, head: number): number {
    let at = head;
    for (;;) {
      let from = skipSpace(text, at);
      if (text.startsWith('và ', from) && isUpper(text[from + 3]) && !this.headAt(text, from + 3)) from += 3;
      if (text.startsWith('- ', from) && isUpper(text[from + 2])) from += 2;
      if (from === at) return at;
      const place = wordAt(this.v.places, text, from);
      if (place !== null) return this.capitals(text, place);
      if (!isUpper(text[from])) return at;
      if (this.headAt(text, from)) return this.bodyAt(text, from) ?? at;
      at = this.withSyllable(text, wordEnd(text, from));
    }
  }

  private withSyllable(text: string, end: number): number {
    const from = skipSpace(text, end);
    if (from === end || !/\p{Ll}/u.test(text[from] ?? '')) return end;
    if (
      this.stopAt(text, from) ||
      wordAt(this.v.places, text, from) !== null ||
      /^(và|các|thuộc|của) /.test(text.slice(from))
    )
      return end;
    return wordEnd(text, from);
  }

  private looseFrom(text: string, head: number): number | null {
    return this.looseGoesOn(text, head) ? this.loosely(text, head) : null;
  }

  /** Everything up to a word that begins work, or a mark. */
  private loosely(text: string, head: number): number {
    let at = head;
    for (let first = true; ; first = false) {
      const space = skipSpace(text, at);
      const from = /^[-–] \p{Lu}/u.test(text.slice(space)) ? space + 2 : space;
      if (from === at || !isWordChar(text[from])) return at;
      const compound = wordAt(this.v.compounds, text, from);
      if (compound !== null) {
        at = compound;
        continue;
      }
      if (!(first && wordAt(this.v.lowerTails, text, from) !== null) && this.stopAt(text, from)) return at;
      if (text.startsWith('và ', from) && !this.andGoesOn(text, from + 3)) return at;
      const sector = wordAt(this.v.sectors, text, from);
      const place = this.headAt(text, from) ? null : wordAt(this.v.places, text, from);
      if (place !== null && !isUpper(text[skipSpace(text, place)])) return place;
      at = sector ?? (first ? wordAt(this.v.lowerTails, text, from) : null) ?? wordEnd(text, from);
    }
  }

  private andGoesOn(text: string, pos: number): boolean {
    return isUpper(text[pos]) && !this.headAt(text, pos);
  }

  /** "các sở, ban, ngành thuộc UBND tỉnh"; without "các" only as several of them or with a word that makes it a group. */
  private groupAt(text: string, pos: number, bare = false): number | null {
    const after = determinerAt(text, pos);
    const first = this.memberAt(text, after ?? pos);
    if (first === null) return null;
    const all = this.membersFrom(text, first, isUpper(text[after ?? pos]));
    const end = this.namedPlaces(text, all.end);
    const { members } = all;
    const plain = this.qualified(text, first) === first;
    return after !== null || bare || members > 1 || !plain ? end : null;
  }

  /** "các xã Phú Lộc, Bình An và phường Đông Hải": communes by their names. */
  private namedPlaces(text: string, end: number): number {
    if (!/(?:xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố)$/u.test(text.slice(0, end))) return end;
    const from = severalNames.test(text.slice(end)) ? end + 1 : end;
    let at = this.capitals(text, from);
    if (at === from) return end;
    for (;;) {
      const gap =
        /^(?:, ?| và )(?:(?:các )?(?:xã|phường|thị trấn|đặc khu|huyện|quận|tỉnh|thành phố) )?(?=\p{Lu})/u.exec(
          text.slice(at),
        );
      const behind = at + (gap?.[0].length ?? 0);
      const next = gap === null || this.headAt(text, behind) ? at : this.capitals(text, behind - 1);
      if (next <= behind) return at;
      at = next;
    }
  }

  private memberAt(text: string, pos: number): number | null {
    const noun = wordAt(this.v.nouns, text, pos);
    if (noun !== null && !this.isProper(text, pos, noun)) return noun;
    const head = determinerAt(text, pos) === null ? this.pluralHeadAt(text, pos) : null;
    return head;
  }

  /** "các Ban QLDA tỉnh", "các Trung tâm Y tế". */
  private pluralHeadAt(text: string, pos: number): number | null {
    if (!/(?:các|Các|những) $/.test(text.slice(Math.max(0, pos - 6), pos))) return null;
    return this.bodyAt(text, pos);
  }

  private isProper(text: string, pos: number, noun: number): boolean {
    const next = skipSpace(text, noun);
    return isUpper(text[pos]) && next > noun && isUpper(text[next]);
  }

  private membersFrom(text: string, first: number, capital: boolean): { end: number; members: number } {
    let end = this.tailed(text, this.qualified(text, first));
    let members = 1;
    for (;;) {
      const gap = /^(?:, ?| và | hoặc |\/)/.exec(text.slice(end))?.[0];
      const from = end + (gap?.length ?? 0);
      const next = gap === undefined || (isUpper(text[from]) && !capital) ? null : this.memberAt(text, from);
      if (next === null || determinerAt(text, from) !== null) return { end, members };
      end = this.tailed(text, this.qualified(text, next));
      members += 1;
    }
  }

  private qualified(text: string, end: number): number {
    let at = end;
    for (;;) {
      const from = skipSpace(text, at);
      if (this.tailed(text, at) > at) return at;
      const next = from === at ? null : (this.qualifierAt(text, from) ?? this.nounInApposition(text, from));
      if (next === null) return at;
      at = next;
    }
  }

  /** "các cơ quan chủ trì soạn thảo gửi …": what they are for belongs to the name only where other work follows. */
  private qualifierAt(text: string, from: number): number | null {
    const end = wordAt(this.v.qualifiers, text, from);
    const isWork = end !== null && text.startsWith('chủ trì', from) && !this.stopAt(text, skipSpace(text, end));
    return isWork ? null : end;
  }

  /** "các sở, ngành địa phương": a noun directly behind another. */
  private nounInApposition(text: string, from: number): number | null {
    const noun = wordAt(this.v.nouns, text, from);
    return noun !== null && !isUpper(text[from]) && !this.stopAt(text, from) ? noun : null;
  }

  /** "thuộc UBND tỉnh", "trên địa bàn tỉnh", "của Đảng ủy". */
  private tailed(text: string, end: number): number {
    const from = skipSpace(text, end);
    const tail = from === end ? null : wordAt(this.v.tails, text, from);
    if (tail === null) return end;
    const next = skipSpace(text, tail);
    const object = this.nameAt(text, next)?.end ?? wordAt(this.v.places, text, next);
    if (object === null) return end;
    return this.capitals(text, object);
  }
}
