import type { NamesReader } from '../names/read-names.js';
import type { ReportDuty, TaskProposal } from '../result.js';
import { bodyOf, childrenOf } from '../text/outline.js';
import type { Item } from '../text/outline.js';
import { sentencesOf, withoutStop } from '../text/sentences.js';
import { cut, rangeOf, splitBy } from '../text/traced.js';
import type { Traced } from '../text/traced.js';
import { readDeadline } from '../time/deadline.js';
import type { Clock } from '../time/deadline.js';
import { cadenceIn, termsIn } from '../time/prose-term.js';
import { isFormula } from './assignment.js';
import { natureOf } from './nature.js';

/** "báo cáo" as an act: with a recipient, or with what is reported on. As a noun it is only a paper. */
const act =
  /(?:(?:[Đđ]ịnh kỳ|[Hh]ằng|[Hh]àng|[Tt]rước (?:ngày|\d)|[Cc]hậm nhất)[^;]{0,90}?)?(?:(?:[Tt]ổng hợp|thống kê|đánh giá)(?: [^;,.]{0,40})?(?:,| và)? ?)?(?<!(?:[Dd]ự thảo|xây dựng|lập|chế độ|thực hiện|ban hành|Ban Chấp hành|hội nghị|theo|các|nội dung|số liệu|là|nghe|của|trong|tại|mẫu) )[Bb]áo cáo (?=(?:(?:nhanh |giải trình |đột xuất )?(?:kết quả|nguyên nhân)|kết quả|tình hình|tiến độ|đánh giá|bằng văn bản|thực hiện|các khó khăn|khó khăn|những|cấp|gửi|về|với|cơ quan|lãnh đạo|đồng chí|\p{Lu}|các |UBND)).*/u;
const periodic =
  /[Bb]áo cáo (?:\p{L}+ ){0,3}?(?:quý|năm|tháng|tuần|6 tháng|sơ kết|tổng kết|định kỳ|đột xuất)[^;]*?(?:trước|gửi|chậm nhất|vào|ngày)[^;]*/u;
const adHoc = /khó khăn|vướng mắc|phát sinh|đột xuất|vượt thẩm quyền/u;

type Clause = { text: Traced; context: Traced };

const clausesOf = (paragraph: Traced): Clause[] =>
  sentencesOf(paragraph).flatMap((sentence) => {
    const bracket = /\(([^()]*)\)/gu;
    const inside = [...sentence.text.matchAll(bracket)]
      .filter((found) => periodic.test(found[1] ?? ''))
      .flatMap((found) => splitBy(cut(sentence, found.index + 1, found.index + found[0].length - 1), /;\s*/gu));
    const dated = inside.filter(({ text }) => periodic.test(text));
    if (dated.length > 0) return dated.map((text) => ({ text, context: sentence }));
    return splitBy(sentence, /;\s*/gu).map((text) => ({ text, context: sentence }));
  });

const dutyIn = ({ text }: Clause, inBracket: boolean): Traced | null => {
  const found = (inBracket ? periodic : act).exec(text.text);
  return found ? withoutStop(cut(text, found.index, found.index + found[0].length)) : null;
};

const firstNames = (text: string, pattern: RegExp, names: NamesReader): string | null => {
  for (const found of text.matchAll(pattern)) {
    const at = found.index + found[0].length;
    const read = names.namesAt(text, at);
    if (read) return text.slice(at, read.end).replace(/ ?\([^()]*\)$/u, '');
    if (/^cấp /u.test(text.slice(at))) return /^cấp (?:trên|có thẩm quyền|ủy)/u.exec(text.slice(at))?.[0] ?? null;
  }
  return null;
};

const recipient =
  /(?:[Bb]áo cáo(?: (?:kết quả|tình hình|bằng văn bản))?(?: (?:cho|lên|gửi|với|về))?|(?:gửi|(?<!phối hợp |cùng )với)(?: về)?|(?<!kết quả |tình hình |báo cáo )về) /gu;
