import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../../../libs/extraction/readers/read.js';
import { urgingDocx, type LetterWords } from '../../../libs/docx/urging-letter.js';

const words: LetterWords = {
  issuer: 'Ủy ban nhân dân tỉnh Bình Minh',
  place: 'Bình Minh',
  notation: '07/UBND-VP',
  date: 'ngày 10 tháng 3 năm 2026',
  agency: 'Sở Tài chính',
  signer: { capacity: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], name: 'Trần Văn A' },
  deadlineDay: '13/03/2026',
  tasks: [
    { title: 'Kế hoạch <kinh tế> & số', directive: '15/TB-UBND', due: '02/03/2026', daysLate: 6 },
    { title: 'Đề án dữ liệu', directive: '16/TB-UBND', due: '05/03/2026', daysLate: 3 },
  ],
};

describe('the letter that urges an agency', () => {
  it('is a Word file with its number, its tables and its signature, as another reader finds it', async () => {
    const { kind, text } = await readDocument(urgingDocx(words));
    expect(kind).toBe('docx');
    for (const said of [
      ...['ỦY BAN NHÂN DÂN TỈNH BÌNH MINH', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ...['Số: 07/UBND-VP', 'ngày 10 tháng 3 năm 2026', 'Kính gửi: Sở Tài chính', 'Nơi nhận:'],
      ...['Kế hoạch <kinh tế> & số', '15/TB-UBND', 'Đề án dữ liệu', '13/03/2026'],
      ...['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'Trần Văn A'],
    ])
      expect(text).toContain(said);
  });

  it('is the same file whenever it is made again', () => {
    expect(urgingDocx(words).equals(urgingDocx(words))).toBe(true);
  });
});
