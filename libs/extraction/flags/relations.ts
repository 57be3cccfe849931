import { citationsIn } from '../layout/cites.js';
import type { NamesReader } from '../names/read-names.js';
import type { Anomaly, AnomalyCode } from '../result.js';
import type { Paragraph } from '../text/paragraphs.js';
import { cut, rangeOf } from '../text/traced.js';

const relations: [AnomalyCode, RegExp][] = [
  ['directive.replaces', /thay thế(?: cho)?[^.;]{0,60}$/iu],
  ['directive.amends', /(?:sửa đổi,? bổ sung|sửa đổi|điều chỉnh, bổ sung)(?: một số)?[^.;]{0,60}$/iu],
  ['directive.recalls', /(?:bãi bỏ|hủy bỏ|huỷ bỏ|thu hồi|hết hiệu lực)[^.;]{0,60}$/iu],
];

/** Said of the document itself: "Kế hoạch này thay thế …", "Sửa đổi … ban hành kèm theo …" in its subject. */
const ofItself =
  /(?:Quyết định|Kế hoạch|Nghị quyết|Chỉ thị|Chương trình|Văn bản|Công văn|Thông báo|Quy chế|Quy định) này|có hiệu lực|^(?:Sửa đổi|Thay thế|Bãi bỏ|Thu hồi|Về việc (?:sửa đổi|thay thế|bãi bỏ|thu hồi|điều chỉnh))/u;

/** Which other directives this one replaces, amends or recalls: what it did to their tasks must be looked at. */
export const relationFlags = (paragraphs: readonly Paragraph[], names: NamesReader): Anomaly[] =>
  paragraphs.flatMap(({ text }) => {
    if (!ofItself.test(text.text)) return [];
    return citationsIn(text.text, names).flatMap((cite): Anomaly[] => {
      const before = text.text.slice(Math.max(0, cite.start - 120), cite.start);
      const found = relations.find(([, pattern]) => pattern.test(before));
      if (!found) return [];
      return [
        {
          code: found[0],
          path: '',
          span: rangeOf(cut(text, cite.start, cite.end)),
          message: `«${cite.raw}»`,
          facts: { symbol: cite.symbol, ...(cite.date ? { date: cite.date } : {}) },
        },
      ];
    });
  });
