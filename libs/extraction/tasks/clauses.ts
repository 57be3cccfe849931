import type { NamesReader } from '../names/read-names.js';
import { firstClause, sentencesOf } from '../text/sentences.js';
import { cut, rangeOf, splitBy } from '../text/traced.js';
import type { Traced } from '../text/traced.js';
import { cadenceIn, termOfProse } from '../time/prose-term.js';

export const isReportOnly = (text: string): boolean =>
  /^(?:(?:Định kỳ|Hằng|Hàng|Trước ngày)[^;.]{0,80}báo cáo|[Bb]áo cáo|Thực hiện (?:chế độ|nghiêm chế độ)[^;.]{0,20} báo cáo|Gửi báo cáo|[Tt]ổng hợp,? báo cáo[^;.]{0,80}(?:định kỳ|trước ngày|theo quy định))/u.test(
    text,
  );

/** "Về vật liệu san lấp: yêu cầu Sở X …": what it is about is said first. */
export const withoutTopic = (sentence: Traced): Traced => {
  const topic = /^(?:Về|Đối với|Liên quan đến?)[^:.;]{0,200}: ?(?=(?:giao|yêu cầu|phân công|đề nghị) |\p{Lu})/u.exec(
    sentence.text,
  );
  return topic ? cut(sentence, topic[0].length) : sentence;
};

const watches = /theo dõi|đôn đốc|tổng hợp|giám sát|báo cáo/u;

/** When the work is due: the day of a report about it is not, unless there is nothing else to do. */
export const termOfWork = (all: Traced, texts: readonly Traced[]): Traced | null => {
  const clauses = texts.flatMap(sentencesOf).flatMap((sentence) => splitBy(sentence, /;\s+/gu));
  const work = clauses.filter(({ text }) => !isReportOnly(text));
  const term = work.map(termOfProse).find((found) => found !== null);
  if (term) return term;
  const isWatching = work.length === 0 || watches.test(firstClause(all).text);
  return isWatching ? (termOfProse(all) ?? (watches.test(firstClause(all).text) ? cadenceIn(all) : null)) : null;
};

/** "Phối hợp với Ban X: Tham mưu …" and "Chủ trì, cùng với Y: Tổng hợp …": the work stands behind the colon. */
export const withoutLeadIn = (text: Traced, assigned: boolean, names: NamesReader): Traced => {
  const found = /^(?:Chủ trì,? ?)?(?:[Pp]hối hợp|cùng)(?: chặt chẽ)?(?: với)? /u.exec(text.text);
  const read = found ? names.namesAt(text.text, found[0].length) : null;
  const colon = read ? /^ ?: ?/u.exec(text.text.slice(read.end)) : null;
  return read && colon && (assigned || rangeOf(text).start >= 0) ? cut(text, read.end + colon[0].length) : text;
};
