import type { Words } from '../../../domain/index.js';

/** The tables that an organisation is written as, in the order in which they are read: each names what is before it. */
export const tableNames = ['units', 'posts', 'persons', 'tenures'] as const;
export type TableName = (typeof tableNames)[number];

const words = (vi: string, en: string): Words => ({ vi, en });

export const tableTitles: Record<TableName, Words> = {
  units: words('Đơn vị', 'Units'),
  posts: words('Chức vụ', 'Posts'),
  persons: words('Cán bộ', 'Persons'),
  tenures: words('Nhiệm kỳ', 'Tenures'),
};

/** Columns by what they are called in the file; both languages are understood, and the key itself. */
export const columns = {
  units: {
    id: words('Mã đơn vị', 'Unit id'),
    kind: words('Loại', 'Kind'),
    nameVi: words('Tên', 'Name (Vietnamese)'),
    nameEn: words('Tên tiếng Anh', 'Name (English)'),
    abbreviation: words('Viết tắt', 'Abbreviation'),
    parent: words('Thuộc đơn vị', 'Part of'),
    edxml: words('Mã định danh', 'Identifiers'),
    from: words('Từ ngày', 'From'),
    to: words('Đến ngày', 'To'),
  },
  posts: {
    id: words('Mã chức vụ', 'Post id'),
    unit: words('Mã đơn vị', 'Unit id'),
    role: words('Vai trò', 'Role'),
    titleVi: words('Tên chức vụ', 'Title (Vietnamese)'),
    titleEn: words('Tên chức vụ tiếng Anh', 'Title (English)'),
    portfolioUnits: words('Đơn vị phụ trách', 'Portfolio: units'),
    portfolioFields: words('Lĩnh vực phụ trách', 'Portfolio: fields'),
    from: words('Từ ngày', 'From'),
    to: words('Đến ngày', 'To'),
  },
  persons: {
    id: words('Mã cán bộ', 'Person id'),
    name: words('Họ và tên', 'Name'),
    email: words('Thư điện tử', 'E-mail'),
  },
  tenures: {
    post: words('Mã chức vụ', 'Post id'),
    person: words('Mã cán bộ', 'Person id'),
    from: words('Từ ngày', 'From'),
    to: words('Đến ngày', 'To'),
  },
} as const satisfies Record<TableName, Record<string, Words>>;

export type ColumnOf<Table extends TableName> = keyof (typeof columns)[Table] & string;
export type Cells<Table extends TableName> = Record<ColumnOf<Table>, string>;

export const columnsOf = <Table extends TableName>(table: Table): ColumnOf<Table>[] =>
  Object.keys(columns[table]) as ColumnOf<Table>[];

/** As names are compared: how they are capitalised, spaced or composed does not matter. */
export const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
