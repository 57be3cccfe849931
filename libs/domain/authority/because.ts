import { dayOfEvent } from '../time/civil.js';
import type { Calendar } from '../time/calendar.js';
import type { Words } from '../words.js';
import type { Link } from './links.js';

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
  seat: (): Words => ({ vi: 'Đơn vị của bạn được lấy ý kiến.', en: 'Your unit has been asked for its opinion.' }),
  deputyOfSeat: (): Words => ({
    vi: 'Bạn là cấp phó của người đứng đầu đơn vị được lấy ý kiến.',
    en: 'You are deputy to the head of the unit that has been asked for its opinion.',
  }),
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

/** Why somebody may sign, and in whose name (NĐ 30/2020 art. 13). */
export const signs = {
  collective: (title: Words): Words => ({
    vi: `Bạn được ký TM. vì là ${title.vi}.`,
    en: `You may sign on behalf of the collective (TM.) because you are ${title.en}.`,
  }),
  acting: (title: Words): Words => ({
    vi: `Bạn được ký Q. vì được giao quyền ${title.vi}.`,
    en: `You may sign as acting holder (Q.) because you were appointed to act as ${title.en}.`,
  }),
  portfolio: (title: Words, unit: Words): Words => ({
    vi: `Bạn được ký KT. ${title.vi} vì ${unit.vi} thuộc lĩnh vực bạn được phân công.`,
    en: `You may sign for (KT.) the ${title.en} because ${unit.en} is in your portfolio.`,
  }),
  standIn: (title: Words): Words => ({
    vi: `Bạn được ký KT. ${title.vi} trong thời gian làm thay.`,
    en: `You may sign for (KT.) the ${title.en} while you stand in for them.`,
  }),
  byOrder: (title: Words, basis: string): Words => ({
    vi: `Bạn được ký TL. ${title.vi} vì quy chế cho phép (${basis}).`,
    en: `You may sign by order of (TL.) the ${title.en} because the regulation lists it (${basis}).`,
  }),
  authorised: (title: Words): Words => ({
    vi: `Bạn được ký TUQ. ${title.vi} theo ủy quyền.`,
    en: `You may sign under authorisation of (TUQ.) the ${title.en}.`,
  }),
};

type Zone = Pick<Calendar, 'offsetMinutes'>;

/** What a chain adds to a reason: for whom, by which papers, and until which day. */
export const onBehalf = (title: Words, chain: readonly Link[], zone: Zone): Words => {
  const [first] = chain;
  const papers = chain.map(({ basis }) => basis).join('; ');
  const ends = chain.map(({ until }) => until).filter((until) => until !== null);
  const day =
    ends.length === 0
      ? null
      : dayOfEvent(Math.min(...ends), zone)
          .split('-')
          .reverse()
          .join('/');
  const isAuthorised = first?.kind === 'authorisation';
  return {
    vi: `${isAuthorised ? 'Theo ủy quyền của' : 'Làm thay'} ${title.vi}, căn cứ ${papers}${day === null ? '' : `, đến hết ngày ${day}`}.`,
    en: `${isAuthorised ? 'Authorised by' : 'Standing in for'} ${title.en} under ${papers}${day === null ? '' : `, until the end of ${day}`}.`,
  };
};

export const both = (one: Words, other: Words): Words => ({
  vi: `${one.vi} ${other.vi}`,
  en: `${one.en} ${other.en}`,
});
