import type { TaskView } from '../../contracts/http.js';
import { allowed, standsSince } from '../../domain/index.js';
import type { Completion, PersonId, TaskState } from '../../domain/index.js';
import type { OpenTask } from '../read/task-reader.js';
import { besideView } from './beside.js';
import { actView } from './act-view.js';
import { courseView } from './course.js';
import { dossierView } from './dossier.js';
import { decidingView } from './deciding.js';
import { dueView, dueViewOrNull } from './due.js';
import { postView, unitLine } from './names.js';
import { partsView } from './parts-view.js';
import { pathView } from './path.js';
import { iso, isoOrNull } from './time-words.js';
import { escalationView, versionView, visitView } from './visits.js';
import { whatNow } from './what-now.js';

/** The whole page of a task, as this person may see and act on it now. */
export const taskView = (task: OpenTask, person: PersonId): TaskView => ({
  now: iso(task.facts.now),
  seq: task.seq,
  hash: task.hash,
  ...identity(task),
  ...standing(task),
  path: pathView(task.state, task.facts),
  visits: task.state.visits.map((visit) => visitView(visit, task.state, task.facts)),
  versions: task.state.versions.map((version) => versionView(version, task.state, task.facts)),
  dossier: dossierView(task.state, task.facts),
  escalations: task.state.escalations.map((escalation) => escalationView(escalation, task.facts)),
  parts: partsView(task),
  beside: besideView(task.state, task.facts),
  deciding: decidingView(task.state, task.facts),
  whatNow: whatNow(task.state, task.facts),
  course: courseView(task),
  acts: allowed(task.state, person, task.facts).map((allowance) => actView(allowance, task)),
});

const identity = ({ state, facts: { organisation, procedure, now } }: OpenTask) => ({
  id: state.id,
  title: state.title,
  directive: state.directive,
  priority: state.priority,
  amount: state.amount ?? null,
  lead: unitLine(organisation, state.lead),
  coordinators: state.coordinators.map((unit) => unitLine(organisation, unit)),
  assigner: postView(organisation, state.assigner, now),
  procedure: {
    id: procedure.id,
    version: procedure.version,
    name: procedure.name,
    documentType: procedure.documentType?.name ?? null,
  },
});

const standing = ({ state, facts }: OpenTask) => ({
  progress: state.progress,
  completion: completionView(state, facts),
  deadline: dueViewOrNull(
    state.deadline,
    claimedAt(state.completion) ?? facts.now,
    facts.calendar,
    standsSince(state, { of: 'task' }),
  ),
  number: state.number && { notation: state.number.notation, at: iso(state.number.at) },
  issuedAt: isoOrNull(state.issuedAt),
});

/** On time is judged by the time of the claim, however long its confirmation takes. */
const claimedAt = (completion: Completion) => {
  if (completion.is === 'claimed') return completion.at;
  return completion.is === 'confirmed' ? completion.claimedAt : null;
};

const completionView = ({ completion }: TaskState, facts: OpenTask['facts']): TaskView['completion'] => {
  const nothing = { at: null, text: null, deadline: null, onTime: null, holder: null, version: null };
  switch (completion.is) {
    case 'none':
      return { is: 'none', ...nothing };
    case 'claimed':
      return {
        ...nothing,
        is: 'claimed',
        at: iso(completion.at),
        text: completion.text,
        version: completion.version,
        deadline: dueView(completion.deadline, facts.now, facts.calendar),
        holder: postView(facts.organisation, completion.holder, facts.now),
      };
    case 'confirmed':
      return { ...nothing, is: 'confirmed', at: iso(completion.at), onTime: completion.onTime };
  }
};
