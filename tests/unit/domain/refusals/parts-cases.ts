import type { PartsRefusal } from '../../../../libs/domain/task/parts/refusals.js';
import { Life, people, walkedTo, who } from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';
import { only, then } from './lives.js';
import type { Case } from './lives.js';

const day = (date: string) => ({ date, inclusive: true });
const share = (date = '2026-04-30'): Said => ({ act: 'askContribution', unit: 'so-noi-vu', text: 'x', due: day(date) });
const divide = (parts: Extract<Said, { act: 'divide' }>['parts']): Said => ({
  act: 'divide',
  procedure: 'department-document',
  parts,
});
const part = { title: 'Phần việc', to: { unit: 'so-noi-vu' }, due: null };
const move = (date: string, subject: Extract<Said, { act: 'changeDeadline' }>['subject'] = { of: 'task' }): Said => ({
  act: 'changeDeadline',
  subject,
  due: day(date),
  reason: 'x',
});
const met: Said = { act: 'fulfil', subject: { of: 'obligation', obligation: 'contribute#1' }, text: 'Xong' };
const shared = (): Life => then(walkedTo('accept'), (life) => life.act(people.chairman, share()));
const urgent = (): Life =>
  then(walkedTo('addVersion'), (life) => {
    life.act(people.chairman, { act: 'decideUrgently', reason: 'Bão', basis: 'Luật' });
  });

const collective = (name: string, units: string[]) => (life: Life) => {
  life.organisation = {
    ...life.organisation,
    collectives: [
      {
        id: name,
        name: { vi: name, en: name },
        aliases: [],
        members: { kinds: [], units, without: [] },
        former: [],
      },
    ],
  };
};

export const partsCases: Record<PartsRefusal, Record<string, Case>> = {
  'subTasks.none': { 'divided into nothing': [() => walkedTo('accept'), people.head, divide([])] },
  'subTasks.tooMany': {
    'more than an act may make': [
      () => walkedTo('accept'),
      people.head,
      divide(Array.from({ length: 201 }, () => part)),
    ],
  },
  'subTasks.open': {
    'the whole is confirmed and nobody says why': [
      () => {
        const life = walkedTo('accept');
        life.act(people.head, divide([part]));
        return thenReported(life);
      },
      people.chairman,
      { act: 'confirm' },
    ],
  },
  'collective.empty': {
    'nobody but the lead': [
      () => then(walkedTo('accept'), collective('các sở', ['so-tai-chinh'])),
      people.head,
      divide([{ ...part, to: { collective: 'Các sở' } }]),
    ],
  },
  'deadline.same': { 'the day it has': [() => walkedTo('accept'), people.chairman, move('2026-06-30')] },
  'deadline.pastWhole': {
    'a part after the whole': [() => walkedTo('accept'), people.head, divide([{ ...part, due: day('2026-07-15') }])],
    'a share after the whole': [() => walkedTo('accept'), people.chairman, share('2026-07-15')],
    'a part moved past the whole': [
      () =>
        then(walkedTo('accept'), (life) => {
          life.parent = walkedTo('accept').task;
        }),
      people.chairman,
      move('2026-07-15'),
    ],
  },
  'content.same': {
    'nothing new': [
      () => walkedTo('accept'),
      people.chairman,
      { act: 'changeContent', title: 'Kế hoạch phát triển kinh tế số năm 2026', requirement: ' ', reason: 'x' },
    ],
  },
  'obligation.unknown': {
    'nothing is owed': [() => walkedTo('accept'), people.asked('so-noi-vu'), met],
    'the term of what is no share': [
      urgent,
      people.chairman,
      move('2026-07-15', { of: 'obligation', obligation: 'reportAfter#1' }),
    ],
  },
  'obligation.met': {
    twice: [() => then(shared(), (life) => life.act(people.asked('so-noi-vu'), met)), people.asked('so-noi-vu'), met],
  },
  'obligation.open': {
    'put away before the report': [() => archivable(urgent()), people.chairman, { act: 'archive' }],
  },
  'urgent.noStep': {
    'signed already': [
      () => walkedTo('sign'),
      people.chairman,
      { act: 'decideUrgently', reason: 'Bão', basis: 'Luật' },
    ],
    'a procedure that decides nothing': [
      () => {
        const life = new Life();
        life.procedure = only('accept', 'draft', 'report');
        return then(life, (begun) => begunWith(begun));
      },
      people.chairman,
      { act: 'decideUrgently', reason: 'Bão', basis: 'Luật' },
    ],
  },
  'participants.none': {
    'nobody came': [
      () => walkedTo('accept'),
      people.drafter,
      { act: 'recordMeeting', about: 'x', participants: [], resolved: true, result: 'x' },
    ],
  },
  'meeting.none': {
    'brought up at once': [
      () => walkedTo('accept'),
      people.drafter,
      { act: 'bringUp', unit: 'so-noi-vu', theirs: 'Không', ours: 'Có' },
    ],
  },
  'disagreement.open': {
    'one that a meeting left open': [
      () =>
        then(walkedTo('takeUp'), (life) =>
          life.act(people.drafter, {
            ...{ act: 'recordMeeting', about: 'Biên chế', resolved: false, result: 'Chưa thống nhất' },
            participants: [{ unit: 'so-noi-vu', name: 'Lê Thị B', view: 'disagree', text: '' }],
          }),
        ),
      people.drafter,
      { act: 'consolidate' },
    ],
  },
  'unit.noParty': {
    'an agency that has no part in it': [
      () => walkedTo('accept'),
      people.drafter,
      { act: 'bringUp', unit: 'so-xay-dung', theirs: 'Không', ours: 'Có' },
    ],
  },
  'actor.noParty': {
    'a specialist': [() => walkedTo('accept'), who('so-noi-vu/specialist'), { act: 'reserve', text: 'x' }],
  },
};

const begunWith = (life: Life): void => {
  life.act(people.chairman, {
    ...({ act: 'assign', title: 'Việc', coordinators: [], lead: 'so-tai-chinh' } as const),
    ...({ procedure: 'department-document', priority: 'normal', due: null } as const),
    directive: { number: '1', issuer: 'ubnd', date: '2026-02-27', title: 'x', clause: null, quote: null },
  });
  life.act(people.head, { act: 'accept' });
};

/** From the draft straight to the claim: the walk, without opinions, by an urgent decision. */
function thenReported(life: Life): Life {
  life.act(people.drafter, {
    ...({ act: 'addVersion', hash: 'a'.repeat(64), name: 'v.docx', mediaType: 'application/msword' } as const),
    ...{ size: 1, note: null },
  });
  life.act(people.chairman, { act: 'decideUrgently', reason: 'Bão', basis: 'Luật' });
  return signedAndReported(life);
}

function signedAndReported(life: Life): Life {
  life.act(people.chairman, { act: 'sign', hash: life.task.versions.at(-1)?.hash ?? '', capacity: 'TM' });
  life.act(people.clerk, { act: 'number' });
  life.act(people.clerk, { act: 'issue' });
  life.act(people.head, { act: 'report', text: 'Xong' });
  return life;
}

function archivable(life: Life): Life {
  signedAndReported(life);
  life.act(people.chairman, { act: 'confirm' });
  return life;
}
