import type { Act, UnitId } from '../../domain/index.js';
import { otherDrafts, otherKinds } from './other-kinds.js';
import { file, of } from './scenario-step.js';
import type { Draft, ScenarioStep } from './scenario-step.js';

const chairman = 'ubnd/chairman';
const procedure = 'department-document';
const at = (step: string, round = 1) => ({ visit: { step, round } });

/** Dated when it is lived through, and due so many days later. */
const assign = (lead: UnitId, number: string, title: string, clause: string, days: number): Act => ({
  act: 'assign',
  title,
  directive: { number, issuer: 'UBND tỉnh', date: '', title: `Thông báo kết luận số ${number}`, clause, quote: title },
  lead,
  coordinators: [],
  procedure,
  priority: 'normal',
  due: { date: `+${days}`, inclusive: true },
});

const draft = (title: string): Draft => ({
  name: 'du-thao.txt',
  mediaType: 'text/plain; charset=utf-8',
  text: `DỰ THẢO\n\nKẾ HOẠCH\n${title}\n\nI. Mục đích, yêu cầu\nII. Nhiệm vụ, giải pháp\nIII. Tổ chức thực hiện\n`,
});

const addVersion = (draft: Draft): Act => ({ act: 'addVersion', ...at('draft'), ...file(draft), note: null });

const answer = (unit: UnitId, kind: 'agree' | 'agreeWithComments', text: string): Act => ({
  act: 'answer',
  seat: `opinions#1/${unit}`,
  answer: kind,
  text,
});

const schools = 'Kế hoạch kiên cố hóa trường học vùng cao giai đoạn 2026-2030';
const digital = 'Kế hoạch chuyển đổi số các dịch vụ công trực tuyến của tỉnh';
const housing = 'Kế hoạch phát triển nhà ở xã hội năm tới';
const budget = 'Kế hoạch tiết kiệm chi thường xuyên của các cơ quan, đơn vị';
const tourism = 'Kế hoạch xúc tiến du lịch mùa lễ hội đầu năm';

const housingDraft = draft(housing);
const budgetDraft = draft(budget);
export const drafts: Draft[] = [housingDraft, budgetDraft, ...otherDrafts];

/** Late in its draft, and on its way up the ladder. */
const late = of(
  'f0000000-0000-4000-8000-000000000001',
  [16, 9, chairman, assign('so-khoa-hoc-cong-nghe', '215/TB-UBND', digital, 'mục 2', 20)],
  [15, 10, 'so-khoa-hoc-cong-nghe/head', { act: 'accept', ...at('accept') }],
);

/** All opinions answered and taken up, verified: the Chairman's signature is awaited. */
const awaitingSignature = of(
  'f0000000-0000-4000-8000-000000000002',
  [14, 9, chairman, assign('so-tai-chinh', '219/TB-UBND', budget, 'mục 1', 30)],
  [13, 9, 'so-tai-chinh/head', { act: 'accept', ...at('accept') }],
  [10, 14, 'so-tai-chinh/specialist', addVersion(budgetDraft)],
  [
    10,
    15,
    'so-tai-chinh/specialist',
    { act: 'askOpinions', ...at('draft'), units: ['so-noi-vu', 'so-tu-phap'], workingDays: 5 },
  ],
  [8, 10, 'so-noi-vu/head', answer('so-noi-vu', 'agree', 'Thống nhất với dự thảo.')],
  [7, 10, 'so-tu-phap/head', answer('so-tu-phap', 'agreeWithComments', 'Đề nghị bổ sung căn cứ pháp lý tại mục I.')],
  [6, 14, 'so-tai-chinh/specialist', { act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null }],
  [6, 15, 'so-tai-chinh/specialist', { act: 'takeUp', seat: 'opinions#1/so-tu-phap', taken: true, reason: null }],
  [5, 10, 'so-tai-chinh/specialist', { act: 'consolidate', ...at('consolidate') }],
  [4, 9, 'so-tai-chinh/head', { act: 'submit', ...at('submit'), summary: 'Dự thảo đã tiếp thu ý kiến các sở.' }],
  [2, 15, 'vpub/specialist', { act: 'verify', ...at('verify'), opinion: 'Hồ sơ đủ, đúng thẩm quyền.' }],
);

/** Due within two working days: the next one to become late. */
const nearlyDue = of(
  'f0000000-0000-4000-8000-000000000003',
  [10, 9, chairman, assign('so-giao-duc-dao-tao', '221/TB-UBND', schools, 'mục 3', 17)],
  [9, 10, 'so-giao-duc-dao-tao/head', { act: 'accept', ...at('accept') }],
);

/** Two have answered, one has not: its silence will count as consent. */
const inCoordination = of(
  'f0000000-0000-4000-8000-000000000004',
  [8, 9, chairman, assign('so-xay-dung', '224/TB-UBND', housing, 'mục 1', 45)],
  [7, 9, 'so-xay-dung/head', { act: 'accept', ...at('accept') }],
  [3, 9, 'so-xay-dung/specialist', addVersion(housingDraft)],
  [
    3,
    10,
    'so-xay-dung/specialist',
    { act: 'askOpinions', ...at('draft'), units: ['so-tai-chinh', 'so-noi-vu', 'so-tu-phap'], workingDays: 5 },
  ],
  [2, 9, 'so-noi-vu/head', answer('so-noi-vu', 'agree', 'Thống nhất với dự thảo.')],
  [1, 14, 'so-tu-phap/head', answer('so-tu-phap', 'agreeWithComments', 'Đề nghị làm rõ đối tượng tại mục II.')],
);

/** Assigned yesterday, not yet accepted. */
const awaitingAcceptance = of('f0000000-0000-4000-8000-000000000005', [
  1,
  15,
  chairman,
  assign('so-van-hoa-the-thao-du-lich', '230/TB-UBND', tourism, 'mục 4', 40),
]);

export const scenario: ScenarioStep[] = [
  ...[late, awaitingSignature, nearlyDue, inCoordination, awaitingAcceptance].flat(),
  ...otherKinds,
];
