/** Milliseconds since the epoch: JSON-safe and free of any zone. Only the commit reads a clock; the domain is told. */
export type Instant = number;

/** A day of the office's calendar, `YYYY-MM-DD`. */
export type CivilDate = string;

/** From (inclusive) to (exclusive); what is left out is open: since ever, and without an end. */
export type Dated = { from?: Instant; to?: Instant | null };
