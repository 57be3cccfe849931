import type {
  ContentHash,
  Deadline,
  OpinionKind,
  TaskEntry,
  TaskEntryKind,
  TaskState,
  VisitCause,
  Words,
} from '../../domain/index.js';
import type { Clock } from '../../domain/task/clock.js';
import { besideTell } from './beside-words.js';
import { partsWords } from './parts-words.js';
import { dossierTell } from './dossier-history.js';
import { postTitle, stepName, unitName } from './names.js';
import { bare, joined, say } from './say.js';
import { capacityWords, decidingTold } from './deciding-words.js';
import { seatUnitName, subjectWords } from './subject.js';
import { courseWords } from './course-words.js';
import { remindedWords, watchedWords } from './time-told-words.js';
import { untilWords } from './time-words.js';
import type { Tell, Teller } from './teller.js';

export const entryWords = <Kind extends TaskEntryKind>(
  entry: Extract<TaskEntry, { kind: Kind }>,
  teller: Teller,
): Words => {
  const words: (entry: Extract<TaskEntry, { kind: Kind }>, teller: Teller) => Words = tell[entry.kind];
  return words(entry, teller);
};

type Moves = Record<string, string>;

const arrows = (moves: Moves, nameOf: (id: string) => Words): Words[] =>
  Object.entries(moves).map(([from, to]) =>
    say('{from} → {to}', '{from} → {to}', { from: nameOf(from), to: nameOf(to) }),
  );

