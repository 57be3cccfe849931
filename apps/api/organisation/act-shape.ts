import { roles, unitKinds } from '../../../libs/domain/index.js';
import type { OrganisationAct } from '../../../libs/domain/index.js';

/** What each field of an act may be. Only the shape: whether it may be is the domain's to say. */
type Check = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max && value.isWellFormed() && !/\p{Cc}/u.test(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const list =
  (check: Check, most: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= most && value.every(check);
const among =
  (choices: readonly string[]): Check =>
  (value) =>
    choices.some((choice) => choice === value);
const map =
  (check: Check, most: number): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).length <= most &&
    Object.entries(value).every(([key, one]) => id(key) && check(one));
const shape =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).every((field) => Object.hasOwn(fields, field)) &&
    Object.entries(fields).every(([field, check]) => check(value[field]));
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const id: Check = (value) => text(200)(value) && value !== '';
const words = shape({ vi: text(300), en: text(300) });
const when = orNull(text(30));
const flag: Check = (value) => typeof value === 'boolean';
const kind = among(unitKinds);
const edxml = list(text(60), 10);
const desk: Check = (value) => shape({ unit: id })(value) || shape({ successor: id })(value);
const members = shape({ kinds: list(kind, unitKinds.length), units: list(id, 500), without: list(id, 500) });

const fields: Record<OrganisationAct['act'], Record<string, Check>> = {
  addUnit: { id: orNull(id), kind, name: words, abbreviation: text(30), parent: orNull(id), edxml, from: when },
  changeUnit: {
    ...{ unit: id, kind: optional(kind), name: optional(words), abbreviation: optional(text(30)) },
    ...{ parent: optional(orNull(id)), edxml: optional(edxml), on: when },
  },
  addPost: { id: orNull(id), unit: id, role: among(roles), title: words, from: when },
  changePost: { post: id, title: words, on: when },
  endPost: { post: id, successor: orNull(id), on: when },
  setPortfolio: { post: id, units: list(id, 500), fields: list(text(200), 50), from: when },
  addPerson: { id: orNull(id), name: text(200), email: orNull(text(200)) },
  changePerson: { person: id, name: text(200), email: orNull(text(200)) },
  appoint: { post: id, person: id, from: when, to: when, replacing: flag },
  endTenure: { post: id, person: id, to: when },
  setCollective: { id: orNull(id), name: words, aliases: list(text(300), 50), members: orNull(members) },
  reorganise: {
    ...{ units: list(id, 50), into: list(id, 50), on: when },
    ...{ divisions: map(id, 500), posts: map(desk, 2_000), tasks: map(id, 5_000) },
  },
};

export const actNames = Object.keys(fields);

export const isOrganisationAct = (value: unknown): value is OrganisationAct => {
  if (!isRecord(value)) return false;
  const { act, ...rest } = value;
  return typeof act === 'string' && Object.hasOwn(fields, act) && shape(fields[act as OrganisationAct['act']])(rest);
};
