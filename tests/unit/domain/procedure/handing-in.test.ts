import { describe, expect, it } from '@jest/globals';
import type { Procedure } from '../../../../libs/domain/index.js';
import type { HandingIn } from '../../../../libs/domain/procedure/steps.js';
import { addVersion, hashOf, Life, assignment, people, procedure } from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';

type Step = Procedure['steps'][number];
const steps = Object.fromEntries(procedure.steps.map((step) => [step.kind, step])) as Record<string, Step>;
const item = { key: 'minutes', name: { vi: 'Biên bản', en: 'Minutes' }, required: true };

/** A procedure in which a paper must be there when the file comes from a step of that kind to the report. */
const handedInBy = (kind: HandingIn): Procedure => ({
  ...procedure,
  steps: [
    ...[steps['accept']!, steps['draft']!, { ...steps['submit']!, key: kind, kind }],
    { ...steps['report']!, dossier: { items: [item], basis: 'Quy chế' } },
  ],
});

/** By what the file is handed in at each step that hands in: a new one does not compile until its act is here. */
const acts: Record<HandingIn, Said> = {
  work: { act: 'finishWork', text: 'Xong' },
  consolidate: { act: 'consolidate' },
  agencySign: { act: 'agencySign', hash: hashOf('v1') },
  submit: { act: 'submit', summary: 'Kính trình' },
};

describe('a step that hands the file in', () => {
  it.each(Object.entries(acts))(
    '%s is refused while a paper is missing, and accepted once it is there',
    (kind, act) => {
      const life = new Life();
      life.procedure = handedInBy(kind as HandingIn);
      life.act(people.chairman, assignment());
      life.act(people.head, { act: 'accept' });
      life.act(people.drafter, addVersion('v1'));
      life.act(people.drafter, { act: 'askOpinions', units: [], workingDays: null });
      expect(life.refused(people.head, act)).toBe('dossier.missing');
      const file = { hash: hashOf('m'), name: 'bien-ban.pdf', mediaType: 'application/pdf', size: 10 };
      life.act(people.head, { act: 'attach', item: 'minutes', ...file });
      life.act(people.head, act);
      expect(life.task.visits.at(-1)?.step).toBe('report');
    },
  );
});
