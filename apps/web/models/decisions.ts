import type { ActView } from '../../../libs/contracts/http.js';

/** What a supervisor may decide about a task that is late or will be. */
export const decisions = ['extend', 'press', 'reassign', 'meet'] as const;
export type Decision = (typeof decisions)[number];
/** An agency is urged by a letter with all that it is late with; the rest is done to the task itself. */
export type TaskDecision = Exclude<Decision, 'press'>;

/** By which acts, the one for the case at hand first; the last is the general one, and gives the reason where none is allowed. */
const actsOf: Record<TaskDecision, readonly ActView['act'][]> = {
  extend: ['decideExtension', 'changeDeadline'],
  reassign: ['reassign', 'changeLead'],
  meet: ['putOnAgenda', 'recordMeeting'],
};

/** Of the task itself, not of what others owe to it. */
const isOfTask = ({ act, subject }: ActView): boolean => act !== 'changeDeadline' || subject?.of === 'task';

/** The act by which this person may decide it, or the one that is refused them. */
export const actFor = (decision: TaskDecision, acts: ActView[]): ActView | null => {
  const found = actsOf[decision].flatMap((act) => acts.filter((view) => view.act === act && isOfTask(view)));
  return found.find(({ allowed }) => allowed) ?? found.at(-1) ?? null;
};
