import type { NamesReader } from '../names/read-names.js';
import { matched } from '../text/traced.js';
import type { Traced } from '../text/traced.js';
import { withoutStop } from '../text/sentences.js';
import { partiesOf } from './assignment.js';
import type { Parties } from './assignment.js';
import { piecesOf, valueOf } from './fields.js';

export type Bracketed = Parties & { title: Traced; deadline: Traced | null };

const terms =
  /^(.*?)[;,.] ?((?:(?:hoàn thành|xong|trình|trước|thời gian|thời hạn|trong|quý|tháng|năm|chậm nhất)(?: |:)).*)$/iu;

/** "(Sở A chuẩn bị, Sở B thẩm định)", "(Sở A; Sở B phối hợp)": the last of them helps. */
const helping = /^(.*\S?)[;,] ?([^;,]*) (?:phối hợp|thẩm định|thẩm tra|tham gia ý kiến)$/u;

const withHelp = (text: string, names: NamesReader): Parties | null => {
  const [, lead, help] = helping.exec(text) ?? [];
  const parties = lead === undefined ? null : partiesOf(lead, names);
  const coordinating = help === undefined ? null : names.listed(help);
  return parties && coordinating && { ...parties, coordinating: [...parties.coordinating, ...coordinating] };
};

const said = (inside: Traced, names: NamesReader): (Parties & { deadline: Traced | null }) | null => {
  const pieces = piecesOf(inside);
  const lead = pieces.find(({ field }) => field === 'lead' || field === 'executes');
  if (lead) {
    const parties = partiesOf(lead.text.text, names);
    const coordinating = pieces
      .filter(({ field }) => field === 'coordinating')
      .flatMap(({ text }) => names.listed(text.text) ?? []);
    const time = pieces.find(({ field }) => field === 'time');
    return (
      parties && {
        ...parties,
        coordinating: [...parties.coordinating, ...coordinating],
        deadline: time ? valueOf(time.text).value : null,
      }
    );
  }
  const timed = matched(inside, terms);
  const who = timed?.[1]?.text ?? inside.text;
  const parties = withHelp(who, names) ?? partiesOf(who, names);
  return parties && { ...parties, deadline: timed?.[2] ? withoutStop(timed[2]) : null };
};

/** "… (Sở Y chuẩn bị)", "… (Chủ trì: Sở X; phối hợp: Y; thời gian: Quý I)" at the end of a clause. */
export const bracketOf = (text: Traced, names: NamesReader): Bracketed | null => {
  const found = matched(text, /^(.*\S) ?\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*[.;]?$/u);
  const [, title, inside] = found ?? [];
  if (!title || !inside || /^(?:qua|sau đây|gọi|gồm|bao gồm|trừ|kể cả|theo|tại|do|nếu)\b/u.test(inside.text))
    return null;
  const parties = said(inside, names);
  return parties && { ...parties, title: withoutStop(title) };
};
