import { isRefusal, refuse } from '../../refusal.js';
import { newId } from '../identifier.js';
import { isBlankName, standingUnit } from './rule.js';
import type { OrganisationRule } from './rule.js';

export const setCollective: OrganisationRule<'setCollective'> = (register, { id, name, aliases, members }) => {
  const collectives = register.organisation.collectives ?? [];
  if (isBlankName(name)) return refuse('text.missing', { field: 'name' });
  const made = newId(id, name.vi, (taken) => collectives.some((known) => known.id === taken));
  if (isRefusal(made)) return made;
  const named = members ? [...members.units, ...members.without] : [];
  const unknown = named.map((unit) => standingUnit(register, unit)).find(isRefusal);
  if (unknown) return unknown;
  const { now } = register;
  const before = collectives.find((known) => known.id === made.id);
  const former = before ? [...(before.former ?? []), { members: before.members, until: now }] : undefined;
  const value = { id: made.id, name, aliases, members, ...(former ? { former } : {}) };
  return [{ list: 'collectives', value }];
};
