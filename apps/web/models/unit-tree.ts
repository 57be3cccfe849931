import type { UnitNodeView } from '../../../libs/contracts/organisation-http.js';
import type { Words } from '../../../libs/domain/words.js';

/** One line of the tree as it is shown: a unit, or a heading for many units of one kind. */
export type Branch = {
  key: string;
  unit: UnitNodeView | null;
  name: Words;
  level: number;
  /** Its place among its siblings, as a screen reader tells it. */
  position: number;
  siblings: number;
  /** `null` where there is nothing under it. */
  open: boolean | null;
  parent: string | null;
  under: number;
};

/** More than so many of several kinds side by side are put under their kinds: ninety-nine communes are one line. */
const many = 12;

type Node = Pick<Branch, 'key' | 'unit' | 'name'> & { children: () => Node[] };

const childrenOf = (units: UnitNodeView[]): Map<string | null, UnitNodeView[]> => {
  const known = new Set(units.map(({ id }) => id));
  const lists = new Map<string | null, UnitNodeView[]>();
  for (const unit of units) {
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : null;
    lists.set(parent, [...(lists.get(parent) ?? []), unit]);
  }
  return lists;
};

const nodesUnder = (lists: Map<string | null, UnitNodeView[]>, parent: string | null): Node[] => {
  const nodeOf = (unit: UnitNodeView): Node => ({
    ...{ key: unit.id, unit, name: unit.name },
    children: () => nodesUnder(lists, unit.id),
  });
  const units = lists.get(parent) ?? [];
  const kinds = [...new Set(units.map(({ kind }) => kind))];
  if (units.length <= many || kinds.length < 2) return units.map(nodeOf);
  return kinds.flatMap((kind): Node[] => {
    const alike = units.filter((unit) => unit.kind === kind);
    const [first] = alike;
    if (!first || alike.length === 1) return alike.map(nodeOf);
    return [{ key: `${parent ?? ''}:${kind}`, unit: null, name: first.kindName, children: () => alike.map(nodeOf) }];
  });
};

const shown = (nodes: Node[], open: ReadonlySet<string>, level: number, parent: string | null): Branch[] =>
  nodes.flatMap((node, index) => {
    const children = node.children();
    const isOpen = children.length === 0 ? null : open.has(node.key);
    const branch: Branch = {
      ...{ key: node.key, unit: node.unit, name: node.name, level, position: index + 1, siblings: nodes.length },
      ...{ open: isOpen, parent, under: children.length },
    };
    return [branch, ...(isOpen ? shown(children, open, level + 1, node.key) : [])];
  });

/** The lines of the tree, from the top, without what is folded away. */
export const branchesOf = (units: UnitNodeView[], open: ReadonlySet<string>): Branch[] =>
  shown(nodesUnder(childrenOf(units), null), open, 1, null);

/** What must be open for a unit to be seen: all above it, and the headings between. */
export const openTo = (units: UnitNodeView[], unit: string | undefined): string[] => {
  const path: string[] = [];
  const byId = new Map(units.map((each) => [each.id, each]));
  for (let at = byId.get(unit ?? ''); at; at = byId.get(at.parent ?? '')) {
    if (at.id !== unit) path.push(at.id);
    path.push(`${at.parent ?? ''}:${at.kind}`);
    if (path.length > byId.size) break;
  }
  return path;
};

/** Where a key leads, as every tree on a computer does it; `null` where it leads nowhere. */
export type TreeStep = { focus?: string; open?: string; close?: string };
export const stepBy = (key: string, branches: Branch[], at: Branch): TreeStep | null => {
  const index = branches.findIndex(({ key: each }) => each === at.key);
  const to = (branch: Branch | undefined): TreeStep | null => (branch ? { focus: branch.key } : null);
  switch (key) {
    case 'ArrowDown':
      return to(branches[index + 1]);
    case 'ArrowUp':
      return to(branches[index - 1]);
    case 'Home':
      return to(branches[0]);
    case 'End':
      return to(branches.at(-1));
    case 'ArrowRight':
      return at.open === false ? { open: at.key } : at.open ? to(branches[index + 1]) : null;
    case 'ArrowLeft':
      return at.open ? { close: at.key } : at.parent === null ? null : { focus: at.parent };
    default:
      return null;
  }
};
