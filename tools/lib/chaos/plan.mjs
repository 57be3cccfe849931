/** Chance that can be had again: the same seed gives the same numbers (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit) => Math.floor(next() * limit);
  const shuffled = (list) =>
    list
      .map((item) => [next(), item])
      .toSorted(([a], [b]) => a - b)
      .map(([, item]) => item);
  return { next, below, shuffled, uuid: () => uuidOf(below) };
}

function uuidOf(below) {
  const hex = Array.from({ length: 32 }, () => below(16).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const VICTIMS = ['api', 'worker', 'temporal', 'postgres'];

/**
 * Who is killed, how long after the one before was back, and for how long it stays away. Without an end: whoever follows
 * the plan stops when the time is up. Each goes once before one goes again.
 */
export function* planOfKills(seed) {
  const { below, shuffled } = chance(seed);
  for (;;) {
    for (const victim of shuffled(VICTIMS)) yield { victim, afterMs: 500 + below(3_500), awayMs: below(2_500) };
  }
}
