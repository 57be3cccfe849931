import { expand } from '../organisation/collective.js';
import { stands } from '../organisation/dated.js';
import type { Organisation } from '../organisation/organisation.js';
import { isRefusal } from '../refusal.js';
import type { Instant } from '../time/instant.js';
import type { UnitId } from '../words.js';
import type { Proposal, ReadProposal, Span } from './proposal.js';

/** As names are compared: how they are spelled, spaced and capitalised does not matter, nor the two ways to write "ủy". */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replaceAll('toà', 'tòa')
    .replaceAll('hoá', 'hóa')
    .replace(/^ủy ban nhân dân /u, 'ubnd ')
    .replaceAll(/[\s–-]+/gu, ' ')
    .replaceAll(/[.;,:]+$/gu, '')
    .trim();

/** "Giám đốc Sở X" answers for Sở X; "UBND tỉnh" is mostly said without the name of the province. */
const withoutHead = (name: string): string =>
  name.replace(/^(?:giám đốc|thủ trưởng|lãnh đạo|chủ tịch|chánh) (?=\S)/u, '').replace(/ tỉnh .+$/u, ' tỉnh');

/** The one unit of that day with this name or abbreviation; none, or more than one, is for a person to say. */
export const unitNamed = ({ units }: Organisation, name: string, at: Instant): UnitId | null => {
  const wanted = [plain(name), withoutHead(plain(name))];
  const found = units.filter(
    (unit) => stands(unit, at) && [unit.name.vi, unit.abbreviation].some((each) => wanted.includes(plain(each))),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
};

/** Units, and the members of collective names as of that day. */
const unitsNamed = (organisation: Organisation, names: readonly string[], at: Instant): UnitId[] =>
  names.flatMap((name) => {
    const unit = unitNamed(organisation, name, at);
    if (unit !== null) return [unit];
    const members = expand(organisation, name, at);
    return isRefusal(members) ? [] : members;
  });

export type Suggesting = { organisation: Organisation; now: Instant; procedure: string | null };

/**
 * A proposal as the reviewer finds it. A lead is filled in only where the text names exactly one, and the organisation of
 * today has exactly one of that name: everything else waits for a person.
 */
export const suggested = (
  found: { id: string; path: string; title: string; span: Span; read: ReadProposal },
  { organisation, now, procedure }: Suggesting,
): Proposal => {
  const { id, path, title, span, read } = found;
  const [first] = read.lead;
  const lead = read.lead.length === 1 && first !== undefined ? unitNamed(organisation, first, now) : null;
  const coordinators = [...new Set(unitsNamed(organisation, read.coordinating, now))].filter((unit) => unit !== lead);
  return {
    ...{
      id,
      version: 1,
      status: 'open',
      path,
      spans: [span],
      title,
      lead,
      coordinators,
      procedure,
      priority: 'normal',
    },
    due: read.due === null ? null : { date: read.due, inclusive: true },
    ...{ termSettled: !read.blank, read, changedBy: null, confirmedBy: null, task: null, trouble: null },
  };
};
