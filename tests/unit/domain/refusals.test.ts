import { describe, expect, it } from '@jest/globals';
import type { ActKind, Procedure, RefusalCode } from '../../../libs/domain/index.js';
import {
  addVersion,
  assignment,
  at,
  days,
  hashOf,
  Life,
  minutes,
  people,
  procedure,
  vacating,
  walkedTo,
  who,
} from '../../support/domain.js';
import type { Said } from '../../support/domain.js';

/** A life, and the command that it must refuse. */
type Case = [life: () => Life, person: string, said: Said];

const stranger = people.asked('so-xay-dung');
const answerOf = (unit: string): Said => ({ act: 'answer', seat: `opinions#1/${unit}`, answer: 'agree', text: '' });
const until = (date: string): Said => ({
  act: 'acknowledge',
  subject: { of: 'visit', step: 'draft', round: 1 },
  until: date,
});
const fresh =
  (prepare: (life: Life) => void = () => {}, start?: number) =>
  (): Life => {
    const life = new Life(start);
    prepare(life);
    return life;
  };
const then = (life: Life, go: (life: Life) => void): Life => {
  go(life);
  return life;
};

/** A procedure of some of the steps, which no publisher would let pass. */
const only = (...keys: string[]): Procedure => ({
  ...procedure,
  steps: procedure.steps.filter(({ key }) => keys.includes(key)),
});

const withdrawnSeat = (): Life =>
  then(walkedTo('askOpinions'), (life) => life.act(people.drafter, { act: 'return', to: 'draft', reason: 'Sửa' }));
const oneAnswered = (): Life =>
  then(walkedTo('askOpinions'), (life) => life.act(people.asked('so-noi-vu'), answerOf('so-noi-vu')));
