import type { Words } from '../words.js';

/** Why somebody may do something, in words for the page. Every yes has one, as every no has its refusal. */
export const because = {
  holder: (step: Words): Words => ({
    vi: `Bạn đang giữ hồ sơ ở bước “${step.vi}”.`,
    en: `You have the file at the step “${step.en}”.`,
  }),
  headOfHolder: (step: Words): Words => ({
    vi: `Bạn là người đứng đầu đơn vị đang giữ hồ sơ ở bước “${step.vi}”.`,
    en: `You head the unit that has the file at the step “${step.en}”.`,
  }),
  signsFor: (step: Words): Words => ({
    vi: `Bạn là cấp phó của người có thẩm quyền ở bước “${step.vi}”, ký thay (KT.).`,
    en: `You are deputy to the one who has the file at the step “${step.en}”, and sign for them (KT.).`,
  }),
  seat: (): Words => ({ vi: 'Đơn vị của bạn được lấy ý kiến.', en: 'Your unit has been asked for its opinion.' }),
  assigner: (): Words => ({ vi: 'Bạn là người giao nhiệm vụ.', en: 'You assigned this task.' }),
  headOfLead: (): Words => ({
    vi: 'Bạn là người đứng đầu đơn vị chủ trì.',
    en: 'You head the lead unit.',
  }),
  issuerLeader: (): Words => ({
    vi: 'Bạn là lãnh đạo cơ quan ban hành, có quyền giao nhiệm vụ.',
    en: 'You lead the issuing body, and may assign tasks.',
  }),
  told: (): Words => ({
    vi: 'Việc quá hạn này đã được báo lên bạn.',
    en: 'This lateness was escalated to you.',
  }),
};
