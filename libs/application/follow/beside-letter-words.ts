import type { Words } from '../../domain/index.js';
import type { BesideNotice } from '../../domain/task/notice.js';

export const whyBeside: Record<BesideNotice, Words> = {
  paused: { vi: 'Nhiệm vụ được tạm dừng', en: 'The task is paused' },
  resumed: { vi: 'Nhiệm vụ được tiếp tục', en: 'The task goes on' },
  conditionDue: { vi: 'Điều kiện đang chờ đã có chưa?', en: 'Has what is waited for happened?' },
  extensionAsked: { vi: 'Đề nghị gia hạn', en: 'More time is asked' },
  obstacleReported: { vi: 'Báo cáo vướng mắc', en: 'An obstacle is reported' },
  informationAsked: { vi: 'Đề nghị cung cấp thông tin', en: 'Information is asked' },
  requestSettled: { vi: 'Đề nghị đã được trả lời', en: 'A request was answered' },
  requestLapsed: {
    vi: 'Gia hạn không được quyết định: giữ hạn cũ',
    en: 'Not decided in time: the old deadline stands',
  },
  requestWithdrawn: { vi: 'Đề nghị không cần trả lời nữa', en: 'A request need not be answered any more' },
  deadlineMoved: { vi: 'Hạn của nhiệm vụ đã chuyển', en: 'The deadline of the task has moved' },
  noted: { vi: 'Có cập nhật về nhiệm vụ', en: 'Something was noted of the task' },
  takenBack: { vi: 'Hồ sơ đã được rút lại', en: 'The file was taken back' },
  ended: { vi: 'Nhiệm vụ bị thu hồi hoặc hủy', en: 'The task was recalled or cancelled' },
  reopened: { vi: 'Nhiệm vụ được mở lại', en: 'The task is reopened' },
};
