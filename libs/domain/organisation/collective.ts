import { refuse } from '../refusal.js';
import type { Refusal } from '../refusal.js';
import type { Instant } from '../time/instant.js';
import type { UnitId } from '../words.js';
import { unitAt } from './as-of.js';
import { stands } from './dated.js';
import type { Collective, CollectiveMembers, Organisation } from './organisation.js';

/** As it is compared: how somebody spaced, capitalised or composed it does not matter. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*([,;])\s*/g, '$1 ')
    .replaceAll(/[.\s]+$/g, '')
    .trim();

const namesOf = ({ name, aliases }: Collective): string[] => [name.vi, name.en, ...aliases].map(plain);

const joint = /^(?:, |; | và | and )/;

/**
 * A text made of nothing but collective names (`Các sở, ban, ngành; UBND các xã, phường`): the longest name first, because
 * names have commas in them too.
 */
const named = (text: string, collectives: readonly Collective[]): Collective[] | null => {
  if (text === '') return [];
  const known = collectives.flatMap((one) => namesOf(one).map((name) => ({ one, name })));
  for (const { one, name } of known.toSorted((a, b) => b.name.length - a.name.length)) {
    if (!text.startsWith(name)) continue;
    const left = text.slice(name.length);
    const joined = left === '' ? '' : joint.exec(left)?.[0];
    if (joined === undefined) continue;
    const rest = left === '' ? [] : named(left.slice(joined.length), collectives);
    if (rest && (left === '' || rest.length > 0)) return [one, ...rest];
  }
  return null;
};

/** The collectives that a text names and nothing else; `null` for any other text. */
export const collectivesIn = ({ collectives }: Organisation, text: string): Collective[] | null => {
  const found = named(plain(text), collectives ?? []);
  return found && found.length > 0 ? found : null;
};

const membersAt = ({ members, former }: Collective, at: Instant): CollectiveMembers | null => {
  const was = former?.find(({ until }) => at < until);
  return was ? was.members : members;
};

const unitsOf = ({ units }: Organisation, members: CollectiveMembers, at: Instant): UnitId[] =>
  units
    .filter((unit) => stands(unit, at))
    .filter((unit) => members.units.includes(unit.id) || members.kinds.includes(unitAt(unit, at).kind))
    .map(({ id }) => id)
    .filter((id) => !members.without.includes(id));

/** The units that a collective name meant on that day, each once, in the order of the organisation. */
export const expand = (organisation: Organisation, text: string, at: Instant): UnitId[] | Refusal => {
  const found = collectivesIn(organisation, text);
  if (!found) return refuse('collective.unknown', { name: text });
  const lists = found.map((one) => ({ one, members: membersAt(one, at) }));
  const open = lists.find(({ members }) => members === null);
  if (open) return refuse('collective.open', { name: open.one.name.vi });
  const meant = lists.flatMap(({ members }) => (members ? unitsOf(organisation, members, at) : []));
  return [...new Set(meant)];
};
