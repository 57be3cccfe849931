import { agencyOf } from '../authority/agency.js';
import type { Actor } from '../journal/entry.js';
import { unitOf } from '../organisation/lookup.js';
import type { Organisation } from '../organisation/organisation.js';
import { postsOf } from '../organisation/tenure.js';
import { refuse, type Refusal } from '../refusal.js';
import { addDays, weekdayOf } from '../time/civil.js';
import type { CivilDate, Instant } from '../time/instant.js';
import type { PersonId, UnitId } from '../words.js';

/** A round is a week, named by its Monday: an agency is urged by one letter in it, however many look at the page. */
export const roundOf = (day: CivilDate): CivilDate => addDays(day, -((weekdayOf(day) + 6) % 7));

/** By order of the Chairman (TL.) signs the head of the Office, or a deputy for them. */
export const urgerOf = (organisation: Organisation, person: PersonId, now: Instant): Actor | Refusal => {
  const isOffice = (unit: UnitId): boolean => unitOf(organisation, unit)?.kind === 'office';
  const posts = postsOf(organisation, person, now).filter(({ unit }) => isOffice(unit));
  const post = posts.find(({ role }) => role === 'head') ?? posts.find(({ role }) => role === 'deputyHead');
  return post ? { person, post: post.id } : refuse('urging.notOffice');
};

/** Who reads a letter: the Office that sends it, the leaders in whose name it goes, and the agency that it urges. */
export const mayReadLetter = (organisation: Organisation, person: PersonId, agency: UnitId, now: Instant): boolean =>
  postsOf(organisation, person, now).some(({ id, unit }) => {
    const kind = unitOf(organisation, unit)?.kind;
    return kind === 'office' || kind === 'committee' || agencyOf(organisation, id)?.id === agency;
  });

export type LateTask = { id: string; title: string; directive: string; due: Instant };

/** All that the letter says, as it was when it was made: written down, so that the file can be made again for ever. */
export type UrgingLetter = {
  agency: UnitId;
  round: CivilDate;
  number: number;
  year: number;
  notation: string;
  at: Instant;
  by: Actor;
  tasks: LateTask[];
};

export const urgingSeries = 'CV';
