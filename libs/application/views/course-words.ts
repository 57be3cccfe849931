import type { CourseEntry } from '../../domain/task/course/entries.js';
import type { Tell } from './teller.js';
import { postTitle } from './names.js';
import { say } from './say.js';
import { subjectWords } from './subject.js';
import { untilWords } from './time-words.js';

/** What belongs to a kind of step or of procedure, told in the history. */
export const courseWords: Pick<Tell, CourseEntry['kind']> = {
  agencySigned: ({ hash, post }, { state, facts }) =>
    say('{post} ký trình[ bản {number}].', '{post} signed[ version {number}] for the agency.', {
      post: postTitle(facts.organisation, post),
      number: state.versions.find((version) => version.hash === hash)?.number ?? null,
    }),
  agencySignatureVoided: ({ post }, { facts }) =>
    say(
      'Chữ ký trình của {post} hết hiệu lực: dự thảo đã thay đổi.',
      'The signature of {post} for the agency is void: the draft changed.',
      { post: postTitle(facts.organisation, post) },
    ),
  appraisalExplained: ({ added, removed }) =>
    say(
      'Giải trình sau thẩm định[: bổ sung {added}][; lược bỏ {removed}].',
      'Explained after the appraisal[: added {added}][; removed {removed}].',
      {
        added: added.trim() || null,
        removed: removed.trim() || null,
      },
    ),
  occurrenceOpened: ({ occurrence, deadline }, { at, facts }) =>
    say('Đến kỳ {occurrence}, hạn {until}.', 'Occurrence {occurrence} opened, due by {until}.', {
      occurrence,
      until: untilWords(deadline.due, at, facts.calendar),
    }),
  occurrenceClaimed: ({ occurrence, text }) =>
    say('Báo cáo kỳ {occurrence}: {text}', 'Reported occurrence {occurrence}: {text}', { occurrence, text }),
  occurrenceConfirmed: ({ occurrence, onTime }) =>
    say('Công nhận kỳ {occurrence}, {how}.', 'Recognised occurrence {occurrence}, {how}.', {
      occurrence,
      how: onTime ? { vi: 'đúng hạn', en: 'on time' } : { vi: 'quá hạn', en: 'late' },
    }),
  occurrenceRedoAsked: ({ occurrence, reason }, { state, facts }) =>
    say('Yêu cầu làm lại {what}: {reason}', 'Asked to redo {what}: {reason}', {
      what: subjectWords({ of: 'occurrence', occurrence }, state, facts),
      reason,
    }),
  procedureChanged: ({ from, to, reason }) =>
    say(
      'Chuyển từ phiên bản {from} sang phiên bản {to} của quy trình: {reason}',
      'Went over from version {from} to version {to} of the procedure: {reason}',
      { from, to, reason },
    ),
};
