import { because } from '../../authority/because.js';
import { byPost, waysFor } from '../../authority/who.js';
import { refuse } from '../../refusal.js';
import { endOfDay, isCivilDate } from '../../time/civil.js';
import { dueAnyhow } from '../../time/count.js';
import type { PostId } from '../../words.js';
import type { Escalation } from '../state.js';
import type { Clock, Subject } from '../clock.js';
import { clockPrefix } from '../clocks.js';
import { nextRung } from '../ladder.js';
import { standingEscalations, subjectText, unacknowledged } from '../subject.js';
import { noTarget } from './rule.js';
import type { ActRule, Scene } from './rule.js';

/** The highest escalation of the subject that this person was told of and has not answered to; else the latest of all. */
const mine = (scene: Scene, subject: Subject): Escalation | null => {
  const standing = standingEscalations(scene.state, subject);
  const isTold = (post: PostId): boolean => waysFor(scene, { post, why: because.told() }).length > 0;
  const own = standing.filter(({ to, acknowledged }) => acknowledged === null && isTold(to));
  return own.at(-1) ?? standing.at(-1) ?? null;
};

/** The ladder stands until the end of that day, and then goes on above whoever was told so far. */
const resumes = ({ state }: Scene, subject: Subject, until: number): Clock => {
  const rung = nextRung(state, subject);
  const id = `${clockPrefix(state, subject)}/rung-${rung}@${until}`;
  return { id, kind: 'rung', subject, due: until, step: rung };
};

const toldOf = (scene: Scene): Subject[] => {
  const subjects = unacknowledged(scene.state).map(({ subject }) => subject);
  return subjects.filter((subject, index) => {
    const text = subjectText(subject);
    return subjects.findIndex((other) => subjectText(other) === text) === index;
  });
};

export const acknowledge: ActRule<'acknowledge'> = {
  targets: (scene) => {
    const subjects = toldOf(scene);
    return subjects.length > 0 ? subjects.map((subject) => ({ ...noTarget, subject })) : [noTarget];
  },
  may: (scene, { subject }) => {
    const escalation = subject && mine(scene, subject);
    if (!escalation) return refuse('escalation.none', { subject: subject && subjectText(subject) });
    if (escalation.acknowledged) return refuse('escalation.acknowledged', { until: escalation.acknowledged.until });
    return byPost(scene, escalation.to, because.told());
  },
  act: (scene, { subject: asked, until }) => {
    const escalation = mine(scene, asked);
    if (!escalation) return refuse('escalation.none', { subject: subjectText(asked) });
    const { calendar, now } = scene.facts;
    if (!isCivilDate(until)) return refuse('date.invalid', { date: until });
    const end = endOfDay(until, calendar);
    if (end <= now) return refuse('date.past', { date: until });
    const latest = dueAnyhow(scene.facts.procedure.acknowledgeAtMost, now, calendar).due;
    if (end > latest) return refuse('date.tooFar', { date: until, until: latest });
    const { subject, rung } = escalation;
    return [{ kind: 'acknowledged', subject, rung, until: end, clocks: [resumes(scene, subject, end)] }];
  },
  likely: () => true,
};
