import type { DirectiveFlag, Relation, RelationKind } from '../../domain/import/index.js';
import type { Earlier } from './import-records.js';

const kinds: Partial<Record<DirectiveFlag['code'], RelationKind>> = {
  'directive.replaces': 'replaces',
  'directive.amends': 'amends',
  'directive.recalls': 'recalls',
};

const saysOf = ({ code, facts }: DirectiveFlag, earlier: readonly Earlier[]): Relation[] => {
  const kind = kinds[code];
  const number = facts?.symbol;
  if (kind === undefined || number === undefined) return [];
  return [{ kind, number, import: earlier.find((each) => each.number === number)?.id ?? null }];
};

/** What a document is to those before it: the same file, the same number, or what it says of another by itself. */
export const relationsOf = (
  document: { hash: string; number: string | null; flags: readonly DirectiveFlag[] },
  earlier: readonly Earlier[],
): Relation[] => {
  const { hash, number, flags } = document;
  const same = earlier.filter((each) => each.hash === hash || (isWhole(number) && each.number === number));
  const duplicates = same.map((each): Relation => ({ kind: 'duplicate', number: each.number, import: each.id }));
  const said = flags.flatMap((flag) => saysOf(flag, earlier));
  const once = new Map([...duplicates, ...said].map((each) => [`${each.kind} ${each.number} ${each.import}`, each]));
  return [...once.values()];
};

/** A blank number ("Số: /KH-UBND") is no number: two such documents have nothing in common. */
const isWhole = (number: string | null): number is string => number !== null && /^\d/.test(number);
