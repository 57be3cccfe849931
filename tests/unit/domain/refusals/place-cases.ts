import { addVersion, assignment, at, hashOf, Life, people, vacating, walkedTo, who } from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';
import {
  stranger,
  answerOf,
  until,
  fresh,
  then,
  only,
  withdrawnSeat,
  oneAnswered,
  escalated,
  ownDraft,
} from './lives.js';
import type { Cases } from './lives.js';

/** Refused because of where the task is, or who asks. */
export const placeCases = {
  'task.notFound': {
    'an act on nothing': [fresh(), people.head, { act: 'confirm' }],
    'a stranger accepts what they may not even read': [() => walkedTo('assign'), stranger, { act: 'accept' }],
    'nobody we know': [() => walkedTo('assign'), 'person:nobody', { act: 'accept' }],
    'somebody who has left': [
      () =>
        then(walkedTo('assign'), (life) => {
          life.organisation = vacating(['so-tai-chinh/head'], life.now);
        }),
      people.head,
      { act: 'accept' },
    ],
  },
  'decline.over': {
    'given back once its two working days are over': [
      () => then(walkedTo('assign'), (life) => life.passTo(at('2026-03-05 00:00'))),
      people.head,
      { act: 'decline', reason: 'Không đúng thẩm quyền' },
    ],
  },
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
  'actor.notLeader': { 'a department assigns': [fresh(), people.head, assignment()] },
  'actor.notHolder': {
    'who follows it accepts': [() => walkedTo('assign'), people.verifier, { act: 'accept' }],
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
    'somebody else acknowledges': [escalated, people.verifier, until('2026-03-20')],
    'the deputy drafts in the chairman’s name': [
      () => walkedTo('issue'),
      people.viceChairman,
      { act: 'report', text: 'x' },
    ],
  },
  'actor.noPost': {
    'nobody assigns': [fresh(), 'person:nobody', assignment()],
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
} satisfies Cases;
