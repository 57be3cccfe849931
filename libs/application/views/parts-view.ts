import type { PartsView } from '../../contracts/parts-http.js';
import { personOf } from '../../domain/index.js';
import type { Facts, Instant, TaskState, Words } from '../../domain/index.js';
import { judgedAt } from '../../domain/task/beside/standing.js';
import { partsOf } from '../../domain/task/parts/state.js';
import type { Change, Meeting, Obligation, SubTask } from '../../domain/task/parts/state.js';
import type { Done } from '../../domain/task/done.js';
import { ofObligation } from '../../domain/task/parts/subject.js';
import type { OpenTask } from '../read/task-reader.js';
import { postView, unitLine } from './names.js';
import { obligationWords } from './parts-words.js';
import { iso, isoOrNull, untilWords } from './time-words.js';

export const partsView = ({ state, facts }: OpenTask): PartsView => {
  const { parent, requirement, subTasks, obligations, changes, meetings, dissents, urgent } = partsOf(state);
  const { organisation } = facts;
  return {
    parent: parent && { task: parent.task, title: parent.title },
    requirement,
    subTasks: subTasks.map((one) => subTaskView(one, facts)),
    agencies: agenciesOf(subTasks, facts),
    obligations: obligations.map((one) => obligationView(one, state, facts)),
    changes: changes.map((one) => changeView(one, facts)),
    meetings: meetings.map((one) => meetingView(one, facts)),
    dissents: dissents.map((one) => ({
      ...doneBy(one, facts),
      unit: unitLine(organisation, one.unit),
      text: one.text,
    })),
    urgent: urgent.map((one) => ({ ...doneBy(one, facts), reason: one.reason, basis: one.basis })),
  };
};

const doneBy = ({ by, at }: Done, { organisation }: Facts) => ({
  byName: personOf(organisation, by)?.name ?? by,
  at: iso(at),
});

const isLate = ({ due, closed }: SubTask, now: Instant): boolean => closed === null && due !== null && due <= now;

const subTaskView = (one: SubTask, { organisation, now }: Facts): PartsView['subTasks'][number] => ({
  task: one.task,
  title: one.title,
  lead: unitLine(organisation, one.lead),
  due: isoOrNull(one.due),
  late: isLate(one, now),
  closed: one.closed && { how: one.closed.how, at: iso(one.closed.at) },
});

/** Progress, counted for each agency: the first that has a part comes first. */
const agenciesOf = (subTasks: SubTask[], { organisation, now }: Facts): PartsView['agencies'] =>
  [...new Set(subTasks.map(({ lead }) => lead))].map((lead) => {
    const own = subTasks.filter((one) => one.lead === lead);
    return {
      lead: unitLine(organisation, lead),
      total: own.length,
      closed: own.filter(({ closed }) => closed !== null).length,
      late: own.filter((one) => isLate(one, now)).length,
    };
  });

const obligationView = (owed: Obligation, state: TaskState, facts: Facts): PartsView['obligations'][number] => ({
  id: owed.id,
  kind: owed.kind,
  subject: ofObligation(owed.id),
  what: obligationWords[owed.kind],
  holder: postView(facts.organisation, owed.holder, facts.now),
  text: owed.text,
  basis: owed.basis,
  positions: owed.positions && { ...owed.positions, unit: unitLine(facts.organisation, owed.positions.unit) },
  due: iso(owed.deadline.due),
  late: owed.met === null && owed.deadline.due <= judgedAt(state, ofObligation(owed.id), facts.now),
  met: owed.met && { ...doneBy(owed.met, facts), text: owed.met.text },
});

const same = (text: string): Words => ({ vi: text, en: text });
const none: Words = { vi: 'không hạn', en: 'no due date' };

const values = (change: Change, { organisation, now, calendar }: Facts): { was: Words; is: Words } => {
  switch (change.of) {
    case 'lead':
      return { was: unitLine(organisation, change.was).name, is: unitLine(organisation, change.is).name };
    case 'content':
      return { was: same(contentText(change.was)), is: same(contentText(change.is)) };
    case 'deadline': {
      const words = (due: Instant | undefined): Words => (due === undefined ? none : untilWords(due, now, calendar));
      return { was: words(change.was?.due), is: words(change.is?.due) };
    }
  }
};

const contentText = ({ title, requirement }: { title: string; requirement: string | null }): string =>
  requirement === null ? title : `${title} (${requirement})`;

const changeView = (change: Change, facts: Facts): PartsView['changes'][number] => ({
  ...doneBy(change, facts),
  of: change.of,
  reason: change.reason,
  ...values(change, facts),
});

const meetingView = (meeting: Meeting, facts: Facts): PartsView['meetings'][number] => {
  const { number, about, resolved, result, participants } = meeting;
  const people = participants.map((one) => ({ ...one, unit: unitLine(facts.organisation, one.unit) }));
  return { ...doneBy(meeting, facts), number, about, participants: people, resolved, result };
};
