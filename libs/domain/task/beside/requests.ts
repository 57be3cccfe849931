import { remindersOf } from '../../procedure/rules.js';
import { isRefusal } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { dueOf } from '../../time/count.js';
import type { Deadline, Term } from '../../time/deadline.js';
import type { PostId } from '../../words.js';
import type { Scene } from '../acts/rule.js';
import { calendarOfPost } from '../calendar-of.js';
import { clocksOf } from '../clocks.js';
import type { EntryOf } from '../evolve/change.js';
import type { Clock } from '../clock.js';
import { besideSubject, nextId } from './beside.js';

type Opened = EntryOf<'requestOpened'>;
type Asked = Pick<Opened, 'asks' | 'text'> & Partial<Pick<Opened, 'obstacle' | 'date' | 'share' | 'unit' | 'evidence'>>;
type To = { holder: PostId; term: Term };

/** How long somebody has to answer, with the reminders of it, under a name that no earlier term of the request had. */
export const termFor = (
  { state, facts }: Scene,
  { holder, term }: To,
  named: { request: string; prefix: string },
): { deadline: Deadline; clocks: Clock[] } | Refusal => {
  const calendar = calendarOfPost(facts, holder);
  const deadline = dueOf(term, facts.now, calendar);
  if (isRefusal(deadline)) return deadline;
  const arming = { from: facts.now, reminders: remindersOf(facts.procedure, state.priority), calendar };
  return { deadline, clocks: clocksOf(named.prefix, besideSubject(named.request), deadline, arming) };
};

/** One post is asked something beside the file, with a term of its own. */
export const opened = (scene: Scene, { asks, text, ...said }: Asked, to: To): Opened | Refusal => {
  const request = nextId(scene.state, asks);
  const given = termFor(scene, to, { request, prefix: request });
  if (isRefusal(given)) return given;
  const unsaid = { obstacle: null, date: null, share: null, unit: null, evidence: null };
  return { kind: 'requestOpened', request, asks, text, ...unsaid, ...said, holder: to.holder, ...given };
};
