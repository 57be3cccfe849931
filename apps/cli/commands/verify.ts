import { say } from '../../../libs/application/views/say.js';
import type { TaskId, Words } from '../../../libs/domain/index.js';
import { exitCodes } from '../output.js';
import type { Said } from '../output.js';
import { refusedWith } from '../refused.js';
import type { Installation } from '../wiring.js';
import { allTasks } from './all-tasks.js';

type Checked = { task: TaskId; intact: boolean; head: string; brokenAt: number | null };

/** Computes the hash chains again from what is stored: of one task, or of all. */
export const verifyCommand = async (installation: Installation, task: TaskId | undefined): Promise<Said> => {
  const checked: Checked[] = [];
  for (const id of task === undefined ? await allTasks(installation) : [task]) {
    const verification = await installation.tasks.verify(id);
    if (!verification) return refusedWith({ refused: 'task.notFound', facts: { task: id } });
    checked.push({ task: id, ...verification });
  }
  const broken = checked.filter(({ intact }) => !intact);
  return {
    json: { checked: checked.length, broken },
    lines: [...broken.map(brokenWords), resultWords(checked.length, broken.length)],
    exit: broken.length > 0 ? exitCodes.refused : exitCodes.fine,
  };
};

const brokenWords = ({ task, brokenAt }: Checked): Words =>
  say('✗ {task}: chuỗi băm đứt ở bút lục {at}.', '✗ {task}: the chain is broken at entry {at}.', {
    task,
    at: brokenAt,
  });

const resultWords = (checked: number, broken: number): Words =>
  broken === 0
    ? say('Chuỗi băm của {checked} nhiệm vụ còn nguyên vẹn.', 'The hash chains of {checked} tasks are intact.', {
        checked,
      })
    : say('{broken}/{checked} chuỗi băm bị đứt.', '{broken} of {checked} hash chains are broken.', { checked, broken });
