import { writeDocx, type Block, type Paragraph, type Run } from './write-docx.js';

/** The words of a letter, filled in by whoever knows names and dates. */
export type LetterWords = {
  issuer: string;
  place: string;
  notation: string;
  date: string;
  agency: string;
  signer: { capacity: string[]; name: string };
  deadlineDay: string;
  tasks: { title: string; directive: string; due: string; daysLate: number }[];
};

const bold = (text: string, size?: number): Run => ({ text, bold: true, ...(size ? { size } : {}) });
const centred = (runs: Run[], more: Partial<Paragraph> = {}): Paragraph => ({
  runs,
  align: 'center',
  after: 0,
  ...more,
});
const plain = (text: string): Paragraph => ({ runs: [{ text }], align: 'both', indent: 1 });

const letterhead = ({ issuer, notation, place, date, agency }: LetterWords): Block => ({
  columns: [6.5, 10],
  bordered: false,
  rows: [
    [
      [centred([bold(issuer.toUpperCase(), 13)], { ruled: true })],
      [
        centred([bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13)]),
        centred([bold('Độc lập - Tự do - Hạnh phúc', 14)], { ruled: true }),
      ],
    ],
    [
      [
        centred([{ text: `Số: ${notation}`, size: 13 }]),
        centred([{ text: `V/v đôn đốc thực hiện nhiệm vụ quá hạn của ${agency}`, size: 12 }]),
      ],
      [centred([{ text: `${place}, ${date}`, italic: true }])],
    ],
  ],
});

const headings = ['STT', 'Nhiệm vụ', 'Văn bản giao', 'Hạn', 'Số ngày làm việc đã chậm'];
const cell = (text: string, isHead = false): Paragraph[] => [
  { runs: [{ text, size: 12, ...(isHead ? { bold: true } : {}) }], align: isHead ? 'center' : 'left', after: 0 },
];

const list = ({ tasks }: LetterWords): Block => ({
  columns: [1.2, 7, 3.3, 2.4, 2.6],
  bordered: true,
  heading: true,
  rows: [
    headings.map((text) => cell(text, true)),
    ...tasks.map(({ title, directive, due, daysLate }, index) =>
      [String(index + 1), title, directive, due, String(daysLate)].map((text) => cell(text)),
    ),
  ],
});

const signature = ({ signer, agency }: LetterWords): Block => ({
  columns: [8, 8.5],
  bordered: false,
  rows: [
    [
      [
        { runs: [{ text: 'Nơi nhận:', bold: true, italic: true, size: 12 }], after: 0 },
        ...[`- ${agency};`, '- Chủ tịch UBND tỉnh (để báo cáo);', '- Lưu: VT.'].map((text): Paragraph => ({
          runs: [{ text, size: 11 }],
          after: 0,
        })),
      ],
      [
        ...signer.capacity.map((text) => centred([bold(text)])),
        centred([{ text: '' }], { after: 48 }),
        centred([bold(signer.name)]),
      ],
    ],
  ],
});

/** A letter of proper form (NĐ 30/2020): letterhead, number, what is late, until when an answer is due, signature. */
export const urgingDocx = (words: LetterWords): Buffer => {
  const { agency, tasks, deadlineDay } = words;
  return writeDocx([
    letterhead(words),
    centred([{ text: `Kính gửi: ${agency}` }], { after: 12 }),
    plain(
      `Qua theo dõi, đến ${words.date}, ${agency} còn ${tasks.length} nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao đã quá hạn mà chưa hoàn thành:`,
    ),
    list(words),
    plain(
      `Thừa lệnh Chủ tịch UBND tỉnh, Văn phòng UBND tỉnh đề nghị ${agency} khẩn trương hoàn thành các nhiệm vụ nêu trên; báo cáo kết quả, nêu rõ nguyên nhân chậm và thời gian hoàn thành, trước hết ngày ${deadlineDay}./.`,
    ),
    signature(words),
  ]);
};
