import type { ToldRule } from '../../../libs/domain/procedure/holder.js';
import type { Procedure, Step } from '../../../libs/domain/procedure/procedure.js';
import type { Rung } from '../../../libs/domain/procedure/urgency.js';
import type { Role } from '../../../libs/domain/organisation/role.js';
import type { Words } from '../../../libs/domain/words.js';
import { termWords } from './terms.js';

export const roleWords: Record<Role, Words> = {
  chairman: { vi: 'Chủ tịch', en: 'Chairman' },
  viceChairman: { vi: 'Phó Chủ tịch', en: 'Vice-Chairman' },
  head: { vi: 'Người đứng đầu', en: 'Head' },
  deputyHead: { vi: 'Cấp phó', en: 'Deputy head' },
  divisionHead: { vi: 'Trưởng phòng', en: 'Head of division' },
  specialist: { vi: 'Chuyên viên', en: 'Specialist' },
  clerk: { vi: 'Văn thư', en: 'Records clerk' },
  auditor: { vi: 'Thanh tra', en: 'Auditor' },
  administrator: { vi: 'Quản trị hệ thống', en: 'Administrator' },
  securityOfficer: { vi: 'Phụ trách an ninh', en: 'Security officer' },
};

const places: Record<string, Words> = {
  lead: { vi: 'cơ quan chủ trì', en: 'the lead agency' },
  late: { vi: 'cơ quan giữ hồ sơ lúc quá hạn', en: 'the unit that had the file when it fell late' },
};

export type NameOfUnit = (unit: string) => Words;

/** Whose turn it is, as a person says it. */
export const whoWords = (rule: ToldRule, nameOf: NameOfUnit): Words => {
  if ('post' in rule) return { vi: 'Người giao nhiệm vụ', en: 'The assigner' };
  const [role, place] = [roleWords[rule.role], places[rule.unit] ?? nameOf(rule.unit)];
  return { vi: `${role.vi}, ${place.vi}`, en: `${role.en}, ${place.en}` };
};

/** How long, and how long where it is urgent; `null` where the step waits for its seats or says why it has no term. */
export const stepTerm = ({ term, urgentTerm, seatTerm }: Step): Words | null => {
  if (seatTerm) {
    const { amount, min, max } = seatTerm;
    return { vi: `${amount} ngày làm việc (${min}–${max})`, en: `${amount} working days (${min}–${max})` };
  }
  if (!term) return null;
  const [usual, urgent] = [termWords(term), urgentTerm && termWords(urgentTerm)];
  return urgent ? { vi: `${usual.vi}; khẩn: ${urgent.vi}`, en: `${usual.en}; urgent: ${urgent.en}` } : usual;
};

export const stepName = ({ steps }: Procedure, key: string): Words =>
  steps.find((step) => step.key === key)?.name ?? { vi: key, en: key };

/** When a rung is reached. */
export const rungTerm = ({ after, unit }: Rung): Words =>
  termWords({ unit: unit === 'hour' ? 'hour' : 'workingDay', amount: after });
