import { describe, expect, it } from '@jest/globals';
import { missingItems, openVisit } from '../../../../libs/domain/index.js';
import { courseOf } from '../../../../libs/domain/task/course/lookup.js';
import { addVersion, assignment, days, hashOf, who } from '../../../support/domain.js';
import { shipped, shippedIds } from '../../../support/procedures.js';
import { begun, consolidated, papered, taken, told, v1 } from '../../../support/shipped-lives.js';

const lead = 'so-tai-chinh';
const law = () => consolidated(begun('legal-normative-document'), lead, 'so-noi-vu');
const here = (life: ReturnType<typeof begun>) => openVisit(life.task)?.step;

describe('what is shipped', () => {
  it('is the five kinds of work of the field, and the short way that came before them', () => {
    expect(shippedIds).toEqual([
      'chairman-document',
      'department-document',
      'legal-normative-document',
      'ongoing-work',
      'party-document',
      'work',
    ]);
  });

  it.each(shippedIds)(
    '%s names the text that each of its steps rests on, and the day from which it is in force',
    (id) => {
      const { basis, effectiveFrom, steps } = shipped(id);
      expect([basis, effectiveFrom, ...steps.map((step) => step.basis)].every((text) => text.length > 4)).toBe(true);
    },
  );
});

describe('work without a document', () => {
  const working = () => told(begun('work'), [`${lead}/head`, { act: 'accept' }]);

  it('is done, reported, confirmed and archived', () => {
    const life = told(
      working(),
      [`${lead}/specialist`, { act: 'finishWork', text: 'Đã lắp đặt xong' }],
      [`${lead}/head`, { act: 'report', text: 'Đã hoàn thành' }],
      ['ubnd/chairman', { act: 'confirm' }],
      ['ubnd/chairman', { act: 'archive' }],
    );
    expect([life.task.progress, life.task.completion.is]).toEqual(['archived', 'confirmed']);
    expect(life.task.visits.map(({ step }) => step)).toEqual(['accept', 'work', 'report']);
  });

  it('is returned from the report, and done again with what is left of its term', () => {
    const life = working();
    life.pass(days(7));
    told(
      life,
      [`${lead}/specialist`, { act: 'finishWork', text: 'Xong' }],
      [`${lead}/head`, { act: 'return', to: 'work', reason: 'Thiếu ảnh' }],
    );
    const [first, second] = life.task.visits.filter(({ step }) => step === 'work');
    expect([first?.deadline?.term, second?.deadline?.term]).toEqual([
      { unit: 'workingDay', amount: 22 },
      { unit: 'workingDay', amount: 17 },
    ]);
  });

  it('is refused without words, and to anybody else', () => {
    expect(working().refused(who(`${lead}/specialist`), { act: 'finishWork', text: ' ' })).toBe('text.missing');
    expect(working().refused(who(`${lead}/clerk`), { act: 'finishWork', text: 'x' })).toBe('actor.notHolder');
  });

  it('goes to no agency of a kind that the procedure does not let lead', () => {
    const life = begun('work');
    life.state = null;
    expect(
      life.refused(life.assigner, assignment({ procedure: 'work', lead: 'ban-to-chuc', coordinators: [], due: null })),
    ).toBe('lead.notOfKind');
  });
});

describe('a legal normative document', () => {
  const appraised = () =>
    told(law(), [
      'so-tu-phap/head',
      { act: 'answer', seat: 'appraise#1/so-tu-phap', answer: 'agreeWithComments', text: 'Bỏ Điều 5' },
    ]);

  it('goes to the appraiser by itself, with a seat and a term of its own', () => {
    const life = law();
    expect(here(life)).toBe('appraise');
    const [seat] = openVisit(life.task)?.seats ?? [];
    expect([seat?.unit, seat?.holder, seat?.version, seat?.deadline.term]).toEqual([
      'so-tu-phap',
      'so-tu-phap/head',
      v1,
      { unit: 'workingDay', amount: 15 },
    ]);
  });

  it('waits for an appraiser who is silent: silence is late and never consent', () => {
    const life = law();
    life.pass(days(40));
    expect(here(life)).toBe('appraise');
    expect(openVisit(life.task)?.seats[0]).toMatchObject({ status: 'open', lateAt: expect.any(Number) });
  });

  it('is not handed in before what was added or removed afterwards is explained, about the version as it stands', () => {
    const life = taken(told(appraised(), [`${lead}/specialist`, addVersion('v2')]), `${lead}/specialist`);
    const drafter = who(`${lead}/specialist`);
    expect(life.refused(drafter, { act: 'consolidate' })).toBe('appraisal.unexplained');
    told(life, [`${lead}/specialist`, { act: 'explain', added: '', removed: 'Điều 5' }]);
    told(life, [`${lead}/specialist`, addVersion('v3')]);
    expect(life.refused(drafter, { act: 'consolidate' })).toBe('appraisal.unexplained');
    told(
      life,
      [`${lead}/specialist`, { act: 'explain', added: 'Khoản 2', removed: 'Điều 5' }],
      [`${lead}/specialist`, { act: 'consolidate' }],
    );
    expect(here(life)).toBe('agencySign');
    expect(courseOf(life.task).explanations.map(({ version }) => version)).toEqual([hashOf('v2'), hashOf('v3')]);
  });

  it('is appraised anew after a return, in a round of its own', () => {
    const life = told(appraised(), [`${lead}/specialist`, { act: 'return', to: 'consolidate', reason: 'Sửa nhiều' }]);
    told(taken(life, `${lead}/specialist`), [`${lead}/specialist`, { act: 'consolidate' }]);
    expect(openVisit(life.task)?.seats.map(({ id }) => id)).toEqual(['appraise#2/so-tu-phap']);
  });
});

