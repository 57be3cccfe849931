import { fillFacts } from '../../contracts/fill-facts.js';
import type { Words } from '../../domain/index.js';

type Part = Words | string | number | null | undefined;

/** One sentence in both languages; `{name}` takes its part in the same language, `[…{name}…]` goes where there is none. */
export const say = (vi: string, en: string, parts: Record<string, Part> = {}): Words => ({
  vi: fillFacts(vi, inTongue(parts, 'vi')),
  en: fillFacts(en, inTongue(parts, 'en')),
});

/** What a person wrote, as part of a sentence of ours that brings its own full stop. */
export const bare = (text: string | null): string | null => text?.trim().replace(/[.\s]+$/, '') || null;

/** A list in a sentence. */
export const joined = (list: readonly Words[]): Words => ({
  vi: list.map(({ vi }) => vi).join('; '),
  en: list.map(({ en }) => en).join('; '),
});

const inTongue = (parts: Record<string, Part>, tongue: keyof Words) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === 'object' && part !== null ? part[tongue] : part,
    ]),
  );
