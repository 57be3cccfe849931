import type { ProcedureRefusal } from '../../../../libs/domain/procedure/refusals.js';
import { people, procedure, walkedTo } from '../../../support/domain.js';
import type { Case } from './lives.js';
import { then } from './lives.js';

/** The verifier moves into the agency that drafted. */
const verifiedWithin = () =>
  then(walkedTo('submit'), (life) => {
    const steps = procedure.steps.map((step) =>
      step.key === 'verify' ? { ...step, separation: ['notSameAgency' as const] } : step,
    );
    const posts = life.organisation.posts.map((post) =>
      post.id === 'vpub/specialist' ? { ...post, unit: 'so-tai-chinh' } : post,
    );
    life.procedure = { ...procedure, steps };
    life.organisation = { ...life.organisation, posts };
  });

export const procedureCases: Record<ProcedureRefusal, Record<string, Case>> = {
  'actor.sameAgency': {
    'a verifier of the agency that drafted': [verifiedWithin, people.verifier, { act: 'verify', opinion: 'Đủ' }],
  },
};
