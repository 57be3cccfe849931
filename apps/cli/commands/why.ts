import { countedDayWords } from '../../../libs/application/views/counted-day-words.js';
import { say } from '../../../libs/application/views/say.js';
import { subjectWords } from '../../../libs/application/views/subject.js';
import { deadlinesOf, whyView } from '../../../libs/application/views/why.js';
import type { ExplanationView } from '../../../libs/contracts/http.js';
import type { TaskId, Words } from '../../../libs/domain/index.js';
import { subjectText } from '../../../libs/domain/task/subject.js';
import { alike, exitCodes } from '../output.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';
import type { Installation } from '../wiring.js';

/** Why each term of a task is due then; ends with 1 where one does not come out as it is stored. */
export const whyCommand = async ({ tasks, directory }: Installation, id: TaskId): Promise<Said> => {
  const task = await tasks.open(id);
  if (!task) return refusedWith({ refused: 'task.notFound', facts: { task: id } });
  const history = await tasks.history(id);
  const views = [];
  for (const one of deadlinesOf(task.state)) {
    const calendar = await directory.calendar(one.deadline.calendarVersion);
    const view = whyView(one, history, task.facts, calendar);
    views.push({ subject: subjectText(one.subject), of: subjectWords(one.subject, task.state, task.facts), ...view });
  }
  const exit = views.every(({ same }) => same) ? exitCodes.fine : exitCodes.refused;
  return { json: { task: id, deadlines: views }, lines: views.flatMap(linesOf), exit };
};

const linesOf = ({
  of,
  words,
  days,
  changes,
  basis,
  calendarVersion,
  same,
}: ExplanationView & { of: Words }): Words[] => [
  say('■ Hạn của {of}', '■ The term of {of}', { of }),
  words,
  ...days.map(countedDayWords),
  ...changes.map((change) => change.words),
  say('Lịch phiên bản {version}[, {basis}].', 'Calendar version {version}[, {basis}].', {
    version: calendarVersion,
    basis,
  }),
  ...(same ? [] : [{ vi: 'KHÔNG KHỚP với hạn đã lưu', en: 'DOES NOT MATCH what is stored' }]),
  alike(''),
];
