import type { ActKind, Procedure, RefusalCode } from '../../../../libs/domain/index.js';
import {
  addVersion,
  assignment,
  at,
  days,
  Life,
  people,
  procedure,
  vacating,
  walkedTo,
} from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';

/** A life, and the command that it must refuse. */
export type Case = [life: () => Life, person: string, said: Said];

export const stranger = people.asked('so-xay-dung');
export const answerOf = (unit: string): Said => ({
  act: 'answer',
  seat: `opinions#1/${unit}`,
  answer: 'agree',
  text: '',
});
export const until = (date: string): Said => ({
  act: 'acknowledge',
  subject: { of: 'visit', step: 'draft', round: 1 },
  until: date,
});
export const fresh =
  (prepare: (life: Life) => void = () => {}, start?: number) =>
  (): Life => {
    const life = new Life(start);
    prepare(life);
    return life;
  };
export const then = (life: Life, go: (life: Life) => void): Life => {
  go(life);
  return life;
};

/** A procedure of some of the steps, which no publisher would let pass. */
export const only = (...keys: string[]): Procedure => ({
  ...procedure,
  steps: procedure.steps.filter(({ key }) => keys.includes(key)),
});

export const withdrawnSeat = (): Life =>
  then(walkedTo('askOpinions'), (life) => life.act(people.drafter, { act: 'return', to: 'draft', reason: 'Sửa' }));
export const oneAnswered = (): Life =>
  then(walkedTo('askOpinions'), (life) => life.act(people.asked('so-noi-vu'), answerOf('so-noi-vu')));
export const silent = (): Life => then(walkedTo('askOpinions'), (life) => life.pass(days(14)));
export const escalated = (): Life => then(walkedTo('accept'), (life) => life.passTo(at('2026-03-18 09:00')));
export const acknowledged = (): Life => then(escalated(), (life) => life.act(people.divisionHead, until('2026-03-20')));
export const withoutVersion = (): Life => {
  const life = new Life();
  life.procedure = only('accept', 'submit', 'verify');
  life.act(people.chairman, assignment());
  life.act(people.head, { act: 'accept' });
  return life;
};
export const unsigned = (): Life => {
  const life = new Life();
  life.procedure = only('accept', 'draft', 'number', 'issue', 'report');
  life.act(people.chairman, assignment());
  life.act(people.head, { act: 'accept' });
  life.act(people.drafter, addVersion('v1'));
  life.act(people.drafter, { act: 'askOpinions', units: [], workingDays: null });
  return life;
};
/** The chairman also works as the drafter: separation goes by person, whatever the post. */
export const ownDraft = (): Life => {
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
export const without = (posts: string[]): (() => Life) =>
  fresh((life) => {
    life.organisation = vacating(posts, at('2026-01-01 00:00'));
  });
export const directive = assignment().directive;

/** At the end of 2027, when nothing is decided about the days of 2028. */
export const yearEnds = (until: ActKind): Life => {
  const life = walkedTo(until, at('2027-12-29 08:00'), (begun) => {
    begun.calendar = { ...begun.calendar, years: [2027, 2028] };
  });
  life.calendar = { ...life.calendar, years: [2027] };
  return life;
};

export type Cases = Partial<Record<RefusalCode, Record<string, Case>>>;
