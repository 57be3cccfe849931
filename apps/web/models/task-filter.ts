/** What a list of tasks is narrowed to, as it stands in the address. */
export type TaskFilter = {
  q?: string | undefined;
  lead?: string | undefined;
  stage?: string | undefined;
  progress?: string | undefined;
  late?: boolean | undefined;
  page?: number | undefined;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** An address is typed and shared by people: whatever it holds, the page gets a filter. */
export const filterOf = (search: Record<string, unknown>): TaskFilter => {
  const page = Number(search['page']);
  const filter: TaskFilter = {
    q: text(search['q']),
    lead: text(search['lead']),
    stage: text(search['stage']),
    progress: text(search['progress']),
    late: search['late'] === true || search['late'] === 'true' || undefined,
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
};
