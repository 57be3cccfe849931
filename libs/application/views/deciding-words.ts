import type {
  Facts,
  FollowUp,
  ReferralWay,
  ResultKind,
  SigningCapacity,
  TaskEntry,
  TaskEntryKind,
  TaskState,
  Words,
} from '../../domain/index.js';
import { postTitle } from './names.js';
import { bare, say } from './say.js';
import { dayWords } from './time-words.js';

type Teller = { state: TaskState; facts: Facts };
type EntryOf<Kind extends TaskEntryKind> = Extract<TaskEntry, { kind: Kind }>;
type Told =
  | 'approved'
  | 'changesAsked'
  | 'changesSent'
  | 'referred'
  | 'resultEntered'
  | 'referralTakenBack'
  | 'signerAdded'
  | 'signerRemoved'
  | 'numberCancelled'
  | 'renditionAdded'
  | 'documentFollowed'
  | 'followUpIssued';

export const capacityWords: Record<SigningCapacity, Words> = {
  TM: { vi: 'thay mặt tập thể (TM.)', en: 'on behalf of the collective (TM.)' },
  KT: { vi: 'ký thay (KT.)', en: 'for the head (KT.)' },
  TL: { vi: 'thừa lệnh (TL.)', en: 'by order (TL.)' },
  TUQ: { vi: 'thừa ủy quyền (TUQ.)', en: 'under authorisation (TUQ.)' },
  Q: { vi: 'quyền (Q.)', en: 'acting in the post (Q.)' },
  head: { vi: 'người đứng đầu ký trực tiếp', en: 'as the head, in their own name' },
  'T/M': { vi: 'thay mặt tập thể cấp ủy (T/M)', en: 'on behalf of the party body (T/M)' },
  'K/T': { vi: 'ký thay (K/T)', en: 'for the head of the party body (K/T)' },
  'T/L': { vi: 'thừa lệnh (T/L)', en: 'by order of the party body (T/L)' },
};

const ways: Record<ReferralWay, Words> = {
  agenda: { vi: 'Đưa vào chương trình', en: 'Put on the agenda' },
  ballot: { vi: 'Gửi phiếu lấy ý kiến', en: 'Put to a ballot' },
};

export const resultWords: Record<ResultKind, Words> = {
  passed: { vi: 'thông qua', en: 'passed' },
  passedWithChanges: { vi: 'thông qua, có sửa', en: 'passed with changes' },
  deferred: { vi: 'hoãn', en: 'deferred' },
  rejected: { vi: 'không thông qua', en: 'rejected' },
};

const followUps: Record<FollowUp, Words> = {
  correction: { vi: 'đính chính', en: 'correct' },
  replacement: { vi: 'thay thế', en: 'replace' },
  recall: { vi: 'thu hồi', en: 'recall' },
};

const versionOf = (state: TaskState, hash: string): number | null =>
  state.versions.findLast((version) => version.hash === hash)?.number ?? null;

const counted = (counts: EntryOf<'resultEntered'>['counts']): Words | null =>
  counts &&
  say(
    'đồng ý {agree}, không đồng ý {disagree}, không trả lời tính theo quy chế {deemed}',
    '{agree} agreed, {disagree} disagreed, {deemed} silent counted by the rules',
    counts,
  );

/** What the history says of decisions, signers, numbers and documents. */
export const decidingTold: { [Kind in Told]: (entry: EntryOf<Kind>, teller: Teller) => Words } = {
  approved: ({ hash, note, body }, { state }) =>
    say(
      'Phê duyệt bản số {number}[, theo quyết định của {body}][: {note}].',
      'Approved version {number}[, as {body} decided][: {note}].',
      { number: versionOf(state, hash), body, note: bare(note) },
    ),
  changesAsked: ({ hash, changes, confirmer }, { state, facts }) =>
    say(
      'Phê duyệt bản số {number} với điều kiện sửa: {changes}. Người xác nhận bản sửa: {confirmer}.',
      'Approved version {number} with changes: {changes}. To be confirmed by {confirmer}.',
      {
        number: versionOf(state, hash),
        changes: bare(changes),
        confirmer: postTitle(facts.organisation, confirmer),
      },
    ),
  changesSent: ({ hash, note, confirmer }, { state, facts }) =>
    say(
      'Gửi bản đã sửa số {number} cho {confirmer} xác nhận: {note}.',
      'Sent the changed version {number} to {confirmer} to confirm: {note}.',
      { number: versionOf(state, hash), note: bare(note), confirmer: postTitle(facts.organisation, confirmer) },
    ),
  referred: ({ way, body, session, on, enters }, { facts }) =>
    say(
      '{way}: {body}, {session}, ngày {on}. {enters} nhập kết quả.',
      '{way}: {body}, {session}, on {on}. {enters} enters the result.',
      { way: ways[way], body, session, on: dayWords(on, ''), enters: postTitle(facts.organisation, enters) },
    ),
  resultEntered: ({ result, evidence, note, counts }) =>
    say(
      'Kết quả của tập thể: {result}[ ({counts})], theo {evidence}[: {note}].',
      'What the body decided: {result}[ ({counts})], by {evidence}[: {note}].',
      { result: resultWords[result], counts: counted(counts), evidence: bare(evidence), note: bare(note) },
    ),
  referralTakenBack: ({ reason }) =>
    say('Lấy lại, không chờ tập thể nữa: {reason}.', 'Taken back from the body: {reason}.', { reason: bare(reason) }),
  signerAdded: ({ post, before }, { facts }) =>
    say('Thêm {post} vào chuỗi ký, trước {before}.', 'Added {post} to the chain of signatures, before {before}.', {
      post: postTitle(facts.organisation, post),
      before: postTitle(facts.organisation, before),
    }),
  signerRemoved: ({ post, reason }, { facts }) =>
    say('Bớt {post} khỏi chuỗi ký: {reason}.', 'Took {post} out of the chain of signatures: {reason}.', {
      post: postTitle(facts.organisation, post),
      reason: bare(reason),
    }),
  numberCancelled: ({ notation, reason }) =>
    say(
      'Hủy số {notation}: {reason}. Số này không cấp lại.',
      'Cancelled the number {notation}: {reason}. It is not given again.',
      {
        notation,
        reason: bare(reason),
      },
    ),
  renditionAdded: ({ of, name }, { state }) =>
    say(
      'Thêm bản thể hiện {name} của bản số {number}: chỉ thêm số, ngày và chữ ký của cơ quan.',
      'Added the rendition {name} of version {number}: only number, date and the organisation’s signature are added.',
      { name: bare(name), number: versionOf(state, of) },
    ),
  documentFollowed: ({ as, notation, reason }) =>
    say('Mở lại hồ sơ để {as} văn bản {notation}: {reason}.', 'Opened the file again to {as} {notation}: {reason}.', {
      as: followUps[as],
      notation,
      reason: bare(reason),
    }),
  followUpIssued: ({ as, notation }) =>
    say('Đã {as} văn bản {notation}.', 'The document that does {as} {notation} has gone out.', {
      as: followUps[as],
      notation,
    }),
};
