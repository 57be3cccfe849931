import type {
  Budget,
  Evidence,
  Facts,
  Instant,
  OutcomeKind,
  PostId,
  RequestKind,
  TaskState,
  Words,
} from '../../domain/index.js';
import type { BesideEntry } from '../../domain/task/beside/entries.js';
import { obstaclesOf } from '../../domain/procedure/rules.js';
import { postTitle, unitName } from './names.js';
import { say } from './say.js';
import { dayWords, untilWords } from './time-words.js';

type Teller = { state: TaskState; facts: Facts; at: Instant };
type Tell = {
  [Kind in BesideEntry['kind']]: (entry: Extract<BesideEntry, { kind: Kind }>, teller: Teller) => Words;
};

export const budgetWords: Record<Budget, Words> = {
  task: { vi: 'hạn của nhiệm vụ', en: 'the term of the task' },
  step: { vi: 'hạn của bước', en: 'the term of the step' },
  seats: { vi: 'hạn cho ý kiến', en: 'the terms of the opinions' },
  shares: { vi: 'hạn phần việc phối hợp', en: 'the terms of the coordinators’ shares' },
};

const listed = (list: Words[]): Words => ({
  vi: list.map(({ vi }) => vi).join(', '),
  en: list.map(({ en }) => en).join(', '),
});

const kinds: Record<RequestKind, Words> = {
  extension: { vi: 'gia hạn', en: 'more time' },
  obstacle: { vi: 'tháo gỡ vướng mắc', en: 'help with an obstacle' },
  information: { vi: 'cung cấp thông tin', en: 'information' },
};

const outcomes: Record<OutcomeKind, Words> = {
  granted: { vi: 'Đồng ý gia hạn', en: 'Granted more time' },
  refused: { vi: 'Không đồng ý gia hạn', en: 'Refused more time' },
  advice: { vi: 'Hướng dẫn xử lý vướng mắc', en: 'Advised on the obstacle' },
  change: { vi: 'Vướng mắc: cần điều chỉnh nhiệm vụ', en: 'The obstacle asks for a change of the task' },
  extension: { vi: 'Vướng mắc: cần thêm thời gian', en: 'The obstacle asks for more time' },
  upward: { vi: 'Vướng mắc: kiến nghị cấp trên', en: 'The obstacle is put to a superior' },
  closed: { vi: 'Đóng vướng mắc', en: 'Closed the obstacle' },
  answered: { vi: 'Đã cung cấp thông tin', en: 'Gave the information' },
};

const releases = {
  resumed: { vi: 'Tiếp tục thực hiện', en: 'Went on' },
  confirmed: { vi: 'Xác nhận điều kiện đã có, tiếp tục thực hiện', en: 'Confirmed the condition: went on' },
  claimed: { vi: 'Hết tạm dừng vì đã báo cáo kết quả', en: 'The pause ended with the report of the result' },
  ended: { vi: 'Hết tạm dừng vì nhiệm vụ kết thúc', en: 'The pause ended with the task' },
};

const notes = {
  progress: { vi: 'Cập nhật tiến độ', en: 'Noted progress' },
  interim: { vi: 'Kết quả bước đầu', en: 'Reported an interim result' },
  explanation: { vi: 'Giải trình quá hạn', en: 'Explained the lateness' },
};

const bare = (text: string | null): string | null => text?.trim().replace(/[.\s]+$/, '') || null;

const shownBy = (evidence: Evidence | null): string | null => evidence?.file?.name ?? evidence?.link ?? null;

const post = ({ facts }: Teller, id: PostId): Words => postTitle(facts.organisation, id);

const until = ({ facts, at }: Teller, due: Instant | undefined): Words | null =>
  due === undefined ? null : untilWords(due, at, facts.calendar);

export const obstacleWords = (kind: string | null, { procedure }: Pick<Facts, 'procedure'>): Words | null =>
  obstaclesOf(procedure).find((rule) => rule.kind === kind)?.name ?? null;

