import { stepName, unitName } from '../../../libs/application/views/names.js';
import { say } from '../../../libs/application/views/say.js';
import { taskRowView } from '../../../libs/application/views/task-row.js';
import { dayAt } from '../../../libs/domain/index.js';
import type { Words } from '../../../libs/domain/index.js';
import type { ListedTask } from '../../../libs/application/index.js';
import type { Said } from '../output.js';
import type { Installation } from '../wiring.js';

export const tasksCommand = async (
  { tasks, directory, procedures }: Installation,
  q: string | undefined,
): Promise<Said> => {
  const { now, total, more, rows } = await tasks.list({ q, size: 200 });
  const { organisation, calendar } = await directory.current();
  const all = await procedures.all();
  const line = (row: ListedTask): Words => {
    const { late } = taskRowView(row, organisation, now);
    const procedure = all.find(({ id }) => id === row.procedure.id);
    return say(
      '{id}  {mark} {lead}: {title}[ — {step}][, hạn {due}]',
      '{id}  {mark} {lead}: {title}[ — {step}][, due {due}]',
      {
        id: row.id,
        mark: late ? '●' : '○',
        lead: unitName(organisation, row.lead),
        title: row.title,
        step: procedure && row.step ? stepName(procedure, row.step) : null,
        due:
          row.due === null
            ? null
            : dayAt(row.due - 1, calendar)
                .split('-')
                .reverse()
                .join('/'),
      },
    );
  };
  const items = rows.map((row) => taskRowView(row, organisation, now));
  const count = more
    ? say('Hơn {total} nhiệm vụ.', 'More than {total} tasks.', { total })
    : say('{total} nhiệm vụ.', '{total} tasks.', { total });
  return { json: { total, more, items }, lines: [...rows.map(line), count] };
};