const collector = /(?:^|[\s(])qua /gu;

const cadenceOf = (raw: Traced, clock: Clock): string | null => {
  const said = cadenceIn(raw)?.text ?? /(?:báo cáo|Báo cáo) (quý|năm|tháng|tuần|6 tháng)/u.exec(raw.text)?.[0] ?? null;
  const read = said === null ? null : readDeadline(said, clock).cadence;
  if (read) return read === 'unspecified' ? 'periodic (unspecified)' : read;
  return adHoc.test(raw.text) ? 'ad hoc' : null;
};

const dutyOf = (
  raw: Traced,
  context: Traced,
  path: string,
  from: string,
  names: NamesReader,
  clock: Clock,
): ReportDuty => {
  const term = termsIn(raw)[0]?.text ?? null;
  const read = readDeadline(term?.text ?? null, clock);
  return {
    path,
    raw: raw.text,
    from,
    to: firstNames(raw.text, recipient, names) ?? firstNames(context.text, recipient, names),
    via: firstNames(context.text, collector, names),
    cadence: cadenceOf(raw, clock),
    due_rule: term?.text ?? (/theo quy định/u.test(raw.text) ? 'theo quy định' : null),
    due: read.kind === 'recurring' ? null : read.due,
    span: rangeOf(raw),
  };
};

/** Who is charged where a duty stands: the task of that number, or of the nearest number above. */
const reporterAt = (item: Item, tasks: readonly TaskProposal[]): { path: string; from: string } | null => {
  const { start, end } = rangeOf(item.clause);
  const holds = tasks
    .filter(({ span }) => span.start <= start && end <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  if (holds) return { path: holds.path, from: holds.lead.join(', ') };
  for (let at: Item | null = item; at; at = at.parent) {
    const path = at.path;
    const task = tasks.find((each) => each.path === path) ?? tasks.find((each) => each.lead_inherited_from === path);
    if (task && path !== '')
      return { path: item.marker?.kind === 'bullet' ? path : item.path, from: task.lead.join(', ') };
  }
  return null;
};

const charged = (text: Traced, names: NamesReader): string | null => {
  const at = /^(?:[Gg]iao |[Yy]êu cầu |[Đđ]ề nghị )/u.exec(text.text)?.[0].length ?? 0;
  const read = names.namesAt(text.text, at);
  return read ? text.text.slice(at, read.end) : null;
};

const reportsAt = (item: Item, tasks: readonly TaskProposal[], names: NamesReader, clock: Clock): ReportDuty[] => {
  const texts = [item.head, ...bodyOf(item).map(({ text }) => text)];
  const holder = reporterAt(item, tasks);
  // What is prepared for a session is a paper, not a duty to report.
  if (tasks.some((task) => task.path === item.path && task.rules.task === 'bracket')) return [];
  return texts.flatMap((text) => {
    if (isFormula(text.text)) return [];
    return clausesOf(text).flatMap((clause) => {
      const raw = dutyIn(clause, clause.text.at[0] !== clause.context.at[0] && periodic.test(clause.text.text));
      const from = charged(clause.context, names) ?? holder?.from ?? '';
      return raw && (holder || from !== '')
        ? [dutyOf(raw, clause.context, pathAt(raw, tasks) ?? holder?.path ?? item.path, from, names, clock)]
        : [];
    });
  });
};

const pathAt = (raw: Traced, tasks: readonly TaskProposal[]): string | null => {
  const { start, end } = rangeOf(raw);
  const within = tasks.filter(({ span }) => span.start <= start && end <= span.end);
  return within.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.path ?? null;
};

/** Who must report what to whom, through whom and how often; a task may hold several such duties. */
export const findReports = (
  root: Item,
  tasks: readonly TaskProposal[],
  names: NamesReader,
  clock: Clock,
): ReportDuty[] => {
  const walk = (item: Item): ReportDuty[] =>
    natureOf(item) === 'silent' ? [] : [...reportsAt(item, tasks, names, clock), ...childrenOf(item).flatMap(walk)];
  return walk(root).filter(
    ({ raw }, i, all) => all.findIndex((other) => other.raw === raw && other.path === all[i]?.path) === i,
  );
};
