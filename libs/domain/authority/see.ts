import type { Actor } from '../journal/entry.js';
import type { Organisation } from '../organisation/organisation.js';
import type { TaskEntry } from '../task/entries.js';
import { besideCourse, besideOutside, isOwnRequest } from '../task/beside/seeing.js';
import { currentHash } from '../task/deciding/approvals.js';
import { decidingOf } from '../task/deciding/state.js';
import { isOwnObligation, partsOutside } from '../task/parts/seeing.js';
import { findSeat } from '../task/subject.js';
import { hiddenDossier } from '../task/dossier/dossier.js';
import type { TaskState } from '../task/state.js';
import type { Seat, Visit } from '../task/visit.js';
import type { ContentHash } from '../words.js';
import type { Keys } from './keys.js';
import { readersOf } from './readers.js';

/** What of a task somebody would read. */
export type What =
  { of: 'task' } | { of: 'inside' } | { of: 'draft'; hash: ContentHash } | { of: 'opinion'; seat: string };

const has = (keys: Keys, marks: readonly string[]): boolean => marks.some((mark) => keys.has(mark));

/** The same question of a row that carries its marks: lists, search, feed and notices ask no other. */
export const mayReadBy = (keys: Keys, readers: readonly string[]): boolean => has(keys, readers);

const isOwn = (keys: Keys, { unit, holder }: Pick<Seat, 'unit' | 'holder'>): boolean =>
  has(keys, [`party:${unit}`, `post:${holder}`]);

/** What one agency said is the other agencies' to read once the lead has consolidated the round, and no sooner. */
const isConsolidated = ({ visits }: TaskState, round: Visit): boolean =>
  visits
    .slice(visits.indexOf(round) + 1)
    .some(({ stepKind, outcome }) => stepKind === 'consolidate' && outcome === 'forward');

const opinionOutside = (state: TaskState, keys: Keys, id: string): boolean => {
  const found = findSeat(state, id);
  return found !== null && (isOwn(keys, found.seat) || isConsolidated(state, found.visit));
};

/** As a rendition of what was issued, or as an earlier document of the file. */
const wentOut = (state: TaskState, hash: ContentHash): boolean => {
  const { renditions, earlier } = decidingOf(state);
  const current = currentHash(state);
  const isRendition = state.issuedAt !== null && renditions.some((each) => each.hash === hash && each.of === current);
  return isRendition || earlier.some((document) => document.hash === hash);
};

/** Whoever was asked reads what they were asked about; what was issued is everybody's who knows of the task. */
const draftOutside = (state: TaskState, keys: Keys, hash: ContentHash): boolean => {
  const seats = state.visits.flatMap((visit) => visit.seats);
  const isIssued = state.issuedAt !== null && state.approvals.some((approval) => approval.hash === hash);
  return isIssued || wentOut(state, hash) || seats.some((seat) => seat.version === hash && isOwn(keys, seat));
};

/**
 * The one predicate of reading. A task is read by those who carry one of its marks; the drafts, opinions and reasons in
 * it by insiders, and by others as far as they had a part in them.
 */
export const maySee = (keys: Keys, state: TaskState, organisation: Organisation, what: What): boolean => {
  const { readers, insiders } = readersOf(state, organisation);
  if (what.of === 'task') return has(keys, readers);
  if (has(keys, insiders)) return true;
  if (!has(keys, readers) || what.of === 'inside') return false;
  return what.of === 'draft' ? draftOutside(state, keys, what.hash) : opinionOutside(state, keys, what.seat);
};

/** The task with what this reader may not see taken out; its course, its terms and who is awaited stay. */
export const seen = (keys: Keys, state: TaskState, organisation: Organisation): TaskState => {
  const may = (what: What): boolean => maySee(keys, state, organisation, what);
  if (may({ of: 'inside' })) return state;
  return {
    ...withoutDecisions(state),
    visits: state.visits.map((visit) => ({
      ...visit,
      because: 'reason' in visit.because ? { ...visit.because, reason: '' } : visit.because,
      seats: visit.seats.map((seat) => (may({ of: 'opinion', seat: seat.id }) ? seat : withoutAnswer(seat))),
    })),
    versions: state.versions.filter(({ hash }) => may({ of: 'draft', hash })),
    dossier: hiddenDossier,
    completion: state.completion.is === 'claimed' ? { ...state.completion, text: '' } : state.completion,
    ...(state.parts && { parts: partsOutside(state.parts, (marks) => has(keys, marks)) }),
    ...(state.beside && { beside: besideOutside(state.beside, (marks) => has(keys, marks)) }),
  };
};

/** What was decided, with its reasons, is for insiders: those outside see the signatures, the number and what went out. */
const withoutDecisions = ({ deciding: _, ...state }: TaskState): TaskState => state;

const withoutAnswer = (seat: Seat): Seat => ({ ...seat, answer: null, late: [], takenUp: null });

/** Entries that tell of the course of a task, and of nothing that was written in it. */
const ofCourse: readonly TaskEntry['kind'][] = [
  ...(['assigned', 'leadChanged', 'handedOn', 'seatOpened', 'seatDeemedConsent', 'seatWithdrawn', 'signed'] as const),
  ...(['numbered', 'issued', 'confirmed', 'archived', 'reminded', 'fellLate', 'escalated'] as const),
  ...(['silencePostponed', 'archivedByTime', 'acknowledged', 'approvalVoided'] as const),
  ...besideCourse,
];

/** Whoever entered something, or was told of it on that day, reads it. */
const isOwnEntry = (keys: Keys, { payload, actor }: Entered): boolean => {
  const by = actor === null ? [] : [actor.post, ...(actor.behalf ? [actor.behalf.post] : [])];
  const told = 'tell' in payload ? payload.tell : [];
  return has(
    keys,
    [...by, ...told].map((post) => `post:${post}`),
  );
};

/** What was written in a task, as far as its reader had a part in it. */
const isOwnPart = (keys: Keys, state: TaskState, organisation: Organisation, entry: TaskEntry): boolean => {
  const may = (what: What): boolean => maySee(keys, state, organisation, what);
  if (entry.kind === 'versionAdded') return may({ of: 'draft', hash: entry.hash });
  if (entry.kind === 'fileAttached' && entry.to.of === 'seat') return may({ of: 'opinion', seat: entry.to.seat });
  if (entry.kind === 'seatAnswered' || entry.kind === 'seatAnsweredLate' || entry.kind === 'opinionTakenUp')
    return may({ of: 'opinion', seat: entry.seat });
  const mine = (marks: readonly string[]): boolean => has(keys, marks);
  return isOwnRequest(state, entry, mine) || isOwnObligation(state, entry, mine);
};

type Entered = { payload: TaskEntry; actor: Actor | null };

/** Whether the content of an entry is this reader's to see; that there is an entry, and its hash, is every reader's. */
export const maySeeEntry = (keys: Keys, state: TaskState, organisation: Organisation, entered: Entered): boolean => {
  const { readers, insiders } = readersOf(state, organisation);
  if (has(keys, insiders)) return true;
  if (!has(keys, readers)) return false;
  const { payload } = entered;
  if (isOwnEntry(keys, entered) || isOwnPart(keys, state, organisation, payload)) return true;
  return ofCourse.includes(payload.kind);
};
