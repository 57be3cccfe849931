import type { Item } from '../text/outline.js';

/** What a section is for; only in a section of work does a clause charge anybody. */
export type Nature = 'work' | 'silent' | 'money' | 'open';

const work =
  /NHIỆM VỤ|GIẢI PHÁP|TỔ CHỨC THỰC HIỆN|PHÂN CÔNG|TRÁCH NHIỆM|NỘI DUNG|CHƯƠNG TRÌNH|HỘI NGHỊ|PHIÊN HỌP|LỘ TRÌNH|KẾT LUẬN|CHỈ ĐẠO|TRIỂN KHAI|TIẾN ĐỘ/u;
const silent =
  /^(?:MỤC ĐÍCH|YÊU CẦU|QUAN ĐIỂM|MỤC TIÊU|NGUYÊN TẮC|KẾT QUẢ|ĐÁNH GIÁ|TÌNH HÌNH|TỒN TẠI|HẠN CHẾ|NGUYÊN NHÂN|BÀI HỌC|ĐỐI TƯỢNG|PHẠM VI|TIÊU CHUẨN|CĂN CỨ|SỰ CẦN THIẾT|THÀNH PHẦN|BỐI CẢNH|ĐẶC ĐIỂM|THỰC TRẠNG|ƯU ĐIỂM|THUẬN LỢI|KHÓ KHĂN|NHỮNG KẾT QUẢ|CÁC KẾT QUẢ|VỀ KẾT QUẢ|MỘT SỐ KẾT QUẢ|CHỈ TIÊU|CÁC CHỈ TIÊU|KHÁI QUÁT|DỰ BÁO|KHÁNH TIẾT|HÌNH THỨC|TIÊU CHÍ|CÁC KHÂU ĐỘT PHÁ|Ý NGHĨA|CƠ SỞ)/u;
const money = /^(?:VỀ )?(?:NGUỒN )?(?:KINH PHÍ|NGUỒN LỰC|NGUỒN VỐN|DỰ TOÁN)/u;
const asking = /^(?:NHỮNG |CÁC |MỘT SỐ )?(?:ĐỀ XUẤT|KIẾN NGHỊ|ĐỀ NGHỊ)/u;

const natureOfHeading = (heading: string): Nature | null => {
  const text = heading.toUpperCase().replace(/^[\s"“]+/u, '');
  if (text.length > 160) return null;
  if (money.test(text)) return 'money';
  if (asking.test(text)) return 'silent';
  if (silent.test(text) && !/NHIỆM VỤ|GIẢI PHÁP|TỔ CHỨC THỰC HIỆN|PHÂN CÔNG/u.test(text)) return 'silent';
  return work.test(text) ? 'work' : null;
};

/** "Kính gửi:", "Chủ tịch UBND tỉnh điện:" with a line for each: whoever gets a letter is not charged by being named in its address. */
const isAddress = ({ parent, marker, head }: Item): boolean => {
  if (marker?.kind !== 'bullet' || !parent) return false;
  const before = parent.parts.slice(
    0,
    parent.parts.findIndex((part) => 'head' in part && part.head === head),
  );
  const last = before.findLast((part) => !('head' in part));
  return last !== undefined && !('head' in last) && /(?:^Kính gửi|(?<!\p{L})điện) ?:?$/u.test(last.text.text);
};

/** The nature of the nearest heading above that has one; a heading of its own counts only where something stands below. */
export const natureOf = (item: Item): Nature => {
  if (isAddress(item)) return 'silent';
  for (let at: Item | null = item; at; at = at.parent) {
    if (at.parts.length === 0 && at.head.text.length > 60) continue;
    const nature = natureOfHeading(at.head.text);
    if (nature) return nature;
  }
  return 'open';
};

const assigning = /PHÂN CÔNG|TỔ CHỨC THỰC HIỆN|TRÁCH NHIỆM/u;

/** Whether the section above says who does what, so that even a name that nobody knows is somebody's. */
export const isAssigning = (item: Item): boolean => {
  for (let at = item.parent; at; at = at.parent)
    if (assigning.test(at.head.text.slice(0, 120).toUpperCase())) return true;
  return false;
};
