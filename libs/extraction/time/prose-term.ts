import { cut } from '../text/traced.js';
import type { Traced } from '../text/traced.js';

const date = '\\d{1,2} ?[/.-] ?\\d{1,2}(?: ?[/.-] ?\\d{4})?(?![\\d/])|\\d{1,2} tháng \\d{1,2}(?: năm \\d{4})?';
const month = '(?:tháng|Tháng) ?(?:\\d{1,2}|\\.{2,}|…)(?: ?[/.-] ?| năm )?(?:\\d{4})?';
const quarter = '(?:quý|Quý|QUÝ) ?(?:[IV]{1,3}|[1-4])(?: ?[/-] ?| năm |/năm )?(?:\\d{4})?';
const year = '(?:năm|Năm) ?\\d{4}';
const days =
  '(?:vòng |thời hạn |thời gian )?\\d{1,3} ?(?:ngày làm việc|ngày|tháng|tuần|giờ)(?:,? (?:kể từ|sau khi|từ) [^,;.]{3,80})?';
const recurring =
  '(?:ngày \\d{1,2}|thứ (?:hai|ba|tư|năm|sáu|bảy|\\d)|cuối|đầu)(?: của)?(?: tháng (?:cuối|đầu|thứ \\d)(?: của)?)?(?: mỗi| hằng| hàng| từng)? ?(?:tuần|tháng|quý|năm|6 tháng)(?! ?\\d)(?: trình| đó)?';

const hour = `\\d{1,2} ?(?:giờ|h)(?: ?\\d{1,2})?(?: phút)?(?: và \\d{1,2} ?(?:giờ|h))?,? (?:ngày )?(?:(?:${date})|[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|\\d)|\\d{1,2}(?![\\d/]))?(?: ?(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý))?`;

const session =
  '(?:kỳ họp|phiên họp|hội nghị)[^,;.]{0,60}?(?:(?:cuối |giữa )?năm \\d{4}|tháng \\d{1,2}(?:\\/\\d{4})?|gần nhất|tiếp theo|(?:hằng|hàng) (?:tháng|quý|năm))';

const point = `${hour}|${month}|${recurring}|(?:ngày )?(?:${date})|${quarter}|${year}|${days}`;
const lead =
  '(?:(?:[Cc]hậm nhất|[Mm]uộn nhất)(?: là)?(?: trước| đến| vào| trong)?|[Xx]ong trước|[Tt]rước|[Đđ]ến hết|[Hh]ết|[Tt]rong|[Vv]ào|[Đđ]ến|[Xx]ong|[Hh]oàn thành(?: trước| trong| vào)?)';

const termPattern = new RegExp(
  `(?:tại ${session})|(?:[Tt]ừ ngày (?:${date}) )?(?:lúc )?${lead} (?:thời điểm |(?:sáng|trưa|chiều|tối|đêm) )?(?:${point})(?:(?:,| và|;) (?:trước |ngày )?(?:${date}|${quarter}))*(?: và (?:những|các) năm tiếp theo| (?:hằng|hàng) năm)?`,
  'gu',
);
const cadencePattern =
  /(?:[Đđ]ịnh kỳ(?: (?:hằng|hàng|mỗi)?(?: ?(?:tuần|tháng|quý|năm|6 tháng|sáu tháng))?(?:(?:,| và) (?:tháng|quý|năm|6 tháng))*(?:,? ?\(?trước ngày \d{1,2}(?: (?:hằng|hàng) tháng)?\)?)?)?|(?:[Hh]ằng|[Hh]àng) (?:tuần|tháng|quý))/u;

const cites =
  /(?:[\p{L}]+ )?(?:số )?\d+(?:\/\d{4})?[-/][A-ZĐ][\p{L}\d/-]*(?:,? ngày \d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]| năm )\d{4})?|(?:giai đoạn|nhiệm kỳ|thời kỳ|tầm nhìn|định hướng|khóa|mục tiêu|phấn đấu|đô thị loại)[^,;.]{0,60}?\d{4}(?: ?[-–] ?\d{4})?|\((?:[^()]*?)(?:khóa|nhiệm kỳ)[^()]*\)/gu;

