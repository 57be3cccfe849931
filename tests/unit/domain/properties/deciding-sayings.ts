import { addDays, dayAt, decidingOf } from '../../../../libs/domain/index.js';
import type { DecidingAct } from '../../../../libs/domain/task/deciding/acts.js';
import { calendar, hashOf } from '../../../support/domain.js';
import type { Life } from '../../../support/domain.js';
import { oneOf } from './offer.js';
import type { Saying } from './offer.js';

const posts = ['vpub/head', 'so-noi-vu/head', 'so-xay-dung/head', 'so-tai-chinh/specialist'];
const current = (life: Life): string => life.state?.versions.at(-1)?.hash ?? hashOf('x');
const reasonOf = (n: number): string => (n % 7 === 0 ? ' ' : 'Ghi nhầm');

/** Those whose signature is still to come. */
const waiting = (life: Life): string[] =>
  ((life.state && decidingOf(life.state).chain?.signers) ?? [])
    .filter(({ is }) => is === 'waiting')
    .map(({ post }) => post);

const place = (life: Life, n: number) => ({
  ...{ hash: current(life), body: 'UBND tỉnh', session: 'Phiên thường kỳ', enteredBy: oneOf(posts, n, 'x') },
  on: addDays(dayAt(life.now, calendar), n % 12),
});

/** What somebody types who decides, signs in a chain, or puts a document right: mostly sensible, now and then not. */
export const decidingSayings: Record<DecidingAct['act'], Saying> = {
  approve: (life, _offer, n) => ({ act: 'approve', hash: n % 9 === 0 ? hashOf('x') : current(life), note: null }),
  approveWithChanges: (life, { returnsTo = ['draft'] }, n) => ({
    ...{ act: 'approveWithChanges', hash: current(life), changes: reasonOf(n), to: oneOf(returnsTo, n, 'draft') },
    confirmedBy: n % 2 === 0 ? null : 'vpub/head',
  }),
  sendChanged: (_life, _offer, n) => ({ act: 'sendChanged', note: reasonOf(n) }),
  confirmChanges: (life) => ({ act: 'confirmChanges', hash: current(life) }),
  putOnAgenda: (life, _offer, n) => ({ act: 'putOnAgenda', ...place(life, n) }),
  putToBallot: (life, _offer, n) => ({ act: 'putToBallot', ...place(life, n) }),
  enterResult: (_life, { returnsTo = [] }, n) => ({
    act: 'enterResult',
    result: oneOf(['passed', 'passedWithChanges', 'deferred', 'rejected'] as const, n, 'passed'),
    ...{ evidence: 'Biên bản số 12/BB-UBND', note: 'Kết luận', on: null },
    ...{ counts: { agree: n, disagree: 1, deemed: 2 }, to: oneOf(['draft', ...returnsTo], n, 'draft') },
  }),
  takeBack: (_life, _offer, n) => ({ act: 'takeBack', reason: reasonOf(n) }),
  addSigner: (life, _offer, n) => ({
    act: 'addSigner',
    post: oneOf(posts, n, 'x'),
    before: oneOf(waiting(life), n >> 2, 'x'),
  }),
  removeSigner: (life, _offer, n) => ({
    act: 'removeSigner',
    post: oneOf(waiting(life), n, 'x'),
    reason: reasonOf(n),
  }),
  cancelNumber: (_life, _offer, n) => ({ act: 'cancelNumber', reason: reasonOf(n) }),
  addRendition: (life, _offer, n) => ({
    act: 'addRendition',
    hash: n % 9 === 0 ? current(life) : hashOf(`r${n % 4}`),
    ...{ name: 'ban-phat-hanh.pdf', mediaType: 'application/pdf', size: 10 },
  }),
  correct: (_life, _offer, n) => ({ act: 'correct', reason: reasonOf(n) }),
  replace: (_life, _offer, n) => ({ act: 'replace', reason: reasonOf(n) }),
  recallIssued: (_life, _offer, n) => ({ act: 'recallIssued', reason: reasonOf(n) }),
};
