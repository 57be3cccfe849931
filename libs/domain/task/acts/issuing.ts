import { unitOf } from '../../organisation/lookup.js';
import { seriesOf } from '../../procedure/steps.js';
import type { Refusal } from '../../refusal.js';
import { dueOf } from '../../time/count.js';
import { isRefusal } from '../../refusal.js';
import { openRequests } from '../beside/beside.js';
import { resumptions } from '../beside/resuming.js';
import { unapproved } from '../deciding/approvals.js';
import { contentOf } from '../deciding/documents.js';
import { decidingOf } from '../deciding/state.js';
import type { Reopened } from '../deciding/state.js';
import type { TaskEntry } from '../entries.js';
import type { Facts } from '../facts.js';
import { closing } from '../moves.js';
import { notToBeArchived } from '../parts/archiving.js';
import type { Clock } from '../clock.js';
import type { Visit } from '../visit.js';
import { forward } from './forward.js';
import { follows, onVisit } from './rule.js';
import type { Scene } from './rule.js';

const ready = ({ state, facts }: Scene, visit: Visit): Refusal | null => unapproved(state, facts.procedure, visit.step);

/** `05/KH-UBND`: a number below ten has its nought (NĐ 30/2020, annex I); what is secret is marked apart. */
const notationOf = (number: number, secret: boolean, { procedure, organisation }: Facts): string => {
  const issuer = unitOf(organisation, procedure.issuer)?.abbreviation ?? procedure.issuer;
  return `${String(number).padStart(2, '0')}/${seriesOf(procedure, secret)}-${issuer}`;
};

export const number = onVisit<'number'>({
  at: ['number'],
  ready,
  act: ({ scene, visit }, { secret = false }) => {
    const drawn = scene.facts.nextNumber;
    // The series is locked and read before this act is decided; without it the caller is wrong, not the person.
    if (!drawn) throw new Error('the number of the series was not loaded');
    const notation = notationOf(drawn.number, secret, scene.facts);
    const apart = {
      ...(secret ? { secret: true as const } : {}),
      ...(scene.state.issuedAt === null ? {} : { anew: true as const }),
    };
    const numbered: TaskEntry = { kind: 'numbered', number: drawn.number, year: drawn.year, notation, ...apart };
    return follows(numbered, forward(scene, visit));
  },
});

/** What was asked beside a document that follows another ends with it. */
const besideIt = (scene: Scene): TaskEntry[] => [
  ...resumptions(scene, 'claimed'),
  ...openRequests(scene.state).map(({ id }): TaskEntry => ({ kind: 'requestWithdrawn', request: id })),
];

/** To be put away again: the file was not put away before, or waits for what it owes. */
const putAwayAgain = ({ state, facts }: Scene, reopened: Reopened): Clock[] | Refusal => {
  if (reopened.was === 'archived' && notToBeArchived(state) === null) return [];
  const due = dueOf(facts.procedure.archiveAfter, facts.now, facts.calendar);
  if (isRefusal(due)) return due;
  const { start, term } = due;
  const id = `archive#${decidingOf(state).earlier.length}`;
  return [{ id, kind: 'archive', subject: { of: 'task' }, due: due.due, counted: { start, term } }];
};

/** The file of a document that follows an earlier one goes back to where it was: its completion was recognised long ago. */
const backWhereItWas = (scene: Scene, visit: Visit): TaskEntry[] | Refusal => {
  const { reopened, earlier } = decidingOf(scene.state);
  if (!reopened) return [];
  const goesOn = reopened.was === 'working';
  const clocks = goesOn ? [] : putAwayAgain(scene, reopened);
  if (isRefusal(clocks)) return clocks;
  const { now } = scene.facts;
  const notation = earlier.at(-1)?.notation ?? '';
  const followed: TaskEntry = { kind: 'followUpIssued', as: reopened.as, notation, on: now, clocks };
  return goesOn ? [followed] : [...besideIt(scene), closing(visit, 'forward', null, now), followed];
};

export const issue = onVisit<'issue'>({
  at: ['issue'],
  ready,
  act: ({ scene, visit }) => {
    const { reopened } = decidingOf(scene.state);
    const goesOn = reopened === null || reopened.was === 'working';
    const issued: TaskEntry = { kind: 'issued', hash: contentOf(scene.state) };
    return follows(issued, backWhereItWas(scene, visit), goesOn ? forward(scene, visit) : []);
  },
});
