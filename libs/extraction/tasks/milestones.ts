import { rangeOf, splitBy } from '../text/traced.js';
import type { Traced } from '../text/traced.js';
import type { Milestone } from '../result.js';
import { readDeadline } from '../time/deadline.js';
import type { Clock } from '../time/deadline.js';
import { termsIn } from '../time/prose-term.js';
import type { Draft } from './draft.js';

const acts =
  /(Khởi công|Hoàn thành|Ban hành|Khánh thành|Thông xe|Phê duyệt|Trình|Tổ chức|Bàn giao|Động thổ|Đưa vào (?:vận hành|sử dụng|khai thác))/iu;

const stripped = (text: string): string => text.replace(/^(?:\(\d+\) ?|[-+] ?)/u, '').replace(/[\s.;,]+$/u, '');

/** Dates said in passing in a task whose term stands on a line of its own: works that begin, drafts that are due. */
export const milestonesOf = (draft: Draft, clock: Clock): Milestone[] =>
  draft.texts.slice(1).flatMap((text) => inParagraph(text, clock));

const inParagraph = (paragraph: Traced, clock: Clock): Milestone[] => {
  const found: Milestone[] = [];
  let action: string | null = null;
  for (const clause of splitBy(paragraph, /(?<=[;:])\s|\s(?=\(\d{1,2}\) )|(?<=\.)\s(?=\p{Lu})/gu)) {
    action = acts.exec(clause.text)?.[1] ?? action;
    const term = termsIn(clause).find(
      ({ text }) => /tháng|quý|ngày/iu.test(text.text) && !/(?:hằng|hàng|mỗi)/iu.test(text.text),
    );
    if (!term || action === null) continue;
    found.push({
      raw: stripped(clause.text),
      time_raw: term.text.text,
      due: readDeadline(term.text.text, clock).due,
      action,
      span: rangeOf(clause),
    });
  }
  return found;
};
