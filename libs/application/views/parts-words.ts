import type { Facts, Instant, PostId, TaskEntry, TaskState, UnitId, Words } from '../../domain/index.js';
import type { PartsEntry } from '../../domain/task/parts/entries.js';
import type { Closing, ObligationKind } from '../../domain/task/parts/state.js';
import { findObligation } from '../../domain/task/parts/state.js';
import { postTitle, unitName } from './names.js';
import { say } from './say.js';
import { untilWords } from './time-words.js';

type Teller = { state: TaskState; facts: Facts; at: Instant };
type Tell = { [Kind in PartsEntry['kind']]: (entry: Extract<TaskEntry, { kind: Kind }>, teller: Teller) => Words };

/** What somebody owes, as a thing. */
export const obligationWords: Record<ObligationKind, Words> = {
  handOver: { vi: 'bàn giao hồ sơ', en: 'the handing over of the dossier' },
  contribute: { vi: 'phần việc phối hợp', en: 'the share of a coordinator' },
  reportAfter: { vi: 'báo cáo sau quyết định khẩn cấp', en: 'the report after an urgent decision' },
  rule: { vi: 'kết luận về ý kiến khác nhau', en: 'the ruling on a disagreement' },
};

const closings: Record<Closing, Words> = {
  confirmed: { vi: 'đã được công nhận hoàn thành', en: 'is recognised as completed' },
  cancelled: { vi: 'đã hủy', en: 'is cancelled' },
  recalled: { vi: 'đã thu hồi', en: 'is recalled' },
  withdrawn: { vi: 'đã rút', en: 'is withdrawn' },
};

const day = (due: Instant | null, { at, facts }: Teller): Words | null =>
  due === null ? null : untilWords(due, at, facts.calendar);
const bare = (text: string | null): string | null => text?.trim().replace(/[.\s]+$/, '') || null;
const unitIn = ({ facts }: Teller, unit: UnitId): Words => unitName(facts.organisation, unit);
const postIn = ({ facts }: Teller, post: PostId): Words => postTitle(facts.organisation, post);
const titleOf = ({ state }: Teller, task: string): string =>
  state.parts?.subTasks.find((one) => one.task === task)?.title ?? task;

const whatWords = ({ state }: Teller, id: string): Words => {
  const owed = findObligation(state, id);
  return owed ? obligationWords[owed.kind] : { vi: id, en: id };
};

export const partsWords: Tell = {
  divided: ({ parts }, teller) =>
    say('Chia thành {count} nhiệm vụ con: {units}.', 'Divided into {count} sub-tasks: {units}.', {
      count: parts.length,
      units: listed([...new Set(parts.map(({ lead }) => lead))].map((unit) => unitIn(teller, unit))),
    }),
  subTaskClosed: ({ task, how }, teller) =>
    say('Nhiệm vụ con “{title}” {how}.', 'The sub-task “{title}” {how}.', {
      title: titleOf(teller, task),
      how: closings[how],
    }),
  subTaskReopened: ({ task }, teller) =>
    say('Nhiệm vụ con “{title}” được mở lại.', 'The sub-task “{title}” is taken up again.', {
      title: titleOf(teller, task),
    }),
  openSubTasksAccepted: ({ open, reason }) =>
    say(
      'Vẫn công nhận dù còn {count} nhiệm vụ con chưa xong: {reason}.',
      'Confirmed though {count} sub-tasks are open: {reason}.',
      { count: open.length, reason: bare(reason) },
    ),
  leadReplaced: ({ was, lead, reason }, teller) =>
    say(
      'Đổi cơ quan chủ trì từ {was} sang {lead}: {reason}.',
      'The lead agency was {was} and is now {lead}: {reason}.',
      {
        was: unitIn(teller, was),
        lead: unitIn(teller, lead),
        reason: bare(reason),
      },
    ),
  contentChanged: ({ was, is, reason }) =>
    say(
      'Đổi nội dung từ “{was}” thành “{is}”[, yêu cầu: {requirement}]: {reason}.',
      'The content was “{was}” and is now “{is}”[, required: {requirement}]: {reason}.',
      { was: was.title, is: is.title, requirement: bare(is.requirement), reason: bare(reason) },
    ),
  deadlineChanged: ({ obligation, was, deadline, reason }, teller) =>
    say(
      'Đổi hạn {what}[ từ {was}] thành {until}: {reason}.',
      'The deadline of {what}[ was {was} and] is now {until}: {reason}.',
      {
        what: obligation === null ? { vi: 'nhiệm vụ', en: 'the task' } : whatWords(teller, obligation),
        was: day(was?.due ?? null, teller),
        until: day(deadline.due, teller),
        reason: bare(reason),
      },
    ),
  obligationOpened: ({ asked, holder, text, positions, deadline }, teller) =>
    say(
      '{holder} phải thực hiện: {what}, hạn {until}: {text}.[ Ý kiến của {unit}: {theirs}.][ Ý kiến của cơ quan chủ trì: {ours}.]',
      '{holder} owes {what}, due by {until}: {text}.[ The position of {unit}: {theirs}.][ The position of the lead: {ours}.]',
      {
        holder: postIn(teller, holder),
        what: obligationWords[asked],
        until: day(deadline.due, teller),
        text: bare(text),
        unit: positions && unitIn(teller, positions.unit),
        theirs: bare(positions?.theirs ?? null),
        ours: bare(positions?.ours ?? null),
      },
    ),
  obligationMet: ({ id, text }, teller) =>
    say('Đã thực hiện {what}: {text}.', 'Done: {what}: {text}.', { what: whatWords(teller, id), text: bare(text) }),
  decidedUrgently: ({ reason, basis }) =>
    say(
      'Quyết định khẩn cấp ngoài quy trình, căn cứ {basis}: {reason}.',
      'Decided urgently outside the procedure, under {basis}: {reason}.',
      { basis: bare(basis), reason: bare(reason) },
    ),
  meetingRecorded: ({ number, about, participants, resolved, result }, teller) =>
    say(
      'Họp lần {number} về “{about}”, {end}: {result}. Dự họp: {participants}.',
      'Meeting {number} on “{about}”, {end}: {result}. Present: {participants}.',
      {
        number,
        about: bare(about),
        end: resolved ? { vi: 'đã thống nhất', en: 'settled' } : { vi: 'chưa thống nhất', en: 'not settled' },
        result: bare(result),
        participants: listed(
          participants.map(({ unit, name }) =>
            say('{name} ({unit})', '{name} ({unit})', { name, unit: unitIn(teller, unit) }),
          ),
        ),
      },
    ),
  dissentReserved: ({ unit, text }, teller) =>
    say('{unit} bảo lưu ý kiến: {text}.', '{unit} reserves its view: {text}.', {
      unit: unitIn(teller, unit),
      text: bare(text),
    }),
  archivingPostponed: () =>
    say(
      'Chưa lưu hồ sơ: còn báo cáo sau quyết định khẩn cấp chưa thực hiện.',
      'Not archived yet: the report after an urgent decision is still owed.',
    ),
};

const listed = (list: Words[]): Words => ({
  vi: list.map(({ vi }) => vi).join('; '),
  en: list.map(({ en }) => en).join('; '),
});
