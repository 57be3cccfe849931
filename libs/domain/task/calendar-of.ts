import { agencyPath, pathOfPost } from '../authority/agency.js';
import type { Unit } from '../organisation/organisation.js';
import type { Calendar } from '../time/calendar.js';
import { calendarFor } from '../time/variant.js';
import type { PostId, UnitId } from '../words.js';
import type { Subject } from './clock.js';
import type { Facts } from './facts.js';
import type { TaskState } from './state.js';
import { awaited, deadlineOf } from './subject.js';

type Known = Pick<Facts, 'calendar' | 'organisation'>;

const nearest = (path: Unit[], calendar: Calendar): Calendar =>
  calendarFor(calendar, path.find(({ id }) => calendar.variants?.[id])?.id);

/** The calendar that a post's term runs by: that of its division or agency, where one has its own. */
export const calendarOfPost = ({ calendar, organisation }: Known, post: PostId): Calendar =>
  calendar.variants ? nearest(pathOfPost(organisation, post), calendar) : calendar;

export const calendarOfUnit = ({ calendar, organisation }: Known, unit: UnitId): Calendar =>
  calendar.variants ? nearest(agencyPath(organisation, unit), calendar) : calendar;

/** What follows a term counts the days that the term does; where there is none, those of whoever is awaited. */
export const calendarOfSubject = (facts: Known, state: TaskState, subject: Subject): Calendar => {
  const deadline = deadlineOf(state, subject);
  return deadline ? calendarFor(facts.calendar, deadline.unit) : calendarOfPost(facts, awaited(state, subject));
};
