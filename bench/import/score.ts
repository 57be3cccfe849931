import type { Extraction, Indicator, ReportDuty, TaskProposal } from '../../libs/extraction/index.js';

/** A complete answer for a document, or as much of one as its author wrote down. */
export type Answer = {
  file?: string;
  document?: Partial<Extraction['document']>;
  tasks: (Pick<TaskProposal, 'path' | 'lead' | 'coordinating' | 'deadline_raw'> & {
    title?: string;
    starts_with?: string;
    alt_starts_with?: string[];
    supervisor?: string[];
    deadline: { kind: string; due?: string | null; also_ongoing?: boolean };
  })[];
  meetings?: { path: string; date: string | null; weekday_ok?: boolean | null; agenda: string[] }[];
  reports?: Pick<ReportDuty, 'path' | 'raw' | 'from' | 'to'>[];
  indicators?: Pick<Indicator, 'name' | 'no' | 'unit' | 'target_raw' | 'actual_raw' | 'verdict_raw' | 'values'>[];
};

/** Right of how many: a share that knows what it is a share of. */
export type Share = { right: number; of: number };

export type Score = {
  tasks: { found: number; expected: number; right: number };
  lead: Share;
  supervisor: Share;
  coordinating: Share;
  deadline: Share;
  deadlineRaw: Share;
  reports: { found: number; expected: number; right: number };
  meetings: Share;
  indicators: { found: number; expected: number; right: number };
  indicatorFields: Share;
  differences: string[];
};

export const share = ({ right, of }: Share): number => (of === 0 ? 1 : right / of);
export const precision = ({ found, right }: { found: number; right: number }): number =>
  found === 0 ? 1 : right / found;
export const recall = ({ expected, right }: { expected: number; right: number }): number =>
  expected === 0 ? 1 : right / expected;
