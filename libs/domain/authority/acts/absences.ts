import { standingPost } from '../../organisation/acts/rule.js';
import type { Register } from '../../organisation/acts/rule.js';
import type { Put } from '../../organisation/change.js';
import type { OrganisationDecision } from '../../organisation/decide.js';
import { personOf } from '../../organisation/lookup.js';
import { postsOf } from '../../organisation/tenure.js';
import type { Post } from '../../organisation/organisation.js';
import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { PersonId } from '../../words.js';
import type { AbsenceRow, AuthorityActOf } from '../acts.js';
import { agencyPath, deputyRoles, leaderRoles } from '../agency.js';
import { dutyPostOf } from '../duties.js';
import type { Absence } from '../delegation.js';
import { spanOf } from './delegating.js';

/** What became of each row of the list, in its order. */
export type AbsenceReport = ({ row: number } & ({ recorded: Absence } | { unchanged: true } | { refusal: Refusal }))[];

/** Who keeps the list of a unit: its leaders and its clerk; the office of a committee keeps everybody's under it. */
const keeps = ({ organisation }: Register, keeper: Post, of: Post): boolean => {
  if (![...leaderRoles, ...deputyRoles, 'clerk'].includes(keeper.role)) return false;
  const agency = agencyPath(organisation, keeper.unit).at(-1);
  if (agency?.kind === 'office' || agency?.kind === 'committee') return true;
  return agencyPath(organisation, of.unit).some(({ id }) => id === agency?.id);
};

const recorded = (row: AbsenceRow, person: PersonId, keepers: Post[], register: Register): Absence | Refusal => {
  const { organisation, now } = register;
  if (!personOf(organisation, row.person)) return refuse('person.unknown', { person: row.person });
  const posts = postsOf(organisation, row.person, now);
  const isKept = posts.length > 0 && posts.every((post) => keepers.some((keeper) => keeps(register, keeper, post)));
  if (!isKept) return refuse('actor.mayNotDelegate', { post: posts[0]?.id ?? null });
  if (row.from === null || row.to === null) return refuse('date.invalid', { date: row.from ?? row.to });
  const span = spanOf(row.from, row.to, register);
  if (isRefusal(span)) return span;
  const by = row.by === null ? null : standingPost(register, row.by);
  if (isRefusal(by)) return by;
  if (by !== null && posts.some(({ id }) => id === by.id)) return refuse('delegation.self');
  if (row.basis.trim() === '') return refuse('text.missing', { field: 'basis' });
  const { from, to } = span;
  const what = { person: row.person, from, to: to ?? from, by: row.by, basis: row.basis.trim() };
  return { id: `vm-${row.person}-${from}`, ...what, given: { by: person, at: now } };
};

const same = (a: Absence | undefined, b: Absence): boolean =>
  a !== undefined && a.to === b.to && a.by === b.by && a.basis === b.basis;

/** Each row by itself: one that is wrong does not keep the others out, and a list that comes again changes nothing. */
export const absencesOf = (
  { rows }: AuthorityActOf<'recordAbsences'>,
  person: PersonId,
  register: Register,
): AbsenceReport | Refusal => {
  const keepers = postsOf(register.organisation, person, register.now);
  const duty = dutyPostOf(keepers);
  if (duty) return refuse('actor.systemDuty', { post: duty.id });
  return rows.map((given, index) => {
    const row = index + 1;
    const absence = recorded(given, person, keepers, register);
    if (isRefusal(absence)) return { row, refusal: absence };
    const before = register.organisation.absences?.find(({ id }) => id === absence.id);
    return same(before, absence) ? { row, unchanged: true } : { row, recorded: absence };
  });
};

export const recordAbsences = (
  act: AuthorityActOf<'recordAbsences'>,
  person: PersonId,
  register: Register,
): OrganisationDecision | Refusal => {
  const report = absencesOf(act, person, register);
  if (isRefusal(report)) return report;
  const puts = report.flatMap((each): Put[] =>
    'recorded' in each ? [{ list: 'absences', value: each.recorded }] : [],
  );
  const [post] = postsOf(register.organisation, person, register.now);
  if (puts.length === 0 || !post) return refuse('change.none');
  return { actor: { person, post: post.id }, puts };
};
