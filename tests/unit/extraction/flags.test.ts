import { describe, expect, it } from '@jest/globals';
import type { DirectiveFlagCode } from '../../../libs/domain/import/index.js';
import { relationsOf } from '../../../libs/application/imports/relations.js';
import { flagWords } from '../../../libs/application/imports/flag-words.js';
import { read } from './reading.js';

/** A short plan in which one thing is odd. */
const plan = (
  over: { head?: string; subject?: string; first?: string; second?: string; more?: string } = {},
): string => `
UBND TỈNH AN SƠN
${over.head ?? 'Số: 45/KH-UBND\nAn Sơn, ngày 02 tháng 3 năm 2026'}

KẾ HOẠCH
${over.subject ?? 'Cải cách hành chính năm 2026'}

I. MỤC ĐÍCH
Nâng cao chất lượng phục vụ người dân.

II. NHIỆM VỤ
1. ${over.first ?? 'Sở Tài chính chủ trì xây dựng kế hoạch tiết kiệm chi trước ngày 30/6/2026.'}
2. ${over.second ?? 'Sở Nội vụ chủ trì đánh giá cán bộ, công chức trong Quý III/2026.'}
${over.more ?? ''}
`;

const codesIn = (text: string): DirectiveFlagCode[] => read(text).anomalies.map(({ code }) => code);
const spanOf = (text: string, code: DirectiveFlagCode): string => {
  const flag = read(text).anomalies.find((each) => each.code === code);
  return flag?.span ? Array.from(text.normalize('NFC')).slice(flag.span.start, flag.span.end).join('') : '';
};

const odd: [what: string, code: DirectiveFlagCode, text: string][] = [
  ['a letterhead that is not there', 'header.missing', plan({ head: '' })],
  ['a blank number', 'number.blank', plan({ head: 'Số:      /KH-UBND\nAn Sơn, ngày 02 tháng 3 năm 2026' })],
  ['a blank date of the document', 'date.blank', plan({ head: 'Số: 45/KH-UBND\nAn Sơn, ngày    tháng 3 năm 2026' })],
  ['a blank term', 'deadline.blank', plan({ first: 'Sở Tài chính chủ trì lập đề án. Xong trong tháng .../2026.' })],
  [
    'a term before the document',
    'deadline.beforeDocument',
    plan({ first: 'Sở Tài chính chủ trì lập kế hoạch, hoàn thành trước ngày 01/02/2026.' }),
  ],
  [
    'a term in another year than the plan’s',
    'deadline.otherYear',
    plan({
      head: 'Số: 45/KH-UBND\nAn Sơn, ngày 10 tháng 11 năm 2025',
      first: 'Sở Tài chính chủ trì lập kế hoạch, hoàn thành trước ngày 01/12/2025.',
    }),
  ],
  [
    'a weekday that does not match',
    'deadline.weekday',
    plan({ first: 'Lập kế hoạch tiết kiệm chi\nCơ quan thực hiện: Sở Tài chính\nThời gian: Thứ Hai, ngày 30/6/2026' }),
  ],
  [
    'a range that runs backwards',
    'range.backwards',
    plan({ first: 'Sở Tài chính chủ trì nâng thu nhập bình quân lên 8.700-8.200 USD trong năm 2026.' }),
  ],
  ['an agency that nobody knows', 'agency.unknown', plan({ first: 'Sở Vũ trụ chủ trì lập kế hoạch trong năm 2026.' })],
  [
    'an agency that was merged',
    'agency.dissolved',
    plan({ first: 'Sở Kế hoạch và Đầu tư chủ trì lập kế hoạch đầu tư công trước ngày 30/6/2026.' }),
  ],
  ['no lead', 'lead.none', plan({ first: 'Xây dựng kế hoạch tiết kiệm chi\nThời gian thực hiện: Quý II/2026' })],
  [
    'several leads',
    'lead.several',
    plan({
      first: 'Xây dựng kế hoạch tiết kiệm chi\nCơ quan thực hiện: Sở Tài chính, Sở Xây dựng\nThời gian: Quý II/2026',
    }),
  ],
  ['a whole group that leads', 'lead.collective', plan({ first: 'Các sở, ban, ngành rà soát thủ tục hành chính.' })],
  [
    'a lead that stands at the heading',
    'lead.inherited',
    plan({ first: 'Sở Tài chính:\na) Lập kế hoạch tiết kiệm chi.\nb) Thẩm tra dự toán của các đơn vị.' }),
  ],
  ['a number that is left out', 'numbering.gap', plan({ more: '4. Sở Y tế chủ trì tổ chức tiêm chủng.' })],
  ['a number that comes twice', 'numbering.repeated', plan({ more: '2. Sở Y tế chủ trì tổ chức tiêm chủng.' })],
  [
    'a section that is missing',
    'section.missing',
    plan({ more: 'IV. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ theo dõi, đôn đốc.' }),
  ],
  [
    'another directive that is replaced',
    'directive.replaces',
    plan({ more: 'Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh.' }),
  ],
  [
    'another directive that is amended',
    'directive.amends',
    plan({ subject: 'Sửa đổi, bổ sung Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh' }),
  ],
  [
    'another directive that is recalled',
    'directive.recalls',
    plan({ more: 'Văn bản này bãi bỏ Công văn số 12/UBND-TH ngày 05/01/2026 của UBND tỉnh.' }),
  ],
  [
    'the same words twice',
    'task.duplicate',
    plan({ second: 'Sở Tài chính chủ trì xây dựng kế hoạch tiết kiệm chi trước ngày 30/6/2026.' }),
  ],
  [
    'a word that recognition has damaged',
    'recognition.damage',
    plan({ first: 'Sở Tài chính phân đấu tăng thu ngân sách.' }),
  ],
  ['a bracket without its partner', 'bracket.unbalanced', plan({ first: 'Sở Tài chính chủ trì lập kế hoạch (đợt 1.' })],
  [
    'an act that is cited with two dates',
    'citation.conflict',
    plan({
      more: '3. Sở Y tế thực hiện Kế hoạch số 9/KH-UBND ngày 01/02/2026.\n4. Sở Y tế báo cáo theo Kế hoạch số 9/KH-UBND ngày 11/02/2026.',
    }),
  ],
  [
    'an act that is cited with a day to come',
    'citation.future',
    plan({ more: '3. Sở Y tế thực hiện Kế hoạch số 9/KH-UBND ngày 01/12/2027.' }),
  ],
];

