import { dayOfEvent } from '../time/civil.js';
import type { Calendar } from '../time/calendar.js';
import type { Words } from '../words.js';
import type { ObligationKind } from '../task/parts/state.js';
import type { Link } from './links.js';

const owing: Record<ObligationKind, Words> = {
  handOver: { vi: 'Bạn phải bàn giao hồ sơ cho cơ quan chủ trì mới.', en: 'You owe the new lead the dossier.' },
  contribute: { vi: 'Đơn vị của bạn được giao phối hợp.', en: 'Your unit owes its share of this task.' },
  reportAfter: { vi: 'Bạn phải báo cáo lại quyết định khẩn cấp.', en: 'You owe the report after the urgent decision.' },
  rule: { vi: 'Ý kiến khác nhau đã được trình lên bạn.', en: 'The disagreement was brought up to you.' },
};

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
  headOfParty: (): Words => ({
    vi: 'Bạn là lãnh đạo đơn vị chủ trì hoặc phối hợp.',
    en: 'You lead a unit that leads this task or helps with it.',
  }),
  hasFile: (): Words => ({ vi: 'Bạn đang giữ hồ sơ.', en: 'You have the file.' }),
  sender: (): Words => ({
    vi: 'Bạn đã chuyển hồ sơ, và chưa có ai xử lý từ lúc đó.',
    en: 'You sent the file on, and nobody has acted since.',
  }),
  confirmer: (): Words => ({
    vi: 'Bạn là người được chỉ định xác nhận điều kiện này.',
    en: 'You are the one named to confirm this condition.',
  }),
  asked: (): Words => ({ vi: 'Việc này được gửi cho bạn.', en: 'This was addressed to you.' }),
  issuerLeader: (): Words => ({
    vi: 'Bạn là lãnh đạo cơ quan ban hành, có quyền giao nhiệm vụ.',
    en: 'You lead the issuing body, and may assign tasks.',
  }),
  owing: (kind: ObligationKind): Words => owing[kind],
  urgent: (): Words => ({
    vi: 'Bạn có quyền quyết định khẩn cấp ngoài quy trình.',
    en: 'You may decide urgently, outside the procedure.',
  }),
  party: (): Words => ({
    vi: 'Bạn là lãnh đạo một cơ quan có phần trong nhiệm vụ này.',
    en: 'You lead an agency that has a part in this task.',
  }),
  headOf: (): Words => ({ vi: 'Bạn là người đứng đầu đơn vị chủ trì.', en: 'You head the lead unit.' }),
  referrer: (): Words => ({
    vi: 'Bạn đã đưa việc này ra tập thể quyết định.',
    en: 'You put this before the body.',
  }),
  chain: (): Words => ({
    vi: 'Quy trình cho bạn thêm, bớt người ký.',
    en: 'The procedure lets you add and remove signers.',
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
  head: (title: Words): Words => ({
    vi: `Bạn được ký trực tiếp vì là ${title.vi}.`,
    en: `You may sign in your own name as ${title.en}.`,
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
