import { itemsOf } from '../../domain/index.js';
import type { Facts, Refusal, Words } from '../../domain/index.js';
import { itemNames } from './dossier-history.js';
import { personName, postTitle, stepName, unitName } from './names.js';
import { joined } from './say.js';
import { untilWords } from './time-words.js';

type Known = Pick<Facts, 'organisation' | 'calendar' | 'now'> & { procedures: Facts['procedure'][] };
type Naming = (value: string, known: Known) => Words;

const alike = (name: string): Words => ({ vi: name, en: name });
const unit: Naming = (value, { organisation }) => unitName(organisation, value);
const step: Naming = (value, { procedures }) =>
  procedures.map((procedure) => stepName(procedure, value)).find(({ vi }) => vi !== value) ?? alike(value);
const units: Naming = (value, { organisation }) =>
  joined(value.split(', ').map((each) => unitName(organisation, each)));
const items: Naming = (value, { procedures }) => {
  const keys = value.split(', ');
  const procedure = procedures.find((each) => itemsOf({ procedure: each }).some(({ key }) => keys.includes(key)));
  return procedure ? itemNames({ procedure }, keys) : alike(value);
};
const post: Naming = (value, { organisation }) => postTitle(organisation, value);

/** What a delegation does not reach. */
const sides: Record<string, Words> = {
  act: { vi: 'loại việc', en: 'kinds of act' },
  unit: { vi: 'lĩnh vực', en: 'portfolio' },
  amount: { vi: 'giá trị', en: 'amount' },
};

const namings: Record<string, Naming> = {
  unit,
  lead: unit,
  units,
  item: items,
  items,
  post,
  holder: post,
  step,
  to: step,
  open: (value, known) => step(value.split('#')[0] ?? value, known),
  side: (value) => sides[value] ?? alike(value),
  person: (value, { organisation }) => alike(personName(organisation, value)),
};
const instants = new Set(['until', 'since', 'due']);

/** How the facts of a refusal read: names for ids, days for instants; `null` where a fact stands for itself. */
export const nameOfFact =
  (known: Known) =>
  (fact: string, value: string | number): Words | null => {
    if (typeof value === 'number') return instants.has(fact) ? untilWords(value, known.now, known.calendar) : null;
    return namings[fact]?.(value, known) ?? null;
  };

export const namedFacts = (facts: Refusal['facts'], { procedure, ...known }: Facts) => {
  const nameOf = nameOfFact({ ...known, procedures: [procedure] });
  return Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, value === null ? null : (nameOf(fact, value) ?? value)]),
  );
};
