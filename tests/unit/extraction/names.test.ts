import { describe, expect, it } from '@jest/globals';
import { NamesReader } from '../../../libs/extraction/names/read-names.js';
import { tools } from './reading.js';

const names = new NamesReader(tools.vocabulary);
const inProse = (text: string): string[] => names.namesAt(text, 0)?.names.map(({ name }) => name) ?? [];
const inList = (text: string): string[] => names.listed(text)?.map(({ name }) => name) ?? [];

describe('names of agencies in running text', () => {
  it.each<[string, string[]]>([
    ['Sở Nội vụ xây dựng kế hoạch', ['Sở Nội vụ']],
    ['Sở Văn hóa, Thể thao và Du lịch chủ trì', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Tài chính, Xây dựng và các đơn vị liên quan rà soát', ['Sở Tài chính', 'Sở Xây dựng', 'các đơn vị liên quan']],
    [
      'Các Sở: Tài chính, Văn hóa, Thể thao và Du lịch, Y tế chủ trì',
      ['Sở Tài chính', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Y tế'],
    ],
    ['các cơ quan báo chí, các sở, ngành địa phương đẩy mạnh', ['các cơ quan báo chí', 'các sở, ngành địa phương']],
    ['UBND các xã, phường, đặc khu chỉ đạo', ['UBND các xã, phường, đặc khu']],
    ['UBND xã Hòa Khê tổ chức', ['UBND xã Hòa Khê']],
    ['Giám đốc các sở, Thủ trưởng các cơ quan, đơn vị tổ chức', ['Giám đốc các sở', 'Thủ trưởng các cơ quan, đơn vị']],
    ['Ban Quản lý dự án đầu tư xây dựng tỉnh hoàn thành', ['Ban Quản lý dự án đầu tư xây dựng tỉnh']],
    ['Công ty TNHH MTV Cấp nước Lam Giang có trách nhiệm', ['Công ty TNHH MTV Cấp nước Lam Giang']],
  ])('%s', (text, expected) => expect(inProse(text)).toEqual(expected));

  it.each([
    'Tổ chức thực hiện tốt',
    'Thống kê, rà soát hồ sơ',
    'Phòng, chống thiên tai',
    'Ban hành kế hoạch',
    'Hội nghị tổng kết',
    'Báo cáo kết quả',
  ])('sees no agency in “%s”', (text) => expect(inProse(text)).toEqual([]));
});

describe('lists of agencies that stand alone', () => {
  it.each<[string, string[]]>([
    [
      'Các cơ quan, đơn vị liên quan (Các sở, ban, ngành, UBND các xã, phường)',
      ['Các cơ quan, đơn vị liên quan', 'Các sở, ban, ngành', 'UBND các xã, phường'],
    ],
    [
      'Sở Văn hóa, Thể thao và Du lịch và các đơn vị có liên quan',
      ['Sở Văn hóa, Thể thao và Du lịch', 'các đơn vị có liên quan'],
    ],
    [
      'Ban Chỉ đạo, Tổ giúp việc lập Quy hoạch thời kỳ 2021-2030, tầm nhìn đến năm 2050; Sở Tài chính',
      ['Ban Chỉ đạo', 'Tổ giúp việc lập Quy hoạch thời kỳ 2021-2030, tầm nhìn đến năm 2050', 'Sở Tài chính'],
    ],
  ])('%s', (text, expected) => expect(inList(text)).toEqual(expected));

  it('is no list where no agency begins it', () => expect(names.listed('theo phụ lục đính kèm')).toBeNull());
});
