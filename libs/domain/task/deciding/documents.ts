import type { TaskEntry } from '../entries.js';
import type { TaskState } from '../state.js';
import { decidingOf } from './state.js';
import type { IssuedDocument } from './state.js';

/** The document that the file has in hand, once it went out. */
const inHand = (state: TaskState): IssuedDocument | null => {
  const { number, issuedAt, approvals } = state;
  if (number === null || issuedAt === null) return null;
  const { earlier, follows } = decidingOf(state);
  const as = earlier.length === 0 ? null : (follows ?? 'replacement');
  return { notation: number.notation, year: number.year, hash: contentOf(state), issuedAt, approvals, as };
};

/** What goes out: the current version, or the rendition of it that was made last. */
export const contentOf = (state: TaskState): string | null => {
  const current = state.versions.at(-1)?.hash ?? null;
  return decidingOf(state).renditions.findLast(({ of }) => of === current)?.hash ?? current;
};

/** Every document of this file that went out, the first first. */
export const documentsOf = (state: TaskState): IssuedDocument[] => {
  const current = inHand(state);
  return [...decidingOf(state).earlier, ...(current ? [current] : [])];
};

/** The next document of a file whose document went out: that one keeps its number, its content and its signatures. */
export const begunAnew = (state: TaskState): TaskState => {
  if (!inHand(state)) return state;
  const deciding = decidingOf(state);
  const follows = deciding.reopened?.as ?? null;
  return {
    ...state,
    ...{ number: null, issuedAt: null, approvals: [] },
    deciding: { ...deciding, earlier: documentsOf(state), approval: null, follows },
  };
};

/** A number drawn again for a content that went out already: what was decided and signed stands, its document is another. */
export const numberedAgain = (state: TaskState): TaskState => {
  const { deciding, ...anew } = begunAnew(state);
  const { approval } = decidingOf(state);
  return { ...anew, approvals: state.approvals, ...(deciding ? { deciding: { ...deciding, approval } } : {}) };
};

/** A number that no document went out under: it is kept with the reason when the file takes another way. */
export const numberGivenUp = ({ number, issuedAt }: TaskState, reason: string): TaskEntry[] => {
  if (number === null || issuedAt !== null) return [];
  const { number: drawn, year, notation, secret = false } = number;
  return [{ kind: 'numberCancelled', number: drawn, year, notation, secret, reason }];
};
