import type { ActKind } from '../../../../libs/domain/index.js';
import { addDays, besideOf, dayAt } from '../../../../libs/domain/index.js';
import type { BesideAct } from '../../../../libs/domain/task/beside/acts.js';
import { budgets } from '../../../../libs/domain/task/beside/beside.js';
import type { Budget } from '../../../../libs/domain/task/beside/beside.js';
import { calendar } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';
import type { Offer, Saying } from './offer.js';

const at = <T>(list: readonly T[], index: number, otherwise: T): T => list[index % list.length] ?? otherwise;

const stands = (bits: number): Budget[] => budgets.filter((_budget, index) => (bits >> index) % 2 === 1);

/** What is offered, or the first of its kind, whether or not there is one. */
const itemOf = ({ subject }: Offer, kind = 'extension'): string =>
  subject?.of === 'beside' ? subject.id : `${kind}#1`;

const ahead = (life: Life, choice: number): string => addDays(dayAt(life.now, calendar), (choice % 60) - 2);

const evidence = { file: null, link: 'https://example.vn/van-ban' };

/** What somebody types beside the file: mostly sensible, now and then not. */
export const besideSayings: Record<BesideAct['act'], Saying> = {
  withdraw: (life, _offer, n) => ({
    act: 'withdraw',
    visit: (n % 9 === 0 ? null : life.state?.sent?.visit) ?? { step: 'draft', round: 1 },
    reason: n % 2 === 0 ? '' : 'Nhầm bản',
  }),
  recall: (_life, _offer, n) => ({ act: 'recall', reason: n % 5 === 0 ? '' : 'Giao nhầm' }),
  cancel: (_life, _offer, n) => ({ act: 'cancel', reason: 'Không còn cần', basis: n % 5 === 0 ? ' ' : '12/QĐ-UBND' }),
  reopen: (_life, { returnsTo }, n) => ({
    act: 'reopen',
    to: at(returnsTo ?? ['draft', 'opinions'], n, 'draft'),
    reason: 'Mở lại',
  }),
  pause: (_life, _offer, n) => ({ act: 'pause', stands: stands(n % 16), reason: 'Chờ hội nghị' }),
  awaitCondition: (_life, _offer, n) => ({
    act: 'awaitCondition',
    stands: stands((n % 15) + 1),
    reason: 'Trung ương phê duyệt quy hoạch',
    confirmer: at(['so-noi-vu/head', 'vpub/head', 'so-tai-chinh/head', 'x'], n >> 4, 'x'),
  }),
  resume: (_life, offer, n) => ({ act: 'resume', item: itemOf(offer, 'pause'), reason: n % 3 === 0 ? '' : 'Đã xong' }),
  confirmCondition: (_life, offer, n) => ({
    act: 'confirmCondition',
    item: itemOf(offer, 'pause'),
    text: 'Đã có văn bản',
    evidence: n % 5 === 0 ? { file: null, link: null } : evidence,
  }),
  reportObstacle: (_life, _offer, n) => ({
    act: 'reportObstacle',
    obstacle: at(['difficulty', 'problem', 'beyondAuthority', 'noFunds', 'awaitsDocument'] as const, n, 'problem'),
    text: 'Chưa bố trí kinh phí',
    evidence: null,
  }),
  passUp: (_life, offer, n) => ({
    act: 'passUp',
    item: itemOf(offer, 'obstacle'),
    reason: n % 7 === 0 ? ' ' : 'Vượt thẩm quyền',
  }),
  settleObstacle: (life, offer, n) => ({
    act: 'settleObstacle',
    item: itemOf(offer, 'obstacle'),
    outcome: at(['advice', 'change', 'extension', 'upward', 'closed'] as const, n, 'advice'),
    text: 'Đã xem xét',
    date: ahead(life, n),
    evidence: null,
  }),
  askExtension: (life, { subject }, n) => ({
    act: 'askExtension',
    // A share is due before the whole.
    date: subject?.of === 'obligation' ? ahead(life, n) : addDays('2026-06-30', (n % 90) - 5),
    share: subject?.of === 'obligation' ? subject.obligation : null,
    reason: besideOf(life.task).moves.length > 5 ? '' : 'Khối lượng lớn',
    evidence,
  }),
  decideExtension: (_life, offer, n) => ({
    act: 'decideExtension',
    item: itemOf(offer),
    granted: n % 3 !== 0,
    date: n % 4 === 0 ? addDays('2026-07-05', n % 60) : null,
    reason: 'Theo đề nghị',
  }),
  askInformation: (_life, _offer, n) => ({
    act: 'askInformation',
    unit: at(['so-noi-vu', 'so-tu-phap', 'so-tai-chinh', 'so-vang'], n, 'x'),
    text: 'Số liệu biên chế',
    workingDays: at([null, 1, 5, 9], n >> 2, null),
  }),
  giveInformation: (_life, offer, n) => ({
    act: 'giveInformation',
    item: itemOf(offer, 'information'),
    text: n % 7 === 0 ? '' : 'Kèm theo',
    evidence,
  }),
  note: (_life, _offer, n) => ({
    act: 'note',
    note: at(['progress', 'interim', 'explanation'] as const, n, 'progress'),
    text: 'Đã xong phần khảo sát',
    evidence: null,
  }),
};

/** What may be said again because it says something more: the key of a command is what keeps it from being done twice. */
export const sayableAgain = new Set<ActKind>([
  'takeUp',
  'note',
  'pause',
  'awaitCondition',
  'reportObstacle',
  'askInformation',
  'passUp',
  'divide',
  'askContribution',
  'recordMeeting',
  'bringUp',
  'reserve',
  'chooseOption',
]);
