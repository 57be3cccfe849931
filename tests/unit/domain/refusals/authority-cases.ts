import { delegating, authorisation, substitution, withPost } from '../../../support/authority.js';
import { at, hashOf, monday, people, walkedTo, who } from '../../../support/domain.js';
import type { Life, Said } from '../../../support/domain.js';
import { then } from './lives.js';
import type { Cases } from './lives.js';

const sign: Said = { act: 'sign', hash: hashOf('v1'), capacity: 'TUQ' };
const toSign =
  (...papers: Parameters<typeof delegating>[1][]) =>
  (): Life =>
    delegating(walkedTo('verify'), ...papers);
const tuq = (over: Parameters<typeof authorisation>[2] = {}) =>
  authorisation('ubnd/chairman', 'so-tai-chinh/divisionHead', over);
const authorised = people.divisionHead;

/** Refused because of a paper that came near: it has ended, does not reach, or goes no further. */
export const authorityCases = {
  'actor.systemDuty': {
    'an auditor acts': [
      () =>
        then(walkedTo('assign'), (life) => void (life.organisation = withPost('ubnd', 'auditor', life.organisation))),
      who('ubnd/auditor'),
      { act: 'accept' },
    ],
  },
  'delegation.notYet': { 'before it begins': [toSign(tuq({ from: at('2026-11-01 00:00') })), authorised, sign] },
  'delegation.ended': { 'at the instant of its end': [toSign(tuq({ to: monday })), authorised, sign] },
  'delegation.revoked': {
    'after it was revoked': [toSign(tuq({ revoked: { by: people.chairman, at: monday } })), authorised, sign],
  },
  'delegation.outside': {
    'another act': [toSign(tuq({ scope: { acts: ['confirm'], units: null, upTo: null } })), authorised, sign],
    'another portfolio': [
      toSign(tuq({ scope: { acts: ['sign'], units: ['so-xay-dung'], upTo: null } })),
      authorised,
      sign,
    ],
  },
  'delegation.never': {
    'what the regulation keeps to the holder': [
      () =>
        then(delegating(walkedTo('issue'), substitution('so-tai-chinh/head', 'so-tai-chinh/divisionHead')), (life) => {
          const [regulation] = life.organisation.regulations ?? [];
          if (regulation) {
            const never = { ...regulation.never, substitution: ['report' as const] };
            life.organisation = { ...life.organisation, regulations: [{ ...regulation, never }] };
          }
        }),
      people.divisionHead,
      { act: 'report', text: 'x' },
    ],
  },
  'delegation.notHandedOn': {
    'through somebody who stands in for the one authorised': [
      toSign(tuq(), substitution('so-tai-chinh/divisionHead', 'so-tai-chinh/specialist')),
      people.drafter,
      sign,
    ],
  },
  'signing.portfolio': {
    'a deputy outside the portfolio': [
      () =>
        then(walkedTo('verify'), (life) => {
          const posts = life.organisation.posts.map((post) => ({ ...post, portfolios: [] }));
          life.organisation = { ...life.organisation, posts };
        }),
      people.viceChairman,
      { ...sign, capacity: 'KT' },
    ],
  },
} satisfies Cases;
