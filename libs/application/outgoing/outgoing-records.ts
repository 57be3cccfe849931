import type { Instant, PersonId, TaskId, TaskState, UnitId } from '../../domain/index.js';

/** One number series, as it stands. */
export type Series = { unit: UnitId; documentType: string; year: number; last: number };
/** What its stream says of one number: when it was drawn, for which task, and when it was cancelled and why. */
export type SeriesEntry = {
  kind: 'drawn' | 'cancelled';
  number: number;
  notation: string;
  task: TaskId;
  reason: string | null;
  at: Instant;
  by: PersonId;
};

/** The register of what goes out, read from the streams of its series. */
export abstract class OutgoingRecords {
  abstract series(): Promise<Series[]>;
  abstract entries(series: Series): Promise<SeriesEntry[]>;
  /** The tasks of a series that this person may read. */
  abstract tasks(person: PersonId, ids: TaskId[]): Promise<{ id: TaskId; title: string; state: TaskState }[]>;
}
