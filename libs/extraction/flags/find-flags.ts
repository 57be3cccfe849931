import type { NamesReader } from '../names/read-names.js';
import { keyOf } from '../names/vocabulary.js';
import type { Vocabulary } from '../names/vocabulary.js';
import type { DocumentInfo } from '../layout/types.js';
import type { Anomaly, AnomalyCode, ReportDuty, TaskProposal } from '../result.js';
import { numberIn } from '../tables/amount.js';
import type { Item } from '../text/outline.js';
import type { Paragraph } from '../text/paragraphs.js';
import { cut, rangeOf } from '../text/traced.js';
import type { Range } from '../text/traced.js';
import { agencyFlags } from './agencies.js';
import { damageIn } from './damage.js';
import { numberingFlags } from './numbering.js';
import { relationFlags } from './relations.js';

export type Seen = {
  document: DocumentInfo;
  tasks: readonly TaskProposal[];
  reports: readonly ReportDuty[];
  root: Item;
  paragraphs: readonly Paragraph[];
  documentDate: string;
  names: NamesReader;
  vocabulary: Vocabulary;
};

const flag = (
  code: AnomalyCode,
  path: string,
  span: Range | null,
  message: string,
  facts?: Record<string, string>,
): Anomaly => ({ code, path, span, message, ...(facts ? { facts } : {}) });

const headerFlags = ({ symbol, date, date_raw }: DocumentInfo): Anomaly[] => {
  if (symbol === null && date_raw === null)
    return [flag('header.missing', '', null, 'the letterhead with number, place and date is missing')];
  const isBlank = symbol !== null && !/^\d/.test(symbol);
  return [
    ...(isBlank ? [flag('number.blank', '', null, `the number is blank: «${symbol}»`)] : []),
    ...(date_raw !== null && (date.day === null || date.month === null || date.year === null)
      ? [flag('date.blank', '', null, `the date is blank: «${date_raw}»`)]
      : []),
  ];
};

const readFlags: [string, AnomalyCode][] = [
  ['blank', 'deadline.blank'],
  ['past', 'deadline.beforeDocument'],
  ['yearOutsidePlan', 'deadline.otherYear'],
  ['weekdayMismatch', 'deadline.weekday'],
  ['rangeBackwards', 'range.backwards'],
  ['unread', 'deadline.unread'],
];

const deadlineFlags = ({ path, span, deadline, deadline_raw }: TaskProposal, documentDate: string): Anomaly[] => {
  if (deadline_raw === null) return [flag('deadline.missing', path, span, 'no time is given')];
  const codes = new Set(readFlags.filter(([said]) => deadline.flags.includes(said)).map(([, code]) => code));
  if (deadline.incomplete) codes.add('deadline.blank');
  if (deadline.due !== null && deadline.due < documentDate) codes.add('deadline.beforeDocument');
  return [...codes].map((code) => flag(code, path, span, `«${deadline_raw}»`, { raw: deadline_raw }));
};

const collective =
  /^(?:(?:Thủ trưởng|Giám đốc|Chủ tịch UBND|Lãnh đạo) )?(?:các|Các|những|tất cả|Sở, |sở, )|^(?:UBND|Chủ tịch UBND) (?:các )?(?:xã|phường|huyện|cấp)/u;

const leadFlags = ({ path, span, lead, lead_inherited_from }: TaskProposal): Anomaly[] => [
  ...(lead.length === 0 ? [flag('lead.none', path, span, 'nobody is named to lead')] : []),
  ...(lead.length > 1 ? [flag('lead.several', path, span, `several lead: ${lead.join('; ')}`)] : []),
  ...(lead.some((name) => collective.test(name))
    ? [flag('lead.collective', path, span, `a whole group leads: ${lead.join('; ')}`)]
    : []),
  ...(lead_inherited_from === undefined
    ? []
    : [flag('lead.inherited', path, span, `the lead stands at ${lead_inherited_from}`)]),
];

