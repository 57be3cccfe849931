/**
 * Every change that running workflows must not see halfway: `patched(id)` in the code, and here the reason, the release
 * that brought it, and when it may go. A history recorded before it stands in `tests/replay/histories`.
 * None yet: no release has been made whose runs would have to be carried over.
 */
export type Patch = { reason: string; release: string; remove: string; history: string };

export const patches: Record<string, Patch> = {};
