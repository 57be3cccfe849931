import { holderOf, openVisit, purposeOf, waitingFor } from '../../domain/index.js';
import type { Facts, Instant, Seat, StepKind, TaskState, Visit, Words } from '../../domain/index.js';
import { besideNow } from './beside-now.js';
import { personName, postTitle, unitName } from './names.js';
import { say } from './say.js';
import { untilWords } from './time-words.js';

/** What the holder of each step has to do, as the rest of "… is expected to …". */
const duties: Record<StepKind, Words> = {
  accept: { vi: 'tiếp nhận nhiệm vụ', en: 'accept the task' },
  draft: { vi: 'soạn thảo văn bản', en: 'draft the document' },
  opinions: { vi: 'lấy ý kiến các cơ quan', en: 'collect the opinions of the agencies' },
  consolidate: { vi: 'tiếp thu, giải trình ý kiến', en: 'consolidate the opinions' },
  work: { vi: 'thực hiện nhiệm vụ', en: 'do the work' },
  appraise: { vi: 'chờ kết quả thẩm định', en: 'await the appraisal' },
  agencySign: { vi: 'ký trình thay mặt cơ quan', en: 'sign for the agency' },
  decide: { vi: 'quyết định', en: 'decide' },
  submit: { vi: 'trình hồ sơ', en: 'submit the dossier' },
  verify: { vi: 'thẩm tra hồ sơ', en: 'verify the dossier' },
  sign: { vi: 'ký văn bản', en: 'sign the document' },
  number: { vi: 'cấp số văn bản', en: 'draw the document number' },
  issue: { vi: 'phát hành văn bản', en: 'issue the document' },
  report: { vi: 'báo cáo kết quả', en: 'report the result' },
};
const reassigning: Words = { vi: 'chọn cơ quan chủ trì khác', en: 'name another lead agency' };

const making: Words = { vi: 'sửa dự thảo theo ý kiến phê duyệt', en: 'make the changes that the approval asks for' };
const confirming: Words = { vi: 'xác nhận bản đã sửa', en: 'confirm the changed version' };
const enters: Words = {
  vi: 'nhập kết quả của {body} ({session})',
  en: 'enter what {body} decides ({session})',
};

/** One plain sentence: who is awaited, for what, until when. */
export const whatNow = (state: TaskState, facts: Facts): Words => {
  if (state.progress === 'archived')
    return say('Nhiệm vụ đã kết thúc và được lưu hồ sơ.', 'The task is over and archived.');
  const visit = openVisit(state);
  const aside = besideNow(state, facts);
  if (aside) return aside;
  return visit ? duringVisit(state, visit, facts) : afterClaim(state, facts);
};

const duringVisit = (state: TaskState, visit: Visit, facts: Facts): Words => {
  const open = visit.seats.filter(({ status }) => status === 'open');
  if (open.length > 0) return duringOpinions(state, visit, open, facts);
  const until = visit.deadline && dueWords(visit.deadline.due, facts);
  const duty = dutyAt(state, visit);
  return say('Đang chờ {who} {duty}[, {until}].', 'Waiting for {who} to {duty}[, {until}].', {
    who: whoWords(visit.holder, facts),
    duty,
    until,
  });
};

const dutyAt = (state: TaskState, visit: Visit): Words => {
  if (visit.stepKind === 'accept' && visit.holder === state.assigner) return reassigning;
  if (visit.because.kind === 'changes') return making;
  const referral = waitingFor(state);
  if (referral) return say(enters.vi, enters.en, { body: referral.body, session: referral.session });
  return visit.stepKind === 'decide' && purposeOf(state, visit) === 'confirm' ? confirming : duties[visit.stepKind];
};

const duringOpinions = (state: TaskState, { seats }: Visit, open: Seat[], facts: Facts): Words => {
  const asked = seats.filter(({ status }) => status !== 'withdrawn').length;
  return say(
    '{lead} đang chờ ý kiến của {open}/{asked} cơ quan, {until}.',
    asked === 1
      ? '{lead} is waiting for the opinion of one agency, {until}.'
      : '{lead} is waiting for the opinions of {open} of {asked} agencies, {until}.',
    {
      lead: unitName(facts.organisation, state.lead),
      open: open.length,
      asked,
      until: dueWords(Math.min(...open.map(({ deadline }) => deadline.due)), facts),
    },
  );
};

const afterClaim = ({ completion }: TaskState, facts: Facts): Words => {
  if (completion.is === 'claimed')
    return say(
      'Đã báo cáo hoàn thành; đang chờ {who} công nhận, {until}.',
      'Completion is reported; waiting for {who} to confirm it, {until}.',
      { who: whoWords(completion.holder, facts), until: dueWords(completion.deadline.due, facts) },
    );
  return completion.is === 'confirmed' && !completion.onTime
    ? say('Đã công nhận hoàn thành, quá hạn.', 'Completion is confirmed, after its due date.')
    : say('Đã công nhận hoàn thành, đúng hạn.', 'Completion is confirmed, on time.');
};

const whoWords = (post: string, { organisation, now }: Facts): Words => {
  const person = holderOf(organisation, post, now);
  return say('{post}[ ({name})]', '{post}[ ({name})]', {
    post: postTitle(organisation, post),
    name: person === null ? null : personName(organisation, person),
  });
};

const dueWords = (due: Instant, { now, calendar }: Facts): Words =>
  due <= now
    ? say('đã quá hạn từ {until}', 'late since {until}', { until: untilWords(due, now, calendar) })
    : say('hết hạn {until}', 'due by {until}', { until: untilWords(due, now, calendar) });
