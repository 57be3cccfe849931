import type { ActKind, OpinionKind } from '../../../../libs/domain/index.js';
import { addDays, dayAt, openVisit } from '../../../../libs/domain/index.js';
import { addVersion, assignment, calendar, hashOf, organisation } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';
import { oneOf } from './offer.js';
import type { Saying } from './offer.js';

type Kinds = Extract<
  ActKind,
  | ('assign' | 'accept' | 'decline' | 'reassign' | 'handOn' | 'addVersion' | 'askOpinions' | 'answer' | 'takeUp')
  | ('consolidate' | 'submit' | 'verify' | 'return' | 'sign' | 'number' | 'issue' | 'report' | 'confirm' | 'redo')
  | ('acknowledge' | 'archive' | 'finishWork' | 'agencySign' | 'explain' | 'reportOccurrence' | 'confirmOccurrence')
  | ('redoOccurrence' | 'changeProcedure')
>;

const units = ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
const answers: OpinionKind[] = ['agree', 'agreeWithComments', 'disagree', 'outsideCompetence'];

const subset = (bits: number): string[] => units.filter((_unit, index) => (bits >> index) % 2 === 1);
const versions = (life: Life) => life.state?.versions ?? [];
const current = (life: Life): string => versions(life).at(-1)?.hash ?? hashOf('x');

/** What somebody types about the file: mostly sensible, now and then not. */
export const fileSayings: Record<Kinds, Saying> = {
  assign: () => assignment(),
  accept: () => ({ act: 'accept' }),
  decline: (_life, _offer, n) => ({ act: 'decline', reason: n % 7 === 0 ? ' ' : 'Không đúng thẩm quyền' }),
  reassign: (_life, _offer, n) => ({ act: 'reassign', lead: oneOf(['so-tai-chinh', ...units, 'x'], n, 'x') }),
  handOn: (life, _offer, n) => {
    const unit = (life.state && openVisit(life.state)?.holder.split('/')[0]) ?? 'vpub';
    const posts = organisation.posts.filter((post) => post.unit === unit).map(({ id }) => id);
    return { act: 'handOn', to: oneOf([...posts, 'so-noi-vu/clerk'], n, 'x') };
  },
  addVersion: (life, _offer, n) => addVersion(`v${versions(life).length + (n % 9 === 0 ? 0 : 1)}`),
  askOpinions: (_life, _offer, n) => ({
    act: 'askOpinions',
    units: subset(n % 8),
    workingDays: oneOf([null, null, 2, 3, 5, 6], n >> 3, null),
    whyNotOthers: n % 11 === 0 ? null : 'Phần của họ không đổi',
  }),
  answer: (_life, { seat }, n) => ({
    act: 'answer',
    seat: seat ?? `opinions#1/${oneOf(units, n, 'x')}`,
    answer: oneOf(answers, n, 'agree'),
    text: n % 5 === 0 ? '' : 'Ý kiến',
  }),
  takeUp: (_life, { seat }, n) => ({
    act: 'takeUp',
    seat: seat ?? `opinions#1/${oneOf(units, n, 'x')}`,
    taken: n % 2 === 0,
    reason: n % 5 === 0 ? null : 'Giải trình',
  }),
  consolidate: () => ({ act: 'consolidate' }),
  submit: (_life, _offer, n) => ({ act: 'submit', summary: n % 9 === 0 ? '' : 'Kính trình' }),
  verify: (_life, _offer, n) => ({
    act: 'verify',
    opinion: 'Đủ điều kiện',
    form: { proposal: 'Ký', options: n % 3 === 0 ? [] : ['Ký', 'Chưa'], competence: 'chairman', secrecy: 'none' },
  }),
  return: (_life, { returnsTo }, n) => ({
    act: 'return',
    to: oneOf(returnsTo ?? ['draft', 'consolidate', 'submit', 'accept'], n, 'draft'),
    reason: 'Chưa đạt',
  }),
  sign: (life, { capacities = ['TM', 'KT'] }, n) => ({
    act: 'sign',
    hash: n % 13 === 0 ? hashOf('x') : current(life),
    capacity: oneOf(capacities, n, 'TM'),
  }),
  number: () => ({ act: 'number' }),
  issue: () => ({ act: 'issue' }),
  report: () => ({ act: 'report', text: 'Đã ban hành' }),
  confirm: (_life, _offer, n) => ({ act: 'confirm', despite: n % 2 === 0 ? 'Phần còn lại không ảnh hưởng' : null }),
  redo: (_life, { returnsTo }, n) => ({
    act: 'redo',
    to: oneOf(returnsTo ?? ['draft', 'opinions', 'report'], n, 'draft'),
    reason: 'Làm lại',
  }),
  acknowledge: (life, { subject }, n) => ({
    act: 'acknowledge',
    subject: subject ?? { of: 'task' },
    until: addDays(dayAt(life.now, calendar), (n % 12) - 1),
  }),
  archive: () => ({ act: 'archive' }),
  // These procedures have no place for them: whoever tries is refused, and nothing changes.
  finishWork: () => ({ act: 'finishWork', text: 'Xong' }),
  agencySign: (life) => ({ act: 'agencySign', hash: current(life) }),
  explain: () => ({ act: 'explain', added: 'Khoản 2', removed: '' }),
  reportOccurrence: (_life, _offer, n) => ({ act: 'reportOccurrence', occurrence: n, text: 'Đã rà soát' }),
  confirmOccurrence: (_life, _offer, n) => ({ act: 'confirmOccurrence', occurrence: n }),
  redoOccurrence: (_life, _offer, n) => ({ act: 'redoOccurrence', occurrence: n, reason: 'Làm lại' }),
  changeProcedure: (_life, _offer, n) => ({ act: 'changeProcedure', version: 1 + (n % 3), reason: 'Quy chế mới' }),
};
