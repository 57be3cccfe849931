import type { BesideView, ByView, MoveView, NoteView, PauseView, RequestView } from '../../contracts/beside-http.js';
import { besideOf, originalDeadline, standsSince } from '../../domain/index.js';
import type { Facts, Note, Pause, PersonId, PostId, Request, TaskState } from '../../domain/index.js';
import type { Move } from '../../domain/task/beside/beside.js';
import { excusedDays, lateBy } from '../../domain/task/beside/reckoning.js';
import { obstacleWords } from './beside-words.js';
import { dueView, dueViewOrNull } from './due.js';
import { personName, postView, unitLine } from './names.js';
import { iso, isoOrNull } from './time-words.js';

type Done = { at: number; by: PersonId; post: PostId };

const byView = ({ at, by, post }: Done, { organisation }: Facts): ByView => ({
  at: iso(at),
  byName: personName(organisation, by),
  post: postView(organisation, post, at),
});

const pauseView = (pause: Pause, facts: Facts): PauseView => ({
  ...byView(pause, facts),
  id: pause.id,
  stands: pause.stands,
  reason: pause.reason,
  confirmer: pause.condition && postView(facts.organisation, pause.condition.confirmer, facts.now),
  released: pause.released && {
    ...byView(pause.released, facts),
    because: pause.released.because,
    text: pause.released.text,
    evidence: pause.released.evidence,
  },
});

const outcomeView = (outcome: NonNullable<Request['outcome']>, facts: Facts): RequestView['outcome'] => {
  const { is, text, date, evidence } = outcome;
  return { ...byView(outcome, facts), is, text, date, evidence };
};

const passedView = (passed: Request['passed'][number], facts: Facts): RequestView['passed'][number] => ({
  ...byView(passed, facts),
  from: postView(facts.organisation, passed.from, passed.at),
  to: postView(facts.organisation, passed.to, passed.at),
  reason: passed.reason,
});

const requestView = (request: Request, facts: Facts): RequestView => {
  const { id, kind, date, share, text, evidence, status, outcome, obstacle } = request;
  const name = obstacleWords(obstacle, facts);
  const ended = outcome?.at ?? (status === 'open' ? facts.now : request.deadline.due);
  return {
    ...{ ...byView(request, facts), id, kind, date, share, text, evidence, status },
    obstacle: obstacle && name && { kind: obstacle, name },
    unit: request.unit === null ? null : unitLine(facts.organisation, request.unit),
    holder: postView(facts.organisation, request.holder, ended),
    deadline: dueView(request.deadline, ended, facts.calendar),
    passed: request.passed.map((one) => passedView(one, facts)),
    outcome: outcome && outcomeView(outcome, facts),
  };
};

const noteView = (note: Note, facts: Facts): NoteView => ({
  ...byView(note, facts),
  kind: note.kind,
  text: note.text,
  evidence: note.evidence,
});

const moveView = ({ at, from, to, request }: Move, { calendar }: Facts): MoveView => ({
  at: iso(at),
  from: dueViewOrNull(from, at, calendar),
  to: dueView(to, at, calendar),
  request,
});

export const besideView = (state: TaskState, facts: Facts): BesideView => {
  const { pauses, requests, notes, moves, ceiling, endings } = besideOf(state);
  return {
    pauses: pauses.map((pause) => pauseView(pause, facts)),
    standsSince: isoOrNull(standsSince(state, { of: 'task' })),
    excusedWorkingDays: excusedDays(state, facts.now, facts.calendar),
    requests: requests.map((request) => requestView(request, facts)),
    notes: notes.map((note) => noteView(note, facts)),
    original: dueViewOrNull(originalDeadline(state), facts.now, facts.calendar),
    moves: moves.map((move) => moveView(move, facts)),
    late: lateBy(state, facts.now),
    ceiling,
    endings: endings.map((ending) => {
      const { how, reason, basis } = ending;
      return { ...byView(ending, facts), how, reason, basis };
    }),
  };
};
