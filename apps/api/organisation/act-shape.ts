import { roles, unitKinds } from '../../../libs/domain/index.js';
import type { OrganisationAct } from '../../../libs/domain/index.js';
import { among, flag, id, isRecord, list, map, optional, orNull, shape, text } from '../shapes/checks.js';
import type { Check } from '../shapes/checks.js';

const words = shape({ vi: text(300), en: text(300) });
const when = orNull(text(30));
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
