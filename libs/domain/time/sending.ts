import type { Calendar, SendingHours } from './calendar.js';
import { addDays, dayAt, startOfDay } from './civil.js';
import type { CivilDate, Instant } from './instant.js';
import { isWorked } from './working-day.js';

const usual: SendingHours = { from: '07:00', to: '18:00' };

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const hoursOf = ({ rules }: Calendar): SendingHours => rules?.messages ?? usual;

const minuteOfDay = (now: Instant, calendar: Calendar): number =>
  Math.floor((now - startOfDay(dayAt(now, calendar), calendar)) / 60_000);

/** Whether a message may go out now. Years whose days nobody knows go by their weekdays: nobody waits for a calendar. */
export const mayGoOut = (now: Instant, calendar: Calendar): boolean => {
  const { from, to } = hoursOf(calendar);
  const minute = minuteOfDay(now, calendar);
  return isWorked(dayAt(now, calendar), calendar) && minute >= minutesOf(from) && minute < minutesOf(to);
};

const longest = 60;

export const nextSendingDay = (day: CivilDate, calendar: Calendar): CivilDate => {
  let next = addDays(day, 1);
  for (let tried = 1; tried < longest && !isWorked(next, calendar); tried += 1) next = addDays(next, 1);
  return next;
};

/** The day whose message will tell of what is learnt now: today, as long as its hours are not over. */
export const sendingDay = (now: Instant, calendar: Calendar): CivilDate => {
  const today = dayAt(now, calendar);
  const isOver = minuteOfDay(now, calendar) >= minutesOf(hoursOf(calendar).to);
  return isWorked(today, calendar) && !isOver ? today : nextSendingDay(today, calendar);
};
