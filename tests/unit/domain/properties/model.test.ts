import { describe, expect, it } from '@jest/globals';
import type { Seat, TaskState } from '../../../../libs/domain/index.js';
import { besideOf, decidingOf, documentsOf, openPauses, openVisit, refText } from '../../../../libs/domain/index.js';
import { partsOf } from '../../../../libs/domain/task/parts/state.js';
import type { Life } from '../../../support/domain.js';
import { foresee, modelled, tick, touch } from './model.js';
import { begin } from './model-state.js';
import type { Model } from './model-state.js';
import { everyHistory } from '../../../support/histories.js';
import { plainLife } from './moves.js';
import type { Move } from './moves.js';
import { play } from './play.js';
import type { Tried } from './play.js';

const statuses: Record<Seat['status'], string> = {
  open: 'open',
  answered: 'answered',
  deemedConsent: 'silent',
  withdrawn: 'withdrawn',
};

const place = (task: TaskState): string => {
  const visit = openVisit(task);
  if (visit) return `${refText(visit)} with ${visit.holder}`;
  return task.progress === 'working' || task.progress === 'done' ? task.completion.is : task.progress;
};

const placeOf = ({ place: step, rounds, holder }: Model): string =>
  step in rounds ? `${step}#${rounds[step]} with ${holder}` : step;

const papersOf = ({ papers, paper }: Model): (string | null)[] => [
  ...papers,
  ...(paper.out === null ? [] : [paper.as]),
];

const owedIn = (task: TaskState) =>
  partsOf(task).obligations.map(({ id, holder, deadline, met }) => [id, holder, deadline.due, met !== null]);

const askedIn = (task: TaskState) =>
  besideOf(task)
    .requests.filter(({ kind }) => kind !== 'extension')
    .map(({ id, holder, status }) => [id, holder, status === 'open']);

const agree = ({ task }: Life, model: Model): void => {
  expect(place(task)).toBe(placeOf(model));
  expect([task.lead, task.title, task.deadline?.due]).toEqual([model.lead, model.title, model.term.due]);
  expect(openPauses(task)).toHaveLength(model.pauses.filter(({ open }) => open).length);
  expect(task.versions.map(({ hash }) => hash)).toEqual(model.drafts.map(({ hash }) => hash));
  expect(task.approvals.at(-1)?.hash ?? null).toBe(model.approved);
  expect([decidingOf(task).approval?.hash ?? null, task.number !== null]).toEqual([
    model.decided,
    model.paper.numbered,
  ]);
  expect(documentsOf(task).map(({ as }) => as)).toEqual(papersOf(model));
  expect(owedIn(task)).toEqual(model.owed.map(({ id, holder, term, met }) => [id, holder, term.due, met]));
  expect(askedIn(task)).toEqual(model.asked.map(({ id, holder, open }) => [id, holder, open]));
  const { meetings, dissents } = partsOf(task);
  expect([meetings.length, dissents.length]).toEqual([model.meetings.length, model.dissents]);
  const seats = task.visits.flatMap((visit) => visit.seats);
  expect(
    seats.map(({ id, status, late, takenUp }) => [id, statuses[status], late.length > 0, takenUp !== null]),
  ).toEqual(model.seats.map(({ id, is, late, taken }) => [id, is, late, taken]));
};

describe('the rules and the reference model', () => {
  it('accept the same acts and leave the file in the same place, whatever people and time do', () => {
    const counts = { accepted: 0, refused: 0 };
    const compare = (script: Move[]): void => {
      const model = begin(script[0]?.move === 'decides');
      let isKnown = true;
      const see = (life: Life, _before: Life, tried: Tried): void => {
        // Years of which nobody knows the working days are where the model ends.
        isKnown &&= tried?.decision.refusal?.refused !== 'calendar.yearUnknown';
        if (!isKnown) return;
        tick(model, life.now);
        if (tried) {
          const { act, person, decision } = tried;
          const accepted = decision.refusal === null;
          const foreseen = foresee(model, act, { person, now: life.now });
          if (foreseen === null && accepted) touch(model, { person, now: life.now });
          if (foreseen !== null) expect({ act, person, accepted }).toEqual({ act, person, accepted: foreseen });
          counts[accepted ? 'accepted' : 'refused'] += 1;
        }
        life.passTo(life.now);
        agree(life, model);
      };
      play(script, see, modelled);
    };
    everyHistory(150, [plainLife], compare);
    // Both sides of every rule were tried.
    expect(Math.min(counts.accepted, counts.refused)).toBeGreaterThan(10);
  });
});
