/** What amounts are counted in, in the tables of this field. */
const units =
  '%|%/năm|người|usd|usd/người|tr.đồng|triệu đồng|triệu đồng/tháng|triệu đồng/người|triệu đồng/năm|tỷ usd|triệu usd|tỷ đồng|nghìn tỷ đồng|nghìn tỷ|tỷ|đồng|huyện|xã|phường|giường|giường bệnh|bác sỹ|bác sĩ|tuổi|số tuổi|trường|hộ|ha|nghìn ha|km|km2|m2|m2/người|m3|tấn|nghìn tấn|dự án|doanh nghiệp|dn|lượt|nghìn lượt|triệu lượt|điểm|hạng|lần|cuộc|căn|cơ sở|lao động|nghìn người|‰|kg|lít|mô hình|sản phẩm|thôn|đơn vị|hồ sơ|vụ|buổi|lớp|học viên|đề tài|nhiệm vụ|htx|hợp tác xã|thứ bậc|vị trí|cây|triệu cây|máy|thuê bao|chỉ số|hồ sơ/năm|tr.đ|trđ|tr.đồng/người|giường/10.000 dân|bs/10.000 dân|bác sĩ/10.000 dân';
const known = new Set(units.split('|'));

export const isUnit = (text: string): boolean => known.has(text.toLowerCase().trim());
const longest = 3;

/** How many of the last words are a unit. */
export const unitLength = (words: readonly string[]): number => {
  for (let length = Math.min(longest, words.length); length > 0; length -= 1)
    if (isUnit(words.slice(-length).join(' '))) return length;
  return 0;
};
