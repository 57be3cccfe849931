import type { Words } from '../words.js';

/** Why somebody may do something, in words for the page. Every yes has one, as every no has its refusal. */
export const because = {
  holder: (step: Words): Words => ({
    vi: `Ông/bà đang giữ hồ sơ ở bước “${step.vi}”.`,
    en: `You have the file at the step “${step.en}”.`,
  }),
  headOfHolder: (step: Words): Words => ({
    vi: `Ông/bà là người đứng đầu đơn vị đang giữ hồ sơ ở bước “${step.vi}”.`,
    en: `You head the unit that has the file at the step “${step.en}”.`,
  }),
  signsFor: (step: Words): Words => ({
    vi: `Ông/bà là cấp phó của người có thẩm quyền ở bước “${step.vi}”, ký thay (KT.).`,
    en: `You are deputy to the one who has the file at the step “${step.en}”, and sign for them (KT.).`,
  }),
  seat: (): Words => ({ vi: 'Đơn vị của ông/bà được lấy ý kiến.', en: 'Your unit has been asked for its opinion.' }),
  assigner: (): Words => ({ vi: 'Ông/bà là người giao nhiệm vụ.', en: 'You assigned this task.' }),
  headOfLead: (): Words => ({
    vi: 'Ông/bà là người đứng đầu đơn vị chủ trì.',
    en: 'You head the lead unit.',
  }),
  issuerLeader: (): Words => ({
    vi: 'Ông/bà là lãnh đạo cơ quan ban hành, được giao nhiệm vụ.',
    en: 'You lead the issuing body, and may assign tasks.',
  }),
  told: (): Words => ({
    vi: 'Việc chậm hạn này đã được báo lên ông/bà.',
    en: 'This lateness was escalated to you.',
  }),
};
