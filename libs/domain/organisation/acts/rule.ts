import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { Calendar } from '../../time/calendar.js';
import { isCivilDate, startOfDay } from '../../time/civil.js';
import type { Instant } from '../../time/instant.js';
import type { PostId, UnitId, Words } from '../../words.js';
import type { OrganisationActKind, OrganisationActOf, When } from '../acts.js';
import type { Put } from '../change.js';
import { stands } from '../dated.js';
import { postOf, unitOf } from '../lookup.js';
import type { Organisation, Post, Unit } from '../organisation.js';

/** What a change of the organisation is judged on. */
export type Register = { organisation: Organisation; calendar: Calendar; now: Instant };

export type OrganisationRule<K extends OrganisationActKind> = (
  register: Register,
  act: OrganisationActOf<K>,
) => Put[] | Refusal;

/** From a day of the office, at its first instant, or this very moment. */
export const instantOf = ({ calendar, now }: Register, when: When): Instant | Refusal => {
  if (when === null) return now;
  if (isCivilDate(when)) return startOfDay(when, calendar);
  const [day = '', time = ''] = when.split('T');
  const exact = /^\d{2}:\d{2}:\d{2}\.\d{3}$/.test(time) ? Date.parse(`1970-01-01T${time}Z`) : Number.NaN;
  return isCivilDate(day) && Number.isFinite(exact)
    ? startOfDay(day, calendar) + exact
    : refuse('date.invalid', { date: when });
};

/** What a unit or a post is, is recorded on its day or after it: only who has a post may be planned. */
export const pastInstant = (register: Register, when: When): Instant | Refusal => {
  const instant = instantOf(register, when);
  if (isRefusal(instant)) return instant;
  return instant > register.now ? refuse('date.future', { date: when }) : instant;
};

/** Several that must all be there; the first that is not says why. */
export const firstRefusal = (...results: (unknown | Refusal)[]): Refusal | null => results.find(isRefusal) ?? null;

export const standingUnit = ({ organisation, now }: Register, id: UnitId): Unit | Refusal => {
  const unit = unitOf(organisation, id);
  if (!unit) return refuse('unit.unknown', { unit: id });
  return stands(unit, now) || (unit.from ?? 0) > now ? unit : refuse('unit.ended', { unit: id });
};

export const standingPost = ({ organisation, now }: Register, id: PostId): Post | Refusal => {
  const post = postOf(organisation, id);
  if (!post) return refuse('post.unknown', { post: id });
  return stands(post, now) || (post.from ?? 0) > now ? post : refuse('post.ended', { post: id });
};

export const isBlankName = ({ vi, en }: Words): boolean => vi.trim() === '' || en.trim() === '';
