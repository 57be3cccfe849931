import type { BesideRefusal } from '../../../../libs/domain/task/beside/refusals.js';
import { assignment, at, people, walkedTo } from '../../../support/domain.js';
import type { Life, Said } from '../../../support/domain.js';
import type { Case } from './lives.js';
import { fresh, then } from './lives.js';

const { chairman, head, drafter } = people;
const pause: Said = { act: 'pause', stands: ['task'], reason: 'Chờ hội nghị' };
const asked: Said = { act: 'askExtension', date: '2026-07-15', reason: 'Khối lượng lớn', evidence: null };
const granted = (item: string, date: string): Said => ({
  act: 'decideExtension',
  item,
  granted: true,
  date,
  reason: '',
});
const note: Said = { act: 'note', note: 'progress', text: 'Đã khảo sát', evidence: null };

const having = (person: string, said: Said) => (): Life => then(walkedTo('accept'), (life) => life.act(person, said));

const extendedTwice = (): Life =>
  then(walkedTo('accept'), (life) => {
    for (const [index, date] of ['2026-07-15', '2026-07-31'].entries()) {
      life.act(head, { ...asked, date });
      life.act(chairman, granted(`extension#${index + 1}`, date));
    }
  });

/** A superior has fixed the last day of July. */
const capped = (): Life =>
  then(fresh()(), (life) => {
    life.act(chairman, assignment({ ceiling: { date: '2026-07-31', source: 'QĐ 10/QĐ-TTg' } }));
    life.act(head, { act: 'accept' });
  });

const condition: Said = { act: 'awaitCondition', stands: ['task'], reason: 'Chờ phê duyệt', confirmer: 'vpub/head' };
const confirmation = {
  act: 'confirmCondition',
  item: 'pause#1',
  text: 'Đã có',
  evidence: { file: null, link: null },
} as const;
const report: Said = { act: 'reportObstacle', obstacle: 'problem', text: 'Vướng', evidence: null };

export const besideCases: Record<BesideRefusal, Record<string, Case>> = {
  'task.notWorking': {
    'a pause once the result is claimed': [() => walkedTo('report'), chairman, pause],
    'a note once it is confirmed': [() => walkedTo('confirm'), head, note],
    'another lead after the claim': [
      () => walkedTo('report'),
      chairman,
      { act: 'changeLead', lead: 'so-noi-vu', reason: 'x' },
    ],
    'another day after the claim': [
      () => walkedTo('report'),
      chairman,
      {
        ...{ act: 'changeDeadline', subject: { of: 'task' }, reason: 'x' },
        due: { date: '2026-07-31', inclusive: true },
      },
    ],
  },
  'task.ended': {
    'any work once it was recalled': [having(chairman, { act: 'recall', reason: 'Giao nhầm' }), head, note],
    'recalled twice': [having(chairman, { act: 'recall', reason: 'x' }), chairman, { act: 'recall', reason: 'x' }],
  },
  'task.notOver': {
    'reopened while it runs': [() => walkedTo('accept'), chairman, { act: 'reopen', to: 'draft', reason: 'x' }],
  },
  'completion.confirmed': {
    'recalled after it was recognised': [() => walkedTo('confirm'), chairman, { act: 'recall', reason: 'x' }],
  },
  'withdraw.nothing': {
    'somebody has acted since': [
      () => then(walkedTo('submit'), (life) => life.act(chairman, pause)),
      head,
      { act: 'withdraw', visit: { step: 'submit', round: 1 }, reason: '' },
    ],
    'an acceptance': [
      () => walkedTo('accept'),
      head,
      { act: 'withdraw', visit: { step: 'accept', round: 1 }, reason: '' },
    ],
    'what was not sent last': [
      () => walkedTo('submit'),
      head,
      { act: 'withdraw', visit: { step: 'draft', round: 1 }, reason: '' },
    ],
  },
  'budgets.none': {
    'nothing that would stand': [() => walkedTo('accept'), chairman, { ...pause, stands: [] }],
  },
  'confirmer.unknown': {
    'a post that nobody has': [() => walkedTo('accept'), chairman, { ...condition, confirmer: 'so-vang/head' }],
    'a post of the system': [() => walkedTo('accept'), chairman, { ...condition, confirmer: 'vpub/administrator' }],
  },
  'pause.none': {
    'a pause that never was': [() => walkedTo('accept'), chairman, { act: 'resume', item: 'pause#1', reason: '' }],
    'a plain pause is not confirmed': [having(chairman, pause), people.officeHead, confirmation],
  },
  'pause.released': {
    'released twice': [
      () =>
        then(having(chairman, pause)(), (life) => life.act(chairman, { act: 'resume', item: 'pause#1', reason: '' })),
      chairman,
      { act: 'resume', item: 'pause#1', reason: '' },
    ],
  },
  'evidence.missing': { 'a condition on bare words': [having(chairman, condition), people.officeHead, confirmation] },
  'evidence.badLink': {
    'an address no browser should open': [
      () => walkedTo('accept'),
      drafter,
      { ...note, evidence: { file: null, link: 'javascript:alert(1)' } },
    ],
  },
  'request.unknown': {
    'a request that never was': [() => walkedTo('accept'), chairman, granted('extension#1', '2026-07-15')],
    'of another kind': [having(head, report), chairman, granted('obstacle#1', '2026-07-15')],
  },
  'request.closed': {
    'decided twice': [
      () => then(having(head, asked)(), (life) => life.act(chairman, granted('extension#1', '2026-07-15'))),
      chairman,
      granted('extension#1', '2026-07-31'),
    ],
    'decided after its term': [
      () => then(having(head, asked)(), (life) => life.passTo(at('2026-03-10 08:00'))),
      chairman,
      granted('extension#1', '2026-07-15'),
    ],
  },
  'obstacle.unknown': {
    'a kind that nobody knows': [() => walkedTo('accept'), head, { ...report, obstacle: 'x' } as unknown as Said],
  },
  'obstacle.top': {
    'nobody stands above the chairman': [
      () =>
        then(having(head, report)(), (life) =>
          life.act(people.officeHead, { act: 'passUp', item: 'obstacle#1', reason: 'Vượt thẩm quyền' }),
        ),
      chairman,
      { act: 'passUp', item: 'obstacle#1', reason: 'x' },
    ],
  },
  'extension.noDeadline': {
    'a task without a deadline': [
      () =>
        then(fresh()(), (life) => {
          life.act(chairman, assignment({ due: null }));
          life.act(head, { act: 'accept' });
        }),
      head,
      asked,
    ],
  },
  'extension.tooLate': {
    'asked after the deadline': [
      () => then(walkedTo('accept'), (life) => life.passTo(at('2026-07-01 00:00'))),
      head,
      { ...asked, date: '2026-08-15' },
    ],
  },
  'extension.open': { 'a second one beside the first': [having(head, asked), head, asked] },
  'extension.tooOften': { 'a third time': [extendedTwice, head, { ...asked, date: '2026-08-15' }] },
  'extension.notLater': {
    'no day later than the deadline': [() => walkedTo('accept'), head, { ...asked, date: '2026-06-30' }],
  },
  'date.beyondSuperior': {
    'an extension past the superior’s day': [capped, head, { ...asked, date: '2026-08-01' }],
    'a deadline past it from the start': [
      fresh(),
      chairman,
      assignment({ ceiling: { date: '2026-06-15', source: 'QĐ 10/QĐ-TTg' } }),
    ],
  },
  'note.notLate': {
    'explained before it is late': [() => walkedTo('accept'), head, { ...note, note: 'explanation' }],
  },
};
