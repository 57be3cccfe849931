import type { Procedure, Step } from '../procedure.js';
import type { StepKind } from '../step-kind.js';
import { seatRuleOf } from '../rules.js';
import { fault } from './fault.js';
import type { Fault } from './fault.js';

/**
 * Where a file can be, as far as it decides whether it can go on: the step, whether a draft lies in it, whether that
 * draft is signed, and whether somebody was asked on the way in.
 */
type Place = { step: number; drafted: boolean; signed: boolean; asked: boolean };
const end = 'end';

const nameOf = ({ step, drafted, signed, asked }: Place): string => [step, drafted, signed, asked].join('/');

const needsDraft = new Set<StepKind>(['opinions', 'appraise', 'agencySign', 'submit', 'verify', 'decide', 'sign']);

const seatsClose = (step: Step): boolean => {
  const rule = seatRuleOf(step);
  const asked = step.asks?.length ?? Number.POSITIVE_INFINITY;
  return rule.closes !== 'atLeast' || rule.count <= asked;
};

const isPassable = (step: Step, at: Place): boolean => {
  if (needsDraft.has(step.kind) && !at.drafted) return false;
  if (step.kind === 'opinions') return at.asked && seatsClose(step);
  if (step.kind === 'appraise') return (step.asks?.length ?? 0) > 0 && seatsClose(step);
  return step.kind === 'number' || step.kind === 'issue' ? at.signed : true;
};

const forwardFrom = (procedure: Procedure, at: Place): (Place | typeof end)[] => {
  const step = procedure.steps[at.step];
  if (!step || !isPassable(step, at)) return [];
  if (step.kind === 'report') return [end];
  const isDraft = step.kind === 'draft';
  const signed = step.kind === 'sign' || (at.signed && !isDraft);
  const next = { step: at.step + 1, drafted: at.drafted || isDraft, signed, asked: isDraft };
  const skipped =
    isDraft && procedure.steps[at.step + 1]?.kind === 'opinions' ? [{ ...next, step: at.step + 2, asked: false }] : [];
  return [next, ...skipped].filter(({ step: index }) => index < procedure.steps.length);
};

const backFrom = ({ steps }: Procedure, at: Place): Place[] =>
  (steps[at.step]?.returnsTo ?? [])
    .map((to) => steps.findIndex(({ key }) => key === to))
    .filter((step) => step >= 0)
    .map((step) => ({ ...at, step, asked: false }));

type Graph = Map<string, { place: Place; goesTo: string[] }>;

const explored = (procedure: Procedure): Graph => {
  const graph: Graph = new Map();
  const ahead: Place[] = [{ step: 0, drafted: false, signed: false, asked: false }];
  for (let place = ahead.pop(); place; place = ahead.pop()) {
    if (graph.has(nameOf(place))) continue;
    const next = [...forwardFrom(procedure, place), ...backFrom(procedure, place)];
    graph.set(nameOf(place), { place, goesTo: next.map((each) => (each === end ? end : nameOf(each))) });
    ahead.push(...next.filter((each): each is Place => each !== end));
  }
  return graph;
};

/** Those from which the end is reached, found backwards from it. */
const ending = (graph: Graph): Set<string> => {
  const good = new Set<string>([end]);
  for (let size = 0; size !== good.size;) {
    size = good.size;
    for (const [name, { goesTo }] of graph) if (goesTo.some((to) => good.has(to))) good.add(name);
  }
  return good;
};

/** Places in which a file would lie for ever, and steps that none ever reaches. */
export const deadEnds = (procedure: Procedure): Fault[] => {
  const graph = explored(procedure);
  const good = ending(graph);
  const places = [...graph.entries()];
  return procedure.steps.flatMap(({ key }, index) => {
    const here = places.filter(([, { place }]) => place.step === index);
    if (here.length === 0) return [fault('step.unreachable', `$.steps[${index}]`, { step: key })];
    return here.every(([name]) => good.has(name)) ? [] : [fault('end.unreachable', `$.steps[${index}]`, { step: key })];
  });
};