export const besideTell: Tell = {
  paused: (entry, teller) =>
    say(
      'Tạm dừng {what}: {reason}[. {confirmer} xác nhận khi điều kiện đã có].',
      'Paused {what}: {reason}[. For {confirmer} to confirm once it has happened].',
      {
        what: listed(entry.stands.map((budget) => budgetWords[budget])),
        reason: bare(entry.reason),
        confirmer: entry.confirmer === null ? null : post(teller, entry.confirmer),
      },
    ),
  resumed: (entry, teller) =>
    say(
      '{how}[: {text}][ ({shown})][; hạn nhiệm vụ: {due}].',
      '{how}[: {text}][ ({shown})][; the task is due by {due}].',
      {
        how: releases[entry.because],
        text: bare(entry.text),
        shown: shownBy(entry.evidence),
        due: until(teller, entry.deadlines.find(({ subject }) => subject.of === 'task')?.deadline.due),
      },
    ),
  conditionDue: (entry, teller) =>
    say('Hỏi {to}: điều kiện đang chờ đã có chưa.', 'Asked {to} whether the condition has come.', {
      to: post(teller, entry.to),
    }),
  requestOpened: (entry, teller) =>
    say(
      'Đề nghị {to} {what}[ phần việc của {share}][ đến hết {date}][ ({obstacle})]: {text}[ ({shown})]. Trả lời trước {due}.',
      'Asked {to} for {what}[ for the share of {share}][ until the end of {date}][ ({obstacle})]: {text}[ ({shown})]. To be answered by {due}.',
      {
        to: post(teller, entry.holder),
        what: kinds[entry.asks],
        share: entry.share && entry.unit && unitName(teller.facts.organisation, entry.unit),
        date: entry.date && dayWords(entry.date, ''),
        obstacle: obstacleWords(entry.obstacle, teller.facts),
        text: bare(entry.text),
        shown: shownBy(entry.evidence),
        due: until(teller, entry.deadline.due),
      },
    ),
  requestPassedUp: (entry, teller) =>
    say('Chuyển vướng mắc từ {from} lên {to}: {reason}.', 'Passed the obstacle up from {from} to {to}: {reason}.', {
      from: post(teller, entry.from),
      to: post(teller, entry.to),
      reason: bare(entry.reason),
    }),
  requestSettled: (entry) =>
    say(
      '{outcome}[ đến hết {date}][: {text}][ ({shown})].',
      '{outcome}[ until the end of {date}][: {text}][ ({shown})].',
      {
        outcome: outcomes[entry.outcome],
        date: entry.date && dayWords(entry.date, ''),
        text: bare(entry.text),
        shown: shownBy(entry.evidence),
      },
    ),
  requestLapsed: () =>
    say(
      'Đề nghị gia hạn không được quyết định trong thời hạn: giữ nguyên hạn cũ.',
      'The extension was not decided in time: the old deadline stands.',
    ),
  requestWithdrawn: () => say('Đề nghị không cần trả lời nữa.', 'The request need not be answered any more.'),
  deadlineMoved: (entry, teller) =>
    say('Hạn của nhiệm vụ chuyển[ từ {from}] sang {to}.', 'The deadline of the task moved[ from {from}] to {to}.', {
      from: until(teller, entry.from?.due),
      to: until(teller, entry.deadline.due),
    }),
  noted: (entry) =>
    say('{kind}: {text}[ ({shown})].', '{kind}: {text}[ ({shown})].', {
      kind: notes[entry.note],
      text: bare(entry.text),
      shown: shownBy(entry.evidence),
    }),
  claimWithdrawn: (entry) =>
    say('Rút lại báo cáo kết quả[: {reason}].', 'Took the report of the result back[: {reason}].', {
      reason: bare(entry.reason),
    }),
  ended: (entry) =>
    say('{how}: {reason}[ (theo {basis})].', '{how}: {reason}[ (under {basis})].', {
      how:
        entry.how === 'recalled'
          ? { vi: 'Thu hồi nhiệm vụ', en: 'Recalled the task' }
          : { vi: 'Hủy nhiệm vụ', en: 'Cancelled the task' },
      reason: bare(entry.reason),
      basis: bare(entry.basis),
    }),
  reopened: (entry) =>
    say('Mở lại nhiệm vụ: {reason}.', 'Reopened the task: {reason}.', { reason: bare(entry.reason) }),
};

/** "beside:extension#1" in words. */
export const besideSubjectWords = (id: string, state: TaskState, { organisation }: Facts): Words => {
  const request = state.beside?.requests.find((one) => one.id === id);
  if (!request) return { vi: 'lần tạm dừng', en: 'the pause' };
  const named: Record<RequestKind, Words> = {
    extension: { vi: 'đề nghị gia hạn', en: 'the request for more time' },
    obstacle: { vi: 'vướng mắc', en: 'the obstacle' },
    information: say('đề nghị {unit} cung cấp thông tin', 'the request for information to {unit}', {
      unit: unitName(organisation, request.unit ?? ''),
    }),
  };
  return named[request.kind];
};
