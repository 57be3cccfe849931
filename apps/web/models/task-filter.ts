/** What a list of tasks is narrowed to, as it stands in the address. */
export type TaskFilter = {
  q?: string | undefined;
  lead?: string | undefined;
  stage?: string | undefined;
  progress?: string | undefined;
  late?: boolean | undefined;
  count?: string | undefined;
  leader?: string | undefined;
  directive?: string | undefined;
  priority?: string | undefined;
  /** Days between which the task is due. */
  from?: string | undefined;
  to?: string | undefined;
  /** The parts of one task. */
  parent?: string | undefined;
  size?: number | undefined;
  page?: number | undefined;
};

export const countChoices = [
  ...(['doneOnTime', 'doneLate', 'inTerm', 'overdue', 'noTerm'] as const),
  ...(['nearlyDue', 'willBeLate', 'silent', 'done', 'notDone'] as const),
];

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** An address is typed and shared by people: whatever it holds, the page gets a filter. */
export const filterOf = (search: Record<string, unknown>): TaskFilter => {
  const page = Number(search['page']);
  const filter: TaskFilter = {
    q: text(search['q']),
    lead: text(search['lead']),
    stage: text(search['stage']),
    progress: text(search['progress']),
    parent: text(search['parent']),
    late: search['late'] === true || search['late'] === 'true' || undefined,
    count: countChoices.find((name) => name === search['count']),
    leader: text(search['leader']),
    directive: text(search['directive']),
    priority: ['normal', 'urgent'].find((name) => name === search['priority']),
    from: day(search['from']),
    to: day(search['to']),
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
};
