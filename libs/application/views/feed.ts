import { dayOfEvent } from '../../domain/index.js';
import type { Calendar, Instant, Organisation } from '../../domain/index.js';
import { countClassOf } from '../../domain/task/official-count.js';
import type { InboxTaskRow, ListedTask } from '../ports.js';
import type { DueEvent } from '../supervision/ics.js';
import { unitName } from './names.js';

type Known = { organisation: Organisation; calendar: Calendar; now: Instant; urlOf: (task: string) => string };

/** The terms of tasks, and of what waits for the person themselves; Vietnamese alone, as calendars have one language. */
export const feedEvents = (tasks: ListedTask[], waiting: InboxTaskRow[], known: Known): DueEvent[] => [
  ...tasks.flatMap((task) => ofTask(task, known)),
  ...waiting.flatMap((item) => ofItem(item, known)),
];

const ofTask = (task: ListedTask, { organisation, calendar, now, urlOf }: Known): DueEvent[] => {
  if (task.due === null) return [];
  const is = countClassOf({ ...task, isDone: task.completion === 'confirmed' }, now);
  const late = is === 'overdue' ? 'QUÁ HẠN: ' : '';
  return [
    {
      uid: `${task.id}@mandate`,
      day: dayOfEvent(task.due, calendar),
      summary: `${late}${task.title}`,
      description: `${unitName(organisation, task.lead).vi} chủ trì\n${task.directive}`,
      url: urlOf(task.id),
      category: is === 'overdue' ? 'Quá hạn' : 'Hạn nhiệm vụ',
      changedAt: task.changedAt,
    },
  ];
};

const ofItem = ({ taskId, subject, title, directive, due, since }: InboxTaskRow, known: Known): DueEvent[] =>
  due === null
    ? []
    : [
        {
          uid: `${taskId}/${encodeURIComponent(subject)}@mandate`,
          day: dayOfEvent(due, known.calendar),
          summary: `Việc của tôi: ${title}`,
          description: directive,
          url: known.urlOf(taskId),
          category: 'Việc của tôi',
          changedAt: since,
        },
      ];
