import type { UrgingRefusal } from '../domain/urging/refusals.js';
import type { RefusalWords } from './refusal-row.js';

/** What the Office is told when a letter that urges an agency is refused. */
export const urgingRefusalWords: Record<UrgingRefusal, RefusalWords> = {
  'urging.notOffice': {
    status: 403,
    words: {
      vi: 'Chỉ lãnh đạo Văn phòng ký công văn đôn đốc (thừa lệnh Chủ tịch).',
      en: 'Only the leaders of the Office sign a letter that urges an agency (by order of the Chairman).',
    },
  },
  'urging.nothingLate': {
    status: 409,
    words: { vi: '{unit} không có nhiệm vụ nào quá hạn.', en: '{unit} has no task that is overdue.' },
  },
  'urging.already': {
    status: 409,
    words: {
      vi: 'Đợt này đã có công văn đôn đốc[ số {notation}][ gửi {unit}].',
      en: 'This round has its letter already[: {notation}][, to {unit}].',
    },
  },
};
