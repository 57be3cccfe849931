import { describe, expect, it } from '@jest/globals';
import { evolve } from '../../../../libs/domain/index.js';
import type { RefusalCode } from '../../../../libs/domain/index.js';
import type { ImportRefusal } from '../../../../libs/domain/import/refusals.js';
import type { OrganisationRefusal } from '../../../../libs/domain/organisation/refusals.js';
import { assignment, at, Life, minutes, people, walkedTo } from '../../../support/domain.js';
import { authorityCases } from './authority-cases.js';
import { besideCases } from './beside-cases.js';
import { dossierCases } from './dossier-cases.js';
import { decidingCases } from './deciding-cases.js';
import { fileCases } from './file-cases.js';
import { inputCases } from './input-cases.js';
import type { Case } from './lives.js';
import { placeCases } from './place-cases.js';
import { partsCases } from './parts-cases.js';
import { procedureCases } from './procedure-cases.js';

const elsewhere = 'not decided by the rules of a task';

/** Every code but those of the organisation and of imports: a new one does not compile until it is shown how it comes about. */
const cases: Record<
  Exclude<RefusalCode, OrganisationRefusal | ImportRefusal>,
  Record<string, Case> | typeof elsewhere
> = {
  ...placeCases,
  ...inputCases,
  ...fileCases,
  ...dossierCases,
  ...authorityCases,
  ...decidingCases,
  'series.unknown': elsewhere,
  ...procedureCases,
  ...partsCases,
  ...besideCases,
  'calendar.unreadable': elsewhere,
  'calendar.changedMeanwhile': elsewhere,
  'urging.notOffice': elsewhere,
  'urging.nothingLate': elsewhere,
  'urging.already': elsewhere,
  'calendar.beforeEffect': elsewhere,
  'calendar.notYet': elsewhere,
  'agencies.unreadable': elsewhere,
  'document.notFound': elsewhere,
  'document.tooLarge': elsewhere,
  'document.unknownKind': elsewhere,
  'document.damaged': elsewhere,
  'document.hostile': elsewhere,
  'document.encrypted': elsewhere,
  'document.empty': elsewhere,
  'document.tooSlow': elsewhere,
  'document.stopped': elsewhere,
  'document.ocrMissing': elsewhere,
  'actor.mayNotDelegate': elsewhere,
  'actor.notSecurityOfficer': elsewhere,
  'actor.notAuditor': elsewhere,
  'delegation.unknown': elsewhere,
  'delegation.self': elsewhere,
  'delegation.unlimited': elsewhere,
  'delegation.notHead': elsewhere,
  'delegation.below': elsewhere,
  'emergency.unknown': elsewhere,
  'emergency.own': elsewhere,
  'emergency.over': elsewhere,
  'content.unknown': elsewhere,
  'silence.none': elsewhere,
  'form.none': elsewhere,
  'version.unknown': elsewhere,
  'key.reused': elsewhere,
  'demo.only': elsewhere,
  'duration.invalid': elsewhere,
  'deadline.none': elsewhere,
};

const shown = Object.entries(cases).flatMap(([code, ways]) =>
  ways === elsewhere ? [] : Object.entries(ways).map(([how, way]) => [code, how, way] as const),
);

describe('every refusal of the rules comes about', () => {
  it.each(shown)('%s: %s', (code, _how, [life, person, said]) => {
    const case_ = life();
    const { state, entries } = case_;
    const before = JSON.stringify([state, entries]);
    expect(case_.refused(person, said)).toBe(code);
    expect(JSON.stringify([case_.state, case_.entries])).toBe(before);
  });
});

describe('a refusal tells what a person needs to understand it', () => {
  it('says what is open instead, with whom and since when', () => {
    const life = walkedTo('accept');
    const { refusal } = life.try(people.head, { act: 'accept', visit: { step: 'accept', round: 1 } });
    expect(refusal).toEqual({
      refused: 'visit.over',
      facts: { asked: 'accept#1', open: 'draft#1', holder: 'so-tai-chinh/specialist', since: life.now - minutes(1) },
    });
  });

  it('counts the opinions that are not answered to', () => {
    expect(walkedTo('answer').try(people.drafter, { act: 'consolidate' }).refusal?.facts).toEqual({ count: 3 });
  });

  it('names the year without a calendar', () => {
    const life = new Life(at('2027-12-31 08:00'));
    expect(life.try(people.chairman, assignment({ due: null })).refusal?.facts).toEqual({ year: 2028 });
  });
});

describe('what no person can cause is an error and not a refusal', () => {
  it('a number without the series that was to be loaded', () => {
    const life = walkedTo('sign');
    const facts = life.facts.bind(life);
    life.facts = () => ({ ...facts(), nextNumber: undefined });
    expect(() => life.try(people.clerk, { act: 'number' })).toThrow('the number of the series was not loaded');
  });

  it('a journal that does not begin with an assignment', () => {
    expect(() => evolve(null, { payload: { kind: 'issued' }, at: 0, actor: null })).toThrow('begins with');
  });
});
