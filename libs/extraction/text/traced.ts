/**
 * Text that remembers where it came from: `at[i]` is the place of character `i` in the stored document. What is read is
 * cleaned (marks of Markdown, page breaks inside a sentence), what is cited is not, and this is the bridge between them.
 */
export type Traced = { readonly text: string; readonly at: readonly number[] };

export type Range = { start: number; end: number };

export const emptyTraced: Traced = { text: '', at: [] };

export const cut = (traced: Traced, from: number, to: number = traced.text.length): Traced => ({
  text: traced.text.slice(from, to),
  at: traced.at.slice(from, to),
});

export const trimmed = (traced: Traced): Traced => {
  const from = traced.text.length - traced.text.trimStart().length;
  return cut(traced, from, Math.max(from, traced.text.trimEnd().length));
};

/** One text after the other, with a space between that stands where the one before ended. */
export const glueAll = (parts: readonly Traced[]): Traced => {
  const kept = parts.filter(({ text }) => text !== '');
  const at: number[] = [];
  kept.forEach((part, i) => {
    if (i > 0) at.push((at.at(-1) ?? 0) + 1);
    for (const place of part.at) at.push(place);
  });
  return { text: kept.map(({ text }) => text).join(' '), at };
};

/** Where it stands in the document, from its first character to behind its last. */
export const rangeOf = ({ at }: Traced): Range => ({ start: at[0] ?? 0, end: (at.at(-1) ?? -1) + 1 });

/** The first match of a pattern as traced text: `[0]` the whole, then its groups; null where a group is missing. */
export const matched = (traced: Traced, pattern: RegExp): (Traced | null)[] | null => {
  const found = new RegExp(pattern.source, pattern.flags.includes('d') ? pattern.flags : `${pattern.flags}d`).exec(
    traced.text,
  );
  return found?.indices?.map((pair) => (pair ? cut(traced, pair[0], pair[1]) : null)) ?? null;
};

/** Pieces between the matches of a separator. */
export const splitBy = (traced: Traced, separator: RegExp): Traced[] => {
  const pieces: Traced[] = [];
  let from = 0;
  for (const found of traced.text.matchAll(separator)) {
    pieces.push(cut(traced, from, found.index));
    from = found.index + found[0].length;
  }
  pieces.push(cut(traced, from));
  return pieces.map(trimmed).filter(({ text }) => text !== '');
};
