import type { Indicator } from '../result.js';
import { boundsOf, periodIn } from '../tables/amount.js';
import { isUnit } from '../tables/units.js';
import { childrenOf } from '../text/outline.js';
import type { Item } from '../text/outline.js';
import { withoutStop } from '../text/sentences.js';
import { rangeOf } from '../text/traced.js';

const aims = /MỤC TIÊU|CHỈ TIÊU/u;
const said =
  /^(.*?)(?:,)? (?:phấn đấu )?(?:đạt|là|còn|ở mức|tăng|giảm)(?: bình quân)? ?((?:trên|dưới|khoảng|từ|ít nhất|tối thiểu|không quá|tối đa) )?(\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)?)(?: ?(%(?:\/năm)?|[\p{L}/.%]+(?: [\p{L}/]+){0,2}))?(?: trở lên)?/u;

const isAim = (item: Item): boolean => {
  for (let at: Item | null = item; at; at = at.parent)
    if (aims.test(at.head.text.slice(0, 120).toUpperCase())) return true;
  return false;
};

const unitOf = (text: string | undefined): string | null => {
  const words = (text ?? '').split(' ');
  for (let length = words.length; length > 0; length -= 1)
    if (isUnit(words.slice(0, length).join(' '))) return words.slice(0, length).join(' ');
  return null;
};

const targetOf = (item: Item, group: string): Indicator[] => {
  const found = said.exec(item.head.text);
  if (!found) return [];
  const raw = `${found[2] ?? ''}${found[3] ?? ''}`.trim();
  return [
    {
      group,
      no: item.marker?.label.replace(/[()]/g, '') ?? null,
      parent_no: null,
      name: withoutStop({ text: found[1] ?? '', at: [] }).text,
      unit: unitOf(found[4]),
      target_raw: found[3]?.replace(/[.,]+$/u, '') ?? null,
      ...boundsOf(raw),
      period: periodIn(item.head.text),
      actual_raw: null,
      verdict_raw: null,
      line: item.line,
      span: rangeOf(item.clause),
    },
  ];
};

/** Targets of a plan that are numbered in its prose: "(4) Tỷ lệ vốn đầu tư … đạt 35 - 40%". */
export const findTargets = (root: Item): Indicator[] =>
  childrenOf(root).flatMap((item) => {
    const own =
      /^\(\d+\)$/u.test(item.marker?.label ?? '') && isAim(item) ? targetOf(item, item.parent?.path ?? '') : [];
    return [...own, ...findTargets(item)];
  });
