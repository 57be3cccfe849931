import type { Words } from '../domain/words.js';

/** One time of ongoing work. `late`: after its date, or claimed after it. */
export type OccurrenceView = {
  number: number;
  due: string;
  openedAt: string;
  late: boolean;
  is: 'none' | 'claimed' | 'confirmed';
  at: string | null;
  text: string | null;
  redone: string[];
};

/** What belongs to the kind of procedure that a task goes by. */
export type CourseView = {
  recurs: boolean;
  occurrences: OccurrenceView[];
  explanations: { version: number; added: string; removed: string; by: string; at: string }[];
  agencySignatures: { post: Words; version: number; at: string }[];
};
