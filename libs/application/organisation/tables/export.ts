import { asOf, dayAt, startOfDay } from '../../../domain/index.js';
import type { Calendar, Instant, Organisation } from '../../../domain/index.js';
import { kindNames, roleNames } from '../../views/organisation-words.js';
import { columns, columnsOf, tableNames, tableTitles } from './columns.js';
import type { Cells, TableName } from './columns.js';

type Line<Name extends 'units' | 'posts' | 'persons' | 'tenures'> = Organisation[Name][number];

/** A day where it began with it, else the moment to the millisecond, in the office's own time: reading gives it back. */
const dateCell = (instant: Instant | null | undefined, calendar: Calendar): string => {
  if (typeof instant !== 'number') return '';
  const day = dayAt(instant, calendar);
  const past = instant - startOfDay(day, calendar);
  return past === 0 ? day : `${day}T${new Date(past).toISOString().slice(11, 23)}`;
};

export const unitCells = (unit: Line<'units'>, calendar: Calendar): Cells<'units'> => ({
  id: unit.id,
  kind: kindNames[unit.kind].vi,
  nameVi: unit.name.vi,
  nameEn: unit.name.en,
  abbreviation: unit.abbreviation,
  parent: unit.parent ?? '',
  edxml: (unit.edxml ?? []).join('; '),
  from: dateCell(unit.from, calendar),
  to: dateCell(unit.to, calendar),
});

/** The portfolio that was given last. */
export const postCells = (post: Line<'posts'>, calendar: Calendar): Cells<'posts'> => {
  const portfolio = post.portfolios?.at(-1);
  const isOver = typeof portfolio?.to === 'number';
  return {
    id: post.id,
    unit: post.unit,
    role: roleNames[post.role].vi,
    titleVi: post.title.vi,
    titleEn: post.title.en,
    portfolioUnits: isOver ? '' : (portfolio?.units ?? []).join('; '),
    portfolioFields: isOver ? '' : (portfolio?.fields ?? []).join('; '),
    from: dateCell(post.from, calendar),
    to: dateCell(post.to, calendar),
  };
};

export const personCells = ({ id, name, email }: Line<'persons'>): Cells<'persons'> => ({
  id,
  name,
  email: email ?? '',
});

export const tenureCells = ({ post, person, from, to }: Line<'tenures'>, calendar: Calendar): Cells<'tenures'> => ({
  post,
  person,
  from: dateCell(from, calendar),
  to: dateCell(to, calendar),
});

const rowsOf = (table: TableName, organisation: Organisation, calendar: Calendar): Record<string, string>[] => {
  switch (table) {
    case 'units':
      return organisation.units.map((unit) => unitCells(unit, calendar));
    case 'posts':
      return organisation.posts.map((post) => postCells(post, calendar));
    case 'persons':
      return organisation.persons.map(personCells);
    case 'tenures':
      return organisation.tenures.map((tenure) => tenureCells(tenure, calendar));
  }
};

export type WrittenTable = { table: TableName; name: string; rows: string[][] };

/** The organisation as tables of text: all that was ever recorded, or what stood on a day. */
export const tablesOf = (whole: Organisation, calendar: Calendar, on: Instant | null): WrittenTable[] => {
  const organisation = on === null ? whole : asOf(whole, on);
  return tableNames.map((table) => {
    const heads = Object.values(columns[table]).map(({ vi }) => vi);
    const cells = rowsOf(table, organisation, calendar).map((row) =>
      columnsOf(table).map((column) => row[column] ?? ''),
    );
    return { table, name: tableTitles[table].vi, rows: [heads, ...cells] };
  });
};
