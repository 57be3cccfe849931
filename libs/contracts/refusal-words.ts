import type { RefusalCode } from '../domain/refusal.js';
import { authorityRefusalWords } from './authority-refusal-words.js';
import { importRefusalWords } from './import-refusal-words.js';
import { besideRefusalWords } from './beside-refusal-words.js';
import { dossierRefusalWords } from './dossier-refusal-words.js';
import { documentRefusalWords } from './document-refusal-words.js';
import { decidingRefusalWords } from './deciding-refusal-words.js';
import { organisationRefusalWords } from './organisation-refusal-words.js';
import { procedureRefusalWords } from './procedure-refusal-words.js';
import { urgingRefusalWords } from './urging-refusal-words.js';
import { partsRefusalWords } from './parts-refusal-words.js';
import type { RefusalWords } from './refusal-row.js';

export const refusalWords: Record<RefusalCode, RefusalWords> = {
  ...authorityRefusalWords,
  ...importRefusalWords,
  ...besideRefusalWords,
  ...decidingRefusalWords,
  ...organisationRefusalWords,
  ...partsRefusalWords,
  ...procedureRefusalWords,
  ...urgingRefusalWords,
  ...dossierRefusalWords,
  ...documentRefusalWords,
  'task.notFound': { status: 404, words: { vi: 'Không có nhiệm vụ này.', en: 'There is no such task.' } },
  'task.exists': {
    status: 409,
    words: { vi: 'Nhiệm vụ này đã được giao.', en: 'This task has been assigned already.' },
  },
  'task.closed': {
    status: 409,
    words: { vi: 'Nhiệm vụ đã kết thúc, không xử lý được nữa.', en: 'The task is closed and takes no more acts.' },
  },
  'visit.over': {
    status: 409,
    words: {
      vi: 'Bước này đã kết thúc: người khác đã xử lý hoặc thời hạn đã qua.[ Hồ sơ đang ở bước “{open}”, chỗ {holder}.]',
      en: 'This step is over: somebody else acted, or time passed.[ The file is at the step “{open}”, with {holder}.]',
    },
  },
  'visit.wrongStep': {
    status: 409,
    words: {
      vi: 'Việc này không thuộc bước đang mở[ (“{step}”)].',
      en: 'This act does not belong to the open step[ (“{step}”)].',
    },
  },
  'decline.over': {
    status: 409,
    words: {
      vi: 'Đã quá thời gian được trả lại nhiệm vụ[ ({until})]. Hãy tiếp nhận, hoặc báo cáo vướng mắc.',
      en: 'The time for giving the task back is over[ ({until})]. Accept it, or report an obstacle.',
    },
  },
  'actor.notHolder': {
    status: 403,
    words: {
      vi: 'Hồ sơ không ở chỗ bạn[: người phải xử lý là {holder}].',
      en: 'The file is not with you[: it is with {holder}].',
    },
  },
  'actor.notLeader': {
    status: 403,
    words: {
      vi: 'Chỉ lãnh đạo {unit} mới có quyền giao nhiệm vụ.',
      en: 'Only those who lead {unit} may assign tasks.',
    },
  },
  'actor.noPost': {
    status: 403,
    words: { vi: 'Bạn không giữ chức vụ nào có thể làm việc này.', en: 'You have no post that may do this.' },
  },
  'actor.ownDraft': {
    status: 403,
    words: { vi: 'Người soạn thảo không được duyệt bản của chính mình.', en: 'Nobody approves what they drafted.' },
  },
  'reason.missing': { status: 422, words: { vi: 'Cần nêu lý do.', en: 'A reason is needed.' } },
  'text.missing': { status: 422, words: { vi: 'Cần nhập nội dung.', en: 'A text is needed.' } },
  'lead.unknown': {
    status: 422,
    words: { vi: 'Không có cơ quan chủ trì này[ ({unit})].', en: 'There is no such lead agency[ ({unit})].' },
  },
  'lead.same': {
    status: 422,
    words: { vi: 'Nhiệm vụ đang do chính cơ quan này chủ trì.', en: 'This agency leads the task already.' },
  },
  'post.unknown': {
    status: 422,
    words: { vi: 'Không có chức vụ này trong cơ quan chủ trì.', en: 'There is no such post in the lead agency.' },
  },
  'post.same': {
    status: 422,
    words: { vi: 'Hồ sơ đang ở chính chức vụ này.', en: 'This post has the file already.' },
  },
  'unit.unknown': {
    status: 422,
    words: { vi: 'Không có cơ quan này[ ({unit})].', en: 'There is no such agency[ ({unit})].' },
  },
  'units.none': { status: 422, words: { vi: 'Cần chọn ít nhất một cơ quan.', en: 'Choose at least one agency.' } },
  'unit.repeated': {
    status: 422,
    words: { vi: 'Một cơ quan được nêu hai lần[: {unit}].', en: 'An agency is named twice[: {unit}].' },
  },
  'unit.isLead': {
    status: 422,
    words: { vi: 'Cơ quan chủ trì không lấy ý kiến của chính mình.', en: 'The lead agency does not ask itself.' },
  },
  'holder.none': {
    status: 422,
    words: {
      vi: 'Hiện không có ai giữ chức vụ phải xử lý tiếp theo[: {post}][ ở {unit}][ ở bước “{step}”].',
      en: 'Nobody has the post that would have to act next[: {post}][ in {unit}][ at the step “{step}”].',
    },
  },
  'procedure.unknown': { status: 422, words: { vi: 'Không có quy trình này.', en: 'There is no such procedure.' } },
  'term.outOfBounds': {
    status: 422,
    words: {
      vi: 'Thời hạn nằm ngoài giới hạn cho phép[: từ {min} đến {max} ngày làm việc].',
      en: 'The term is outside its bounds[: {min} to {max} working days].',
    },
  },
  'date.invalid': { status: 422, words: { vi: 'Ngày không hợp lệ.', en: 'The date is not valid.' } },
  'date.past': { status: 422, words: { vi: 'Ngày này đã qua.', en: 'This date has passed.' } },
  'date.tooFar': {
    status: 422,
    words: {
      vi: 'Ngày này quá xa[; chậm nhất {until}].',
      en: 'This date is too far ahead[; the latest is {until}].',
    },
  },
  'calendar.changedMeanwhile': {
    status: 409,
    words: {
      vi: 'Đã có lịch phiên bản[ {version}]; hãy xem lại rồi công bố.',
      en: 'There is a calendar of version[ {version}] already; look again, then publish.',
    },
  },
  'calendar.beforeEffect': {
    status: 422,
    words: {
      vi: 'Ngày {date} ở trước ngày có hiệu lực {from}: thay đổi không có hiệu lực về trước ngày đó.',
      en: 'The day {date} is before {from}, from which the change is in force: it changes nothing earlier.',
    },
  },
  'calendar.notYet': {
    status: 422,
    words: {
      vi: 'Giờ làm việc, ngày nghỉ tuần và quy tắc chỉ công bố được từ ngày có hiệu lực[ {from}].',
      en: 'Hours, week-ends and rules are published no sooner than when they are in force[, {from}].',
    },
  },
  'calendar.unreadable': {
    status: 422,
    words: { vi: 'Không đọc được lịch làm việc[ {file}].', en: 'The calendar[ {file}] cannot be read.' },
  },
  'agencies.unreadable': {
    status: 422,
    words: { vi: 'Không đọc được danh mục cơ quan[ {file}].', en: 'The list of agencies[ {file}] cannot be read.' },
  },
  'calendar.yearUnknown': {
    status: 422,
    words: {
      vi: 'Chưa có lịch làm việc của năm[ {year}], nên không tính hạn được.',
      en: 'There is no working calendar for the year[ {year}], so no term can be counted into it.',
    },
  },
  'version.none': { status: 422, words: { vi: 'Chưa có bản dự thảo nào.', en: 'There is no draft yet.' } },
  'version.notCurrent': {
    status: 409,
    words: {
      vi: 'Đã có bản dự thảo mới hơn bản bạn đang xem. Hãy xem bản mới trước khi ký.',
      en: 'There is a newer draft than the one you looked at. Read it before you sign.',
    },
  },
  'version.same': {
    status: 422,
    words: { vi: 'Tệp này giống hệt bản dự thảo hiện tại.', en: 'This file is the same as the current draft.' },
  },
  'content.unknown': {
    status: 422,
    words: { vi: 'Chưa có tệp này: hãy tải tệp lên trước.', en: 'This file is not here: upload it first.' },
  },
  'seat.unknown': {
    status: 404,
    words: { vi: 'Không có đề nghị cho ý kiến này.', en: 'No such opinion was asked for.' },
  },
  'seat.closed': {
    status: 409,
    words: { vi: 'Đề nghị cho ý kiến này đã đóng.', en: 'This request for an opinion is closed.' },
  },
  'seat.alreadyAnswered': {
    status: 409,
    words: { vi: 'Cơ quan này đã trả lời.', en: 'This agency has answered already.' },
  },
  'opinion.open': {
    status: 422,
    words: {
      vi: 'Còn ý kiến chưa được tiếp thu hoặc giải trình[: {count}].',
      en: 'There are opinions that are not taken up or answered to yet[: {count}].',
    },
  },
  'opinion.reasonNeeded': {
    status: 422,
    words: { vi: 'Không tiếp thu thì phải nêu lý do.', en: 'What is not taken up needs a reason.' },
  },
  'return.notAllowed': {
    status: 422,
    words: {
      vi: 'Không được trả lại về bước này[ (“{to}”)].',
      en: 'The file may not be returned to that step[ (“{to}”)].',
    },
  },
  'capacity.notAllowed': {
    status: 422,
    words: { vi: 'Bạn không được ký với thẩm quyền này.', en: 'You may not sign in this capacity.' },
  },
  'approval.missing': {
    status: 409,
    words: {
      vi: 'Bản hiện tại chưa được ký: có bản mới sau khi ký hoặc chưa ai ký.',
      en: 'The current draft is not signed: it changed after the signature, or nobody signed.',
    },
  },
  'completion.notClaimed': {
    status: 409,
    words: { vi: 'Chưa có báo cáo hoàn thành để công nhận.', en: 'No completion has been reported yet.' },
  },
  'completion.notConfirmed': {
    status: 409,
    words: {
      vi: 'Chưa công nhận hoàn thành nên chưa lưu hồ sơ được.',
      en: 'The completion is not confirmed yet, so the file cannot be archived.',
    },
  },
  'escalation.none': {
    status: 409,
    words: {
      vi: 'Không có việc quá hạn nào ở đây được báo lên bạn.',
      en: 'Nothing about this was escalated to you.',
    },
  },
  'escalation.acknowledged': {
    status: 409,
    words: { vi: 'Việc quá hạn này đã có người nắm.', en: 'This escalation has been acknowledged already.' },
  },
  'key.reused': {
    status: 409,
    words: {
      vi: 'Khóa chống gửi trùng này đã dùng cho một lệnh khác.',
      en: 'This idempotency key was used for another command.',
    },
  },
  'demo.only': {
    status: 404,
    words: {
      vi: 'Chỉ có trong bản trình diễn hoặc bản thử nghiệm.',
      en: 'This exists only in a demonstration or test installation.',
    },
  },
  'duration.invalid': {
    status: 422,
    words: {
      vi: 'Khoảng thời gian phải có dạng như 3d, 2h hoặc 30m, và không quá dài.',
      en: 'A duration reads like 3d, 2h or 30m, and is not too long.',
    },
  },
  'deadline.none': {
    status: 409,
    words: { vi: 'Không còn thời hạn nào phía trước.', en: 'No deadline lies ahead.' },
  },
};
