import { addVersion, assignment, at, people, vacating, walkedTo } from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';
import { until, fresh, then, withdrawnSeat, escalated, without, directive, yearEnds } from './lives.js';
import type { Cases } from './lives.js';

/** Refused because of what was asked for, or what the facts of the day allow. */
export const inputCases = {
  'reason.missing': {
    decline: [() => walkedTo('assign'), people.head, { act: 'decline', reason: ' ' }],
    return: [() => walkedTo('submit'), people.verifier, { act: 'return', to: 'draft', reason: '' }],
    redo: [() => walkedTo('report'), people.chairman, { act: 'redo', to: 'draft', reason: '\n' }],
  },
  'text.missing': {
    title: [fresh(), people.chairman, assignment({ title: ' ' })],
    'paper of a superior’s day': [
      fresh(),
      people.chairman,
      assignment({ ceiling: { date: '2026-07-15', source: ' ' } }),
    ],
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
  'date.tooFar': {
    'the day after ten working days': [escalated, people.divisionHead, until('2026-04-02')],
    'for ever': [escalated, people.divisionHead, until('9999-12-31')],
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
} satisfies Cases;
