import { dueAnyhow } from '../../time/count.js';
import type { Instant } from '../../time/instant.js';
import type { TaskEntry } from '../entries.js';
import type { Facts } from '../facts.js';
import type { TaskState } from '../state.js';
import type { Clock } from '../clock.js';
import { besideSubject, pauseOf } from './beside.js';
import { conditionCheckOf } from '../../procedure/rules.js';

/** When whoever is to confirm is asked again whether what is waited for has happened. */
export const checkClock = (pause: string, from: Instant, { procedure, calendar }: Facts): Clock => {
  const { due, start, term, provisional } = dueAnyhow(conditionCheckOf(procedure), from, calendar);
  const clock: Clock = { id: `${pause}/check@${from}`, kind: 'check', subject: besideSubject(pause), due };
  return { ...clock, counted: { start, term }, ...(provisional ? { provisional } : {}) };
};

/** Nothing grows late meanwhile; the one who is to confirm is asked, again and again. */
export const checked = (state: TaskState, { id, subject, due }: Clock, facts: Facts): TaskEntry[] => {
  const pause = subject.of === 'beside' ? pauseOf(state, subject.id) : null;
  if (!pause?.condition) return [];
  const to = pause.condition.confirmer;
  return [{ kind: 'conditionDue', clock: id, pause: pause.id, to, due, clocks: [checkClock(pause.id, due, facts)] }];
};