const silent = (): Life => then(walkedTo('askOpinions'), (life) => life.pass(days(14)));
const escalated = (): Life => then(walkedTo('accept'), (life) => life.passTo(at('2026-03-18 09:00')));
const acknowledged = (): Life => then(escalated(), (life) => life.act(people.divisionHead, until('2026-03-20')));
const withoutVersion = (): Life => {
  const life = new Life();
  life.procedure = only('accept', 'submit', 'verify');
  life.act(people.chairman, assignment());
  life.act(people.head, { act: 'accept' });
  return life;
};
const unsigned = (): Life => {
  const life = new Life();
  life.procedure = only('accept', 'draft', 'number', 'issue', 'report');
  life.act(people.chairman, assignment());
  life.act(people.head, { act: 'accept' });
  life.act(people.drafter, addVersion('v1'));
  life.act(people.drafter, { act: 'askOpinions', units: [], workingDays: null });
  return life;
};
/** The chairman also works as the drafter: separation goes by person, whatever the post. */
const ownDraft = (): Life => {
  const life = new Life();
  const tenure = { post: 'so-tai-chinh/specialist', person: people.chairman, from: 0, to: null };
  const others = life.organisation.tenures.filter(({ post }) => post !== tenure.post);
  life.organisation = { ...life.organisation, tenures: [...others, tenure] };
  life.act(people.chairman, assignment());
  life.act(people.head, { act: 'accept' });
  life.act(people.chairman, addVersion('v1'));
  life.act(people.chairman, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
  life.act(people.asked('so-noi-vu'), answerOf('so-noi-vu'));
  life.act(people.chairman, { act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null });
  life.act(people.chairman, { act: 'consolidate' });
  life.act(people.head, { act: 'submit', summary: 'Kính trình' });
  life.act(people.verifier, { act: 'verify', opinion: 'Đủ' });
  return life;
};
const without = (posts: string[]): (() => Life) =>
  fresh((life) => {
    life.organisation = vacating(posts, at('2026-01-01 00:00'));
  });
const directive = assignment().directive;

/** At the end of 2027, when nothing is decided about the days of 2028. */
const yearEnds = (until: ActKind): Life => {
  const life = walkedTo(until, at('2027-12-29 08:00'), (begun) => {
    begun.calendar = { ...begun.calendar, years: [2027, 2028] };
  });
  life.calendar = { ...life.calendar, years: [2027] };
  return life;
};

const elsewhere = 'not decided by the rules of a task';

/** Every code: a new one does not compile until it is shown here how it comes about. */
const cases: Record<RefusalCode, Record<string, Case> | typeof elsewhere> = {
  'task.notFound': { 'an act on nothing': [fresh(), people.head, { act: 'confirm' }] },
  'task.exists': { 'assigned twice': [() => walkedTo('assign'), people.chairman, assignment()] },
  'task.closed': {
    'any act once archived': [() => walkedTo('archive'), people.chairman, { act: 'confirm' }],
    'a late opinion too': [() => walkedTo('archive'), people.asked('so-noi-vu'), answerOf('so-noi-vu')],
  },
  'visit.over': {
    'an old page': [() => walkedTo('accept'), people.head, { act: 'accept', visit: { step: 'accept', round: 1 } }],
    'an earlier round': [
      withdrawnSeat,
      people.drafter,
      { ...addVersion('v2'), visit: { step: 'draft', round: 1 } } as Said,
    ],
    'a round that never was': [
      () => walkedTo('assign'),
      people.head,
      { act: 'accept', visit: { step: 'accept', round: 7 } },
    ],
    'nothing open any more': [() => walkedTo('report'), people.head, { act: 'report', text: 'Lại' }],
    'an opinion taken up after the claim': [
      () => walkedTo('report'),
      people.drafter,
      { act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null },
    ],
  },
  'visit.wrongStep': {
    'an act of another step': [() => walkedTo('assign'), people.head, { act: 'submit', summary: 'x' }],
    'accepted by the assigner after it was declined': [
      () => then(walkedTo('assign'), (life) => life.act(people.head, { act: 'decline', reason: 'x' })),
      people.chairman,
      { act: 'accept' },
    ],
    'reassigned before it was declined': [
      // The assigner has the file only once it is declined, so the head stands in here for whoever has it.
      () => walkedTo('assign'),
      people.head,
      { act: 'reassign', lead: 'so-noi-vu' },
    ],
    'a signature handed round': [() => walkedTo('verify'), people.chairman, { act: 'handOn', to: 'ubnd/viceChairman' }],
    'opinions where the procedure asks none': [
      () => {
        const life = new Life();
        life.procedure = only('accept', 'draft', 'number', 'issue', 'report');
        life.act(people.chairman, assignment());
        life.act(people.head, { act: 'accept' });
        life.act(people.drafter, addVersion('v1'));
        return life;
      },
      people.drafter,
      { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null },
    ],
    'taken up too early': [
      oneAnswered,
      people.drafter,
      { act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null },
    ],
  },
  'actor.notHolder': {
    'a stranger accepts': [() => walkedTo('assign'), stranger, { act: 'accept' }],
    'the head drafts for the specialist': [() => walkedTo('accept'), people.head, addVersion('v1')],
    'another agency answers': [() => walkedTo('askOpinions'), people.asked('so-xay-dung'), answerOf('so-noi-vu')],
    'the asked agency’s specialist answers': [
      () => walkedTo('askOpinions'),
      who('so-noi-vu/specialist'),
      answerOf('so-noi-vu'),
    ],
    'the Office signs': [
      () => walkedTo('verify'),
      people.officeHead,
      { act: 'sign', hash: hashOf('v1'), capacity: 'TL' },
    ],
    'a deputy confirms for the assigner': [() => walkedTo('report'), people.viceChairman, { act: 'confirm' }],
    'the lead recognises itself': [() => walkedTo('report'), people.head, { act: 'confirm' }],
    'a stranger archives': [() => walkedTo('confirm'), stranger, { act: 'archive' }],
    'a department assigns': [fresh(), people.head, assignment()],
    'somebody else acknowledges': [escalated, people.verifier, until('2026-03-20')],
    'the deputy drafts in the chairman’s name': [
      () => walkedTo('issue'),
      people.viceChairman,
      { act: 'report', text: 'x' },
    ],
  },
  'actor.noPost': {
    'nobody we know': [() => walkedTo('assign'), 'person:nobody', { act: 'accept' }],
    'nobody assigns': [fresh(), 'person:nobody', assignment()],
    'somebody who has left': [
      () =>
        then(walkedTo('assign'), (life) => {
          life.organisation = vacating(['so-tai-chinh/head'], life.now);
        }),
      people.head,
      { act: 'accept' },
    ],
  },
  'actor.ownDraft': {
    'the drafter signs': [ownDraft, people.chairman, { act: 'sign', hash: hashOf('v1'), capacity: 'TM' }],
    'the drafter verifies': [
      () => {
        const life = walkedTo('submit');
        life.organisation = {
          ...life.organisation,
          tenures: [
            ...life.organisation.tenures,
            { post: 'vpub/specialist', person: people.drafter, from: 0, to: null },
          ],
        };
        return life;
      },
      people.drafter,
      { act: 'verify', opinion: 'Đủ' },
    ],
  },
  'reason.missing': {
    decline: [() => walkedTo('assign'), people.head, { act: 'decline', reason: ' ' }],
    return: [() => walkedTo('submit'), people.verifier, { act: 'return', to: 'draft', reason: '' }],
    redo: [() => walkedTo('report'), people.chairman, { act: 'redo', to: 'draft', reason: '\n' }],
  },
  'text.missing': {
    title: [fresh(), people.chairman, assignment({ title: ' ' })],
    'number of the directive': [fresh(), people.chairman, assignment({ directive: { ...directive, number: '' } })],
    'name of a version': [() => walkedTo('accept'), people.drafter, { ...addVersion('v1'), name: '' } as Said],
    disagreement: [
      () => walkedTo('askOpinions'),
      people.asked('so-noi-vu'),
      { act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'disagree', text: ' ' },
    ],
    comments: [
      () => walkedTo('askOpinions'),
      people.asked('so-noi-vu'),
      { act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'agreeWithComments', text: '' },
    ],
    summary: [() => walkedTo('consolidate'), people.head, { act: 'submit', summary: '' }],
    opinion: [() => walkedTo('submit'), people.verifier, { act: 'verify', opinion: '' }],
    report: [() => walkedTo('issue'), people.head, { act: 'report', text: '' }],
  },
  'lead.unknown': {
    assign: [fresh(), people.chairman, assignment({ lead: 'so-khong-co' })],
    reassign: [
      () => then(walkedTo('assign'), (life) => life.act(people.head, { act: 'decline', reason: 'x' })),
      people.chairman,
      { act: 'reassign', lead: 'so-khong-co' },
    ],
  },
  'lead.same': {
    'the one that declined': [
      () => then(walkedTo('assign'), (life) => life.act(people.head, { act: 'decline', reason: 'x' })),
      people.chairman,
      { act: 'reassign', lead: 'so-tai-chinh' },
    ],
  },
  'post.unknown': {
    'no such post': [() => walkedTo('accept'), people.drafter, { act: 'handOn', to: 'so-tai-chinh/king' }],
    'a post of another unit': [() => walkedTo('accept'), people.drafter, { act: 'handOn', to: 'so-noi-vu/specialist' }],
  },
  'post.same': {
    'to oneself': [() => walkedTo('accept'), people.drafter, { act: 'handOn', to: 'so-tai-chinh/specialist' }],
  },
  'unit.unknown': {
    coordinator: [fresh(), people.chairman, assignment({ coordinators: ['so-khong-co'] })],
    asked: [
      () => walkedTo('addVersion'),
      people.drafter,
      { act: 'askOpinions', units: ['so-khong-co'], workingDays: null },
    ],
  },
  'units.none': {
    'the first round': [
      () => walkedTo('addVersion'),
      people.drafter,
      { act: 'askOpinions', units: [], workingDays: null },
    ],
    'a round after one that nobody answered': [
      withdrawnSeat,
      people.drafter,
      { act: 'askOpinions', units: [], workingDays: null },
    ],
  },
  'unit.repeated': {
    coordinator: [fresh(), people.chairman, assignment({ coordinators: ['so-noi-vu', 'so-noi-vu'] })],
    asked: [
      () => walkedTo('addVersion'),
      people.drafter,
      { act: 'askOpinions', units: ['so-noi-vu', 'so-tu-phap', 'so-noi-vu'], workingDays: null },
    ],
  },
  'unit.isLead': {
    coordinator: [fresh(), people.chairman, assignment({ coordinators: ['so-tai-chinh'] })],
    asked: [
      () => walkedTo('addVersion'),
      people.drafter,
      { act: 'askOpinions', units: ['so-tai-chinh'], workingDays: null },
    ],
  },
  'holder.none': {
    'a lead without a head': [without(['so-tai-chinh/head']), people.chairman, assignment()],
    'a step without a holder': [
      () =>
        then(walkedTo('assign'), (life) => {
          life.organisation = vacating(['so-tai-chinh/specialist'], life.now);
        }),
      people.head,
      { act: 'accept' },
    ],
    'a unit where nobody works': [
      () => walkedTo('addVersion'),
      people.drafter,
      { act: 'askOpinions', units: ['so-vang'], workingDays: null },
    ],
    'a vacant desk': [
      () =>
        then(walkedTo('accept'), (life) => {
          life.organisation = vacating(['so-tai-chinh/clerk'], life.now);
        }),
      people.drafter,
      { act: 'handOn', to: 'so-tai-chinh/clerk' },
    ],
  },
  'procedure.unknown': { 'another procedure': [fresh(), people.chairman, assignment({ procedure: 'no-such' })] },
  'term.outOfBounds': {
    'too long': [
      () => walkedTo('addVersion'),
      people.drafter,
      { act: 'askOpinions', units: ['so-noi-vu'], workingDays: 6 },
    ],
    'too short': [
      () => walkedTo('addVersion'),
      people.drafter,
      { act: 'askOpinions', units: ['so-noi-vu'], workingDays: 1 },
    ],
    'half a day': [
      () => walkedTo('addVersion'),
      people.drafter,
      { act: 'askOpinions', units: ['so-noi-vu'], workingDays: 2.5 },
    ],
  },
  'date.invalid': {
    directive: [fresh(), people.chairman, assignment({ directive: { ...directive, date: '27/02/2026' } })],
    due: [fresh(), people.chairman, assignment({ due: { date: '2026-02-30', inclusive: true } })],
    acknowledgement: [escalated, people.divisionHead, until('soon')],
  },
  'date.past': {
    due: [fresh(), people.chairman, assignment({ due: { date: '2026-03-01', inclusive: true } })],
    '“before” today': [fresh(), people.chairman, assignment({ due: { date: '2026-03-02', inclusive: false } })],
    acknowledgement: [escalated, people.divisionHead, until('2026-03-17')],
  },
  'calendar.yearUnknown': {
    'a step': [fresh(() => {}, at('2027-12-31 08:00')), people.chairman, assignment({ due: null })],
    'an opinion': [
      () => yearEnds('addVersion'),
      people.drafter,
      { act: 'askOpinions', units: ['so-noi-vu'], workingDays: 5 },
    ],
    'a claim': [() => yearEnds('issue'), people.head, { act: 'report', text: 'Xong' }],
    'an acceptance': [() => yearEnds('assign'), people.head, { act: 'accept' }],
  },
  'version.none': {
    'asked about nothing': [
      () => walkedTo('accept'),
      people.drafter,
      { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null },
    ],
    'submitted nothing': [withoutVersion, people.head, { act: 'submit', summary: 'x' }],
    'verified nothing': [
      () => {
        const life = new Life();
        life.procedure = only('accept', 'verify', 'sign');
        life.act(people.chairman, assignment());
        life.act(people.head, { act: 'accept' });
        return life;
      },
      people.verifier,
      { act: 'verify', opinion: 'x' },
    ],
  },
  'version.notCurrent': {
    'signs what the page showed before': [
      () => walkedTo('verify'),
      people.chairman,
      { act: 'sign', hash: hashOf('v0'), capacity: 'TM' },
    ],
  },
  'version.same': { 'the same again': [() => walkedTo('addVersion'), people.drafter, addVersion('v1')] },
  'content.unknown': elsewhere,
  'seat.unknown': {
    answer: [() => walkedTo('askOpinions'), people.head, answerOf('so-vang')],
    takeUp: [
      () => walkedTo('answer'),
      people.drafter,
      { act: 'takeUp', seat: 'opinions#9/x', taken: true, reason: null },
    ],
  },
  'seat.closed': {
    'an answer nobody waits for any more': [withdrawnSeat, people.asked('so-noi-vu'), answerOf('so-noi-vu')],
    'silence taken up': [
      silent,
      people.drafter,
      { act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null },
    ],
  },
  'seat.alreadyAnswered': {
    'a second answer': [oneAnswered, people.asked('so-noi-vu'), answerOf('so-noi-vu')],
    'a second late answer': [
      () => then(silent(), (life) => life.act(people.asked('so-noi-vu'), answerOf('so-noi-vu'))),
      people.asked('so-noi-vu'),
      answerOf('so-noi-vu'),
    ],
  },
  'opinion.open': { 'three opinions unanswered': [() => walkedTo('answer'), people.drafter, { act: 'consolidate' }] },
  'opinion.reasonNeeded': {
    'left without a word': [
      () => walkedTo('answer'),
      people.drafter,
      { act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: false, reason: ' ' },
    ],
  },
  'return.notAllowed': {
    'a step that goes nowhere back': [
      () => walkedTo('sign'),
      people.clerk,
      { act: 'return', to: 'draft', reason: 'x' },
    ],
    'a step it does not reach': [
      () => walkedTo('consolidate'),
      people.head,
      { act: 'return', to: 'accept', reason: 'x' },
    ],
    'redo of something unheard of': [
      () => walkedTo('report'),
      people.chairman,
      { act: 'redo', to: 'nowhere', reason: 'x' },
    ],
    'redo of opinions, which have no seats yet': [
      () => walkedTo('report'),
      people.chairman,
      { act: 'redo', to: 'opinions', reason: 'x' },
    ],
  },
  'capacity.notAllowed': {
    'the chairman for himself': [
      () => walkedTo('verify'),
      people.chairman,
      { act: 'sign', hash: hashOf('v1'), capacity: 'KT' },
    ],
    'the deputy on behalf of all': [
      () => walkedTo('verify'),
      people.viceChairman,
      { act: 'sign', hash: hashOf('v1'), capacity: 'TM' },
    ],
  },
  'approval.missing': { 'a number for what nobody signed': [unsigned, people.clerk, { act: 'number' }] },
  'completion.notClaimed': {
    confirm: [() => walkedTo('issue'), people.chairman, { act: 'confirm' }],
    'confirmed twice': [() => walkedTo('confirm'), people.chairman, { act: 'confirm' }],
    'redo after confirmation': [() => walkedTo('confirm'), people.chairman, { act: 'redo', to: 'draft', reason: 'x' }],
  },
  'completion.notConfirmed': {
    'archived at work': [() => walkedTo('accept'), people.chairman, { act: 'archive' }],
    'archived while claimed': [() => walkedTo('report'), people.chairman, { act: 'archive' }],
  },
  'escalation.none': {
    'nothing is late': [() => walkedTo('accept'), people.divisionHead, until('2026-03-20')],
    'what was late is over': [
      () =>
        then(escalated(), (life) => {
          life.act(people.drafter, addVersion('v1'));
          life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
        }),
      people.divisionHead,
      until('2026-03-20'),
    ],
  },
  'escalation.acknowledged': { 'already answered': [acknowledged, people.divisionHead, until('2026-03-23')] },
  'key.reused': elsewhere,
  'demo.only': elsewhere,
  'duration.invalid': elsewhere,
  'deadline.none': elsewhere,
};

const shown = Object.entries(cases).flatMap(([code, ways]) =>
  ways === elsewhere ? [] : Object.entries(ways).map(([how, way]) => [code, how, way] as const),
);

describe('every refusal of the rules comes about', () => {
  it.each(shown)('%s: %s', (code, _how, [life, person, said]) => {
    const case_ = life();
    const { state, entries } = case_;
    const before = JSON.stringify([state, entries]);
    expect(case_.refused(person, said)).toBe(code);
    expect(JSON.stringify([case_.state, case_.entries])).toBe(before);
  });
});

describe('a refusal tells what a person needs to understand it', () => {
  it('says what is open instead, with whom and since when', () => {
    const life = walkedTo('accept');
    const { refusal } = life.try(people.head, { act: 'accept', visit: { step: 'accept', round: 1 } });
    expect(refusal).toEqual({
      refused: 'visit.over',
      facts: { asked: 'accept#1', open: 'draft#1', holder: 'so-tai-chinh/specialist', since: life.now - minutes(1) },
    });
  });

  it('counts the opinions that are not answered to', () => {
    expect(walkedTo('answer').try(people.drafter, { act: 'consolidate' }).refusal?.facts).toEqual({ count: 3 });
  });

  it('names the year without a calendar', () => {
    const life = new Life(at('2027-12-31 08:00'));
    expect(life.try(people.chairman, assignment({ due: null })).refusal?.facts).toEqual({ year: 2028 });
  });
});

describe('what no person can cause is an error and not a refusal', () => {
  it('a number without the series that was to be loaded', () => {
    const life = walkedTo('sign');
    const facts = life.facts.bind(life);
    life.facts = () => ({ ...facts(), nextNumber: undefined });
    expect(() => life.try(people.clerk, { act: 'number' })).toThrow('the number of the series was not loaded');
  });

  it('a journal that does not begin with an assignment', async () => {
    const { evolve } = await import('../../../libs/domain/index.js');
    expect(() => evolve(null, { payload: { kind: 'issued' }, at: 0, actor: null })).toThrow('begins with');
  });
});