const finishing =
  /(?:hoàn thành|xong|kết thúc|trình|ban hành|báo cáo|gửi|phê duyệt|nộp|công bố|tổ chức|tham mưu|triển khai|đưa vào|bàn giao|xin ý kiến)[^.;]{0,160}$/iu;
const ending = /hoàn thành|xong|chậm nhất|muộn nhất|trình|ban hành|phê duyệt|bàn giao/iu;
const aiming =
  /(?:phấn đấu|trở thành|đạt|thuộc|giảm|tăng|không còn|tỷ lệ|dự toán|kế hoạch vốn|chỉ tiêu|kinh tế - xã hội|ngân sách)[^.;,]{0,60}$/iu;

/** The same length, so that places stay, without dates of texts that are cited and years of programmes. */
const masked = (text: string): string => text.replace(cites, (found) => '\u0001'.repeat(found.length));

const isYearOnly = (term: string): boolean =>
  /^\S+(?: \S+)? (?:năm|Năm) ?\d{4}$/u.test(term) && !/^(?:trước|chậm|hết|đến hết|xong|hoàn)/iu.test(term);

/** `final`: the work is over by then; a draft that is sent round by an earlier day is a step towards it. */
export type Term = { text: Traced; finishing: boolean; final: boolean };

/** Every term that a text states in passing, in its order. */
export const termsIn = (traced: Traced): Term[] => {
  const text = masked(traced.text);
  const found: Term[] = [];
  for (const match of text.matchAll(termPattern)) {
    const before = text.slice(0, match.index);
    const isTerm = isYearOnly(match[0])
      ? finishing.test(before) && !aiming.test(before)
      : !/đô thị|dự án$/u.test(before.slice(-8));
    const said = /^(?:[Xx]ong|[Hh]oàn thành)(?= (?:trước|trong|vào)) /u.exec(match[0])?.[0].length ?? 0;
    const whole = cut(traced, match.index + said, match.index + match[0].replace(/[\s,;.]+$/u, '').length);
    if (isTerm)
      found.push({
        text: whole,
        finishing:
          /(?:hoàn thành|xong|chậm nhất|muộn nhất|trước)/iu.test(match[0]) || finishing.test(before.slice(-60)),
        final: ending.test(match[0]) || ending.test(/[^,;.]*$/u.exec(before)?.[0] ?? ''),
      });
  }
  return found;
};

/** "định kỳ hằng quý": how often, where a clause says so. */
export const cadenceIn = (traced: Traced): Traced | null => {
  const found = cadencePattern.exec(masked(traced.text));
  return found ? cut(traced, found.index, found.index + found[0].length) : null;
};

const everySoOften =
  /(?:[Đđ]ịnh kỳ |(?:[Vv]ào )?(?:(?:sáng|chiều|tối) )?(?:thứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy) |ngày \d{1,2} ))?(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)$/u;

/** "kiểm tra hiện trường hằng tháng, kịp thời …": how often, within a sentence, where the verb is of work that returns. */
const looksAgain = /(?:kiểm tra|giao ban|rà soát|cập nhật)[^,;.]{0,60} ((?:hằng|hàng) (?:tuần|tháng|quý))(?=,)/u;

/** The term of a task that is told in prose: that of finishing, else the first. */
export const termOfProse = (traced: Traced): Traced | null => {
  const terms = termsIn(traced);
  const said = terms.find((term) => term.finishing && term.final) ?? terms.find((term) => term.finishing) ?? terms[0];
  if (said) return said.text;
  const repeated = looksAgain.exec(traced.text);
  if (repeated?.[1])
    return cut(traced, repeated.index + repeated[0].length - repeated[1].length, repeated.index + repeated[0].length);
  const clause = /^[^.;]*/u.exec(traced.text)?.[0].trimEnd() ?? '';
  const often = everySoOften.exec(clause);
  return often && clause.length < 200 ? cut(traced, often.index, often.index + often[0].length) : null;
};
