import { Option } from 'commander';
import type { Counts, Tally, TallyGroup } from '../../../libs/application/supervision/counted.js';
import {
  differencesBetween,
  excusedDifferences,
  recountFromJournal,
  type CountDifference,
} from '../../../libs/application/supervision/recount.js';
import { excusedTally } from '../../../libs/application/supervision/excused.js';
import { postTitle, unitName } from '../../../libs/application/views/names.js';
import { say } from '../../../libs/application/views/say.js';
import type { Excused } from '../../../libs/domain/task/excused.js';
import type { Organisation, Words } from '../../../libs/domain/index.js';
import { alike, exitCodes } from '../output.js';
import type { Said } from '../output.js';
import type { Installation } from '../wiring.js';
import { allTasks } from './all-tasks.js';

export type CountsOptions = { by?: TallyGroup; recount?: boolean };
export const countsOptions = [
  new Option('--by <group>', 'agency | leader | directive | priority').choices([
    ...(['agency', 'leader', 'directive', 'priority'] as const),
  ]),
  new Option('--recount', 'đếm lại từ sổ bút lục / count again from the journal'),
];

/** The official count of all tasks; with `--recount` every number is held against the journal. */
export const countsCommand = async (
  installation: Installation,
  { by, recount = false }: CountsOptions,
): Promise<Said> => {
  const { tasks, directory } = installation;
  const { now, ...tally } = await tasks.tally({});
  const { organisation, calendar } = await directory.current();
  const excused = excusedTally(tally.excused, { now, calendar });
  const lines = [...linesOf(tally, by, organisation), excusedLine(excused.total)];
  const shown = {
    now: new Date(now).toISOString(),
    total: tally.total,
    excused: excused.total,
    ...(by ? { [by]: tally.by[by] } : {}),
  };
  if (!recount) return { json: shown, lines };
  const ids = await allTasks(installation);
  const recounted = await recountFromJournal(tasks, directory, ids, now);
  const differences = [
    ...differencesBetween(tally, recounted),
    ...excusedDifferences(tally, recounted, { now, calendar }),
  ];
  return {
    json: { ...shown, recounted: ids.length, differences },
    lines: [...lines, ...differences.map(differenceLine), recountLine(ids.length, differences.length)],
    exit: differences.length > 0 ? exitCodes.refused : exitCodes.fine,
  };
};

const linesOf = (tally: Tally, by: TallyGroup | undefined, organisation: Organisation): Words[] => [
  countsLine(say('Toàn bộ', 'All'), tally.total),
  ...(by ? tally.by[by].map(({ key, counts }) => countsLine(nameOf(by, key, organisation), counts)) : []),
];

const nameOf = (by: TallyGroup, key: string, organisation: Organisation): Words => {
  if (by === 'agency') return unitName(organisation, key);
  return by === 'leader' ? postTitle(organisation, key) : alike(key);
};

const countsLine = (name: Words, counts: Counts): Words =>
  say(
    '{name}: đã hoàn thành {done} (đúng hạn {doneOnTime}, quá hạn {doneLate}); chưa hoàn thành {open} (trong hạn {inTerm}, quá hạn {overdue}); không hạn {noTerm}; sắp đến hạn {nearlyDue}; sẽ muộn {willBeLate}; im lặng {silent}.',
    '{name}: done {done} (on time {doneOnTime}, late {doneLate}); not done {open} (in term {inTerm}, overdue {overdue}); no term {noTerm}; nearly due {nearlyDue}; will be late {willBeLate}; silent {silent}.',
    { name, ...counts, done: counts.doneOnTime + counts.doneLate, open: counts.inTerm + counts.overdue },
  );

const excusedLine = (days: Excused): Words =>
  say(
    'Ngày làm việc không tính: tạm dừng {pause}, chờ điều kiện {condition}, hệ thống gián đoạn {outage}.',
    'Working days excused: paused {pause}, waiting for a condition {condition}, outage {outage}.',
    days,
  );

const differenceLine = ({ group, key }: Pick<CountDifference, 'group' | 'key'>): Words =>
  say('✗ {group} {key}: số liệu không khớp sổ bút lục.', '✗ {group} {key}: the journal says otherwise.', {
    group,
    key,
  });

const recountLine = (tasks: number, differences: number): Words =>
  differences === 0
    ? say('Đếm lại từ sổ bút lục {tasks} nhiệm vụ: khớp.', 'Counted again from the journal of {tasks} tasks: equal.', {
        tasks,
      })
    : say('Đếm lại {tasks} nhiệm vụ: {n} số liệu sai.', '{tasks} tasks counted again: {n} numbers are wrong.', {
        tasks,
        n: differences,
      });
