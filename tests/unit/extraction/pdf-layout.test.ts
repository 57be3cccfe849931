import { describe, expect, it } from '@jest/globals';
import type { Page, Rule, Word } from '../../../libs/extraction/readers/pdf-page.js';
import { pdfText } from '../../../libs/extraction/readers/pdf-text.js';
import { read } from './reading.js';

/** Pages as the reader of PDF hands them over: pieces of text at their places, and the lines of frames. */

const [width, height, size] = [595, 842, 13];
const letter = 6;

const word = (text: string, x: number, y: number): Word => ({ text, x, y, right: x + text.length * letter, size });
const page = (words: Word[], rules: Rule[] = []): Page => ({
  ...{ words, rules, width, height },
  pictures: false,
});

/** Lines of one column, from the top of the body on. */
const body = (lines: string[], from = 110): Word[] => lines.map((text, i) => word(text, 85, from + i * 20));

describe('the pages of a PDF', () => {
  it.each(['iv', 'XII', '- 7 -', 'Trang 3/9', '12'])('lose their number at the edge: %s', (number) => {
    const text = pdfText([page([word(number, 290, 30), ...body(['1. Sở Y tế tổ chức tập huấn.'])])]);
    expect(text).toBe('1. Sở Y tế tổ chức tập huấn.');
  });

  it('keep a number that stands in the text', () => {
    expect(pdfText([page(body(['PHỤ LỤC', 'IV', '1. Sở Y tế']))])).toContain('IV');
  });

  it('lose the head that most of them repeat, though it counts them, and keep what only one of them has there', () => {
    const pages = [1, 2, 3, 4].map((number) =>
      page([
        word(`Kế hoạch chuyển đổi số 2026 - trang ${String(number)}`, 85, 40),
        ...(number === 3 ? [word('Ghi chú của trang ba', 85, 800)] : []),
        ...body([`${String(number)}. Sở Y tế tổ chức tập huấn đợt ${String(number)}.`]),
      ]),
    );
    const text = pdfText(pages);
    expect(text).not.toContain('Kế hoạch chuyển đổi số');
    expect(text).toContain('Ghi chú của trang ba');
    expect(text.match(/tập huấn đợt/g)).toHaveLength(4);
  });

  it('with a head of two columns say the left one, then the right one', () => {
    const text = pdfText([
      page([
        ...[word('ỦY BAN NHÂN DÂN', 95, 60), word('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 320, 60)],
        ...[word('TỈNH AN SƠN', 110, 80), word('Độc lập - Tự do - Hạnh phúc', 350, 80)],
        ...[word('Số: 45/KH-UBND', 100, 110), word('An Sơn, ngày 02 tháng 3 năm 2026', 335, 110)],
        ...[word('KẾ HOẠCH', 270, 150), word('Cải cách hành chính năm 2026', 210, 170)],
        ...body(['1. Sở Nội vụ chủ trì tổng hợp, hoàn thành trước ngày 30/6/2026.'], 200),
      ]),
    ]);
    expect(read(text).document).toMatchObject({
      ...{ issuer: 'ỦY BAN NHÂN DÂN TỈNH AN SƠN', symbol: '45/KH-UBND', place: 'An Sơn' },
      ...{ type: 'Kế hoạch', date: { year: 2026, month: 3, day: 2 } },
    });
  });

  it('with recipients beside the signature keep both', () => {
    const text = pdfText([
      page([
        ...body(['KẾ HOẠCH', 'Cải cách hành chính', '1. Sở Nội vụ chủ trì tổng hợp.', '2. Sở Y tế tổ chức tập huấn.']),
        ...[word('Nơi nhận:', 85, 400), word('TM. ỦY BAN NHÂN DÂN', 360, 400)],
        ...[word('- Các sở, ngành;', 85, 420), word('CHỦ TỊCH', 400, 420)],
        word('- Lưu: VT.', 85, 440),
        word('Nguyễn Văn An', 385, 500),
      ]),
    ]);
    expect(read(text).document).toMatchObject({
      ...{ signer: 'Nguyễn Văn An', signer_title: 'CHỦ TỊCH', recipients: ['Các sở, ngành', 'Lưu: VT'] },
    });
  });
});

/** A table that is told only by how its words stand: no line is drawn. */
const columns = [60, 100, 300, 440];
const row = (cells: string[], y: number): Word[] =>
  cells.flatMap((text, i) => (text === '' ? [] : [word(text, columns[i] ?? 0, y)]));

describe('a table without a frame', () => {
  const heading = row(['TT', 'Nội dung', 'Chủ trì', 'Thời gian'], 120);
  const tasks = (pages: Page[]) =>
    read(`KẾ HOẠCH\nCông tác năm 2026\n${pdfText(pages)}`).tasks.map((task) => [
      task.title,
      task.lead,
      task.deadline_raw,
    ]);

  it('is read by where its columns begin, and a cell may have several lines', () => {
    expect(
      tasks([
        page([
          ...heading,
          ...row(['1', 'Tổ chức tập huấn phòng,', 'Sở Y tế', 'Quý I/2026'], 145),
          ...row(['', 'chống dịch bệnh', '', ''], 160),
          ...row(['2', 'Thi tuyển công chức', 'Sở Nội vụ', 'Tháng 6/2026'], 185),
          ...body(['Các cơ quan nghiêm túc thực hiện Kế hoạch này.'], 230),
        ]),
      ]),
    ).toEqual([
      ['Tổ chức tập huấn phòng, chống dịch bệnh', ['Sở Y tế'], 'Quý I/2026'],
      ['Thi tuyển công chức', ['Sở Nội vụ'], 'Tháng 6/2026'],
    ]);
  });

  it('goes on over a page', () => {
    expect(
      tasks([
        page([...heading, ...row(['1', 'Tổ chức tập huấn', 'Sở Y tế', 'Quý I/2026'], 145)]),
        page(row(['2', 'Thi tuyển công chức', 'Sở Nội vụ', 'Tháng 6/2026'], 110)),
      ]),
    ).toEqual([
      ['Tổ chức tập huấn', ['Sở Y tế'], 'Quý I/2026'],
      ['Thi tuyển công chức', ['Sở Nội vụ'], 'Tháng 6/2026'],
    ]);
  });

  it('is none where nothing but a word with a gap stands there', () => {
    expect(pdfText([page(row(['', 'Sở Y tế', 'tổ chức tập huấn', ''], 120))])).not.toContain('|');
  });
});
