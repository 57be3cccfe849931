import type { Instant } from '../../time/instant.js';
import type { PostId } from '../../words.js';
import { arm, disarmVisit } from '../clocks.js';
import type { Custody, Visit } from '../visit.js';
import type { Change, Changes, EntryOf } from './change.js';
import { mapVisit } from './change.js';
import { submittedWith } from './dossier.js';
import { chainNamed } from './deciding.js';

const endCustody = (custody: Custody[], at: Instant): Custody[] =>
  custody.map((segment) => (segment.to === null ? { ...segment, to: at } : segment));

const visitFrom = (entry: EntryOf<'visitOpened'>): Visit => ({
  step: entry.visit.step,
  round: entry.visit.round,
  stepKind: entry.stepKind,
  stage: entry.stage,
  openedAt: entry.on,
  because: entry.because,
  holder: entry.holder,
  custody: [{ post: entry.holder, from: entry.on, to: null }],
  deadline: entry.deadline,
  lateAt: null,
  seats: [],
  closedAt: null,
  outcome: null,
});

const opened: Change<'visitOpened'> = (state, entry) =>
  chainNamed(arm({ ...state, progress: 'working', visits: [...state.visits, visitFrom(entry)] }, entry.clocks), entry);

const closed: Change<'visitClosed'> = (state, entry) => {
  const { visit, outcome, on } = entry;
  return mapVisit(disarmVisit(submittedWith(state, entry), visit), visit, (open) => ({
    ...open,
    closedAt: on,
    outcome,
    custody: endCustody(open.custody, on),
  }));
};

export const passTo = (visit: Visit, to: PostId, at: Instant): Visit => ({
  ...visit,
  holder: to,
  custody: [...endCustody(visit.custody, at), { post: to, from: at, to: null }],
});

export const visitChanges: Changes<'visitOpened' | 'visitClosed' | 'handedOn' | 'leadChanged'> = {
  visitOpened: opened,
  visitClosed: closed,
  handedOn: (state, { visit, to }, { at }) => mapVisit(state, visit, (open) => passTo(open, to, at)),
  // Exactly one lead: a coordinator that becomes the lead coordinates no more.
  leadChanged: (state, { lead }) => ({
    ...state,
    lead,
    coordinators: state.coordinators.filter((unit) => unit !== lead),
  }),
};
