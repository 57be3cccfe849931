import { addVersion, assignment, hashOf, Life, people, walkedTo } from '../../../support/domain.js';
import {
  answerOf,
  until,
  then,
  only,
  withdrawnSeat,
  oneAnswered,
  silent,
  escalated,
  acknowledged,
  withoutVersion,
  unsigned,
} from './lives.js';
import type { Cases } from './lives.js';

/** Refused because of what is in the file: drafts, opinions, approvals, the claim, escalations. */
export const fileCases = {
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
} satisfies Cases;
