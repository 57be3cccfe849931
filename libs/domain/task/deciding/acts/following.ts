import { byAssignerOrLead } from '../../../authority/who.js';
import { isRefusal, refuse } from '../../../refusal.js';
import type { Refusal } from '../../../refusal.js';
import { documentsOf } from '../documents.js';
import type { FollowUp } from '../state.js';
import type { TaskEntry } from '../../entries.js';
import { closing, opens } from '../../moves.js';
import { openVisit } from '../../subject.js';
import { follows, isBlank, noTarget } from '../../acts/rule.js';
import type { ActRule, Scene } from '../../acts/rule.js';

/** A document that went out, in a file that nobody is working on: before it is claimed, claimed and confirmed, or put away. */
const notToBeFollowed = ({ state }: Scene): Refusal | null => {
  const last = documentsOf(state).at(-1);
  if (!last || state.issuedAt === null) return refuse('document.notIssued');
  if (last.as === 'recall') return refuse('document.recalled', { number: last.notation });
  if (state.completion.is === 'claimed') return refuse('completion.claimed');
  const visit = openVisit(state);
  return visit && visit.stepKind !== 'report' ? refuse('visit.wrongStep', { step: visit.step }) : null;
};

const followUp = (as: FollowUp): ActRule<'correct' | 'replace' | 'recallIssued'> => ({
  targets: () => [noTarget],
  may: (scene) => {
    const by = byAssignerOrLead(scene, scene.state.assigner, scene.state.lead);
    return isRefusal(by) ? by : (notToBeFollowed(scene) ?? by);
  },
  act: (scene, { reason }) => {
    const { state, facts, person } = scene;
    const last = documentsOf(state).at(-1);
    if (!last) return refuse('document.notIssued');
    if (isBlank(reason)) return refuse('reason.missing');
    const step = facts.procedure.steps.find(({ kind }) => kind === 'draft');
    if (!step) return refuse('document.notIssued');
    const followed: TaskEntry = {
      kind: 'documentFollowed',
      ...{ as, notation: last.notation, reason, was: state.progress },
    };
    const visit = openVisit(state);
    return follows(
      followed,
      visit ? closing(visit, 'returned', reason, facts.now) : [],
      opens(state, facts, step, { kind: 'followUp', reason, by: person }),
    );
  },
  likely: () => false,
});

/** Wrong in form: a correction refers to the document, which stays in force. */
export const correct: ActRule<'correct'> = followUp('correction');
/** Wrong in content: another document takes its place. */
export const replace: ActRule<'replace'> = followUp('replacement');
/** No longer to be used, by a document that says so. */
export const recallIssued: ActRule<'recallIssued'> = followUp('recall');
