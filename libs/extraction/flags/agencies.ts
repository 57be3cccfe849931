import { keyOf } from '../names/vocabulary.js';
import type { Merger, Vocabulary } from '../names/vocabulary.js';
import type { NamesReader } from '../names/read-names.js';
import type { Anomaly, TaskProposal } from '../result.js';

const withoutPerson = (name: string): string =>
  name.replace(/^(?:Giám đốc|Thủ trưởng|Lãnh đạo|Chánh|Phó Giám đốc|Đồng chí Giám đốc|Chủ tịch) /u, '');

const mergerOf = (name: string, { data }: Vocabulary): Merger | null => {
  const key = keyOf(withoutPerson(name));
  return (
    data.mergers.find(({ from }) => from.some((old) => key === keyOf(old) || key.startsWith(`${keyOf(old)} `))) ?? null
  );
};

/** Whether the grammar of names reads it to its end, with a sector that the vocabulary knows. */
const isKnown = (name: string, names: NamesReader, { data }: Vocabulary): boolean => {
  const read = names.namesAt(name, 0);
  if (!read || read.end < name.length) return false;
  const sector = /^(?:Sở|Bộ) (.+)$/u.exec(withoutPerson(name))?.[1];
  return (
    sector === undefined ||
    data.sectors.some((known) => keyOf(sector).startsWith(keyOf(known))) ||
    /^(?:CHQS|Chỉ huy|Tư lệnh|đội)/u.test(sector)
  );
};

/** Bodies that no longer are on the document's day, and names that nobody knows. */
export const agencyFlags = (
  tasks: readonly TaskProposal[],
  documentDate: string,
  names: NamesReader,
  vocabulary: Vocabulary,
): Anomaly[] =>
  tasks.flatMap(({ path, span, lead, coordinating }) =>
    [...lead, ...coordinating].flatMap((name): Anomaly[] => {
      const merger = mergerOf(name, vocabulary);
      if (merger && merger.date <= documentDate)
        return [
          {
            code: 'agency.dissolved',
            path,
            span,
            message: `«${name}» became «${merger.to}» on ${merger.date}`,
            facts: {
              name,
              to: merger.to,
              date: merger.date,
              basis: merger.basis,
              ...(merger.toCheck ? { toCheck: 'true' } : {}),
            },
          },
        ];
      return isKnown(name, names, vocabulary)
        ? []
        : [{ code: 'agency.unknown', path, span, message: `«${name}» is in no list of agencies`, facts: { name } }];
    }),
  );
