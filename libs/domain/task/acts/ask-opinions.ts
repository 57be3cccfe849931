import { stepAfter } from '../../procedure/steps.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { ContentHash, UnitId } from '../../words.js';
import type { TaskEntry } from '../entries.js';
import type { TaskState } from '../state.js';
import type { Visit } from '../visit.js';
import { forward, forwardTo } from './forward.js';
import { follows, isBlank, onVisit } from './rule.js';
import type { ActOf, Scene } from './rule.js';
import { badUnits, seatFor, seatTerm } from './seat-opening.js';

const wereAsked = (state: TaskState): boolean =>
  state.visits.some(({ seats }) => seats.some(({ status }) => status === 'answered' || status === 'deemedConsent'));

/** In a later round the lead chooses whom to ask again, and may choose nobody; in the first, somebody must be asked. */
const nobodyAsked = ({ state, facts }: Scene, visit: Visit, units: UnitId[]): Refusal | null => {
  const mustAsk = stepAfter(facts.procedure, visit.step).kind === 'opinions' && !wereAsked(state);
  return units.length === 0 && mustAsk ? refuse('units.none') : null;
};

/** Agencies whose last word was about another draft than the one that lies in the file now. */
export const onEarlierDraft = ({ visits, versions }: Pick<TaskState, 'visits' | 'versions'>): UnitId[] => {
  const current = versions.at(-1)?.hash;
  const spoken = visits
    .flatMap(({ seats }) => seats)
    .filter(({ status, late }) => status === 'answered' || status === 'deemedConsent' || late.length > 0);
  const last = new Map(spoken.map(({ unit, version }) => [unit, version]));
  return [...last].filter(([, version]) => version !== current).map(([unit]) => unit);
};

/** Whom the draft no longer is what they spoke about, and is not asked again: the lead says why their opinion stands. */
const keeping = (scene: Scene, { units, whyNotOthers = null }: ActOf<'askOpinions'>): TaskEntry[] | Refusal => {
  const left = onEarlierDraft(scene.state).filter((unit) => !units.includes(unit));
  const version = scene.state.versions.at(-1)?.hash;
  if (left.length === 0 || version === undefined) return [];
  if (isBlank(whyNotOthers)) return refuse('opinion.whyNotAgain', { units: left.join(', ') });
  return [{ kind: 'opinionsKept', units: left, version, reason: whyNotOthers ?? '' }];
};

const ask = (scene: Scene, visit: Visit, act: ActOf<'askOpinions'>, version: ContentHash): TaskEntry[] | Refusal => {
  const { procedure } = scene.facts;
  const step = stepAfter(procedure, visit.step);
  const nobody = act.units.length === 0;
  if (nobody) return forwardTo(scene, visit, step.kind === 'opinions' ? stepAfter(procedure, step.key) : step, null);
  const term = seatTerm(scene, step, act);
  if (isRefusal(term)) return term;
  const round = 1 + scene.state.visits.filter((earlier) => earlier.step === step.key).length;
  const asked = { visit: { step: step.key, round }, version, term };
  return follows(forward(scene, visit), ...act.units.map((unit) => seatFor(scene, unit, asked)));
};

export const askOpinions = onVisit<'askOpinions'>({
  at: ['draft'],
  ready: ({ state }) => (state.versions.length === 0 ? refuse('version.none') : null),
  act: ({ scene, visit }, act) => {
    const version = scene.state.versions.at(-1);
    if (!version) return refuse('version.none');
    const bad = nobodyAsked(scene, visit, act.units) ?? badUnits(scene, act.units);
    return bad ?? follows(keeping(scene, act), ask(scene, visit, act, version.hash));
  },
});
