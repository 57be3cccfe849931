import type { Named, NamesReader } from '../names/read-names.js';

/** Who a clause charges, and where the work itself begins. */
export type Assignment = {
  lead: Named[];
  supervisor: Named[];
  coordinating: Named[];
  /** Of the title within the clause. */
  from: number;
  rule: AssignmentRule;
  /** Nothing but the agency: what is to be done stands below. */
  heading: boolean;
};

export type AssignmentRule =
  | 'order' // "Giao Sở X …"
  | 'colon' // "Sở X: …"
  | 'subject' // "Sở X chủ trì …"
  | 'heading' // "1. Sở X"
  | 'field' // "Cơ quan thực hiện: …"
  | 'bracket' // "… (Sở X chuẩn bị)"
  | 'cell' // a column of a table
  | 'inherited';

const order =
  /^(?:(?:Chủ tịch |Thường trực |Lãnh đạo )?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Ban Thường vụ|Tỉnh ủy|Thủ tướng Chính phủ|Bộ trưởng)[^,.;:]{0,60}? )?(?:(?:thống nhất|đồng ý) (?:và )?)?([Gg]iao(?: nhiệm vụ| trách nhiệm)?(?: cho)?|[Pp]hân công|[Yy]êu cầu|[Đđ]ề nghị|[Uu]ỷ quyền cho|[Ủủ]y quyền cho)(?: đồng chí)?:? (?=\p{L})/u;

const leads = /^,? ?(?:làm )?(?:là )?(?:(?:cơ quan|đơn vị) )?(?:chủ trì|làm đầu mối|là đầu mối|đầu mối)/u;
const narrates =
  /^,? ?(?:đã|được|là (?!(?:cơ quan|đơn vị|đầu mối))|không|cũng|bị|vẫn|đang|còn|của|thuộc|tại|năm|giai đoạn|trên địa bàn|ngày|vừa|mà|nêu|có (?!trách nhiệm|nhiệm vụ|văn bản|kế hoạch|báo cáo|giải pháp|phương án))(?:[\s,.]|$)/u;
const duty =
  /(?:chủ trì|có trách nhiệm|chịu trách nhiệm|đầu mối|khẩn trương|tham mưu|phối hợp|căn cứ|theo chức năng|tổ chức|triển khai|rà soát|xây dựng|hoàn thành|trình|báo cáo|đôn đốc|hướng dẫn|theo dõi|kiểm tra|tăng cường|đẩy mạnh|thực hiện|chỉ đạo|chủ động|nghiêm túc|tiếp tục|tập trung|thường xuyên|nghiên cứu|đề xuất|lập|bố trí|cân đối|tổng hợp|thẩm định|cung cấp|phân công|bảo đảm|đảm bảo|quán triệt|gửi|thành lập|kịp thời|phổ biến|tuyên truyền|vận động|lãnh đạo|ban hành)/u;

/** Bodies that an office below cannot charge: what is asked of them is a request. */
const above =
  /^(?:Quốc hội|Chính phủ|Thủ tướng|Bộ |các [Bb]ộ|Các [Bb]ộ|Trung ương|Ban Bí thư|HĐND|Hội đồng nhân dân|Thường trực (?:Tỉnh ủy|HĐND|Thành ủy)|Tỉnh ủy|Thành ủy|Ban Thường vụ Tỉnh ủy|(?:Ủy ban|Uỷ ban|UBMTTQ|UB) ?(?:Mặt trận|MTTQ)?|Mặt trận|MTTQ|Tòa án|Toà án|TAND|Viện kiểm sát|VKSND|Liên đoàn|Hội |Đoàn |Tỉnh đoàn|các (?:đoàn thể|tổ chức chính trị)|Các (?:đoàn thể|tổ chức chính trị)|Ban (?:Tuyên giáo|Tổ chức|Nội chính)|các cơ quan Trung ương|Văn phòng Tỉnh ủy)/u;

export const isAbove = (name: string): boolean =>
  above.test(name) && !/^(?:Ủy|Uỷ) ban (?:nhân dân|Kiểm tra)/u.test(name);

const coordination = /(?:[Pp]hối hợp(?: chặt chẽ)?(?: thực hiện)?|cùng|kết hợp)(?: chặt chẽ)? (?:(?:với|cùng) )?/gu;

/** Everybody with whom a text says to work together. */
export const coordinatorsIn = (text: string, names: NamesReader): Named[] => {
  const found: Named[] = [];
  for (const match of text.matchAll(coordination)) {
    const isListed = /cùng với /u.test(match[0]) || /(?:chủ trì|đầu mối),? (?:và )?$/u.test(text.slice(0, match.index));
    if (match[0].startsWith('cùng') && !isListed) continue;
    const at = match.index + match[0].length;
    const read = names.namesAt(text, at);
    if (read) for (const name of read.names) if (!found.some((other) => other.name === name.name)) found.push(name);
  }
  return found;
};

