import type { Item } from '../text/outline.js';
import { withoutStop } from '../text/sentences.js';
import { cut, trimmed } from '../text/traced.js';
import type { Draft } from './draft.js';

/** Several tasks of one number are told apart by a place behind it. */
export const numbered = (item: Item, tasks: Draft[]): Draft[] =>
  tasks.length === 1
    ? tasks.map((task) => ({ ...task, path: item.path }))
    : tasks.map((task, i) => ({ ...task, path: `${item.path}[${String(i + 1)}]` }));

/** "10. … các nhiệm vụ: (1) …; (2) …" with one order for each: the numbers of the heading name the tasks. */
export const enumerated = (item: Item, tasks: Draft[]): Draft[] => {
  const marks = [...item.head.text.matchAll(/\((\d{1,2})\) /gu)];
  if (marks.length < 2 || marks.length !== tasks.length) return tasks;
  return tasks.map((task, i) => {
    const mark = marks[i];
    const from = (mark?.index ?? 0) + (mark?.[0].length ?? 0);
    const title = withoutStop(trimmed(cut(item.head, from, marks[i + 1]?.index)));
    return { ...task, title, path: `${item.path}.(${mark?.[1] ?? ''})` };
  });
};
