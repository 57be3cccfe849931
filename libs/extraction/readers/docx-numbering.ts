import { all, childNamed, childrenNamed } from './xml.js';
import type { Element } from './xml.js';

type Level = { start: number; format: string; text: string };
type Numbering = {
  levels: Map<string, Map<number, Level>>;
  abstractOf: Map<string, string>;
  overrides: Map<string, Map<number, number>>;
};

const value = (element: Element | null): string | null => element?.attributes['w:val'] ?? null;

const levelsIn = (abstract: Element): Map<number, Level> =>
  new Map(
    childrenNamed(abstract, 'w:lvl').map((level) => [
      Number(level.attributes['w:ilvl'] ?? 0),
      {
        start: Number(value(childNamed(level, 'w:start')) ?? 1),
        format: value(childNamed(level, 'w:numFmt')) ?? 'decimal',
        text: value(childNamed(level, 'w:lvlText')) ?? '',
      },
    ]),
  );

const numberingOf = (root: Element | null): Numbering => {
  const abstracts = root ? all(root, 'w:abstractNum') : [];
  const nums = root ? all(root, 'w:num') : [];
  return {
    levels: new Map(abstracts.map((each) => [each.attributes['w:abstractNumId'] ?? '', levelsIn(each)])),
    abstractOf: new Map(
      nums.map((num) => [num.attributes['w:numId'] ?? '', value(childNamed(num, 'w:abstractNumId')) ?? '']),
    ),
    overrides: new Map(
      nums.map((num) => [
        num.attributes['w:numId'] ?? '',
        new Map(
          childrenNamed(num, 'w:lvlOverride').flatMap((override) => {
            const start = value(childNamed(override, 'w:startOverride'));
            return start === null ? [] : [[Number(override.attributes['w:ilvl'] ?? 0), Number(start)] as const];
          }),
        ),
      ]),
    ),
  };
};

const letters = 26;
const lettered = (number: number, first: string): string => {
  const at = (number - 1) % letters;
  return String.fromCharCode(first.charCodeAt(0) + at).repeat(Math.floor((number - 1) / letters) + 1);
};

const romanSteps: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const roman = (number: number): string => {
  let left = number;
  return romanSteps.reduce((text, [step, sign]) => {
    const times = Math.floor(left / step);
    left -= times * step;
    return text + sign.repeat(times);
  }, '');
};

const written = (number: number, format: string): string => {
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return lettered(number, 'A');
    case 'lowerLetter':
      return lettered(number, 'a');
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(number);
  }
};

export type NumberRef = { numId: string; level: number };

/** Counts as Word does, so that a paragraph gets the number that its readers see though the file does not hold it. */
export class WordNumbers {
  private readonly numbering: Numbering;
  private readonly counters = new Map<string, number[]>();
  private readonly started = new Set<string>();

  constructor(root: Element | null) {
    this.numbering = numberingOf(root);
  }

  next({ numId, level }: NumberRef): string {
    const abstract = this.numbering.abstractOf.get(numId) ?? '';
    const levels = this.numbering.levels.get(abstract);
    const own = levels?.get(level);
    if (!levels || !own) return '';
    if (own.format === 'bullet') return level === 0 ? '-' : '+';
    const counts = this.counted(abstract, numId, level, own);
    return own.text.replace(/%(\d)/g, (_, which: string) => {
      const at = Number(which) - 1;
      const shown = levels.get(at) ?? own;
      return written(counts[at] ?? shown.start, shown.format);
    });
  }

  private counted(abstract: string, numId: string, level: number, own: Level): number[] {
    const counts = this.counters.get(abstract) ?? [];
    const override = this.numbering.overrides.get(numId)?.get(level);
    const isFirst = override !== undefined && !this.started.has(`${numId}/${String(level)}`);
    this.started.add(`${numId}/${String(level)}`);
    counts[level] = isFirst ? override : counts[level] === undefined ? own.start : counts[level] + 1;
    counts.length = level + 1;
    this.counters.set(abstract, counts);
    return counts;
  }
}
