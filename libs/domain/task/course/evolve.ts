import { arm, disarm, without } from '../clocks.js';
import type { Change, Changes } from '../evolve/change.js';
import { byWhom, done } from '../evolve/change.js';
import type { TaskState } from '../state.js';
import type { Course, Occurrence } from './course.js';
import type { CourseEntry } from './entries.js';
import { courseOf } from './lookup.js';

const withCourse = (state: TaskState, change: Partial<Course>): TaskState => ({
  ...state,
  course: { ...courseOf(state), ...change },
});

export const mapOccurrence = (state: TaskState, number: number, to: (each: Occurrence) => Occurrence): TaskState =>
  withCourse(state, {
    occurrences: courseOf(state).occurrences.map((each) => (each.number === number ? to(each) : each)),
  });

/** What was armed for an occurrence was armed for the one who is awaited no more. */
const settled = (state: TaskState, occurrence: number): TaskState => disarm(state, { of: 'occurrence', occurrence });

const opened: Change<'occurrenceOpened'> = (state, { clock, occurrence: number, deadline, due, clocks }) => {
  const fresh = { number, openedAt: due, deadline, lateAt: null, rounds: 0, redone: [] };
  const occurrences = [...courseOf(state).occurrences, { ...fresh, completion: { is: 'none' as const } }];
  const passed = without(state, ({ id }) => id === clock);
  return arm(withCourse(passed, { occurrences }), clocks);
};

const claimed: Change<'occurrenceClaimed'> = (state, { occurrence, text, deadline, round, clocks }, envelope) => {
  const { by } = byWhom(envelope);
  const completion = { is: 'claimed' as const, at: envelope.at, by, text, deadline, round, lateAt: null };
  const done = mapOccurrence(settled(state, occurrence), occurrence, (each) => ({
    ...each,
    rounds: round,
    completion,
  }));
  return arm(done, clocks);
};

const confirmed: Change<'occurrenceConfirmed'> = (state, { occurrence, onTime }, { at }) =>
  mapOccurrence(settled(state, occurrence), occurrence, (each) => {
    const claim = each.completion.is === 'claimed' ? each.completion : { at, text: '' };
    return { ...each, completion: { is: 'confirmed', at, claimedAt: claim.at, onTime, text: claim.text } };
  });

const redoAsked: Change<'occurrenceRedoAsked'> = (state, { occurrence, reason, clocks }, envelope) => {
  const redone = { reason, at: envelope.at, by: byWhom(envelope).by };
  const again = mapOccurrence(settled(state, occurrence), occurrence, (each) => ({
    ...each,
    completion: { is: 'none' },
    redone: [...each.redone, redone],
  }));
  return arm(again, clocks);
};

/** What the kinds of steps and of procedures leave in the file. */
export const courseChanges: Changes<CourseEntry['kind']> = {
  agencySigned: (state, { hash, post }, envelope) => {
    const signature = { hash, ...done(envelope), post };
    return withCourse(state, { agencySignatures: [...courseOf(state).agencySignatures, signature] });
  },
  agencySignatureVoided: (state, { hash }) =>
    withCourse(state, {
      agencySignatures: courseOf(state).agencySignatures.filter((signature) => signature.hash !== hash),
    }),
  appraisalExplained: (state, { appraisal, version, added, removed }, envelope) => {
    const explanation = { appraisal, version, added, removed, at: envelope.at, by: byWhom(envelope).by };
    return withCourse(state, { explanations: [...courseOf(state).explanations, explanation] });
  },
  occurrenceOpened: opened,
  occurrenceClaimed: claimed,
  occurrenceConfirmed: confirmed,
  occurrenceRedoAsked: redoAsked,
  procedureChanged: (state, { to }) => ({ ...state, procedure: { ...state.procedure, version: to } }),
};