const tell: Tell = {
  ...partsWords,
  ...besideTell,
  assigned: (entry, teller) =>
    say('Giao nhiệm vụ cho {lead} chủ trì[, hạn {until}].', 'Assigned to {lead} as lead[, due by {until}].', {
      lead: unitName(teller.facts.organisation, entry.lead),
      until: untilOrNull(entry.deadline, teller),
    }),
  visitOpened: (entry, teller) =>
    say('Mở {visit}: {holder}{cause}[, hạn {until}].', 'Opened {visit}: {holder}{cause}[, due by {until}].', {
      visit: subjectWords({ of: 'visit', ...entry.visit }, teller.state, teller.facts),
      holder: postTitle(teller.facts.organisation, entry.holder),
      cause: causeWords(entry.because, teller),
      until: untilOrNull(entry.deadline, teller),
    }),
  visitClosed: (entry, teller) =>
    say('{outcome} {visit}[: {note}].', '{outcome} {visit}[: {note}].', {
      outcome: outcomes[entry.outcome],
      visit: subjectWords({ of: 'visit', ...entry.visit }, teller.state, teller.facts),
      note: bare(entry.note),
    }),
  leadChanged: (entry, { facts }) =>
    say('Đổi cơ quan chủ trì thành {lead}.', 'The lead agency is now {lead}.', {
      lead: unitName(facts.organisation, entry.lead),
    }),
  handedOn: (entry, { facts }) =>
    say('Chuyển hồ sơ từ {from} sang {to}.', 'Handed the file on from {from} to {to}.', {
      from: postTitle(facts.organisation, entry.from),
      to: postTitle(facts.organisation, entry.to),
    }),
  versionAdded: (entry) =>
    say('Thêm bản dự thảo số {number}: {name}[ ({note})].', 'Added draft version {number}: {name}[ ({note})].', {
      number: entry.number,
      name: bare(entry.name),
      note: bare(entry.note),
    }),
  seatOpened: (entry, teller) =>
    say('Đề nghị {unit} cho ý kiến, hạn {until}.', 'Asked {unit} for an opinion, due by {until}.', {
      unit: unitName(teller.facts.organisation, entry.unit),
      until: untilOrNull(entry.deadline, teller),
    }),
  seatAnswered: (entry, { state, facts }) =>
    say('{unit} trả lời: {answer}[. {text}].', '{unit} answered: {answer}[. {text}].', {
      unit: seatUnitName(entry.seat, state, facts),
      answer: opinionWords[entry.answer],
      text: bare(entry.text),
    }),
  seatAnsweredLate: (entry, { state, facts }) =>
    say('{unit} trả lời muộn: {answer}[. {text}].', '{unit} answered late: {answer}[. {text}].', {
      unit: seatUnitName(entry.seat, state, facts),
      answer: opinionWords[entry.answer],
      text: bare(entry.text),
    }),
  seatDeemedConsent: (entry, { state, facts }) =>
    say(
      'Hết hạn mà {unit} không trả lời: coi như đồng ý theo {basis}.',
      'The term ended without an answer of {unit}: deemed consent under {basis}.',
      { unit: seatUnitName(entry.seat, state, facts), basis: entry.basis },
    ),
  seatWithdrawn: (entry, { state, facts }) =>
    say('Rút đề nghị cho ý kiến gửi {unit}[: {reason}].', 'Withdrew the request to {unit}[: {reason}].', {
      reason: bare(entry.reason ?? null),
      unit: seatUnitName(entry.seat, state, facts),
    }),
  opinionTakenUp: (entry, { state, facts }) =>
    say('{taken} ý kiến của {unit}[: {reason}].', '{taken} the opinion of {unit}[: {reason}].', {
      taken: entry.taken ? { vi: 'Tiếp thu', en: 'Took up' } : { vi: 'Không tiếp thu', en: 'Did not take up' },
      unit: seatUnitName(entry.seat, state, facts),
      reason: bare(entry.reason),
    }),
  signed: (entry, { state, facts }) =>
    say(
      'Ký {capacity} bản dự thảo số {number}, với tư cách {post}.',
      'Signed draft version {number} {capacity}, as {post}.',
      {
        capacity: capacityWords[entry.capacity],
        number: versionNumber(state, entry.hash),
        post: postTitle(facts.organisation, entry.post),
      },
    ),
  approvalVoided: (entry, { state, facts }) =>
    say(
      'Phê duyệt, chữ ký của {post} trên bản số {old} hết hiệu lực vì có bản số {young}.',
      'The approval or signature of {post} on version {old} is void, because there is version {young}.',
      {
        post: postTitle(facts.organisation, entry.post),
        old: versionNumber(state, entry.hash),
        young: versionNumber(state, entry.because),
      },
    ),
  numbered: (entry) => say('Cấp số {notation}.', 'Drew the number {notation}.', { notation: entry.notation }),
  issued: () => say('Phát hành văn bản.', 'Issued the document.'),
  claimed: (entry, teller) =>
    say(
      'Báo cáo hoàn thành: {text}. {holder} công nhận, hạn {until}.',
      'Reported completion: {text}. For {holder} to confirm by {until}.',
      {
        text: bare(entry.text),
        holder: postTitle(teller.facts.organisation, entry.holder),
        until: untilOrNull(entry.deadline, teller),
      },
    ),
  confirmed: (entry) =>
    entry.onTime
      ? say('Công nhận hoàn thành đúng hạn.', 'Confirmed completion, on time.')
      : say('Công nhận hoàn thành, quá hạn.', 'Confirmed completion, after the due date.'),
  redoAsked: (entry) =>
    say('Chưa công nhận, yêu cầu làm lại: {reason}.', 'Not confirmed, to be done again: {reason}.', {
      reason: bare(entry.reason),
    }),
  archived: () => say('Lưu hồ sơ nhiệm vụ.', 'Archived the task.'),
  reminded: remindedWords,
  fellLate: (entry, { state, facts }) =>
    say('Quá hạn {subject}, đang ở {holder}.', 'Late: {subject}, with {holder}.', {
      subject: subjectWords(entry.subject, state, facts),
      holder: postTitle(facts.organisation, entry.holder),
    }),
  escalated: (entry, { state, facts }) =>
    say('Báo quá hạn lên {to} (nấc {rung}): {subject}.', 'Escalated to {to} (rung {rung}): {subject}.', {
      to: postTitle(facts.organisation, entry.to),
      rung: entry.rung + 1,
      subject: subjectWords(entry.subject, state, facts),
    }),
  watched: watchedWords,
  silencePostponed: (entry, teller) =>
    say(
      'Hệ thống ngừng khi hết hạn: {unit} có thêm thời gian đến {until}.',
      'The system was not running when the term ended: {unit} has until {until}.',
      {
        unit: seatUnitName(entry.seat, teller.state, teller.facts),
        until: untilOrNull(entry.deadline, teller),
      },
    ),
  replanned: (entry, teller) =>
    say(
      'Lịch làm việc phiên bản {calendar}: {what} chuyển từ {was} sang {until}.',
      'Calendar version {calendar}: {what} moved from {was} to {until}.',
      {
        calendar: entry.calendar,
        what: replannedWords(entry, teller),
        was: untilWords(entry.was, teller.at, teller.facts.calendar),
        until: untilWords(entry.clocks[0]?.due ?? entry.was, teller.at, teller.facts.calendar),
      },
    ),
  rehomed: ({ units, posts }, { facts: { organisation } }) =>
    say('Sắp xếp lại tổ chức: {moves}.', 'Reorganised: {moves}.', {
      moves: joined([
        ...arrows(units, (unit) => unitName(organisation, unit)),
        ...arrows(posts, (post) => postTitle(organisation, post)),
      ]),
    }),
  ...dossierTell,
  archivedByTime: () =>
    say('Tự động lưu hồ sơ khi hết thời gian chờ.', 'Archived by itself once the waiting time was over.'),
  acknowledged: (entry, { state, facts, at }) =>
    say(
      'Đã nắm việc quá hạn {subject}; theo dõi đến {until}.',
      'Acknowledged the escalation of {subject}; waits until {until}.',
      {
        subject: subjectWords(entry.subject, state, facts),
        until: untilWords(entry.until, at, facts.calendar),
      },
    ),
  ...courseWords,
  ...decidingTold,
};