/** Whom the lead advises: "tham mưu giúp Ban Thường vụ Đảng ủy", who answers for the work above it. */
export const advisedIn = (text: string, names: NamesReader): Named[] => {
  const found: Named[] = [];
  for (const match of text.matchAll(/(?:tham mưu|Tham mưu) giúp (?:cho )?/gu)) {
    const read = names.namesAt(text, match.index + match[0].length);
    for (const name of read?.names ?? []) if (!found.some((other) => other.name === name.name)) found.push(name);
  }
  return found;
};

const assignment = (rule: AssignmentRule, lead: Named[], from: number, heading = false): Assignment => ({
  lead,
  supervisor: [],
  coordinating: [],
  from,
  rule,
  heading,
});

const isOnlyHeading = (rest: string): boolean =>
  /^ ?,? ?(?:căn cứ|theo chức năng|trên cơ sở)[^.;:]{0,200}:$/u.test(rest) ||
  /^ ?(?:,? ?(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|chủ trì|thực hiện|căn cứ [^.;]{0,200}, ?thực hiện))?(?: ?(?:các nhiệm vụ|những nội dung|các nội dung|một số nội dung|những nhiệm vụ|tốt các|một số nhiệm vụ)[^.;]{0,60})?(?: sau(?: đây)?)? ?[:.]?$/u.test(
    rest,
  );

/** How much a clause must say to be an order: in a report, or far from a number, a name with a verb is only a story. */
export type Strictness = 'numbered' | 'prose' | 'telling';

const isDuty = (rest: string, strictness: Strictness): boolean => {
  if (narrates.test(rest)) return false;
  if (strictness === 'telling') return leads.test(rest);
  if (strictness === 'prose')
    return (
      leads.test(rest) ||
      /^,? ?(?:có trách nhiệm|chịu trách nhiệm|khẩn trương|tham mưu|phối hợp|chủ động|rà soát|xây dựng|hoàn thành|báo cáo|trình|tổ chức|hướng dẫn|theo dõi|đôn đốc|kiểm tra|nghiên cứu|tổng hợp|thẩm định|bố trí|tiếp tục|tập trung|tăng cường|căn cứ|bảo đảm|đảm bảo|chỉ đạo|cung cấp|xử lý|khắc phục|vận hành|công khai|huy động|cấp|thống kê|chuẩn bị|đề xuất|lập|phân bổ|giải quyết|tuyên truyền|vận động|đẩy mạnh)(?![\p{L}])/u.test(
        rest,
      )
    );
  return duty.test(rest.slice(0, 160)) || rest.split(' ').length > 4;
};

const byOrder = (text: string, names: NamesReader, strictness: Strictness): Assignment | null => {
  const found = order.exec(text);
  if (!found) return null;
  const read = names.namesAt(text, found[0].length);
  if (!read) return null;
  const rest = text.slice(read.end);
  const asks = /[Đđ]ề nghị/u.test(found[1] ?? '');
  if (asks && read.names.every(({ name }) => isAbove(name))) return null;
  if (narrates.test(rest) || (strictness === 'telling' && asks)) return null;
  const heading = isOnlyHeading(rest);
  return assignment('order', read.names, 0, heading);
};

const bySubject = (text: string, names: NamesReader, strictness: Strictness): Assignment | null => {
  const read = names.namesAt(text, 0);
  if (!read) return null;
  const rest = text.slice(read.end);
  const colon = /^ ?(?:\([^()]*\) ?)?: ?/u.exec(rest);
  if (strictness === 'numbered' && isOnlyHeading(rest)) return assignment('heading', read.names, 0, true);
  if (colon && strictness !== 'telling') return assignment('colon', read.names, read.end + colon[0].length);
  return isDuty(rest, strictness) ? assignment('subject', read.names, 0) : null;
};

/** The assignment with which a clause begins, or none. */
export const assignmentOf = (text: string, names: NamesReader, strictness: Strictness): Assignment | null =>
  byOrder(text, names, strictness) ?? bySubject(text, names, strictness);

const mostWords = 14;
const isWork =
  /^(?:Về|Công tác|Đối với|Tổ chức|Triển khai|Kinh phí|Thời gian|Nội dung|Trong|Căn cứ|Xây dựng|Thực hiện|Tăng cường|Tiếp tục|Chuẩn bị|Rà soát|Thành phần|Địa điểm|Nguồn|Chế độ)(?![\p{L}])/u;

