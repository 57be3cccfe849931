import {
  isCivilDate,
  personOf,
  postOf,
  refuse,
  roles,
  tenuresOfPost,
  unitKinds,
  unitOf,
} from '../../../domain/index.js';
import type { OrganisationAct, Refusal, RegisterFacts, Words } from '../../../domain/index.js';
import { kindNames, roleNames } from '../../views/organisation-words.js';
import { columns, plain } from './columns.js';
import type { TableName } from './columns.js';
import { personCells, postCells, tenureCells, unitCells } from './export.js';

type Cells = Record<string, string>;

/** The acts that a row asks for: none where everything is like that already. */
export type Asking = { name: string; isNew: boolean; acts: OrganisationAct[] };
type RowRule = (cells: Cells, register: RegisterFacts, on: string | null) => Asking | Refusal;

const listOf = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** `31/12/2026` is how people write a day; a day as it is exported, and an exact moment, stay as they are. */
const dayOf = (cell: string): string => {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
};

const chosen = <Key extends string>(cell: string, keys: readonly Key[], names: Record<Key, Words>): Key | null =>
  keys.find((key) => [key, names[key].vi, names[key].en].map(plain).includes(plain(cell))) ?? null;

const named = <Key extends string>(key: Key | null, names: Record<Key, Words>, cell: string): string =>
  key === null ? cell : names[key].vi;

/** As the file would have been exported, so that only what was changed differs. */
const exported: Record<string, (cell: string) => string> = {
  from: dayOf,
  to: dayOf,
  kind: (cell) => named(chosen(cell, unitKinds, kindNames), kindNames, cell),
  role: (cell) => named(chosen(cell, roles, roleNames), roleNames, cell),
  edxml: (cell) => listOf(cell).join('; '),
  portfolioUnits: (cell) => listOf(cell).join('; '),
  portfolioFields: (cell) => listOf(cell).join('; '),
};

const differing = (cells: Cells, is: Cells): string[] =>
  Object.keys(cells).filter((column) => (exported[column]?.(cells[column] ?? '') ?? cells[column]) !== is[column]);

const readOnly = (table: TableName, column: string): Refusal => {
  const names: Record<string, Words> = columns[table];
  return refuse('row.readOnly', { column: names[column]?.vi ?? column });
};

const badValue = (table: TableName, column: string, value: string): Refusal => {
  const names: Record<string, Words> = columns[table];
  return value === ''
    ? refuse('text.missing', { field: names[column]?.vi ?? column })
    : refuse('row.value', { column: names[column]?.vi ?? column, value });
};

const firstWrongDay = (table: TableName, cells: Cells): Refusal | null => {
  const wrong = ['from', 'to'].find((column) => {
    const day = dayOf(cells[column] ?? '');
    return day !== '' && !isCivilDate(day.split('T')[0] ?? '');
  });
  return wrong === undefined ? null : badValue(table, wrong, cells[wrong] ?? '');
};

const units: RowRule = (cells, { organisation, calendar }, on) => {
  const { id = '', nameVi = '', abbreviation = '' } = cells;
  const kind = chosen(cells.kind ?? '', unitKinds, kindNames);
  if (id === '') return badValue('units', 'id', '');
  if (kind === null) return badValue('units', 'kind', cells.kind ?? '');
  const known = unitOf(organisation, id);
  const name = { vi: nameVi, en: cells.nameEn || (known?.name.en ?? nameVi) };
  const parent = cells.parent === undefined ? (known?.parent ?? null) : cells.parent || null;
  const edxml = cells.edxml === undefined ? (known?.edxml ?? []) : listOf(cells.edxml);
  const face = { kind, name, abbreviation, parent, edxml };
  if (!known) {
    if (cells.to) return readOnly('units', 'to');
    const from = cells.from ? dayOf(cells.from) : on;
    return { name: nameVi, isNew: true, acts: [{ act: 'addUnit', id, ...face, from }] };
  }
  const differs = differing(cells, unitCells(known, calendar));
  const fixed = differs.find((column) => column === 'from' || column === 'to');
  if (fixed !== undefined) return readOnly('units', fixed);
  const acts: OrganisationAct[] = differs.length > 0 ? [{ act: 'changeUnit', unit: id, ...face, on }] : [];
  return { name: nameVi, isNew: false, acts };
};

