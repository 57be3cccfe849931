import type { Act, UnitId } from '../../domain/index.js';
import { file, of } from './scenario-step.js';
import type { Draft, ScenarioStep } from './scenario-step.js';

/** One task of each of the other procedures that are shipped, each at a point of its own. */

type Assign = Extract<Act, { act: 'assign' }>;
const assign = (procedure: string, lead: UnitId, number: string, title: string): Assign => ({
  act: 'assign',
  title,
  directive: {
    ...{ number, issuer: procedure === 'party-document' ? 'Tỉnh ủy' : 'UBND tỉnh', date: '' },
    ...{ title: `Thông báo kết luận số ${number}`, clause: null, quote: title },
  },
  lead,
  coordinators: [],
  procedure,
  priority: 'normal',
  due: null,
});

const at = (step: string) => ({ visit: { step, round: 1 } });

const lawTitle = 'Quyết định ban hành quy định quản lý, sử dụng hè phố, lòng đường';
const lawDraft: Draft = {
  name: 'du-thao-quyet-dinh.txt',
  mediaType: 'text/plain; charset=utf-8',
  text: `DỰ THẢO\n\nQUYẾT ĐỊNH\n${lawTitle}\n\nĐiều 1. Phạm vi điều chỉnh\nĐiều 2. Giải thích từ ngữ\n`,
};
const lawRequest: Draft = {
  name: 'cong-van-de-nghi-tham-dinh.txt',
  mediaType: 'text/plain; charset=utf-8',
  text: `Kính gửi: Sở Tư pháp\n\nSở Công Thương đề nghị thẩm định dự thảo:\n${lawTitle}\n`,
};
const lawOpinions: Draft = {
  name: 'bang-tong-hop-y-kien.txt',
  mediaType: 'text/plain; charset=utf-8',
  text: `BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN\n${lawTitle}\n\nSở Nội vụ: thống nhất.\n`,
};
export const otherDrafts: Draft[] = [lawDraft, lawRequest, lawOpinions];

/** With the Department of Justice, which has fifteen working days. */
const appraised = of(
  'f0000000-0000-4000-8000-000000000006',
  [12, 10, 'ubnd/chairman', assign('legal-normative-document', 'so-cong-thuong', '232/TB-UBND', lawTitle)],
  [11, 10, 'so-cong-thuong/head', { act: 'accept', ...at('accept') }],
  [
    ...([9, 9, 'so-cong-thuong/specialist'] as const),
    { act: 'addVersion', ...at('draft'), ...file(lawDraft), note: null },
  ],
  [9, 10, 'so-cong-thuong/specialist', { act: 'askOpinions', ...at('draft'), units: ['so-noi-vu'], workingDays: 3 }],
  [7, 9, 'so-noi-vu/head', { act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' }],
  [6, 9, 'so-cong-thuong/specialist', { act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null }],
  [6, 9, 'so-cong-thuong/specialist', { act: 'attach', ...at('consolidate'), item: 'request', ...file(lawRequest) }],
  [6, 9, 'so-cong-thuong/specialist', { act: 'attach', ...at('consolidate'), item: 'opinions', ...file(lawOpinions) }],
  [6, 10, 'so-cong-thuong/specialist', { act: 'consolidate', ...at('consolidate') }],
);

const decided = of(
  'f0000000-0000-4000-8000-000000000007',
  [
    ...([5, 9, 'ubnd/chairman'] as const),
    assign('chairman-document', 'so-noi-vu', '233/TB-UBND', 'Kế hoạch cải cách hành chính năm tới'),
  ],
  [4, 9, 'so-noi-vu/head', { act: 'accept', ...at('accept') }],
);

const ofParty = of('f0000000-0000-4000-8000-000000000008', [
  ...([4, 10, 'tinh-uy/head'] as const),
  assign('party-document', 'ban-to-chuc', '41-TB/TU', 'Kế hoạch kiểm tra, giám sát công tác cán bộ'),
]);

const withoutDocument = of(
  'f0000000-0000-4000-8000-000000000009',
  [
    ...([6, 9, 'ubnd/chairman'] as const),
    assign('work', 'so-y-te', '234/TB-UBND', 'Kiểm tra việc dự trữ thuốc tại các trạm y tế xã'),
  ],
  [5, 9, 'so-y-te/head', { act: 'accept', ...at('accept') }],
);

const ongoing = of(
  'f0000000-0000-4000-8000-00000000000a',
  [
    ...([15, 11, 'ubnd/chairman'] as const),
    assign('ongoing-work', 'so-nong-nghiep-moi-truong', '235/TB-UBND', 'Rà soát, cảnh báo sạt lở tại các xã vùng cao'),
  ],
  [14, 11, 'so-nong-nghiep-moi-truong/head', { act: 'accept', ...at('accept') }],
);

export const otherKinds: ScenarioStep[] = [appraised, decided, ofParty, withoutDocument, ongoing].flat();
