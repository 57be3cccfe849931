import { byHeadOf, inNameOf } from '../../../authority/who.js';
import type { Permission } from '../../../authority/who.js';
import { expand } from '../../../organisation/collective.js';
import { unitStands } from '../../../organisation/dated.js';
import { postOf } from '../../../organisation/lookup.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import type { Deadline } from '../../../time/deadline.js';
import type { UnitId } from '../../../words.js';
import type { TaskEntry } from '../../entries.js';
import type { Begun, Facts } from '../../facts.js';
import type { TaskState } from '../../state.js';
import { isBlank, onVisit } from '../../acts/rule.js';
import type { ActOf } from '../../acts/rule.js';
import type { PartAsked } from '../acts.js';
import { begins } from '../begin.js';
import type { Part } from '../begin.js';
import { fixedDeadline, withinWhole } from '../fixed-day.js';
import { partsOf } from '../state.js';

/** So many parts in one act, each of them a task: more is another act. */
const most = 200;

type Division = { procedure: Facts['procedure']; idOf: (place: number) => string };
type Asked = Omit<PartAsked, 'to'> & { unit: UnitId };

/** The units that a part goes to: of a collective, those that it means today; the lead itself is doing the whole. */
const unitsFor = (state: TaskState, { to, title, due }: PartAsked, facts: Facts): Asked[] | Refusal => {
  if ('unit' in to) {
    const stands = unitStands(facts.organisation, to.unit, facts.now);
    return stands ? [{ title, due, unit: to.unit }] : refuse('unit.unknown', { unit: to.unit });
  }
  const members = expand(facts.organisation, to.collective, facts.now);
  if (isRefusal(members)) return members;
  const others = members.filter((unit) => unit !== state.lead);
  if (others.length === 0) return refuse('collective.empty', { name: to.collective });
  return others.map((unit) => ({ title, due, unit }));
};

const allAsked = (state: TaskState, { parts }: ActOf<'divide'>, facts: Facts): Asked[] | Refusal => {
  if (parts.length === 0) return refuse('subTasks.none');
  if (parts.some(({ title }) => isBlank(title))) return refuse('text.missing', { field: 'title' });
  const asked: Asked[] = [];
  for (const part of parts) {
    const units = unitsFor(state, part, facts);
    if (isRefusal(units)) return units;
    asked.push(...units);
  }
  return asked.length > most ? refuse('subTasks.tooMany', { count: asked.length, max: most }) : asked;
};

/** Where no day is named the part has that of the whole, unless it is over. */
const aheadOf = (whole: Deadline | null, { now }: Facts): Deadline | null => (whole && whole.due > now ? whole : null);

const partOf = (asked: Asked, task: string, state: TaskState, facts: Facts): Part | Refusal => {
  const { title, unit: lead, due } = asked;
  if (due === null) return { task, title, lead, deadline: aheadOf(state.deadline, facts) };
  const set = fixedDeadline(due, lead, facts);
  const deadline = isRefusal(set) ? set : withinWhole(set, state.deadline, due);
  return isRefusal(deadline) ? deadline : { task, title, lead, deadline };
};

/** Every part as the task that it will be, or the first thing that keeps one of them from beginning. */
export const begunBy = (
  state: TaskState,
  act: ActOf<'divide'>,
  by: Permission,
  facts: Facts,
): { parts: Part[]; begun: Begun[] } | Refusal => {
  const { procedure, idOf } = divisionOf(facts);
  const asked = allAsked(state, act, facts);
  if (isRefusal(asked)) return asked;
  const issuer = postOf(facts.organisation, state.assigner)?.unit ?? facts.procedure.issuer;
  const parent = { task: state.id, title: state.title, issuer: partsOf(state).parent?.issuer ?? issuer };
  const first = partsOf(state).subTasks.length;
  const [parts, begun]: [Part[], Begun[]] = [[], []];
  for (const [index, one] of asked.entries()) {
    const part = partOf(one, idOf(first + index), state, facts);
    if (isRefusal(part)) return part;
    const child = begins(part, state, parent, inNameOf(by), { ...facts, procedure, parent: state });
    if (isRefusal(child)) return child;
    parts.push(part);
    begun.push(child);
  }
  return { parts, begun };
};

const divisionOf = ({ division }: Facts): Division => {
  if (!division) throw new Error('the procedure of the parts was not loaded');
  return division;
};

/** The whole is made of parts: each a task of its own, begun together with this entry or not at all. */
export const divide = onVisit<'divide'>({
  at: ['draft', 'work', 'opinions', 'consolidate', 'report'],
  who: (asking, _holder, _step) => byHeadOf(asking, asking.matter.lead),
  likely: () => false,
  act: ({ scene: { state, facts }, by }, act) => {
    const division = begunBy(state, act, by, facts);
    if (isRefusal(division)) return division;
    const parts = division.parts.map(({ task, title, lead, deadline }) => ({
      ...{ task, title, lead },
      due: deadline?.due ?? null,
    }));
    const { id, version } = divisionOf(facts).procedure;
    const entry: TaskEntry = { kind: 'divided', procedure: { id, version }, parts };
    return [entry];
  },
});
