import type { Procedure } from '../../../../libs/domain/index.js';
import type { ProcedureRefusal } from '../../../../libs/domain/procedure/refusals.js';
import { at, people, procedure, walkedTo, who } from '../../../support/domain.js';
import { begun, consolidated, taken, told } from '../../../support/shipped-lives.js';
import type { Case } from './lives.js';
import { then } from './lives.js';

const lead = 'so-tai-chinh';

/** The verifier moves into the agency that drafted. */
const verifiedWithin = () =>
  then(walkedTo('submit'), (life) => {
    const steps = procedure.steps.map((step) =>
      step.key === 'verify' ? { ...step, separation: ['notSameAgency' as const] } : step,
    );
    const posts = life.organisation.posts.map((post) =>
      post.id === 'vpub/specialist' ? { ...post, unit: lead } : post,
    );
    life.procedure = { ...procedure, steps };
    life.organisation = { ...life.organisation, posts };
  });

const appraised = () => {
  const life = consolidated(begun('legal-normative-document'), lead, 'so-noi-vu');
  const seat = 'appraise#1/so-tu-phap';
  told(life, ['so-tu-phap/head', { act: 'answer', seat, answer: 'agreeWithComments', text: 'Bỏ Điều 5' }]);
  return taken(life, `${lead}/specialist`);
};

const ongoing = () =>
  then(told(begun('ongoing-work'), [`${lead}/head`, { act: 'accept' }]), (life) => life.passTo(at('2026-03-12 09:00')));

const without = (key: string): Procedure => ({
  ...procedure,
  version: 2,
  steps: procedure.steps.filter((step) => step.key !== key),
});
const publishedToo = (other: Procedure) => () =>
  then(walkedTo('accept'), (life) => {
    life.otherProcedures = [other];
  });
const change = (version: number) => ({ act: 'changeProcedure' as const, version, reason: 'Quy định mới' });

const notByTheRules = 'not decided by the rules of a task';

export const procedureCases: Record<ProcedureRefusal, Record<string, Case> | typeof notByTheRules> = {
  'actor.sameAgency': {
    'a verifier of the agency that drafted': [verifiedWithin, people.verifier, { act: 'verify', opinion: 'Đủ' }],
  },
  'lead.notOfKind': {
    'a task goes back and to a unit that may not lead by this procedure': [
      () => told(begun('work'), [`${lead}/head`, { act: 'decline', reason: 'Không đúng' }]),
      people.chairman,
      { act: 'reassign', lead: 'ban-to-chuc' },
    ],
  },
  'appraisal.none': {
    'an explanation of nothing': [
      () => walkedTo('answer'),
      people.drafter,
      { act: 'explain', added: 'x', removed: '' },
    ],
  },
  'appraisal.unexplained': {
    'consolidated without an explanation': [appraised, who(`${lead}/specialist`), { act: 'consolidate' }],
  },
  'occurrence.none': {
    'one that has not opened': [ongoing, people.drafter, { act: 'reportOccurrence', occurrence: 2, text: 'x' }],
  },
  'occurrence.notSo': {
    'recognised before it is reported': [ongoing, people.chairman, { act: 'confirmOccurrence', occurrence: 1 }],
    'done again before it is reported': [
      ongoing,
      people.chairman,
      { act: 'redoOccurrence', occurrence: 1, reason: 'Chưa đạt' },
    ],
  },
  'occurrence.open': {
    'ended while one is not recognised': [ongoing, people.drafter, { act: 'finishWork', text: 'Hết' }],
  },
  'procedure.same': {
    'the version it goes by': [() => walkedTo('accept'), people.chairman, change(1)],
  },
  'procedure.versionUnknown': {
    'one that was never published': [() => walkedTo('accept'), people.chairman, change(7)],
  },
  'procedure.stepMissing': {
    'one without the step it is at': [publishedToo(without('draft')), people.chairman, change(2)],
  },
  'procedure.faulty': notByTheRules,
  'procedure.versionTaken': notByTheRules,
};
