import type { RegisterRowView, RegisterView, SeriesView } from '../../contracts/deciding-http.js';
import { documentsOf, keysOf, refuse } from '../../domain/index.js';
import type { Organisation, PersonId, Procedure, Refusal, TaskId, TaskState } from '../../domain/index.js';
import { seriesOf } from '../../domain/procedure/steps.js';
import type { Directory, Procedures } from '../read/directory.js';
import { personName, unitName } from '../views/names.js';
import { iso, isoOrNull } from '../views/time-words.js';
import type { OutgoingRecords, Series, SeriesEntry } from './outgoing-records.js';

type Known = Map<TaskId, { title: string; state: TaskState }>;

/** A series by the procedures that draw from it: a secret one is known by its name. */
const isSecret = (procedures: Procedure[], { unit, documentType }: Series): boolean =>
  procedures.some(
    (procedure) =>
      procedure.issuer === unit && procedure.documentType !== null && seriesOf(procedure, true) === documentType,
  );

const issuedAs = (state: TaskState | undefined, notation: string): number | null =>
  (state && documentsOf(state).find((document) => document.notation === notation)?.issuedAt) ?? null;

const rowOf = (
  drawn: SeriesEntry,
  cancelled: SeriesEntry | undefined,
  known: Known,
  { organisation, secret }: { organisation: Organisation; secret: boolean },
): RegisterRowView => {
  const task = known.get(drawn.task);
  return {
    number: drawn.number,
    notation: drawn.notation,
    drawnAt: iso(drawn.at),
    drawnBy: personName(organisation, drawn.by),
    task: task && !secret ? { id: drawn.task, title: task.title } : null,
    issuedAt: isoOrNull(issuedAs(task?.state, drawn.notation)),
    cancelled: cancelled
      ? { at: iso(cancelled.at), byName: personName(organisation, cancelled.by), reason: cancelled.reason ?? '' }
      : null,
  };
};

/**
 * The register of what goes out: every number of a series in its order, cancelled ones with their reason. Whoever follows
 * what a body issues may open it; what a number went to is shown to those who may read that task.
 */
export class OutgoingRegister {
  constructor(
    private readonly records: OutgoingRecords,
    private readonly directory: Directory,
    private readonly procedures: Procedures,
  ) {}

  async series(person: PersonId): Promise<SeriesView[]> {
    const { organisation, now } = await this.directory.current();
    const keys = keysOf(organisation, person, now);
    const procedures = await this.procedures.all();
    const all = await this.records.series();
    return all
      .filter(({ unit }) => keys.has(`issuer:${unit}`) || keys.has(`lead:${unit}`))
      .map((series) => ({ ...series, secret: isSecret(procedures, series) }));
  }

  async open(person: PersonId, asked: Omit<Series, 'last'>): Promise<RegisterView | Refusal> {
    const found = (await this.series(person)).find(
      ({ unit, documentType, year }) =>
        unit === asked.unit && documentType === asked.documentType && year === asked.year,
    );
    if (!found) return refuse('series.unknown');
    const { organisation } = await this.directory.current();
    const entries = await this.records.entries(found);
    const drawn = entries.filter(({ kind }) => kind === 'drawn');
    const tasks = await this.records.tasks(person, [...new Set(drawn.map(({ task }) => task))]);
    const known: Known = new Map(tasks.map((task) => [task.id, task]));
    const rows = drawn.map((entry) => {
      const cancelled = entries.find(({ kind, number }) => kind === 'cancelled' && number === entry.number);
      return rowOf(entry, cancelled, known, { organisation, secret: found.secret });
    });
    return { series: found, unitName: unitName(organisation, found.unit), rows };
  }
}
