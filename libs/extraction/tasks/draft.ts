import type { Named } from '../names/read-names.js';
import type { Traced } from '../text/traced.js';
import type { AssignmentRule } from './assignment.js';

/** A task as it is found, before its words are cut out and its terms are read. */
export type Draft = {
  path: string;
  title: Traced;
  /** What the citation begins with: the clause with its number. */
  clause: Traced;
  line: number;
  /** Everything that belongs to it, for what is said in passing. */
  texts: Traced[];
  /** The prose of the assignment itself, where co-workers are named. */
  prose: Traced[];
  lead: Named[];
  supervisor: Named[];
  coordinating: Named[];
  deadline: Traced | null;
  remark: Traced | null;
  product: Traced | null;
  approver: Traced | null;
  rules: {
    task: AssignmentRule | 'time';
    lead: AssignmentRule | 'none';
    deadline: 'label' | 'prose' | 'cell' | 'none';
  };
  inheritedFrom: string | null;
  parts: Traced[];
};

export const union = (lists: readonly (readonly Named[])[]): Named[] => {
  const found: Named[] = [];
  for (const name of lists.flat()) if (!found.some((other) => other.name === name.name)) found.push(name);
  return found;
};