describe('what is odd is flagged, and never mended', () => {
  it.each(odd)('%s', (_, code, text) => expect(codesIn(text)).toContain(code));

  it('says nothing of a plan in which nothing is odd', () => expect(codesIn(plan())).toEqual([]));

  it('leaves the words as they stand', () => {
    const { tasks } = read(plan({ first: 'Sở Tài chính chủ trì lập kế hoạch, hoàn thành trước ngày 01/02/2026.' }));
    expect(tasks[0]).toMatchObject({ deadline_raw: 'trước ngày 01/02/2026', lead: ['Sở Tài chính'] });
  });

  it('points at the place', () => {
    const [, code, text] = odd.find(([, each]) => each === 'range.backwards') ?? odd[0]!;
    expect(spanOf(text, code)).toContain('8.700-8.200');
  });

  it('names who took over from an agency that was merged, and says where that must be checked', () => {
    const [, , text] = odd.find(([, each]) => each === 'agency.dissolved') ?? odd[0]!;
    const flag = read(text).anomalies.find(({ code }) => code === 'agency.dissolved');
    expect(flag?.facts).toMatchObject({ name: 'Sở Kế hoạch và Đầu tư', to: 'Sở Tài chính' });
    expect(flag && flagWords(flag).vi).toContain('cần kiểm tra');
  });
});

describe('what a document is to those before it', () => {
  const earlier = [
    { id: 'first', hash: 'a', number: '12/KH-UBND' },
    { id: 'other', hash: 'b', number: '13/KH-UBND' },
  ];
  const of = (text: string, hash: string) => {
    const { document, anomalies } = read(text);
    return relationsOf({ hash, number: document.symbol, flags: anomalies }, earlier);
  };

  it('is a duplicate by its bytes', () =>
    expect(of(plan(), 'b')).toEqual([{ kind: 'duplicate', number: '13/KH-UBND', import: 'other' }]));

  it('is a duplicate by its number', () =>
    expect(of(plan({ head: 'Số: 12/KH-UBND\nAn Sơn, ngày 02 tháng 3 năm 2026' }), 'c')).toEqual([
      { kind: 'duplicate', number: '12/KH-UBND', import: 'first' },
    ]));

  it('is none by a blank number', () => {
    const blank = [{ id: 'blank', hash: 'd', number: '/KH-UBND' }];
    expect(relationsOf({ hash: 'e', number: '/KH-UBND', flags: [] }, blank)).toEqual([]);
  });

  it.each(['replaces', 'amends', 'recalls'] as const)('%s another, which is linked where it is here', (kind) => {
    const [, , text] = odd.find(([, code]) => code === `directive.${kind}`) ?? odd[0]!;
    const number = kind === 'recalls' ? '12/UBND-TH' : '12/KH-UBND';
    expect(of(text, 'x')).toEqual([{ kind, number, import: kind === 'recalls' ? null : 'first' }]);
  });
});
