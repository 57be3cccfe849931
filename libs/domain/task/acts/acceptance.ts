import { byHolderOrHead } from '../../authority/who.js';
import { unitStands } from '../../organisation/dated.js';
import { declineTermOf } from '../../procedure/rules.js';
import { stepOf } from '../../procedure/steps.js';
import { refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import { dueAnyhow } from '../../time/count.js';
import type { Deadline, Stood } from '../../time/deadline.js';
import type { Instant } from '../../time/instant.js';
import { judgedAt } from '../beside/standing.js';
import { calendarOfPost } from '../calendar-of.js';
import { closing, opens } from '../moves.js';
import type { Visit, VisitCause } from '../visit.js';
import { forward } from './forward.js';
import { notOfKind } from './lead.js';
import { follows, isBlank, onVisit } from './rule.js';
import type { Scene } from './rule.js';

/** A task that was declined is back with its assigner, who can only find another lead. */
const isBack = (visit: Visit): boolean => visit.because.kind === 'declined';

const notBack = (_scene: Scene, visit: Visit): Refusal | null =>
  isBack(visit) ? refuse('visit.wrongStep', { step: visit.step }) : null;

const onlyBack = (_scene: Scene, visit: Visit): Refusal | null =>
  isBack(visit) ? null : refuse('visit.wrongStep', { step: visit.step });

/** The time for giving a task back runs and stands as the step does, whatever the step's own term is. */
const giveBackBy = ({ facts }: Scene, { openedAt, holder, deadline }: Visit): Instant => {
  const counted = (stood: Stood[] = []): Deadline =>
    dueAnyhow(declineTermOf(facts.procedure), openedAt, calendarOfPost(facts, holder), stood);
  const stood = (by: Deadline, span: Stood): Deadline =>
    span.from < by.due ? counted([...(by.stood ?? []), span]) : by;
  return (deadline?.stood ?? []).reduce(stood, counted()).due;
};

const tooLate = (scene: Scene, visit: Visit): Refusal | null => {
  const until = giveBackBy(scene, visit);
  return until <= judgedAt(scene.state, { of: 'visit' }, scene.facts.now) ? refuse('decline.over', { until }) : null;
};

export const accept = onVisit<'accept'>({
  at: ['accept'],
  who: byHolderOrHead,
  ready: notBack,
  act: ({ scene, visit }) => forward(scene, visit),
});

export const decline = onVisit<'decline'>({
  at: ['accept'],
  who: byHolderOrHead,
  ready: (scene, visit) => notBack(scene, visit) ?? tooLate(scene, visit),
  likely: () => false,
  act: ({ scene: { state, facts, person }, visit }, { reason }) => {
    if (isBlank(reason)) return refuse('reason.missing');
    const because: VisitCause = { kind: 'declined', reason, by: person };
    const step = stepOf(facts.procedure, visit.step);
    return follows(
      closing(visit, 'declined', reason, facts.now),
      opens(state, facts, step, because, { holder: state.assigner }),
    );
  },
});

export const reassign = onVisit<'reassign'>({
  at: ['accept'],
  ready: onlyBack,
  act: ({ scene: { state, facts, person }, visit }, { lead }) => {
    if (!unitStands(facts.organisation, lead, facts.now)) return refuse('lead.unknown', { unit: lead });
    if (lead === state.lead) return refuse('lead.same', { unit: lead });
    const ofWrongKind = notOfKind(lead, facts);
    if (ofWrongKind) return ofWrongKind;
    const step = stepOf(facts.procedure, visit.step);
    return follows(
      closing(visit, 'forward', null, facts.now),
      { kind: 'leadChanged', lead },
      opens({ ...state, lead }, facts, step, { kind: 'reassigned', by: person }),
    );
  },
});