const reportFlags = ({ path, span, due, due_rule, raw }: ReportDuty, { documentDate, document }: Seen): Anomaly[] => {
  if (due !== null && due < documentDate)
    return [flag('deadline.beforeDocument', path, span, `«${raw}»`, { raw: due_rule ?? raw })];
  const year = /(20\d\d)/u.exec(due_rule ?? '')?.[1];
  return year !== undefined && document.plan_year !== null && Number(year) < document.plan_year
    ? [flag('deadline.otherYear', path, span, `«${raw}»`)]
    : [];
};

const duplicateFlags = (tasks: readonly TaskProposal[]): Anomaly[] =>
  tasks.flatMap((task, i) => {
    const first = tasks.slice(0, i).find((other) => keyOf(other.title) === keyOf(task.title) && task.title.length > 25);
    return first
      ? [flag('task.duplicate', task.path, task.span, `the same words as ${first.path}`, { of: first.path })]
      : [];
  });

/** Later than the document as far as its date is filled in. */
const isLater = (date: string, { date: own }: DocumentInfo): boolean => {
  const known = [own.year, own.month, own.day].map((part, i) =>
    part === null ? null : String(part).padStart(i === 0 ? 4 : 2, '0'),
  );
  const filled = known.slice(0, known.includes(null) ? known.indexOf(null) : known.length).join('-');
  return filled !== '' && date.slice(0, filled.length) > filled;
};

const citationFlags = ({ document }: Seen): Anomaly[] =>
  document.cites.flatMap((cite, i) => {
    const other = document.cites
      .slice(0, i)
      .find(({ symbol, date }) => symbol === cite.symbol && date !== cite.date && date !== null && cite.date !== null);
    const year = /\/(20\d\d)\//u.exec(cite.symbol)?.[1];
    return [
      ...(other ? [flag('citation.conflict', '', null, `«${cite.raw}» and «${other.raw}»`)] : []),
      ...(cite.date !== null && (isLater(cite.date, document) || (year !== undefined && !cite.date.startsWith(year)))
        ? [flag('citation.future', '', null, `«${cite.raw}»`)]
        : []),
    ];
  });

const amounts =
  /(?<![\d/.-])(\d{1,3}(?:\.\d{3})+|\d+,\d+|\d{2,}) ?[-–] ?(\d{1,3}(?:\.\d{3})+|\d+,\d+|\d{2,})(?= ?(?:%|USD|tỷ|triệu|ha|km|người|điểm|căn|đồng))/gu;

const textFlags = ({ text }: Paragraph): Anomaly[] => [
  ...damageIn(text.text).map(({ at, word }) =>
    flag('recognition.damage', '', rangeOf(cut(text, at, at + word.length)), `«${word}»`),
  ),
  ...[...text.text.matchAll(amounts)]
    .filter((found) => (numberIn(found[1] ?? '') ?? 0) > (numberIn(found[2] ?? '') ?? 0))
    .map((found) =>
      flag('range.backwards', '', rangeOf(cut(text, found.index, found.index + found[0].length)), `«${found[0]}»`),
    ),
  ...(isUnbalanced(text.text)
    ? [flag('bracket.unbalanced', '', rangeOf(text), 'a bracket is closed that was not opened, or the other way round')]
    : []),
];

const isUnbalanced = (text: string): boolean => {
  const plain = text.replace(/(?:^|[\s(])(?:\d{1,2}|[a-zđ]|[ivx]+)\)/giu, ' ');
  return (plain.match(/\(/gu)?.length ?? 0) !== (plain.match(/\)/gu)?.length ?? 0);
};

/** Everything odd, told and never mended: a person decides. */
export const findFlags = (seen: Seen): Anomaly[] => [
  ...headerFlags(seen.document),
  ...seen.tasks.flatMap((task) => [...deadlineFlags(task, seen.documentDate), ...leadFlags(task)]),
  ...seen.reports.flatMap((report) => reportFlags(report, seen)),
  ...agencyFlags(seen.tasks, seen.documentDate, seen.names, seen.vocabulary),
  ...duplicateFlags(seen.tasks),
  ...citationFlags(seen),
  ...numberingFlags(seen.root),
  ...relationFlags(seen.paragraphs, seen.names),
  ...seen.paragraphs.flatMap(textFlags),
];
