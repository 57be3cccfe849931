import type { FormView } from '../../contracts/papers-http.js';
import { dossierOf } from '../../domain/index.js';
import type { WrittenForm } from '../../domain/index.js';
import type { OpenTask } from '../read/task-reader.js';
import { itemNames } from './dossier-history.js';
import { personName, postTitle } from './names.js';
import { say } from './say.js';
import { taskOfPaper } from './silence.js';
import { iso } from './time-words.js';

/** What the leader did with it: the signature on the version that it went up with, or the return of the file. */
const decisionOn = ({ state, facts: { organisation } }: OpenTask, form: WrittenForm): FormView['decision'] => {
  const approval = state.approvals.find(({ hash, at }) => hash === form.version && at >= form.at);
  if (approval)
    return {
      words: say('Đã ký', 'Signed'),
      at: iso(approval.at),
      byName: personName(organisation, approval.by),
    };
  const back = state.visits.find(({ openedAt, because }) => because.kind === 'return' && openedAt >= form.at);
  if (back?.because.kind !== 'return') return null;
  return {
    words: say('Trả lại: {reason}', 'Returned: {reason}', { reason: back.because.reason }),
    at: iso(back.openedAt),
    byName: personName(organisation, back.because.by),
  };
};

/** The newest form, or that of a named round of the check; `null` where none was written. */
export const formView = (task: OpenTask, round: number | null): FormView | null => {
  const { state, facts } = task;
  const { organisation } = facts;
  const form = dossierOf(state).forms.findLast(({ visit }) => round === null || visit.round === round);
  if (!form) return null;
  const { asked, opinion, proposal, options, competence, secrecy, counts } = form;
  return {
    task: taskOfPaper(task),
    round: form.visit.round,
    writtenAt: iso(form.at),
    ...{ asked, opinion, proposal, options, competence, secrecy, counts },
    files: form.files.map(({ item, name, hash }) => ({ item: itemNames(facts, [item]), name, hash })),
    version: {
      number: state.versions.find(({ hash }) => hash === form.version)?.number ?? null,
      hash: form.version,
    },
    seats: Object.values(counts).reduce((sum, count) => sum + count, 0),
    writer: { byName: personName(organisation, form.by), post: postTitle(organisation, form.post) },
    chosen: form.chosen && {
      option: form.chosen.option,
      at: iso(form.chosen.at),
      byName: personName(organisation, form.chosen.by),
      post: postTitle(organisation, form.chosen.post),
    },
    decision: decisionOn(task, form),
  };
};
