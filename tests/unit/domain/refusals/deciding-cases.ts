import { people } from '../../../support/domain.js';
import {
  approveIt,
  askNobody,
  askedChanges,
  changed,
  decidedProcedure,
  issuedLife,
  onAgenda,
  result,
  toDecide,
  toIssue,
  toSign,
  v1,
  v2,
} from '../../../support/deciding.js';
import { then, type Cases } from './lives.js';

const referred = () => then(toDecide(), (life) => life.act(people.chairman, onAgenda));
const recalled = () =>
  then(issuedLife(), (life) => {
    life.act(people.chairman, { act: 'recallIssued', reason: 'Không còn phù hợp' });
    life.act(people.drafter, changed());
    life.act(people.drafter, askNobody);
    life.act(people.drafter, { act: 'consolidate' });
    life.act(people.head, { act: 'submit', summary: 'Thu hồi' });
    life.act(people.verifier, { act: 'verify', opinion: 'Đủ' });
    life.act(people.chairman, { act: 'approve', hash: v2, note: null });
    life.act(people.head, { act: 'sign', hash: v2, capacity: 'head' });
    life.act(people.officeHead, { act: 'sign', hash: v2, capacity: 'head' });
    life.act(people.viceChairman, { act: 'sign', hash: v2, capacity: 'KT' });
    life.act(people.chairman, { act: 'sign', hash: v2, capacity: 'TM' });
    life.act(people.clerk, { act: 'number' });
    life.act(people.clerk, { act: 'issue' });
  });

/** Refused of a decision, a chain of signatures, a number, a document. */
export const decidingCases = {
  'decision.decide': {
    'a result where nothing waits': [toDecide, people.chairman, result()],
    'a confirmation where nothing was to be changed': [toDecide, people.chairman, { act: 'confirmChanges', hash: v1 }],
  },
  'decision.confirm': {
    'a second decision while changes are to be confirmed': [
      () =>
        then(askedChanges(), (life) => {
          life.act(people.drafter, changed());
          life.act(people.drafter, { act: 'sendChanged', note: 'Đã bỏ khoản 3' });
        }),
      people.chairman,
      { act: 'approve', hash: v2, note: null },
    ],
  },
  'decision.result': {
    'a return while a body decides': [referred, people.officeHead, { act: 'return', to: 'draft', reason: 'x' }],
    'a decision in its place': [referred, people.officeHead, approveIt],
  },
  'decision.notWaiting': {
    'nothing to take back': [toDecide, people.chairman, { act: 'takeBack', reason: 'x' }],
  },
  'decision.notOffered': {
    'a ballot where the procedure has none': [
      () =>
        toDecide((life) => {
          life.procedure = {
            ...decidedProcedure,
            steps: decidedProcedure.steps.map((step) =>
              step.kind === 'decide' ? { ...step, outcomes: ['approve', 'return'] } : step,
            ),
          };
        }),
      people.chairman,
      onAgenda,
    ],
  },
  'named.ownDraft': {
    'the drafter is to enter the result': [
      toDecide,
      people.chairman,
      { ...onAgenda, enteredBy: 'so-tai-chinh/specialist' } as typeof onAgenda,
    ],
    'the drafter is to sign': [
      toSign,
      people.chairman,
      { act: 'addSigner', post: 'so-tai-chinh/specialist', before: 'vpub/head' },
    ],
  },
  'changes.none': {
    'nothing was asked': [
      () => then(toDecide(), (life) => life.act(people.chairman, { act: 'return', to: 'draft', reason: 'Sửa' })),
      people.drafter,
      { act: 'sendChanged', note: 'x' },
    ],
  },
  'changes.notMade': {
    'the same version again': [() => askedChanges(), people.drafter, { act: 'sendChanged', note: 'x' }],
  },
  'ballot.counts': {
    'a ballot without its numbers': [
      () =>
        then(toDecide(), (life) => life.act(people.chairman, { ...onAgenda, act: 'putToBallot' } as typeof onAgenda)),
      people.officeHead,
      result(),
    ],
    'numbers that count nobody': [
      referred,
      people.officeHead,
      result({ counts: { agree: 0, disagree: 0, deemed: 0 } }),
    ],
  },
  'signer.notAllowed': {
    'a chain that nobody may change': [
      () =>
        then(toSign(), (life) => {
          life.procedure = {
            ...decidedProcedure,
            steps: decidedProcedure.steps.map((step) => (step.kind === 'sign' ? { ...step, mayAdd: [] } : step)),
          };
        }),
      people.chairman,
      { act: 'addSigner', post: 'so-noi-vu/head', before: 'vpub/head' },
    ],
  },
  'signer.already': {
    'twice in one chain': [toSign, people.chairman, { act: 'addSigner', post: 'vpub/head', before: 'vpub/head' }],
  },
  'signer.unknown': {
    'before somebody who is not in it': [
      toSign,
      people.chairman,
      { act: 'addSigner', post: 'so-noi-vu/head', before: 'so-xay-dung/head' },
    ],
    'somebody who is not in it': [
      toSign,
      people.chairman,
      { act: 'removeSigner', post: 'so-xay-dung/head', reason: 'x' },
    ],
  },
  'signer.last': {
    'the last signer': [toSign, people.chairman, { act: 'removeSigner', post: 'ubnd/chairman', reason: 'x' }],
  },
  'number.none': {
    'no number to cancel': [
      () =>
        then(toIssue(), (life) => {
          if (life.state) life.state = { ...life.state, number: null };
        }),
      people.clerk,
      { act: 'cancelNumber', reason: 'x' },
    ],
  },
  'number.standing': {
    'a return with a number that nothing went out under': [
      toIssue,
      people.clerk,
      { act: 'return', to: 'sign', reason: 'Sai tên người ký' },
    ],
  },
  'document.issued': {
    'a number that a document went out under is cancelled': [
      () =>
        then(issuedLife(), (life) => {
          life.act(people.head, { act: 'report', text: 'Đã ban hành' });
          life.act(people.chairman, { act: 'redo', to: 'issue', reason: 'Gửi thiếu nơi nhận' });
        }),
      people.clerk,
      { act: 'cancelNumber', reason: 'x' },
    ],
  },
  'document.notIssued': {
    'nothing to correct': [toIssue, people.chairman, { act: 'correct', reason: 'Sai chính tả' }],
  },
  'document.recalled': {
    'a recall of what was recalled': [recalled, people.chairman, { act: 'recallIssued', reason: 'x' }],
  },
  'completion.claimed': {
    'a correction before the claim is answered': [
      () => then(issuedLife(), (life) => life.act(people.head, { act: 'report', text: 'Đã ban hành' })),
      people.chairman,
      { act: 'correct', reason: 'Sai chính tả' },
    ],
  },
} satisfies Cases;