const posts: RowRule = (cells, { organisation, calendar }, on) => {
  const { id = '', unit = '', titleVi = '' } = cells;
  const role = chosen(cells.role ?? '', roles, roleNames);
  if (id === '') return badValue('posts', 'id', '');
  if (role === null) return badValue('posts', 'role', cells.role ?? '');
  const known = postOf(organisation, id);
  const title = { vi: titleVi, en: cells.titleEn || (known?.title.en ?? titleVi) };
  const from = cells.from ? dayOf(cells.from) : on;
  const portfolio: OrganisationAct = {
    act: 'setPortfolio',
    post: id,
    units: listOf(cells.portfolioUnits ?? ''),
    fields: listOf(cells.portfolioFields ?? ''),
    from: known ? on : from,
  };
  const hasPortfolio = portfolio.units.length + portfolio.fields.length > 0;
  if (!known) {
    if (cells.to) return readOnly('posts', 'to');
    const add: OrganisationAct = { act: 'addPost', id, unit, role, title, from };
    return { name: titleVi, isNew: true, acts: [add, ...(hasPortfolio ? [portfolio] : [])] };
  }
  const differs = differing(cells, postCells(known, calendar));
  const fixed = differs.find((column) => ['unit', 'role', 'from', 'to'].includes(column));
  if (fixed !== undefined) return readOnly('posts', fixed);
  const rename: OrganisationAct = { act: 'changePost', post: id, title, on };
  const isRenamed = differs.some((column) => column.startsWith('title'));
  const isGiven = differs.some((column) => column.startsWith('portfolio'));
  return { name: titleVi, isNew: false, acts: [...(isRenamed ? [rename] : []), ...(isGiven ? [portfolio] : [])] };
};

const persons: RowRule = (cells, { organisation }) => {
  const { id = '', name = '' } = cells;
  if (id === '') return badValue('persons', 'id', '');
  const known = personOf(organisation, id);
  const email = cells.email === undefined ? (known?.email ?? null) : cells.email || null;
  if (!known) return { name, isNew: true, acts: [{ act: 'addPerson', id, name, email }] };
  const isSame = differing(cells, personCells(known)).length === 0;
  return { name, isNew: false, acts: isSame ? [] : [{ act: 'changePerson', person: id, name, email }] };
};

const tenures: RowRule = (cells, { organisation, calendar }) => {
  const { post = '', person = '' } = cells;
  const [from, to] = [dayOf(cells.from ?? ''), dayOf(cells.to ?? '')];
  if (from === '') return badValue('tenures', 'from', '');
  const known = tenuresOfPost(organisation, post).find(
    (tenure) => tenure.person === person && tenureCells(tenure, calendar).from === from,
  );
  const name = `${personOf(organisation, person)?.name ?? person} · ${postOf(organisation, post)?.title.vi ?? post}`;
  if (!known) {
    const act: OrganisationAct = { act: 'appoint', post, person, from, to: to || null, replacing: false };
    return { name, isNew: true, acts: [act] };
  }
  const isSame = cells.to === undefined || tenureCells(known, calendar).to === to;
  if (!isSame && to === '') return readOnly('tenures', 'to');
  return { name, isNew: false, acts: isSame ? [] : [{ act: 'endTenure', post, person, to }] };
};

const rules: Record<TableName, RowRule> = { units, posts, persons, tenures };

/** What a row asks for, on the organisation that the rows before it left. */
export const askedBy = (table: TableName, cells: Cells, register: RegisterFacts, on: string | null): Asking | Refusal =>
  firstWrongDay(table, cells) ?? rules[table](cells, register, on);
