import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { casesIn } from '../../../bench/import/folder.js';
import { scoreOf } from '../../../bench/import/score.js';
import { limits } from '../../../libs/extraction/readers/limits.js';
import { readDocument } from '../../../libs/extraction/readers/read.js';
import { cell, excelFile, paragraph, wordFile, wordTable, zip } from './office-files.js';
import { read } from './reading.js';

const tasksIn = async (file: Uint8Array) =>
  read((await readDocument(file)).text).tasks.map(({ path, title, lead, coordinating, deadline_raw }) => ({
    path,
    title,
    lead,
    coordinating,
    deadline_raw,
  }));

describe('a PDF with a text layer, and a Word file as it was saved', () => {
  const cases = casesIn('tests/unit/extraction/documents').filter(({ name }) => /\.(?:pdf|docx)$/.test(name));

  it.each(cases.map(({ name, file, answer }) => [name, file, answer] as const))('%s', async (_, file, answer) => {
    const found = read((await readDocument(readFileSync(file))).text);
    expect(scoreOf(answer, found).differences).toEqual([]);
    expect(found.document).toMatchObject(answer.document ?? {});
  });
});

describe('a Word file', () => {
  const list = (level: number) => ({ list: 1, level });
  const plan = wordFile(
    [
      wordTable([
        [cell('UBND TỈNH AN SƠN\nSỞ NỘI VỤ'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc')],
        [cell('Số: 512/KH-SNV'), cell('An Sơn, ngày 14 tháng 4 năm 2026')],
      ]),
      paragraph('KẾ HOẠCH'),
      paragraph('Triển khai công tác văn thư, lưu trữ năm 2026'),
      paragraph('MỤC ĐÍCH', list(0)),
      paragraph('Nâng cao chất lượng công tác văn thư, lưu trữ.', list(1)),
      paragraph('PHÂN CÔNG NHIỆM VỤ', list(0)),
      paragraph(
        'Phòng Cải cách hành chính chủ trì, phối hợp với Văn phòng Sở xây dựng quy chế văn thư, trình Giám đốc Sở trước ngày 30/5/2026.',
        list(1),
      ),
      paragraph('Trung tâm Lưu trữ lịch sử:', list(1)),
      paragraph('Số hóa 20.000 hồ sơ trong Quý III/2026.', list(2)),
      paragraph('Vệ sinh kho lưu trữ hằng quý.', list(2)),
      paragraph('TIẾN ĐỘ', list(0)),
      wordTable([
        [
          cell('STT', { merged: 'first' }),
          cell('Nhiệm vụ', { merged: 'first' }),
          cell('Đơn vị', { across: 2 }),
          cell('Thời hạn', { merged: 'first' }),
        ],
        [
          cell('', { merged: 'more' }),
          cell('', { merged: 'more' }),
          cell('Chủ trì'),
          cell('Phối hợp'),
          cell('', { merged: 'more' }),
        ],
        [
          cell('1'),
          cell('Tập huấn nghiệp vụ lưu trữ số'),
          cell('Phòng Hành chính - Tổ chức', { merged: 'first' }),
          cell('Trung tâm Lưu trữ lịch sử'),
          cell('Tháng 6/2026'),
        ],
        [
          cell('2'),
          cell('Kiểm tra công tác văn thư tại 12 xã,'),
          cell('', { merged: 'more' }),
          cell('UBND các xã'),
          cell('Trước 31/8/2026'),
        ],
        [cell(''), cell('phường và tổng hợp kết quả'), cell('', { merged: 'more' }), cell(''), cell('')],
        [cell('3'), cell('Nộp lưu hồ sơ đến hạn'), cell('Các phòng, đơn vị thuộc Sở'), cell(''), cell('')],
      ]),
      wordTable([
        [cell('Nơi nhận:\n- Như mục II;\n- Lưu: VT, CCHC.'), cell('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTạ Quang Duy')],
      ]),
    ].join(''),
  );

  it('has the numbers that Word counts, its merged cells, and rows that a page has cut in two', async () => {
    expect(await tasksIn(plan)).toEqual([
      {
        path: 'II.1',
        title: expect.stringContaining('xây dựng quy chế văn thư'),
        lead: ['Phòng Cải cách hành chính'],
        coordinating: ['Văn phòng Sở'],
        deadline_raw: 'trước ngày 30/5/2026',
      },
      {
        path: 'II.2.a',
        title: 'Số hóa 20.000 hồ sơ trong Quý III/2026',
        lead: ['Trung tâm Lưu trữ lịch sử'],
        coordinating: [],
        deadline_raw: 'trong Quý III/2026',
      },
      {
        path: 'II.2.b',
        title: 'Vệ sinh kho lưu trữ hằng quý',
        lead: ['Trung tâm Lưu trữ lịch sử'],
        coordinating: [],
        deadline_raw: 'hằng quý',
      },
      {
        path: 'III.1',
        title: 'Tập huấn nghiệp vụ lưu trữ số',
        lead: ['Phòng Hành chính - Tổ chức'],
        coordinating: ['Trung tâm Lưu trữ lịch sử'],
        deadline_raw: 'Tháng 6/2026',
      },
      {
        path: 'III.2',
        title: 'Kiểm tra công tác văn thư tại 12 xã, phường và tổng hợp kết quả',
        lead: ['Phòng Hành chính - Tổ chức'],
        coordinating: ['UBND các xã'],
        deadline_raw: 'Trước 31/8/2026',
      },
      {
        path: 'III.3',
        title: 'Nộp lưu hồ sơ đến hạn',
        lead: ['Các phòng, đơn vị thuộc Sở'],
        coordinating: [],
        deadline_raw: null,
      },
    ]);
  });

  it('shows its letterhead and its signature, which stand in tables that are no data', async () => {
    const { document } = read((await readDocument(plan)).text);
    expect(document).toMatchObject({
      type: 'Kế hoạch',
      symbol: '512/KH-SNV',
      place: 'An Sơn',
      signer: 'Tạ Quang Duy',
      signer_authority: 'KT. GIÁM ĐỐC',
      signer_title: 'PHÓ GIÁM ĐỐC',
    });
  });
});

describe('an Excel file', () => {
  const sheet = excelFile(
    [
      ['DANH MỤC NHIỆM VỤ QUÝ II NĂM 2026'],
      ['Đơn vị chủ trì', 'Nội dung công việc', 'STT', 'Hạn hoàn thành', 'Đơn vị phối hợp'],
      ['Sở Y tế', 'Tiêm chủng mở rộng đợt 1', '1', '15/5/2026', 'UBND các xã, phường'],
      ['', 'Tổng kết chiến dịch tiêm chủng', '2', 'Tháng 6/2026', ''],
      ['Sở Nội vụ', 'Thi tuyển công chức', '3', '', 'Công an tỉnh'],
    ],
    ['A3:A4'],
  );

  it('is a table of tasks whose merged cells count for each of their rows', async () => {
    expect(await tasksIn(sheet)).toEqual([
      {
        path: '1',
        title: 'Tiêm chủng mở rộng đợt 1',
        lead: ['Sở Y tế'],
        coordinating: ['UBND các xã, phường'],
        deadline_raw: '15/5/2026',
      },
      {
        path: '2',
        title: 'Tổng kết chiến dịch tiêm chủng',
        lead: ['Sở Y tế'],
        coordinating: [],
        deadline_raw: 'Tháng 6/2026',
      },
      {
        path: '3',
        title: 'Thi tuyển công chức',
        lead: ['Sở Nội vụ'],
        coordinating: ['Công an tỉnh'],
        deadline_raw: null,
      },
    ]);
  });
});

describe('a file that is damaged or made to harm', () => {
  const refusedAs = async (file: Uint8Array): Promise<unknown> =>
    readDocument(file).then(
      () => 'read',
      ({ code }: { code: unknown }) => code,
    );
  const million = 1_000_000;

  it.each<[string, () => Uint8Array, string]>([
    ['nothing at all', () => new Uint8Array(), 'document.empty'],
    ['only blanks', () => Buffer.from(' \n \n'), 'document.empty'],
    ['a program', () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), 'document.unknownKind'],
    ['a Word file of before 2007', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'document.unknownKind'],
    ['an archive of something else', () => zip({ 'a.txt': 'a' }), 'document.unknownKind'],
    ['an archive cut short', () => wordFile(paragraph('Giao Sở Y tế')).slice(0, 200), 'document.damaged'],
    [
      'a bomb of compressed nothing',
      () => zip({ 'word/document.xml': Buffer.alloc(80 * million) }),
      'document.hostile',
    ],
    [
      'entities that multiply',
      () => zip({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>' }),
      'document.hostile',
    ],
    ['XML without an end', () => zip({ 'word/document.xml': `<w:body>${'<w:p>'.repeat(5_000)}` }), 'document.hostile'],
    ['XML that does not close', () => zip({ 'word/document.xml': '<w:body><w:p></w:body>' }), 'document.damaged'],
    ['a PDF of nonsense', () => Buffer.from('%PDF-1.7\nnonsense'), 'document.damaged'],
    ['more than may be read', () => Buffer.alloc(limits.fileBytes + 1, 'a'), 'document.tooLarge'],
  ])('%s is refused with a code', async (_, file, code) => expect(await refusedAs(file())).toBe(code));

  it('does not look at macros, links and embedded objects', async () => {
    const file = wordFile(paragraph('1. Sở Y tế chủ trì tổ chức tập huấn.'), {
      'word/vbaProject.bin': 'Sub AutoOpen()',
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r" TargetMode="External" Target="http://127.0.0.1:9/x"/></Relationships>',
      'word/embeddings/o.bin': 'x',
    });
    expect((await readDocument(file)).text).toBe('1. Sở Y tế chủ trì tổ chức tập huấn.');
  });

  it('reads UTF-16 and the Vietnamese code page of old Windows', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Sở Y tế', 'utf16le')]);
    expect((await readDocument(wide)).text).toBe('Sở Y tế');
    expect((await readDocument(Buffer.from([0xd0, 0xf4, 0x20, 0x54]))).text).toBe('Đô T');
  });
});
