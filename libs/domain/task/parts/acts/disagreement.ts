import { because } from '../../../authority/because.js';
import { deputyRoles, leaderRoles, postsWithRole } from '../../../authority/agency.js';
import { byAny, byHolderOrHead, inNameOf } from '../../../authority/who.js';
import { unitStands } from '../../../organisation/dated.js';
import { postOf } from '../../../organisation/lookup.js';
import { resolveHolder } from '../../../organisation/resolve.js';
import { rulingTermOf } from '../../../procedure/parts.js';
import { refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { PostId } from '../../../words.js';
import { isBlank, noTarget, onVisit } from '../../acts/rule.js';
import type { ActOf, ActRule, Scene } from '../../acts/rule.js';
import { concerned, leadersOf, partiesOf } from '../concerned.js';
import { owesWithin } from '../obligations.js';
import { partsOf } from '../state.js';
import type { Meeting } from '../state.js';

const inHand = ['draft', 'work', 'opinions', 'consolidate', 'appraise', 'agencySign', 'submit'] as const;

const badMeeting = ({ facts }: Scene, act: ActOf<'recordMeeting'>): Refusal | null => {
  if (isBlank(act.about)) return refuse('text.missing', { field: 'about' });
  if (isBlank(act.result)) return refuse('text.missing', { field: 'result' });
  if (act.participants.length === 0) return refuse('participants.none');
  const unknown = act.participants.find(({ unit }) => !unitStands(facts.organisation, unit, facts.now));
  if (unknown) return refuse('unit.unknown', { unit: unknown.unit });
  return act.participants.some(({ name }) => isBlank(name)) ? refuse('text.missing', { field: 'name' }) : null;
};

/** The lead meets those who do not agree. What each of them said there stands for their agency, whoever came. */
export const recordMeeting = onVisit<'recordMeeting'>({
  at: inHand,
  who: byHolderOrHead,
  likely: () => false,
  act: ({ scene }, act) => {
    const { about, participants, resolved, result } = act;
    const units = participants.map(({ unit }) => unit);
    const number = 1 + partsOf(scene.state).meetings.length;
    const tell = concerned(scene, units);
    const recorded = { number, about, participants, resolved, result, tell };
    return badMeeting(scene, act) ?? [{ kind: 'meetingRecorded', ...recorded }];
  },
});

/** The last meeting at which this agency was heard and nothing was settled. */
const unsettledWith = (scene: Scene, unit: string): Meeting | null =>
  partsOf(scene.state).meetings.findLast(
    ({ resolved, participants }) => !resolved && participants.some((one) => one.unit === unit),
  ) ?? null;

/** Whoever decides in the end: the holder of the deciding step, or the assigner where the procedure has none. */
const decidingDesk = ({ state, facts }: Scene): PostId => {
  const step =
    facts.procedure.steps.find(({ kind }) => kind === 'decide') ??
    facts.procedure.steps.find(({ kind }) => kind === 'sign');
  const holder = step && resolveHolder(step.holder, state, facts.organisation, facts.now);
  return holder ?? state.assigner;
};

/** Nobody gave way at the meeting: both positions go to the deciding level, which owes a ruling. The file goes on. */
export const bringUp = onVisit<'bringUp'>({
  at: inHand,
  who: byHolderOrHead,
  likely: () => false,
  act: ({ scene }, { unit, theirs, ours }) => {
    const { state, facts } = scene;
    if (!partiesOf(state).includes(unit) || unit === state.lead) return refuse('unit.noParty', { unit });
    if (isBlank(theirs)) return refuse('text.missing', { field: 'theirs' });
    if (isBlank(ours)) return refuse('text.missing', { field: 'ours' });
    const meeting = unsettledWith(scene, unit);
    if (!meeting) return refuse('meeting.none', { unit });
    const holder = decidingDesk(scene);
    const at = postOf(facts.organisation, holder)?.unit ?? facts.procedure.issuer;
    const positions = { unit, theirs, ours, meeting: meeting.number };
    const owing = { kind: 'rule' as const, unit: at, holder, text: meeting.about, positions };
    const owed = owesWithin(rulingTermOf(facts.procedure), state, facts, owing);
    return 'refused' in owed ? owed : [owed];
  },
});

/** A view kept on the record, whatever is decided: by who leads an agency that has a part in it, or the body that issues it. */
export const reserve: ActRule<'reserve'> = {
  targets: () => [noTarget],
  may: (scene) => {
    const { organisation } = scene.facts;
    const units = [...partiesOf(scene.state), scene.facts.procedure.issuer];
    const posts = units.flatMap((unit) => postsWithRole(organisation, unit, [...leaderRoles, ...deputyRoles]));
    const candidates = posts.map(({ id }) => ({ post: id, why: because.party() }));
    return byAny(scene, candidates, refuse('actor.noParty'));
  },
  act: (scene, { text }, by) => {
    if (isBlank(text)) return refuse('text.missing', { field: 'text' });
    const { state, facts } = scene;
    const unit = postOf(facts.organisation, inNameOf(by))?.unit ?? state.lead;
    const version = state.versions.at(-1)?.hash ?? null;
    const tell = [...new Set([...concerned(scene), ...leadersOf(facts.organisation, [state.lead], facts.now)])];
    return [{ kind: 'dissentReserved', unit, text, version, tell }];
  },
  likely: () => false,
};
