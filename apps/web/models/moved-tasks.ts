import type { ReorganisationView } from '../../../libs/contracts/organisation-http.js';

type Moved = ReorganisationView['tasks'][number];

/** Tasks that go the same way from the same step: what a preview tells, for of each by itself only its number may be known. */
export type MovedGroup = Pick<Moved, 'lead' | 'newLead' | 'step' | 'holder' | 'newHolder'> & {
  key: string;
  count: number;
  /** The earliest and the latest term among them. */
  first: string | null;
  last: string | null;
};

export const movedGroups = (tasks: Moved[]): MovedGroup[] => {
  const groups = new Map<string, MovedGroup>();
  for (const { lead, newLead, step, holder, newHolder, due } of tasks) {
    const key = [lead.vi, newLead.id, step?.vi, holder?.vi, newHolder?.vi].join('\n');
    const group = groups.get(key) ?? {
      ...{ key, lead, newLead, step, holder, newHolder, count: 0 },
      first: null,
      last: null,
    };
    const dues = [group.first, group.last, due].filter((each) => each !== null).toSorted();
    groups.set(key, { ...group, count: group.count + 1, first: dues[0] ?? null, last: dues.at(-1) ?? null });
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
};
