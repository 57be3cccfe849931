/** Slips that recognition of Vietnamese makes again and again: a mark lost, a letter taken for its neighbour. */
const slips =
  /(?<!\p{L})(?:phân đấu|phần đầu (?:đạt|trong|hoàn|đến|năm)|nền tăng|chuyên đổi số|đôi ứng|ùn đầy|dảng viên|thời diểm|bổ úng|ủy ban nhan dân|uy ban nhân dân|trien khai|thực hiên|nhiêm vụ|kê hoạch|quyêt định|nghi quyêt|Chinh phủ|đam bảo|đông bộ|phôi hợp|chu trì|giai pháp|hoan thành|thơi gian|cơ quan thưc hiện|bao cáo)(?!\p{L})/giu;
const garbage = /\uFFFD|[\uE000-\uF8FF]|\p{L}\d\p{Ll}|(?<![\p{L}\d])[^\s\p{L}\p{N}\p{P}\p{S}]{3,}/gu;

export type Damage = { at: number; word: string };

export const damageIn = (text: string): Damage[] => [
  ...[...text.matchAll(slips)].map((found) => ({ at: found.index, word: found[0] })),
  ...[...text.matchAll(garbage)].map((found) => ({ at: found.index, word: found[0] })),
];