export const f1 = (counts: { found: number; expected: number; right: number }): number => {
  const [p, r] = [precision(counts), recall(counts)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
};

const plain = (text: string | null | undefined): string => (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
const same = (a: string | null | undefined, b: string | null | undefined): boolean => plain(a) === plain(b);
const sameNames = (a: readonly string[], b: readonly string[]): boolean =>
  a.map(plain).sort().join('|').toLowerCase() === b.map(plain).sort().join('|').toLowerCase();

const shortest = 20;
const begins = (a: string, b: string): boolean =>
  a.length >= shortest && b.length >= shortest && (a.startsWith(b) || b.startsWith(a));

type Expected = Answer['tasks'][number];

const isSameTask = (expected: Expected, found: TaskProposal): boolean => {
  const openings = [expected.starts_with, ...(expected.alt_starts_with ?? [])]
    .filter((text) => text !== undefined)
    .map(plain);
  if (
    openings.some(
      (text) => text !== '' && (plain(found.starts_with) === text || begins(plain(found.starts_with), text)),
    )
  )
    return true;
  return (
    expected.title !== undefined &&
    (same(expected.title, found.title) || begins(plain(expected.title), plain(found.title)))
  );
};

/** Each expected one with what was found for it; the same find serves once. */
const paired = <E, F>(
  expected: readonly E[],
  found: readonly F[],
  isSame: (e: E, f: F) => boolean,
): [E, F | null][] => {
  const left = [...found];
  return expected.map((each) => {
    const at = left.findIndex((one) => isSame(each, one));
    return [each, at < 0 ? null : (left.splice(at, 1)[0] ?? null)];
  });
};

const isSameReport = (expected: NonNullable<Answer['reports']>[number], found: ReportDuty): boolean => {
  const [a, b] = [plain(expected.raw).toLowerCase(), plain(found.raw).toLowerCase()];
  return expected.path === found.path && (a === b || a.includes(b) || b.includes(a));
};

type ExpectedIndicator = NonNullable<Answer['indicators']>[number];

const isSameIndicator = (expected: ExpectedIndicator, found: Indicator): boolean =>
  same(expected.name, found.name) &&
  same(expected.no, found.no) &&
  same(expected.target_raw, found.target_raw) &&
  same(valuesOf(expected), valuesOf(found));

const valuesOf = ({ values, actual_raw }: Pick<Indicator, 'values' | 'actual_raw'>): string =>
  (values?.map(({ raw }) => raw ?? '∅') ?? [actual_raw ?? '∅']).join(' ; ');

const describeTask = (expected: Expected): string =>
  `${expected.path} ${plain(expected.title ?? expected.starts_with).slice(0, 60)}`;

type Pair = [Expected, TaskProposal];
type Measure = {
  name: string;
  isRight: (e: Expected, f: TaskProposal) => boolean;
  show: (each: Expected | TaskProposal) => string;
};

const isRightDeadline = (e: Expected, f: TaskProposal): boolean =>
  e.deadline.kind === f.deadline.kind &&
  (e.deadline.due === undefined || e.deadline.due === f.deadline.due || e.deadline.kind === 'recurring') &&
  (e.deadline.also_ongoing ?? f.deadline.also_ongoing) === f.deadline.also_ongoing;

const measures = {
  lead: { name: 'lead', isRight: (e, f) => sameNames(e.lead, f.lead), show: ({ lead }) => lead.join(' | ') },
  supervisor: {
    name: 'supervisor',
    isRight: (e, f) => e.supervisor === undefined || sameNames(e.supervisor, f.supervisor),
    show: ({ supervisor }) => (supervisor ?? []).join(' | '),
  },
  coordinating: {
    name: 'coordinating',
    isRight: (e, f) => sameNames(e.coordinating, f.coordinating),
    show: ({ coordinating }) => coordinating.join(' | '),
  },
  deadline: {
    name: 'deadline',
    isRight: isRightDeadline,
    show: ({ deadline }) => `${deadline.kind} ${deadline.due ?? ''}`,
  },
  deadlineRaw: {
    name: 'deadline_raw',
    isRight: (e, f) => same(e.deadline_raw, f.deadline_raw),
    show: ({ deadline_raw }) => deadline_raw ?? '',
  },
} satisfies Record<string, Measure>;

const isSameMeeting = (
  expected: NonNullable<Answer['meetings']>[number],
  found: Extraction['meetings'][number],
): boolean =>
  found.path === expected.path &&
  found.date === expected.date &&
  found.weekday_ok === (expected.weekday_ok ?? found.weekday_ok) &&
  found.agenda.join() === expected.agenda.join();

/** An answer held against what was found; every difference is told, so that a rule can be mended. */
class Comparison {
  readonly differences: string[] = [];

  counted(pairs: readonly Pair[], { name, isRight, show }: Measure): Share {
    const wrong = pairs.filter(([expected, one]) => !isRight(expected, one));
    for (const [expected, one] of wrong)
      this.differences.push(`${name} of ${describeTask(expected)}: «${show(expected)}» but «${show(one)}»`);
    return { right: pairs.length - wrong.length, of: pairs.length };
  }

  both<E, F>(what: string, pairs: readonly [E, F | null][], describe: (each: E) => string): [E, F][] {
    for (const [expected, one] of pairs)
      if (one === null) this.differences.push(`missed ${what}: ${describe(expected)}`);
    return pairs.filter((pair): pair is [E, F] => pair[1] !== null);
  }

  tasks(answer: Answer, found: Extraction): Pair[] {
    const pairs = this.both('task', paired(answer.tasks, found.tasks, isSameTask), describeTask);
    const kept = new Set(pairs.map(([, one]) => one));
    for (const one of found.tasks)
      if (!kept.has(one)) this.differences.push(`invented task: ${one.path} ${one.title.slice(0, 60)}`);
    return pairs;
  }

  indicators(answer: Answer, found: Extraction): { right: number; fields: Share } {
    const pairs = this.both(
      'indicator',
      paired(answer.indicators ?? [], found.indicators, isSameIndicator),
      (each) => `${each.name} ${valuesOf(each)}`,
    );
    const right = pairs.filter(
      ([e, f]) => same(e.unit, f.unit) && same(e.verdict_raw, f.verdict_raw) && same(e.actual_raw, f.actual_raw),
    );
    for (const [e, f] of pairs)
      if (!right.some(([one]) => one === e))
        this.differences.push(
          `indicator ${e.name}: «${String(e.unit)} ${String(e.verdict_raw)}» but «${String(f.unit)} ${String(f.verdict_raw)}»`,
        );
    return { right: pairs.length, fields: { right: right.length, of: pairs.length } };
  }
}

export const scoreOf = (answer: Answer, found: Extraction): Score => {
  const comparison = new Comparison();
  const pairs = comparison.tasks(answer, found);
  const reports = comparison.both(
    'report',
    paired(answer.reports ?? [], found.reports, isSameReport),
    ({ path, raw }) => `${path} ${raw}`,
  );
  const meetings = comparison.both(
    'meeting',
    paired(answer.meetings ?? [], found.meetings, isSameMeeting),
    ({ path }) => path,
  );
  const indicators = comparison.indicators(answer, found);
  return {
    tasks: { found: found.tasks.length, expected: answer.tasks.length, right: pairs.length },
    lead: comparison.counted(pairs, measures.lead),
    supervisor: comparison.counted(pairs, measures.supervisor),
    coordinating: comparison.counted(pairs, measures.coordinating),
    deadline: comparison.counted(pairs, measures.deadline),
    deadlineRaw: comparison.counted(pairs, measures.deadlineRaw),
    reports: { found: found.reports.length, expected: answer.reports?.length ?? 0, right: reports.length },
    meetings: { right: meetings.length, of: answer.meetings?.length ?? 0 },
    indicators: { found: found.indicators.length, expected: answer.indicators?.length ?? 0, right: indicators.right },
    indicatorFields: indicators.fields,
    differences: comparison.differences,
  };
};
