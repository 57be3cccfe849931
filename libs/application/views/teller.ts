import type { Facts, Instant, TaskEntry, TaskEntryKind, TaskState, Words } from '../../domain/index.js';

/** An entry is told with the names of today: what it is about is in the entry, what it is called may change. */
export type Teller = { state: TaskState; facts: Facts; at: Instant };
export type Tell = { [Kind in TaskEntryKind]: (entry: Extract<TaskEntry, { kind: Kind }>, teller: Teller) => Words };
