import type { AuthorityRefusal } from '../domain/authority/refusals.js';
import type { RefusalWords } from './refusal-row.js';

/** What somebody is told whose own paper, or somebody else’s, does not reach what they asked for. */
export const authorityRefusalWords: Record<AuthorityRefusal, RefusalWords> = {
  'actor.systemDuty': {
    status: 403,
    words: {
      vi: 'Bạn giữ nhiệm vụ của hệ thống[ ({post})], không xử lý nội dung công việc.',
      en: 'You keep the system itself[ ({post})] and have no hand in what it holds.',
    },
  },
  'delegation.notYet': {
    status: 403,
    words: {
      vi: 'Ủy quyền, làm thay cho bạn[ ({basis})] chưa bắt đầu[: có hiệu lực từ {since}].',
      en: 'What was delegated to you[ ({basis})] has not begun[: it stands from {since}].',
    },
  },
  'delegation.ended': {
    status: 403,
    words: {
      vi: 'Ủy quyền, làm thay cho bạn[ ({basis})] đã hết hạn[ ({until})].',
      en: 'What was delegated to you[ ({basis})] has ended[ ({until})].',
    },
  },
  'delegation.revoked': {
    status: 403,
    words: {
      vi: 'Ủy quyền, làm thay cho bạn[ ({basis})] đã bị thu hồi[ ({since})].',
      en: 'What was delegated to you[ ({basis})] was revoked[ ({since})].',
    },
  },
  'delegation.outside': {
    status: 403,
    words: {
      vi: 'Ủy quyền, làm thay cho bạn[ ({basis})] không bao gồm việc này[: ngoài phạm vi về {side}].',
      en: 'What was delegated to you[ ({basis})] does not reach this[: outside its {side}].',
    },
  },
  'delegation.never': {
    status: 403,
    words: {
      vi: 'Người làm thay không được làm việc này[ ({basis})].',
      en: 'This is never done for another[ ({basis})].',
    },
  },
  'delegation.notHandedOn': {
    status: 403,
    words: {
      vi: 'Việc đã được ủy quyền không được ủy quyền lại[ ({basis})].',
      en: 'What was authorised goes no further[ ({basis})].',
    },
  },
  'signing.portfolio': {
    status: 403,
    words: {
      vi: 'Bạn không được ký thay (KT.)[ {holder}][: {unit} không thuộc lĩnh vực được phân công cho bạn].',
      en: 'You may not sign for another (KT.)[, {holder}][: {unit} is not in your portfolio].',
    },
  },
  'actor.mayNotDelegate': {
    status: 403,
    words: {
      vi: 'Chỉ người giữ chức vụ hoặc người đứng đầu đơn vị mới được làm việc này[ ({post})].',
      en: 'Only who holds the post or leads its unit may do this[ ({post})].',
    },
  },
  'actor.notAuditor': {
    status: 403,
    words: {
      vi: 'Chỉ thanh tra, kiểm toán mới được hỏi thẩm quyền của người khác.',
      en: 'Only an auditor may ask about somebody else.',
    },
  },
  'actor.notSecurityOfficer': {
    status: 403,
    words: {
      vi: 'Chỉ cán bộ phụ trách an toàn hệ thống mới được làm việc này.',
      en: 'Only the security officer may do this.',
    },
  },
  'delegation.unknown': {
    status: 404,
    words: {
      vi: 'Không có ủy quyền, làm thay này.',
      en: 'There is no such delegation.',
    },
  },
  'delegation.self': {
    status: 422,
    words: {
      vi: 'Không thể ủy quyền, làm thay cho chính chức vụ đó.',
      en: 'A post cannot be delegated to itself.',
    },
  },
  'delegation.unlimited': {
    status: 422,
    words: {
      vi: 'Ủy quyền (TUQ.) phải nêu rõ loại việc và ngày hết hạn.',
      en: 'An authorisation (TUQ.) names its acts and its last day.',
    },
  },
  'delegation.notHead': {
    status: 403,
    words: {
      vi: 'Chỉ người đứng đầu, và chính người đó, mới được ủy quyền[ ({post})].',
      en: 'Only a head authorises, and only in person[ ({post})].',
    },
  },
  'delegation.below': {
    status: 422,
    words: {
      vi: 'Chỉ được ủy quyền cho người trong cơ quan hoặc đơn vị trực thuộc[ ({post})].',
      en: 'An authorisation stays within the body and what is under it[ ({post})].',
    },
  },
  'emergency.unknown': {
    status: 404,
    words: {
      vi: 'Không có đề nghị truy cập khẩn cấp này.',
      en: 'There is no such emergency.',
    },
  },
  'emergency.own': {
    status: 403,
    words: {
      vi: 'Người xác nhận phải là người khác với người đề nghị.',
      en: 'It takes two: whoever asked may not confirm.',
    },
  },
  'emergency.over': {
    status: 409,
    words: {
      vi: 'Đề nghị truy cập khẩn cấp này đã kết thúc hoặc đã quá hạn xác nhận.',
      en: 'This emergency is over, or was not confirmed in time.',
    },
  },
};
