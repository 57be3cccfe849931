import { bySeat } from '../../../authority/who.js';
import { unitStands } from '../../../organisation/dated.js';
import { unitLeader } from '../../../organisation/resolve.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { follows, isBlank } from '../../acts/rule.js';
import type { ActRule, Scene } from '../../acts/rule.js';
import { asking, byOneOf, leadHeads, workers } from '../parties.js';
import { opened } from '../requests.js';
import { informationOf } from '../../../procedure/rules.js';
import { judgedAt } from '../standing.js';
import { notWorking } from '../../progress.js';
import { badEvidence, itemOf, onRequests, onTask, theRequest } from './checks.js';

const workingDays = (scene: Scene, chosen: number | null): number | Refusal => {
  const { amount, min, max } = informationOf(scene.facts.procedure);
  const asked = chosen ?? amount;
  const isWithin = Number.isInteger(asked) && asked >= min && asked <= max;
  return isWithin ? asked : refuse('term.outOfBounds', { asked, min, max });
};

/** Somebody needs to know something to go on: the file stays where it is, and so do its terms. */
export const askInformation: ActRule<'askInformation'> = {
  targets: onTask,
  may: (scene) => notWorking(scene.state) ?? byOneOf(scene, asking(scene)),
  act: (scene, { unit, text, workingDays: chosen }) => {
    const { organisation, facts } = scene;
    if (!unitStands(organisation, unit, facts.now)) return refuse('unit.unknown', { unit });
    if (isBlank(text)) return refuse('text.missing', { field: 'text' });
    const holder = unitLeader(organisation, unit, facts.now);
    if (holder === null) return refuse('holder.none', { unit });
    const amount = workingDays(scene, chosen);
    if (isRefusal(amount)) return amount;
    return follows(
      opened(scene, { asks: 'information', text, unit }, { holder, term: { unit: 'workingDay', amount } }),
    );
  },
  likely: () => false,
};

export const giveInformation: ActRule<'giveInformation'> = {
  targets: onRequests('information'),
  may: (scene, target) => {
    const request = theRequest(scene.state, itemOf(target), 'information');
    return isRefusal(request) ? request : bySeat(scene, request.holder);
  },
  act: (scene, { item, text, evidence }) => {
    const request = theRequest(scene.state, item, 'information');
    if (isRefusal(request)) return request;
    if (isBlank(text)) return refuse('text.missing', { field: 'text' });
    const bad = badEvidence(evidence, false);
    if (bad) return bad;
    const tell = [request.post];
    return [{ kind: 'requestSettled', request: item, outcome: 'answered', text, date: null, evidence, tell }];
  },
  likely: () => true,
};

const isLate = ({ state, facts }: Scene): boolean =>
  state.deadline !== null && state.deadline.due <= judgedAt(state, { of: 'task' }, facts.now);

/** How the work goes, what has come of it so far, or why it is late. None of it moves the file or its terms. */
export const note: ActRule<'note'> = {
  targets: onTask,
  may: (scene) => notWorking(scene.state) ?? byOneOf(scene, workers(scene)),
  act: (scene, { note: kind, text, evidence }) => {
    if (isBlank(text)) return refuse('text.missing', { field: 'text' });
    const bad = badEvidence(evidence, false);
    if (bad) return bad;
    if (kind === 'explanation') {
      if (!isLate(scene)) return refuse('note.notLate');
      const by = byOneOf(scene, leadHeads(scene));
      if (isRefusal(by)) return by;
    }
    const tell = kind === 'progress' ? [] : [scene.state.assigner];
    return [{ kind: 'noted', note: kind, text, evidence, tell }];
  },
  likely: () => false,
};