describe('the dossier of a shipped procedure', () => {
  const drafter = who(`${lead}/specialist`);
  const drafted = (procedure: string): ReturnType<typeof begun> =>
    told(
      begun(procedure),
      [`${lead}/head`, { act: 'accept' }],
      [`${lead}/specialist`, addVersion('v1')],
      [`${lead}/specialist`, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null }],
      ['so-noi-vu/head', { act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' }],
    );
  const atAgency = (): ReturnType<typeof begun> =>
    told(taken(drafted('chairman-document'), `${lead}/specialist`), [`${lead}/specialist`, { act: 'consolidate' }]);
  const paper = (item: string) => ({
    ...{ act: 'attach' as const, item, hash: hashOf(item), name: `${item}.pdf`, mediaType: 'application/pdf', size: 9 },
  });

  it('is asked for where it is handed to the Office, and not a step earlier', () => {
    const life = atAgency();
    expect(here(life)).toBe('agencySign');
    expect(missingItems(life.task, life.facts())).toEqual(['submission', 'opinions']);
    expect(life.refused(who(`${lead}/head`), { act: 'agencySign', hash: v1 })).toBe('dossier.missing');
    told(life, [`${lead}/head`, paper('submission')], [`${lead}/head`, paper('opinions')]);
    told(life, [`${lead}/head`, { act: 'agencySign', hash: v1 }]);
    expect(here(life)).toBe('verify');
  });

  it('comes back to whoever handed it in, and the Office goes on in what was left of its term', () => {
    const life = papered(atAgency(), `${lead}/head`);
    told(life, [`${lead}/head`, { act: 'agencySign', hash: v1 }]);
    life.pass(days(1));
    told(life, ['vpub/specialist', { act: 'returnIncomplete', items: ['annex'], reason: 'Thiếu tài liệu' }]);
    expect(openVisit(life.task)).toMatchObject({ step: 'agencySign', round: 2, holder: `${lead}/head` });
    expect(life.refused(who(`${lead}/head`), { act: 'agencySign', hash: v1 })).toBe('dossier.missing');
    told(life, [`${lead}/head`, paper('annex')], [`${lead}/head`, { act: 'agencySign', hash: v1 }]);
    const [first, second] = life.task.visits.filter(({ step }) => step === 'verify');
    expect(first?.deadline?.term).toEqual({ unit: 'workingDay', amount: 2 });
    expect(second?.deadline?.term).toEqual({ unit: 'workingDay', amount: 1 });
    expect(life.task.dossier?.stopped).toBeNull();
  });

  it('is asked for by the appraiser too, in a checklist of its own', () => {
    const life = taken(drafted('legal-normative-document'), `${lead}/specialist`);
    expect(life.refused(drafter, { act: 'consolidate' })).toBe('dossier.missing');
    told(life, [`${lead}/specialist`, paper('request')], [`${lead}/specialist`, paper('opinions')]);
    told(life, [`${lead}/specialist`, { act: 'consolidate' }]);
    expect(here(life)).toBe('appraise');
  });
});

describe('the head of the lead signs for the agency', () => {
  const atAgency = () => consolidated(begun('chairman-document'), lead, 'so-noi-vu');

  it('binds to the content, and to nobody who drafted it', () => {
    const life = atAgency();
    expect(life.refused(who(`${lead}/head`), { act: 'agencySign', hash: hashOf('v2') })).toBe('version.notCurrent');
    expect(life.refused(who(`${lead}/specialist`), { act: 'agencySign', hash: v1 })).toBe('actor.notHolder');
    told(life, [`${lead}/head`, { act: 'agencySign', hash: v1 }]);
    expect([here(life), courseOf(life.task).agencySignatures[0]?.hash]).toEqual(['verify', v1]);
  });

  it('is void by another version, and whoever signed is told', () => {
    const life = told(atAgency(), [`${lead}/head`, { act: 'agencySign', hash: v1 }]);
    told(
      life,
      ['vpub/specialist', { act: 'return', to: 'draft', reason: 'Thiếu' }],
      [`${lead}/specialist`, addVersion('v2')],
    );
    expect(courseOf(life.task).agencySignatures).toEqual([]);
    expect(life.entries.at(-1)?.payload).toEqual({
      kind: 'agencySignatureVoided',
      hash: v1,
      because: hashOf('v2'),
      post: `${lead}/head`,
    });
  });
});
