import type {
  OrganisationEntryView,
  RegisterReceiptView,
  ReorganisationView,
} from '../../contracts/organisation-http.js';
import { holderOf, openVisit, postOf } from '../../domain/index.js';
import type { JournalEntry, Organisation, OrganisationAct, Words } from '../../domain/index.js';
import type { OrganisationEntry, OrganisationReceipt } from '../organisation/organisation-records.js';
import { deskOf, type Moved, type Preview } from '../organisation/preview.js';
import { personName, postTitle, stepName, unitName } from './names.js';
import { holderView, namedUnit } from './organisation.js';
import { say } from './say.js';

type Asked = OrganisationAct | { act: 'import'; file: string };
type Tell = { [Kind in Asked['act']]: (act: Extract<Asked, { act: Kind }>, organisation: Organisation) => Words };

const listed = (list: Words[]): Words => ({
  vi: list.map(({ vi }) => vi).join(', '),
  en: list.map(({ en }) => en).join(', '),
});

/** Told with the names of today; an act of a part that is not known here is told by its name. */
const tell: Tell = {
  addUnit: ({ name }) => say('Thêm đơn vị {name}.', 'Added the unit {name}.', { name }),
  changeUnit: ({ unit, name }, organisation) =>
    say('Sửa đơn vị {unit}[: nay là {name}].', 'Changed the unit {unit}[: now {name}].', {
      unit: unitName(organisation, unit),
      name,
    }),
  addPost: ({ title, unit }, organisation) =>
    say('Thêm chức vụ {title}, {unit}.', 'Added the post {title}, {unit}.', {
      title,
      unit: unitName(organisation, unit),
    }),
  changePost: ({ post, title }, organisation) =>
    say('Đổi tên chức vụ {post} thành {title}.', 'The post {post} is now called {title}.', {
      post: postTitle(organisation, post),
      title,
    }),
  endPost: ({ post, successor }, organisation) =>
    say(
      'Chấm dứt chức vụ {post}[, chuyển việc cho {successor}].',
      'Ended the post {post}[, its work goes to {successor}].',
      {
        post: postTitle(organisation, post),
        successor: successor === null ? null : postTitle(organisation, successor),
      },
    ),
  setPortfolio: ({ post, units, fields }, organisation) =>
    say('Phân công {post} phụ trách[: {what}].', 'Gave {post} a portfolio[: {what}].', {
      post: postTitle(organisation, post),
      what: listed([
        ...fields.map((field) => ({ vi: field, en: field })),
        ...units.map((unit) => unitName(organisation, unit)),
      ]),
    }),
  addPerson: ({ name }) => say('Thêm cán bộ {name}.', 'Added {name}.', { name }),
  changePerson: ({ name }) => say('Sửa thông tin của {name}.', 'Changed what is known of {name}.', { name }),
  appoint: ({ person, post, from }, organisation) =>
    say('{person} giữ chức vụ {post}[ từ {from}].', '{person} has the post {post}[ from {from}].', {
      person: personName(organisation, person),
      post: postTitle(organisation, post),
      from,
    }),
  endTenure: ({ person, post, to }, organisation) =>
    say('{person} thôi giữ chức vụ {post}[ từ {to}].', '{person} leaves the post {post}[ on {to}].', {
      person: personName(organisation, person),
      post: postTitle(organisation, post),
      to,
    }),
  setCollective: ({ name }) => say('Sửa tên gọi chung “{name}”.', 'Set the collective name “{name}”.', { name }),
  reorganise: ({ units, into }, organisation) =>
    say('Sắp xếp {units} thành {into}.', 'Reorganised {units} into {into}.', {
      units: listed(units.map((unit) => unitName(organisation, unit))),
      into: listed(into.map((unit) => unitName(organisation, unit))),
    }),
  import: ({ file }) => say('Nhập từ tệp {file}.', 'Imported from the file {file}.', { file }),
};

const told = <Kind extends Asked['act']>(act: Extract<Asked, { act: Kind }>, organisation: Organisation): Words => {
  const words: (act: Extract<Asked, { act: Kind }>, organisation: Organisation) => Words = tell[act.act];
  return words(act, organisation);
};

const isTold = (asked: unknown): asked is Asked =>
  typeof asked === 'object' && asked !== null && 'act' in asked && Object.hasOwn(tell, String(asked.act));

const wordsOf = ({ kind, asked, version }: OrganisationEntry, organisation: Organisation): Words => {
  if (kind === 'published')
    return say(
      'Công bố toàn bộ tổ chức, phiên bản {version}.',
      'Published the whole organisation, version {version}.',
      { version },
    );
  return isTold(asked) ? told(asked, organisation) : say('Thay đổi tổ chức.', 'Changed the organisation.');
};

export const organisationEntryView = (
  { seq, at, actor, payload }: JournalEntry<OrganisationEntry>,
  organisation: Organisation,
): OrganisationEntryView => ({
  ...{ seq, at: new Date(at).toISOString(), version: payload.version },
  actor: actor && { person: personName(organisation, actor.person), post: postTitle(organisation, actor.post) },
  words: wordsOf(payload, organisation),
  reason: payload.grounds?.reason ?? null,
  basis: payload.grounds?.basis ?? null,
});

export const registerReceiptView = ({ version, seq, hash, at }: OrganisationReceipt): RegisterReceiptView => ({
  ...{ version, seq, hash },
  at: new Date(at).toISOString(),
});

/** Where a task stands and where it would: nothing of what it is about, for who keeps the organisation may not read that. */
const movedView = (
  { before: was, after: is, procedure }: Moved,
  before: Organisation,
  after: Organisation,
): ReorganisationView['tasks'][number] => {
  const { step } = openVisit(was) ?? {};
  const [from, to] = [deskOf(was), deskOf(is)];
  return {
    ...{ id: was.id, number: was.directive.number },
    step: step === undefined ? null : stepName(procedure, step),
    lead: unitName(before, was.lead),
    newLead: namedUnit(after, is.lead),
    holder: from === null ? null : postTitle(before, from),
    newHolder: to === null ? null : postTitle(after, to),
    due: was.deadline ? new Date(was.deadline.due).toISOString() : null,
  };
};

export const reorganisationView = ({ before, after, now, puts, tasks, without }: Preview): ReorganisationView => ({
  version: before.version,
  tasks: tasks.map((task) => movedView(task, before, after)),
  posts: puts.flatMap((put) => {
    if (put.list !== 'posts') return [];
    const { id, title, unit, successor } = put.value;
    const person = holderOf(before, id, now);
    const ends = typeof put.value.to === 'number';
    const moves = postOf(before, id)?.unit !== unit;
    const to = successor === undefined ? unitName(after, unit) : postTitle(after, successor);
    return [
      { id, title, person: person && personName(before, person), does: ends ? 'ends' : moves ? 'moves' : 'stays', to },
    ];
  }),
  divisions: puts.flatMap((put) =>
    put.list === 'units' && put.value.kind === 'division' && put.value.parent !== null
      ? [{ id: put.value.id, name: put.value.name, to: unitName(after, put.value.parent) }]
      : [],
  ),
  without: without.map((person) => holderView(before, person)),
});
