/** The kinds of document of Decree 30/2020 and of the party, as they stand above a text; the longest first. */
export const documentTypes = [
  'Báo cáo chính trị',
  'Chương trình công tác',
  'Chương trình hành động',
  'Thông báo kết luận',
  'Phiếu giao việc',
  'Phiếu giao nhiệm vụ',
  'Kế hoạch',
  'Quyết định',
  'Nghị quyết',
  'Chỉ thị',
  'Thông báo',
  'Chương trình',
  'Kết luận',
  'Hướng dẫn',
  'Công điện',
  'Công văn',
  'Đề án',
  'Phương án',
  'Báo cáo',
  'Tờ trình',
  'Quy chế',
  'Quy định',
  'Thông cáo',
  'Thông tư',
  'Nghị định',
  'Biên bản',
  'Dự án',
  'Phiếu chuyển',
  'Giấy mời',
  'Bản ghi nhớ',
  'Luật',
  'Hợp đồng',
] as const;

/** Kinds that tell and do not order: what looks like a duty in them is what was or will be done. */
const telling = new Set([
  'Báo cáo',
  'Báo cáo chính trị',
  'Tờ trình',
  'Biên bản',
  'Giấy mời',
  'Luật',
  'Hợp đồng',
  'Thông cáo',
]);

export const isTelling = (type: string | null): boolean => type !== null && telling.has(type);

export type Citation = { raw: string; symbol: string; date: string | null };

export type DocumentHead = {
  type: string | null;
  type_raw: string | null;
  symbol: string | null;
  place: string | null;
  date: { year: number | null; month: number | null; day: number | null };
  date_raw: string | null;
  subject: string | null;
  issuer: string | null;
};

export type DocumentTail = {
  signer: string | null;
  signer_authority: string | null;
  signer_title: string | null;
  recipients: string[];
};

export type DocumentInfo = DocumentHead & DocumentTail & { plan_year: number | null; cites: Citation[] };
