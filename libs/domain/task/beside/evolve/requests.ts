import { arm, disarm } from '../../clocks.js';
import type { Changes, EntryOf, Envelope } from '../../evolve/change.js';
import { done } from '../../evolve/change.js';
import type { TaskState } from '../../state.js';
import { besideOf, besideSubject } from '../beside.js';
import type { Note, Request } from '../beside.js';

type RequestEntry =
  | 'requestOpened'
  | 'requestPassedUp'
  | 'requestSettled'
  | 'requestLapsed'
  | 'requestWithdrawn'
  | 'deadlineMoved'
  | 'noted';

const requestFrom = (entry: EntryOf<'requestOpened'>, envelope: Envelope): Request => {
  const { request: id, asks: kind, obstacle, date, share, unit, text, evidence, holder, deadline } = entry;
  const asked = { id, kind, obstacle, date, share, unit, text, evidence, holder, deadline };
  const open = { openedAt: envelope.at, lateAt: null, status: 'open' as const, passed: [], outcome: null };
  return { ...asked, ...open, ...done(envelope) };
};

export const mapRequest = (state: TaskState, id: string, to: (request: Request) => Request): TaskState => {
  const beside = besideOf(state);
  const requests = beside.requests.map((request) => (request.id === id ? to(request) : request));
  return { ...state, beside: { ...beside, requests } };
};

const close = (state: TaskState, id: string, closing: Partial<Request>): TaskState =>
  mapRequest(disarm(state, besideSubject(id)), id, (request) => ({ ...request, ...closing }));

const passedUp = (state: TaskState, entry: EntryOf<'requestPassedUp'>, envelope: Envelope): TaskState => {
  const { request: id, from, to, reason, deadline, clocks } = entry;
  const passing = { from, to, reason, ...done(envelope) };
  const passed = mapRequest(disarm(state, besideSubject(id)), id, (request) => ({
    ...request,
    ...{ holder: to, deadline, lateAt: null, passed: [...request.passed, passing] },
  }));
  return arm(passed, clocks);
};

const settled = (state: TaskState, entry: EntryOf<'requestSettled'>, envelope: Envelope): TaskState => {
  const { request, outcome: is, text, date, evidence } = entry;
  const outcome = { is, text, date, evidence, ...done(envelope) };
  return close(state, request, { status: 'closed', outcome });
};

/** The lateness of the deadline before was of that one: what is due now is not late. */
const moved = (state: TaskState, entry: EntryOf<'deadlineMoved'>, { at }: Envelope): TaskState => {
  const { from, deadline, request, clocks } = entry;
  const beside = besideOf(state);
  const moves = [...beside.moves, { at, from, to: deadline, request }];
  return arm({ ...disarm({ ...state, beside: { ...beside, moves } }, { of: 'task' }), deadline, lateAt: null }, clocks);
};

export const requestChanges: Changes<RequestEntry> = {
  requestOpened: (state, entry, envelope) => {
    const beside = besideOf(state);
    const requests = [...beside.requests, requestFrom(entry, envelope)];
    return arm({ ...state, beside: { ...beside, requests } }, entry.clocks);
  },
  requestPassedUp: passedUp,
  requestSettled: settled,
  requestLapsed: (state, { request }) => close(state, request, { status: 'lapsed' }),
  requestWithdrawn: (state, { request }) => close(state, request, { status: 'withdrawn' }),
  deadlineMoved: moved,
  noted: (state, { note, text, evidence }, envelope) => {
    const beside = besideOf(state);
    const told: Note = { kind: note, text, evidence, ...done(envelope) };
    return { ...state, beside: { ...beside, notes: [...beside.notes, told] } };
  },
};
