import type { Words } from '../../domain/index.js';

/** What agencies are called: data, so that another province or year is another file and not another program. */
export type AgencyData = {
  version: number;
  about: Words;
  /** What a department or ministry is named by: "Tài chính", "Văn hóa, Thể thao và Du lịch". */
  sectors: string[];
  heads: {
    /** Followed by a short name: a sector, a place, another body. */
    tight: string[];
    /** Followed by a name as long as it likes. */
    loose: string[];
    persons: string[];
    /** Complete by themselves. */
    bare: string[];
    /** Small letters that may follow a loose head: "Tổ công tác". */
    lowerTails: string[];
    /** Small words within a name that elsewhere begin work: "Ban Quản lý dự án đầu tư xây dựng". */
    compounds: string[];
  };
  collective: { nouns: string[]; qualifiers: string[]; tails: string[] };
  places: string[];
  /** Words with which work begins: a name in prose ends before them. */
  stops: string[];
  agencies: KnownAgency[];
  mergers: Merger[];
};

export type KnownAgency = { id: string; name: string; aliases: string[] };
/** `toCheck`: nobody has held date and basis against the text itself yet; whoever is told of the merger is told that too. */
export type Merger = { from: string[]; to: string; date: string; basis: string; toCheck?: true };

type Word = { text: string; key: string };

export type Vocabulary = {
  data: AgencyData;
  known: Word[];
  sectors: Word[];
  tight: Word[];
  loose: Word[];
  persons: Word[];
  bare: ReadonlySet<string>;
  lowerTails: Word[];
  compounds: Word[];
  nouns: Word[];
  qualifiers: Word[];
  tails: Word[];
  places: Word[];
  stops: Word[];
};

/** Without case and with one spelling of the tone: "Uỷ" and "Ủy" are the same letter twice. */
export const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/([ou])([yaeỳýỷỹỵàáảãạèéẻẽẹ])/gu, (pair) => tone(pair))
    .replace(/\s+/g, ' ')
    .replace(/–/g, '-')
    .trim();

const moved: Record<string, string> = {
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
};
const tone = (pair: string): string => moved[pair] ?? pair;

const words = (texts: Iterable<string>): Word[] =>
  [...new Set(texts)]
    .map((text) => ({ text, key: text.toLowerCase() }))
    .sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));

export const vocabularyOf = (data: AgencyData): Vocabulary => ({
  data,
  known: words([
    ...data.agencies.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...data.mergers.flatMap(({ from, to }) => [...from, to]),
  ]),
  sectors: words(data.sectors),
  tight: words(data.heads.tight),
  loose: words(data.heads.loose),
  persons: words(data.heads.persons),
  bare: new Set(data.heads.bare),
  lowerTails: words(data.heads.lowerTails),
  compounds: words(data.heads.compounds),
  nouns: words(data.collective.nouns),
  qualifiers: words(data.collective.qualifiers),
  tails: words(data.collective.tails),
  places: words(data.places),
  stops: words(data.stops),
});

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** The end of the first of the words that stands whole at `pos`; small letters must be small, the rest as given. */
export const wordAt = (list: readonly Word[], text: string, pos: number): number | null => {
  for (const { text: word } of list)
    if (text.startsWith(word, pos) && !isLetter(text[pos + word.length])) return pos + word.length;
  return null;
};

/** The same, whatever the case. */
export const wordAtAnyCase = (list: readonly Word[], text: string, pos: number): number | null => {
  const initial = text[pos]?.toLowerCase();
  for (const { key } of list)
    if (
      key[0] === initial &&
      text.slice(pos, pos + key.length).toLowerCase() === key &&
      !isLetter(text[pos + key.length])
    )
      return pos + key.length;
  return null;
};
