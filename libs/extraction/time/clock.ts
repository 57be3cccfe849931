import type { Calendar } from '../../domain/index.js';
import type { DocumentHead, DocumentInfo } from '../layout/types.js';
import type { Clock } from './deadline.js';

/** The year that a document plans for: named in what it is about, else its own. */
export const planYearOf = ({ subject, date }: DocumentHead): number | null => {
  const years = [...(subject ?? '').matchAll(/năm (\d{4})/giu)].map((found) => Number(found[1]));
  return years.find((year) => year > 2000) ?? date.year;
};

const two = (number: number): string => String(number).padStart(2, '0');
const firstDay = 1;

/**
 * The day a document's terms are read from. A blank day is the first of its month, a blank month January; without a date
 * the latest act that it cites stands for it, because the document cannot be older.
 */
export const clockOf = ({ date, cites, plan_year }: DocumentInfo, calendar: Calendar): Clock => {
  const cited = cites
    .flatMap((cite) => (cite.date ? [cite.date] : []))
    .sort()
    .at(-1);
  const dated =
    date.year === null ? null : `${String(date.year)}-${two(date.month ?? firstDay)}-${two(date.day ?? firstDay)}`;
  const planned = plan_year === null ? null : `${String(plan_year)}-01-01`;
  return { documentDate: dated ?? cited ?? planned ?? '2000-01-01', planYear: plan_year, calendar };
};
