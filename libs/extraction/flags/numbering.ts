import { childrenOf } from '../text/outline.js';
import type { Item } from '../text/outline.js';
import { rangeOf } from '../text/traced.js';
import type { Anomaly } from '../result.js';

const kindsOf = (items: readonly Item[]): Map<string, Item[]> => {
  const kinds = new Map<string, Item[]>();
  for (const item of items) {
    if (!item.marker || item.marker.ordinal === null) continue;
    const key = `${item.marker.kind}/${String(item.marker.depth)}`;
    kinds.set(key, [...(kinds.get(key) ?? []), item]);
  }
  return kinds;
};

const between = (before: Item, item: Item): Anomaly[] => {
  const [from, to] = [before.marker?.ordinal ?? 0, item.marker?.ordinal ?? 0];
  const span = rangeOf(item.clause);
  const facts = { before: before.marker?.label ?? '', found: item.marker?.label ?? '' };
  if (to === from)
    return [
      { code: 'numbering.repeated', path: item.path, span, message: `the number ${facts.found} stands twice`, facts },
    ];
  const isSection = item.marker?.kind === 'roman' || item.marker?.kind === 'letter' || item.marker?.kind === 'part';
  if (to > from + 1 && to < from + 10)
    return [
      {
        code: isSection ? 'section.missing' : 'numbering.gap',
        path: item.path,
        span,
        message: `${facts.found} follows ${facts.before}`,
        facts,
      },
    ];
  return [];
};

/** Numbers that stand twice, and numbers that are left out: a clause or a section may be missing. */
export const numberingFlags = (root: Item): Anomaly[] => {
  const children = childrenOf(root);
  const own = [...kindsOf(children).values()].flatMap((items) =>
    items.slice(1).flatMap((item, i) => between(items[i] as Item, item)),
  );
  return [...own, ...children.flatMap(numberingFlags)];
};
