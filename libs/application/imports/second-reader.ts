import type { Span } from '../../domain/import/index.js';
import type { DocumentFound, ReadTask } from './document-reader.js';

/** What a second reader thinks that the rules have missed. It names a place; the words are always the document's own. */
export type SecondThought = { span: Span; lead: string | null };

/**
 * The place for another reader beside the rules, such as a language model that an office runs itself. There is none by
 * default, and no program of ours calls one: whoever wants it implements this and names it in the wiring of the API. What
 * it proposes is marked `second`, with the lowest confidence, and waits for a person like everything else.
 */
export abstract class SecondReader {
  abstract missed(text: string, found: Span[]): Promise<SecondThought[]>;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const confidence = 0.1;

const taskOf = ({ span, lead }: SecondThought, points: readonly string[]): ReadTask => ({
  ...{ path: '', span, title: points.slice(span.start, span.end).join('').replace(/\s+/gu, ' ').trim() },
  read: {
    ...{ lead: lead === null ? [] : [lead], supervisor: [], coordinating: [], term: null, due: null, blank: true },
    ...{ confidence, rules: { task: 'second', lead: lead === null ? 'none' : 'second' } },
  },
});

/** Only what cites words that no rule has read: a place outside the text, or one already taken, is left out. */
export const withSecondThoughts = (found: DocumentFound, thoughts: readonly SecondThought[]): DocumentFound => {
  const points = Array.from(found.text);
  const tasks = [...found.tasks];
  for (const thought of thoughts) {
    const { start, end } = thought.span;
    const isInside =
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= points.length;
    if (!isInside || tasks.some(({ span }) => overlaps(span, thought.span))) continue;
    const task = taskOf(thought, points);
    // A lead that the cited words do not name was invented.
    if (task.title !== '' && (thought.lead === null || task.title.includes(thought.lead))) tasks.push(task);
  }
  return { ...found, tasks: tasks.toSorted((a, b) => a.span.start - b.span.start) };
};