/** In a section that assigns, a short heading is somebody, known or not: "1. Bộ phận hậu cần" with its duties below. */
export const byPlace = (text: string, hasChildren: boolean): Assignment | null => {
  const found = /^(\p{Lu}[^:.;]{2,110}?)(?: ?: ?(.*))?$/u.exec(text);
  const name = found?.[1] ?? '';
  if (!found || isWork.test(name) || name.split(' ').length > mostWords) return null;
  const rest = found[2] ?? '';
  if (rest === '' && !hasChildren) return null;
  const lead = [{ name, collective: false }];
  return rest === '' ? assignment('heading', lead, 0, true) : assignment('colon', lead, text.length - rest.length);
};

/** "2. Ban Công nghệ, chuyển đổi số và tự động hóa", "1. Đối với Thuế các tỉnh, thành phố": a name longer than the rules of names can tell. */
export const byTitle = (text: string, names: NamesReader): Assignment | null => {
  const name = text.replace(/^(?:Đối với|Về phía) /u, '').replace(/ ?:$/u, '');
  const read = names.namesAt(name, 0);
  if (!read || /[.;:!?]/u.test(name) || name.split(' ').length > mostWords) return null;
  const rest = name.slice(read.end);
  if (duty.test(rest) || narrates.test(rest)) return null;
  return assignment('heading', rest === '' ? read.names : [{ name, collective: false }], 0, true);
};

/** A formula that ends an act: everybody "chịu trách nhiệm thi hành". It charges nobody with a piece of work. */
export const isFormula = (text: string): boolean =>
  /^[Cc]hịu trách nhiệm trước [^.;]{0,160} nếu |(?:chịu trách nhiệm|căn cứ|có trách nhiệm)[^.]{0,80}thi hành|^Trên đây|^Nhận được|^Yêu cầu [^.;]{0,160} (?:triển khai|thực hiện)(?: (?:nghiêm|tốt|nghiêm túc))?(?: (?:các nội dung|nội dung))?(?: (?:Kế hoạch|Chỉ thị|Công văn|Công điện|Thông báo|Văn bản|Chương trình) này)?\.?\/?\.?$|chịu trách nhiệm thực hiện (?:Quyết định|Nghị quyết|Chỉ thị|Công văn|Thông báo) này/u.test(
    text,
  );

const work =
  /^(.*?)(?:,? ?(?:chủ trì|làm đầu mối))?(?:,? ?(?:(?:và )?phối hợp|cùng)(?: chặt chẽ)?(?: (?:với|cùng))? (.*?))?(?: (?:tham mưu|chuẩn bị|thực hiện|trình|soạn thảo|xây dựng|báo cáo|chủ trì)(?: (?:thực hiện|báo cáo|trình|tham mưu|UBND tỉnh|chủ trì|nội dung))*)?[.;]?$/u;

/** "Sở X chủ trì, Sở Y và Sở Z phối hợp": who helps is named behind who leads. */
const eachTheirPart = /^(.*?) chủ trì(?: thực hiện)?[,;] ?(?:và )?(.*?) (?:cùng )?phối hợp(?: thực hiện)?[.;]?$/u;

export type Parties = Pick<Assignment, 'lead' | 'supervisor' | 'coordinating'>;

/** "Sở X chủ trì, phối hợp với Y tham mưu", as it stands in a bracket, a cell or behind a label. */
export const partiesOf = (text: string, names: NamesReader): Parties | null => {
  const said = text.replace(/\s+/g, ' ').trim();
  const found = eachTheirPart.exec(said) ?? work.exec(said);
  const lead = found ? names.listed(found[1] ?? '') : null;
  if (!lead) return null;
  const coordinating = found?.[2] ? (names.listed(found[2]) ?? []) : [];
  return { lead, supervisor: [], coordinating };
};

/** "UBND tỉnh (Sở X phối hợp với Y tham mưu)": who answers stands before the bracket, who works within it. */
export const accountableAnd = (text: string, names: NamesReader): Parties | null => {
  const bracket = /^([^(]*?) ?\((.*?)\)?[.;]?$/u.exec(text.trim());
  const inside = bracket ? partiesOf(bracket[2] ?? '', names) : null;
  const before = bracket ? names.listed(bracket[1] ?? '') : null;
  if (
    !inside ||
    !before ||
    !/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Chủ tịch|Ban Thường vụ|Đảng ủy|Tỉnh ủy|Thường trực|HĐND|Ban Cán sự|Phó Chủ tịch)/u.test(
      before[0]?.name ?? '',
    )
  )
    return partiesOf(text, names);
  return { lead: inside.lead, supervisor: before, coordinating: inside.coordinating };
};