const replannedWords = ({ deadline, clocks, subject }: EntryOf<'replanned'>, { state, facts }: Teller): Words => {
  if (deadline) return say('hạn của {of}', 'the term of {of}', { of: subjectWords(subject, state, facts) });
  return countedWords[clocks[0]?.kind ?? 'rung'] ?? { vi: 'nấc báo lên', en: 'a rung of the ladder' };
};

const countedWords: Partial<Record<Clock['kind'], Words>> = {
  archive: { vi: 'ngày lưu hồ sơ', en: 'the archiving' },
  reminder: { vi: 'lần nhắc quá hạn', en: 'a reminder of what is late' },
  watch: { vi: 'ngày báo sớm', en: 'what is told early' },
};

type EntryOf<Kind extends TaskEntryKind> = Extract<TaskEntry, { kind: Kind }>;

const outcomes: Record<Extract<TaskEntry, { kind: 'visitClosed' }>['outcome'], Words> = {
  forward: { vi: 'Hoàn thành', en: 'Completed' },
  returned: { vi: 'Trả lại từ', en: 'Returned from' },
  declined: { vi: 'Không nhận ở', en: 'Declined at' },
  withdrawn: { vi: 'Rút lại từ', en: 'Taken back from' },
  ended: { vi: 'Dừng', en: 'Stopped' },
  incomplete: { vi: 'Hồ sơ chưa đủ ở', en: 'Found incomplete at' },
};

const opinionWords: Record<OpinionKind, Words> = {
  agree: { vi: 'đồng ý', en: 'agrees' },
  agreeWithComments: { vi: 'đồng ý, có ý kiến thêm', en: 'agrees with comments' },
  disagree: { vi: 'không đồng ý', en: 'disagrees' },
  outsideCompetence: { vi: 'không thuộc thẩm quyền', en: 'outside its competence' },
};

const causeWords = (because: VisitCause, { facts }: Teller): Words => {
  const parts = { reason: 'reason' in because ? bare(because.reason) : null };
  switch (because.kind) {
    case 'return':
      return say(', do “{from}” trả lại: {reason}', ', returned from “{from}”: {reason}', {
        ...parts,
        from: stepName(facts.procedure, because.from.step),
      });
    case 'incomplete':
      return say(', bổ sung hồ sơ: {reason}', ', to complete the dossier: {reason}', parts);
    case 'declined':
      return say(', do không nhận: {reason}', ', declined: {reason}', parts);
    case 'urgent':
      return say(', quyết định khẩn cấp: {reason}', ', decided urgently: {reason}', parts);
    case 'withdrawn':
      return say(', người gửi rút lại[: {reason}]', ', taken back by its sender[: {reason}]', parts);
    case 'reopened':
      return say(', mở lại: {reason}', ', reopened: {reason}', parts);
    case 'redo':
      return say(', làm lại: {reason}', ', to be done again: {reason}', parts);
    case 'changes':
      return say(', để sửa theo ý kiến phê duyệt: {reason}', ', to be changed as the approval says: {reason}', parts);
    case 'followUp':
      return say(', để soạn văn bản tiếp theo: {reason}', ', for the document that follows: {reason}', parts);
    case 'reassigned':
      return say(', cơ quan chủ trì mới', ', with the new lead');
    case 'start':
    case 'forward':
      return say('', '');
  }
};

const untilOrNull = (deadline: Deadline | null, { at, facts }: Teller): Words | null =>
  deadline === null ? null : untilWords(deadline.due, at, facts.calendar);

const versionNumber = (state: TaskState, hash: ContentHash): number | null =>
  state.versions.find((version) => version.hash === hash)?.number ?? null;
