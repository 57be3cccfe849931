import { nextReview } from '../../procedure/review-date.js';
import type { Review } from '../../procedure/review.js';
import { remindersOf } from '../../procedure/rules.js';
import { addDays, dayAt, startOfDay } from '../../time/civil.js';
import { dueAnyhow } from '../../time/count.js';
import type { CivilDate, Instant } from '../../time/instant.js';
import type { PostId } from '../../words.js';
import { calendarOfPost } from '../calendar-of.js';
import { clocksOf } from '../clocks.js';
import type { TaskEntry } from '../entries.js';
import type { Facts } from '../facts.js';
import { awaited, refText } from '../subject.js';
import type { TaskState } from '../state.js';
import type { Clock, Subject } from '../clock.js';
import type { VisitRef } from '../visit.js';
import { courseOf } from './lookup.js';

type Place = { visit: VisitRef; holder: PostId; on: Instant };
type Planned = { number: number; date: CivilDate; inclusive: boolean };

/** It opens some days before its date, and never before there is anybody to do it. */
const opening = ({ number, date, inclusive }: Planned, { visit, holder, on }: Place, facts: Facts): Clock => {
  const opens = startOfDay(addDays(date, -(facts.procedure.review?.opensBefore ?? 0)), calendarOfPost(facts, holder));
  const subject: Subject = { of: 'visit', step: visit.step, round: visit.round };
  const id = `${refText(visit)}/occurrence-${number}`;
  return { id, kind: 'occurrence', subject, due: Math.max(opens, on), step: number, planned: { date, inclusive } };
};

/** After the last one's date and after today; the first is on the date that the assigner named, where they did. */
const nextOf = (state: TaskState, { inclusive, ...review }: Review, today: CivilDate): Planned => {
  const { occurrences, firstDate } = courseOf(state);
  const last = occurrences.at(-1)?.deadline.term;
  const number = occurrences.length + 1;
  if (!last && firstDate) return { number, ...firstDate };
  const after = last?.unit === 'date' && last.date > today ? last.date : today;
  return { number, date: nextReview(review, after), inclusive };
};

/** While the file is at ongoing work, its next occurrence is armed; it goes with the visit. */
export const occurrenceClocks = (state: TaskState, facts: Facts, place: Place): Clock[] => {
  const { review } = facts.procedure;
  if (!review) return [];
  const today = dayAt(place.on, calendarOfPost(facts, place.holder));
  return [opening(nextOf(state, review, today), place, facts)];
};

/** An occurrence opens by time: a term of its own runs, and the next one is armed. */
export const occurrenceOpens = (state: TaskState, clock: Clock, facts: Facts): TaskEntry[] => {
  const { review } = facts.procedure;
  const { id, subject, due, planned, step: occurrence = 0 } = clock;
  if (!review || !planned || subject.of !== 'visit') throw new Error(`${id} is armed where nothing recurs`);
  const place = { visit: subject, holder: awaited(state, subject), on: due };
  const calendar = calendarOfPost(facts, place.holder);
  const deadline = dueAnyhow({ unit: 'date', ...planned, moves: review.moves }, due, calendar);
  const arming = { from: due, reminders: remindersOf(facts.procedure, state.priority), calendar };
  const own = clocksOf(`occurrence#${occurrence}`, { of: 'occurrence', occurrence }, deadline, arming);
  const following = { number: occurrence + 1, date: nextReview(review, planned.date), inclusive: review.inclusive };
  const clocks = [...own, opening(following, place, facts)];
  return [{ kind: 'occurrenceOpened', clock: id, occurrence, deadline, due, clocks }];
};
