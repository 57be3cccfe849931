import { isRefusal, refuse } from '../../refusal.js';
import type { Refusal } from '../../refusal.js';
import type { UnitId } from '../../words.js';
import type { OrganisationActOf } from '../acts.js';
import type { Put } from '../change.js';
import { edxmlName, unitByEdxml } from '../edxml.js';
import { newId } from '../identifier.js';
import { unitOf } from '../lookup.js';
import type { Organisation, Unit, UnitFace } from '../organisation.js';
import { firstRefusal, instantOf, isBlankName, pastInstant, standingUnit } from './rule.js';
import type { OrganisationRule, Register } from './rule.js';

const badEdxml = ({ organisation }: Register, ids: readonly string[], own: UnitId | null): Refusal | null => {
  const wrong = ids.find((id) => edxmlName(id) === null);
  if (wrong !== undefined) return refuse('edxml.invalid', { edxml: wrong });
  const taken = ids.find((id) => ![null, own].includes(unitByEdxml(organisation, id)));
  return taken === undefined ? null : refuse('edxml.taken', { edxml: taken, unit: unitByEdxml(organisation, taken) });
};

const isUnder = (organisation: Organisation, unit: UnitId, above: UnitId): boolean => {
  for (let at: UnitId | null = unit; at !== null; at = unitOf(organisation, at)?.parent ?? null) {
    if (at === above) return true;
  }
  return false;
};

const badParent = (register: Register, parent: UnitId | null, own: UnitId | null): Refusal | null => {
  if (parent === null) return null;
  const above = standingUnit(register, parent);
  if (isRefusal(above)) return above;
  const loops = own !== null && isUnder(register.organisation, parent, own);
  return loops ? refuse('unit.loop', { unit: own, parent }) : null;
};

const badFace = ({ name, abbreviation }: Partial<UnitFace>): Refusal | null => {
  if (name && isBlankName(name)) return refuse('text.missing', { field: 'name' });
  return abbreviation?.trim() === '' ? refuse('text.missing', { field: 'abbreviation' }) : null;
};

export const addUnit: OrganisationRule<'addUnit'> = (register, act) => {
  const { organisation } = register;
  const isTaken = (id: string): boolean => unitOf(organisation, id) !== null;
  const made = newId(act.id, act.name.vi, isTaken);
  const from = instantOf(register, act.from);
  const refused = firstRefusal(
    badFace(act),
    badParent(register, act.parent, null),
    badEdxml(register, act.edxml, null),
    made,
    from,
  );
  if (refused || isRefusal(made) || isRefusal(from)) return refused ?? [];
  if (isTaken(made.id)) return refuse('unit.exists', { unit: made.id });
  const { kind, name, abbreviation, parent, edxml } = act;
  const value: Unit = { id: made.id, kind, name, abbreviation, parent, from, ...(edxml.length > 0 ? { edxml } : {}) };
  return [{ list: 'units', value }];
};

const faceOf = ({ kind, name, abbreviation, parent }: Unit): UnitFace => ({ kind, name, abbreviation, parent });

const faceAfter = (unit: Unit, act: OrganisationActOf<'changeUnit'>): UnitFace => ({
  kind: act.kind ?? unit.kind,
  name: act.name ?? unit.name,
  abbreviation: act.abbreviation ?? unit.abbreviation,
  parent: act.parent === undefined ? unit.parent : act.parent,
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What it was until now is kept beside what it is: a unit that is renamed stays the same unit, and keeps its tasks. */
export const changeUnit: OrganisationRule<'changeUnit'> = (register, act) => {
  const unit = standingUnit(register, act.unit);
  if (isRefusal(unit)) return unit;
  const until = pastInstant(register, act.on);
  const refused =
    badFace(act) ??
    badParent(register, act.parent ?? null, act.unit) ??
    badEdxml(register, act.edxml ?? [], act.unit) ??
    (isRefusal(until) ? until : null);
  if (refused || isRefusal(until)) return refused ?? [];
  if (until <= (unit.former?.at(-1)?.until ?? unit.from ?? 0)) return refuse('date.order', { date: act.on });
  return changedUnit(unit, act, until);
};

const changedUnit = (unit: Unit, act: OrganisationActOf<'changeUnit'>, until: number): Put[] | Refusal => {
  const [before, after] = [faceOf(unit), faceAfter(unit, act)];
  const edxml = act.edxml ?? unit.edxml ?? [];
  if (same(before, after) && same(edxml, unit.edxml ?? [])) return refuse('change.none', { unit: unit.id });
  const former = same(before, after) ? unit.former : [...(unit.former ?? []), { ...before, until }];
  const { edxml: _old, former: _before, ...rest } = unit;
  const value: Unit = { ...rest, ...after, ...(edxml.length > 0 ? { edxml } : {}), ...(former ? { former } : {}) };
  return [{ list: 'units', value }];
};
