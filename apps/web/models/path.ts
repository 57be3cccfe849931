import type { TaskView, VisitView } from '../../../libs/contracts/http.js';

export type Loop = { from: number; to: number; lane: number; round: number; reason: string };
type Line = Pick<TaskView, 'path' | 'visits'>;

/** What brings a file back to where it has been. */
const loops: ReadonlySet<VisitView['because']['kind']> = new Set([
  'return',
  'redo',
  'incomplete',
  'changes',
  'followUp',
]);

const reasonOf = (visit: VisitView): string | null => {
  const { because } = visit;
  return 'reason' in because && loops.has(because.kind) ? because.reason : null;
};

const overlaps = (a: Loop, b: Loop): boolean => a.to < b.from && b.to < a.from;

/** Lowest lane in which no earlier loop is crossed: short ones drawn near the line, long ones above them. */
const laneFor = (loop: Loop, placed: Loop[]): number => {
  const taken = new Set(placed.filter((other) => overlaps(loop, other)).map((other) => other.lane));
  let lane = 0;
  while (taken.has(lane)) lane += 1;
  return lane;
};

/** Every return as a loop over the line of steps, in the order in which they happened. */
export const loopsOf = ({ path, visits }: Line): Loop[] => {
  const at = (step: string): number => path.findIndex((each) => each.step === step);
  const loops = visits.flatMap((visit): Loop[] => {
    const reason = reasonOf(visit);
    if (reason === null) return [];
    const from = 'from' in visit.because ? at(visit.because.from.step) : path.length - 1;
    return [{ from, to: at(visit.step), lane: 0, round: visit.round, reason }];
  });
  const shortFirst = loops.toSorted((a, b) => a.from - a.to - (b.from - b.to));
  const placed: Loop[] = [];
  for (const loop of shortFirst) placed.push({ ...loop, lane: laneFor(loop, placed) });
  return loops.map((loop) => placed.find((each) => each.to === loop.to && each.round === loop.round) ?? loop);
};

/** The latest stay at a step; null where the file has not come yet. */
export const lastVisit = (visits: VisitView[], step: string): VisitView | null =>
  visits.findLast((visit) => visit.step === step) ?? null;

export const openVisit = (visits: VisitView[]): VisitView | null =>
  visits.findLast((visit) => visit.closedAt === null) ?? null;
