import { dayOfEvent } from '../../domain/index.js';
import type { Calendar, Instant, Organisation, Put, Words } from '../../domain/index.js';
import { personName, postTitle, unitName } from '../views/names.js';
import { say } from '../views/say.js';
import type { PermissionEntry } from './alert-records.js';

type Known = { organisation: Organisation; calendar: Calendar };

const day = (at: Instant | null | undefined, { calendar }: Known): string | null =>
  typeof at === 'number'
    ? dayOfEvent(at + 1, calendar)
        .split('-')
        .reverse()
        .join('/')
    : null;

const alike = (name: string): Words => ({ vi: name, en: name });

type Lists = { [P in Put as P['list']]: P['value'] };
type Telling<L extends keyof Lists> = (value: Lists[L], known: Known) => Words | null;

const tenure: Telling<'tenures'> = ({ post, person, from, to }, known) =>
  say('{person} giữ chức vụ {post} từ {from}[ đến {to}].', '{person} has the post {post} from {from}[ to {to}].', {
    person: alike(personName(known.organisation, person)),
    post: postTitle(known.organisation, post),
    from: day(from, known),
    to: day(to, known),
  });

const delegation: Telling<'delegations'> = ({ of, by, basis, revoked, kind, to }, known) => {
  const titles = { of: postTitle(known.organisation, of), by: postTitle(known.organisation, by) };
  const parts = { ...titles, basis, to: day(to, known) };
  if (revoked)
    return say('Thu hồi việc {by} làm thay {of} ({basis}).', '{by} no longer acts for {of} ({basis}).', parts);
  return kind === 'authorisation'
    ? say('{of} ủy quyền cho {by}[ đến {to}] ({basis}).', '{of} authorised {by}[ until {to}] ({basis}).', parts)
    : say('{by} làm thay {of}[ đến {to}] ({basis}).', '{by} stands in for {of}[ until {to}] ({basis}).', parts);
};

const absence: Telling<'absences'> = ({ person, by, from, to, basis }, known) =>
  say(
    '{person} vắng mặt từ {from} đến {to}[, {by} làm thay] ({basis}).',
    '{person} is away from {from} to {to}[, {by} stands in] ({basis}).',
    {
      person: alike(personName(known.organisation, person)),
      by: by === null ? null : postTitle(known.organisation, by),
      ...{ basis, from: day(from, known), to: day(to, known) },
    },
  );

const emergency: Telling<'emergencies'> = ({ person, over, reason, confirmed, ended }, { organisation }) => {
  const what = 'task' in over ? alike(over.task) : unitName(organisation, over.unit);
  const parts = { person: alike(personName(organisation, person)), what, reason };
  if (ended)
    return say(
      'Kết thúc truy cập khẩn cấp của {person}: {what}.',
      'An emergency of {person} was ended: {what}.',
      parts,
    );
  return confirmed
    ? say(
        'Mở truy cập khẩn cấp cho {person}: {what} ({reason}).',
        'An emergency was opened for {person}: {what} ({reason}).',
        parts,
      )
    : say(
        '{person} đề nghị truy cập khẩn cấp: {what} ({reason}).',
        '{person} asks for an emergency: {what} ({reason}).',
        parts,
      );
};

/** A change of the organisation that moves no permission (a name, an address) alerts nobody. */
const tellings: { [L in keyof Lists]: Telling<L> } = {
  tenures: tenure,
  delegations: delegation,
  absences: absence,
  emergencies: emergency,
  regulations: ({ basis }) =>
    say('Quy chế về thẩm quyền thay đổi ({basis}).', 'The regulation of authority changed ({basis}).', { basis }),
  posts: ({ title }) =>
    say('Chức vụ {post} được lập hoặc thay đổi.', 'The post {post} was made or changed.', { post: title }),
  units: () => null,
  persons: () => null,
  collectives: () => null,
};

const putWords = <L extends keyof Lists>(list: L, value: Lists[L], known: Known): Words | null =>
  tellings[list](value, known);

const accountWords: Record<string, Words> = {
  accountAdded: { vi: 'Lập tài khoản cho {person}.', en: 'An account was added for {person}.' },
  accountDisabled: { vi: 'Khóa tài khoản của {person}.', en: 'The account of {person} was disabled.' },
  accountEnabled: { vi: 'Mở lại tài khoản của {person}.', en: 'The account of {person} was enabled.' },
  accountUnlocked: { vi: 'Bỏ chặn đăng nhập của {person}.', en: 'Signing in was unlocked for {person}.' },
  accountLinked: {
    vi: 'Liên kết tài khoản của {person} với nhà cung cấp danh tính.',
    en: 'The account of {person} was linked to the identity provider.',
  },
  passwordReset: { vi: 'Đặt lại mật khẩu của {person}.', en: 'The password of {person} was reset.' },
  passwordChanged: { vi: 'Đổi mật khẩu của {person}.', en: 'The password of {person} was changed.' },
  totpAdded: { vi: 'Thêm mã xác thực cho {person}.', en: 'A code generator was added for {person}.' },
  totpRemoved: { vi: 'Gỡ mã xác thực của {person}.', en: 'A code generator of {person} was removed.' },
  passkeyAdded: { vi: 'Thêm khóa truy cập cho {person}.', en: 'A passkey was added for {person}.' },
  passkeyRemoved: { vi: 'Gỡ khóa truy cập của {person}.', en: 'A passkey of {person} was removed.' },
  tokenIssued: { vi: 'Cấp mã truy cập API cho {person}.', en: 'An API token was issued to {person}.' },
  tokenRevoked: { vi: 'Thu hồi mã truy cập API của {person}.', en: 'An API token of {person} was revoked.' },
};

export const alertWords = (entry: PermissionEntry, organisation: Organisation, calendar: Calendar): Words[] => {
  const { payload, person } = entry;
  if (payload.puts)
    return payload.puts
      .map((put) => putWords(put.list, put.value, { organisation, calendar }))
      .filter((words) => words !== null);
  if (payload.kind === 'published') {
    const parts = { version: payload.version ?? null };
    return [
      say(
        'Công bố toàn bộ tổ chức[, phiên bản {version}].',
        'The whole organisation was published[, version {version}].',
        parts,
      ),
    ];
  }
  const words = accountWords[payload.kind];
  const parts = { person: person === null ? null : alike(personName(organisation, person)) };
  return words ? [say(words.vi, words.en, parts)] : [];
};
