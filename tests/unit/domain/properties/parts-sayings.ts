import type { PartsAct } from '../../../../libs/domain/task/parts/acts.js';
import { addDays, dayAt } from '../../../../libs/domain/index.js';
import { calendar } from '../../../support/domain.js';
import { oneOf } from './offer.js';
import type { Saying } from './offer.js';

const units = ['so-noi-vu', 'so-xay-dung', 'so-tu-phap', 'so-tai-chinh'];
const views = ['disagree', null, 'agree', 'disagree'] as const;
const owed = ['contribute', 'handOver', 'reportAfter', 'rule'];
const unitOf = (n: number): string => units[n % units.length] ?? 'so-noi-vu';
const reasonOf = (n: number): string => (n % 7 === 0 ? ' ' : 'Chỉ đạo mới');

/** What somebody types: mostly sensible, now and then not. */
export const partsSayings: Record<PartsAct['act'], Saying> = {
  divide: (_life, _offer, n) => ({
    act: 'divide',
    procedure: 'department-document',
    parts: Array.from({ length: n % 3 }, () => ({ title: 'Phần việc', to: { unit: unitOf(n) }, due: null })),
  }),
  changeLead: (_life, _offer, n) => ({ act: 'changeLead', lead: unitOf(n), reason: reasonOf(n) }),
  changeContent: (_life, _offer, n) => ({
    act: 'changeContent',
    title: `Nội dung ${n % 3}`,
    requirement: null,
    reason: reasonOf(n),
  }),
  changeDeadline: (life, { subject }, n) => ({
    act: 'changeDeadline',
    subject: subject ?? (n % 5 === 0 ? { of: 'obligation', obligation: 'contribute#1' } : { of: 'task' }),
    due: { date: addDays(dayAt(life.now, calendar), (n % 60) - 2), inclusive: n % 2 === 0 },
    reason: reasonOf(n),
  }),
  askContribution: (life, _offer, n) => ({
    act: 'askContribution',
    unit: unitOf(n),
    text: 'Phần việc phối hợp',
    due: { date: addDays(dayAt(life.now, calendar), (n % 30) - 1), inclusive: true },
  }),
  fulfil: (_life, { subject }, n) => ({
    act: 'fulfil',
    subject: subject ?? { of: 'obligation', obligation: `${oneOf(owed, n, 'rule')}#1` },
    text: n % 7 === 0 ? '' : 'Đã thực hiện',
  }),
  decideUrgently: (_life, _offer, n) => ({ act: 'decideUrgently', reason: reasonOf(n), basis: 'Luật' }),
  recordMeeting: (_life, _offer, n) => ({
    ...{ act: 'recordMeeting' as const, about: 'Biên chế', resolved: n % 3 === 0, result: 'Biên bản' },
    participants:
      n % 5 === 0 ? [] : [{ unit: unitOf(n), name: 'Lê Thị B', view: oneOf(views, n >> 2, null), text: '' }],
  }),
  bringUp: (_life, _offer, n) => ({ act: 'bringUp', unit: unitOf(n), theirs: 'Không', ours: reasonOf(n) }),
  reserve: (_life, _offer, n) => ({ act: 'reserve', text: reasonOf(n) }),
};
