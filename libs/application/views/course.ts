import type { CourseView, OccurrenceView } from '../../contracts/course-http.js';
import type { ContentHash, Instant, TaskState } from '../../domain/index.js';
import { courseOf } from '../../domain/task/course/lookup.js';
import type { Occurrence } from '../../domain/task/course/course.js';
import type { OpenTask } from '../read/task-reader.js';
import { personName, postTitle } from './names.js';
import { iso } from './time-words.js';

const isLate = ({ completion, deadline }: Occurrence, now: Instant): boolean => {
  if (completion.is === 'confirmed') return !completion.onTime;
  return (completion.is === 'claimed' ? completion.at : now) >= deadline.due;
};

const occurrenceView = (one: Occurrence, now: Instant): OccurrenceView => ({
  number: one.number,
  due: iso(one.deadline.due),
  openedAt: iso(one.openedAt),
  late: isLate(one, now),
  is: one.completion.is,
  at: one.completion.is === 'none' ? null : iso(one.completion.at),
  text: one.completion.is === 'none' ? null : one.completion.text,
  redone: one.redone.map(({ reason }) => reason),
});

const versionNumber = ({ versions }: TaskState, hash: ContentHash): number =>
  versions.find((version) => version.hash === hash)?.number ?? 0;

export const courseView = ({ state, facts: { organisation, procedure, now } }: OpenTask): CourseView => {
  const { occurrences, explanations, agencySignatures } = courseOf(state);
  return {
    recurs: procedure.review !== undefined,
    occurrences: occurrences.map((one) => occurrenceView(one, now)),
    explanations: explanations.map(({ version, added, removed, by, at }) => ({
      ...{ version: versionNumber(state, version), added, removed },
      ...{ by: personName(organisation, by), at: iso(at) },
    })),
    agencySignatures: agencySignatures.map(({ post, hash, at }) => ({
      post: postTitle(organisation, post),
      version: versionNumber(state, hash),
      at: iso(at),
    })),
  };
};
