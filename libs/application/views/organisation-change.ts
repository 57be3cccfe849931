import type { ChangedView } from '../../contracts/organisation-http.js';
import { dayAt, replacedBy } from '../../domain/index.js';
import type { Calendar, Instant, Organisation, Put, Words } from '../../domain/index.js';
import { personName, postTitle, unitName } from './names.js';
import { kindNames, roleNames } from './organisation-words.js';

/** A version with the one before it: what a line names is named as it was then. */
export type Between = { before: Organisation; after: Organisation; calendar: Calendar };

type Lists = { [P in Put as P['list']]: P['value'] };
type Telling = { organisation: Organisation; calendar: Calendar };
type Field<Value> = [name: Words, of: (value: Value, telling: Telling) => Words | string | null];
type Thing<Value> = {
  what: Words;
  name: (value: Value, telling: Telling) => Words;
  fields: Field<Value>[];
};

const words = (vi: string, en: string): Words => ({ vi, en });
const alike = (text: string): Words => ({ vi: text, en: text });

const day = (instant: Instant | null | undefined, { calendar }: Telling): string | null =>
  typeof instant === 'number' ? dayAt(instant, calendar).split('-').reverse().join('/') : null;

const listed = (names: Words[]): Words | null =>
  names.length === 0 ? null : { vi: names.map(({ vi }) => vi).join(', '), en: names.map(({ en }) => en).join(', ') };

const unit: Thing<Lists['units']> = {
  what: words('Đơn vị', 'Unit'),
  name: ({ name }) => name,
  fields: [
    [words('Tên', 'Name'), ({ name }) => name],
    [words('Loại', 'Kind'), ({ kind }) => kindNames[kind]],
    [words('Viết tắt', 'Abbreviation'), ({ abbreviation }) => abbreviation],
    [
      words('Thuộc đơn vị', 'Part of'),
      ({ parent }, { organisation }) => (parent === null ? null : unitName(organisation, parent)),
    ],
    [words('Mã định danh', 'Identifiers'), ({ edxml = [] }) => edxml.join(', ') || null],
    [words('Từ ngày', 'From'), ({ from }, telling) => day(from, telling)],
    [words('Đến ngày', 'To'), ({ to }, telling) => day(to, telling)],
    [
      words('Nơi tiếp nhận', 'Taken over by'),
      ({ successors = [] }, { organisation }) => listed(successors.map((id) => unitName(organisation, id))),
    ],
    [
      words('Số nhiệm vụ chuyển riêng', 'Tasks placed one by one'),
      ({ placed }) => (placed ? String(Object.keys(placed.tasks).length) : null),
    ],
  ],
};

const post: Thing<Lists['posts']> = {
  what: words('Chức vụ', 'Post'),
  name: ({ title }) => title,
  fields: [
    [words('Tên', 'Title'), ({ title }) => title],
    [words('Đơn vị', 'Unit'), (value, { organisation }) => unitName(organisation, value.unit)],
    [words('Vai trò', 'Role'), ({ role }) => roleNames[role]],
    [
      words('Phụ trách', 'Portfolio'),
      ({ portfolios }, { organisation }) => {
        const last = portfolios?.at(-1);
        if (!last || typeof last.to === 'number') return null;
        return listed([...last.fields.map(alike), ...last.units.map((id) => unitName(organisation, id))]);
      },
    ],
    [words('Từ ngày', 'From'), ({ from }, telling) => day(from, telling)],
    [words('Đến ngày', 'To'), ({ to }, telling) => day(to, telling)],
    [
      words('Chức vụ tiếp nhận việc', 'Its work goes to'),
      ({ successor }, { organisation }) => (successor ? postTitle(organisation, successor) : null),
    ],
  ],
};

const person: Thing<Lists['persons']> = {
  what: words('Cán bộ', 'Person'),
  name: ({ name }) => alike(name),
  fields: [
    [words('Họ và tên', 'Name'), ({ name }) => name],
    [words('Thư điện tử', 'E-mail'), ({ email }) => email ?? null],
  ],
};

const tenure: Thing<Lists['tenures']> = {
  what: words('Nhiệm kỳ', 'Tenure'),
  name: (value, { organisation }) => postTitle(organisation, value.post),
  fields: [
    [words('Người giữ', 'Holder'), (value, { organisation }) => personName(organisation, value.person)],
    [words('Từ ngày', 'From'), ({ from }, telling) => day(from, telling)],
    [words('Đến ngày', 'To'), ({ to }, telling) => day(to, telling)],
  ],
};

const collective: Thing<Lists['collectives']> = {
  what: words('Tên gọi chung', 'Collective name'),
  name: ({ name }) => name,
  fields: [
    [words('Tên', 'Name'), ({ name }) => name],
    [words('Cách gọi khác', 'Also'), ({ aliases }) => aliases.join(', ') || null],
    [words('Theo loại', 'By kind'), ({ members }) => listed(members?.kinds.map((kind) => kindNames[kind]) ?? [])],
    [
      words('Nêu tên', 'By name'),
      ({ members }, { organisation }) => listed(members?.units.map((id) => unitName(organisation, id)) ?? []),
    ],
    [
      words('Trừ', 'Without'),
      ({ members }, { organisation }) => listed(members?.without.map((id) => unitName(organisation, id)) ?? []),
    ],
  ],
};

const regulation: Thing<Lists['regulations']> = {
  what: words('Quy chế về thẩm quyền', 'Regulation of authority'),
  name: ({ basis }) => alike(basis),
  fields: [[words('Căn cứ', 'Basis'), ({ basis }) => basis]],
};

/** Who acts for whom is told elsewhere, to those whom it concerns. */
const things: { [List in keyof Lists]: Thing<Lists[List]> | null } = {
  ...{ units: unit, posts: post, persons: person, tenures: tenure, collectives: collective },
  ...{ regulations: regulation, delegations: null, absences: null, emergencies: null },
};

const toldField = (told: Words | string | null): Words | null => (typeof told === 'string' ? alike(told) : told);
const same = (a: Words | null, b: Words | null): boolean => a?.vi === b?.vi && a?.en === b?.en;

const changedView = <List extends keyof Lists>(
  list: List,
  was: Lists[List] | null,
  is: Lists[List],
  { before, after, calendar }: Between,
): ChangedView[] => {
  const thing: Thing<Lists[List]> | null = things[list];
  if (!thing) return [];
  const [then, now] = [
    { organisation: before, calendar },
    { organisation: after, calendar },
  ];
  const fields = thing.fields
    .map(([field, of]) => ({
      field,
      before: was === null ? null : toldField(of(was, then)),
      after: toldField(of(is, now)),
    }))
    .filter((field) => !same(field.before, field.after));
  return fields.length > 0 ? [{ what: thing.what, name: thing.name(is, now), fields }] : [];
};

/** Everything that a change put, each with the line that it replaced. */
export const changedViews = (puts: readonly Put[], between: Between): ChangedView[] =>
  puts.flatMap((put) => changedView(put.list, replacedBy(between.before, put), put.value, between));
