const perRowMs = 20;
const longestMs = 2_000;

/**
 * How long following gives way to people after a round that found so many rows, as long as they go on acting. Up to fifty
 * acts a second are followed at once; beyond that each rest is longer than the one before it, up to two seconds, and all
 * acts on a task in that time are one signal and one workflow task.
 */
export const restAfter = (rows: number): number => Math.min(longestMs, rows * perRowMs);
