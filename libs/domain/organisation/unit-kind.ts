export const unitKinds = [
  'committee', // ủy ban nhân dân tỉnh
  'office', // văn phòng
  'department', // sở
  'agency', // ban, ngành
  'division', // phòng: a part of an agency
  'service', // đơn vị sự nghiệp
  'commune', // xã
  'ward', // phường
  'party',
  'front', // Mặt trận và đoàn thể
] as const;
export type UnitKind = (typeof unitKinds)[number];
