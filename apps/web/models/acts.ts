import type { ActView, PathStepView, TaskView } from '../../../libs/contracts/http.js';
import type { Act } from '../../../libs/domain/task/acts.js';
import { subjectText } from './inbox.js';
import { openVisit } from './path.js';

export type TaskAct = Exclude<Act, { act: 'assign' }>;
export type Assignment = Omit<Extract<Act, { act: 'assign' }>, 'act'>;

/** One act may be offered several times (an answer per seat, a notice of delay per subject): what makes each its own. */
export const actKey = (view: ActView): string => {
  const about = [view.seat, view.subject ? subjectText(view.subject) : null];
  return [view.act, ...about.filter((part) => part !== null)].join('/');
};

/** The name of the agency whose seat an act is about, so that three equal buttons can be told apart. */
export const seatOf = (task: Pick<TaskView, 'visits'>, view: ActView) =>
  task.visits.flatMap((visit) => visit.seats).find((seat) => seat.id === view.seat) ?? null;

const longest = 40;
/** Cut between two words. */
const short = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/, '')}…` : text;

/** What an act beside the file is about, as it was asked, so that several of one kind can be told apart. */
export const askedIn = ({ beside, parts }: Pick<TaskView, 'beside' | 'parts'>, { subject }: ActView): string | null => {
  if (subject?.of === 'obligation') {
    const owed = parts.obligations.find(({ id }) => id === subject.obligation);
    return owed ? short(owed.text) : null;
  }
  if (subject?.of !== 'beside') return null;
  const request = beside.requests.find(({ id }) => id === subject.id);
  const pause = beside.pauses.find(({ id }) => id === subject.id);
  const text = request?.text ?? pause?.reason;
  return text === undefined ? null : short(text);
};

/** What this person may do, the likely one first, in the server's order otherwise. */
export const possible = (acts: ActView[]): ActView[] =>
  acts.filter((view) => view.allowed).toSorted((a, b) => Number(b.likely) - Number(a.likely));

/** What an act is about: the file where it lies, the task as a whole, or what is said beside it. */
export const concerns = ['file', 'task', 'aside'] as const;
export type Concern = (typeof concerns)[number];

const others: Record<Exclude<Concern, 'file'>, readonly ActView['act'][]> = {
  task: [
    ...(['changeLead', 'changeContent', 'changeDeadline', 'changeProcedure', 'divide', 'decideUrgently'] as const),
    ...(['pause', 'awaitCondition', 'resume', 'recall', 'cancel', 'reopen', 'archive'] as const),
    ...(['correct', 'replace', 'recallIssued'] as const),
  ],
  aside: [
    ...(['askContribution', 'askInformation', 'askExtension', 'reportObstacle', 'passUp', 'note'] as const),
    ...(['recordMeeting', 'bringUp', 'reserve'] as const),
  ],
};

/** What is awaited of this person is about the file, whatever it is. */
export const concernOf = ({ act, likely }: ActView): Concern => {
  if (likely || act === 'assign') return 'file';
  return others.task.includes(act) ? 'task' : others.aside.includes(act) ? 'aside' : 'file';
};

const fewEnough = 6;

/** The acts in rows, where there are too many to be read as one. */
export const rowsOf = (acts: ActView[]): { concern: Concern | null; acts: ActView[] }[] => {
  if (acts.length <= fewEnough) return [{ concern: null, acts }];
  const rows = concerns.map((concern) => ({ concern, acts: acts.filter((view) => concernOf(view) === concern) }));
  return rows.filter((row) => row.acts.length > 0);
};

/** An act that is not possible is explained once, though it may be impossible for many seats. */
export const impossible = (acts: ActView[]): ActView[] => {
  const able = new Set(possible(acts).map((view) => view.act));
  const seen = new Set<string>();
  return acts.filter((view) => {
    const isNew = !view.allowed && !able.has(view.act) && !seen.has(view.act);
    seen.add(view.act);
    return isNew;
  });
};

/** An act that was chosen a while ago, as it stands now. Once it is impossible it keeps the visit on which it was meant. */
export const asOfNow = (acts: ActView[], chosen: ActView): ActView => {
  const same = acts.find((view) => actKey(view) === actKey(chosen));
  if (same?.allowed) return same;
  return { ...chosen, allowed: false, refusal: same?.refusal };
};

const forward = new Set([
  'accept',
  'consolidate',
  'submit',
  'verify',
  'sign',
  'number',
  'issue',
  'agencySign',
  'finishWork',
]);

/** The step after the open one, for acts that move the file forward. */
export const nextStep = (task: Pick<TaskView, 'path' | 'visits'>, act: ActView['act']): PathStepView | null => {
  const open = openVisit(task.visits);
  if (!open || !forward.has(act)) return null;
  const at = task.path.findIndex((each) => each.step === open.step);
  return task.path[at + 1] ?? null;
};
