import type { TaskId } from '../../../libs/domain/index.js';
import type { Installation } from '../wiring.js';

const size = 200;

export const allTasks = async ({ tasks }: Installation): Promise<TaskId[]> => {
  const ids: TaskId[] = [];
  for (let page = 1; ; page += 1) {
    const { rows } = await tasks.list({ page, size });
    ids.push(...rows.map(({ id }) => id));
    if (rows.length < size) return ids;
  }
};
