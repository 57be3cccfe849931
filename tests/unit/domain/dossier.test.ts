import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/property.js';
import type { OpinionKind, Organisation } from '../../../libs/domain/index.js';
import {
  contentsIn,
  countOpinions,
  dossierOf,
  inboxOf,
  missingItems,
  openVisit,
  owedBy,
} from '../../../libs/domain/index.js';
import {
  addVersion,
  assignment,
  at,
  days,
  hashOf,
  hours,
  Life,
  organisation,
  people,
  walkedTo,
} from '../../support/domain.js';
import type { Said } from '../../support/domain.js';

const units = ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'];
const kinds: OpinionKind[] = ['agree', 'agreeWithComments', 'disagree', 'outsideCompetence'];
type Doing = OpinionKind | 'silent' | 'withdrawn';
const doings: Doing[] = [...kinds, 'silent', 'withdrawn'];

const answered = (unit: string, answer: OpinionKind): Said => ({
  act: 'answer',
  seat: `opinions#1/${unit}`,
  answer,
  text: 'Ý kiến',
});
const filed = (item: string, name: string): Said => ({
  act: 'attach',
  item,
  hash: hashOf(name),
  name: `${name}.pdf`,
  mediaType: 'application/pdf',
  size: 10,
});

/** Each of three agencies does one thing; whoever says nothing is silent until the term has passed. */
const livedAs = (doing: Doing[]): Life => {
  const life = walkedTo('askOpinions');
  units.forEach((unit, index) => {
    const does = doing[index] ?? 'silent';
    if (does === 'withdrawn')
      life.try(people.drafter, { act: 'withdrawRequest', seat: `opinions#1/${unit}`, reason: 'Không liên quan' });
    else if (does !== 'silent') life.try(people.asked(unit), answered(unit, does));
  });
  life.pass(days(14));
  return life;
};

const everyCombination = doings.flatMap((a) => doings.flatMap((b) => doings.map((c): Doing[] => [a, b, c])));

describe('opinions of every combination', () => {
  it.each(everyCombination)('%s, %s and %s are counted apart and add up', (...doing) => {
    const visit = livedAs(doing).task.visits.find(({ step }) => step === 'opinions');
    const counts = countOpinions(visit?.seats ?? []);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(3);
    for (const kind of kinds) expect(counts[kind]).toBe(doing.filter((does) => does === kind).length);
    // The last one that is left cannot be let go: it is silent in the end.
    const letGo = Math.min(2, doing.filter((does) => does === 'withdrawn').length);
    expect(counts.withdrawn).toBe(letGo);
    expect(counts.deemedConsent).toBe(3 - letGo - doing.filter((does) => kinds.some((kind) => kind === does)).length);
  });

  it('silence never becomes agreement, whatever is said after it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 3, maxLength: 3 }), (later) => {
        const life = livedAs(['silent', 'silent', 'silent']);
        units.forEach((unit, index) => life.act(people.asked(unit), answered(unit, later[index] ?? 'agree')));
        const seats = life.task.visits.flatMap((visit) => visit.seats);
        expect(countOpinions(seats)).toMatchObject({ deemedConsent: 3, agree: 0, agreeWithComments: 0 });
        expect(seats.every(({ answer, late }) => answer === null && late.length === 1)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('while opinions are awaited', () => {
  it('one agency more has a term of its own, and the round waits for it', () => {
    const life = walkedTo('askOpinions');
    life.act(people.drafter, { act: 'withdrawRequest', seat: 'opinions#1/so-tu-phap', reason: 'Nhầm cơ quan' });
    life.pass(days(1));
    life.act(people.drafter, { act: 'askMore', units: ['so-tu-phap'], workingDays: 2 });
    for (const unit of ['so-noi-vu', 'so-xay-dung']) life.act(people.asked(unit), answered(unit, 'agree'));
    const visit = openVisit(life.task);
    expect(visit?.step).toBe('opinions');
    expect(visit?.seats.map(({ id, status }) => [id, status])).toEqual([
      ['opinions#1/so-noi-vu', 'answered'],
      ['opinions#1/so-xay-dung', 'answered'],
      ['opinions#1/so-tu-phap', 'withdrawn'],
      ['opinions#1/so-tu-phap.2', 'open'],
    ]);
    expect(visit?.seats[3]?.deadline).toMatchObject({ term: { unit: 'workingDay', amount: 2 } });
  });

  it('letting the last awaited one go closes the round, and tells it why', () => {
    const life = walkedTo('askOpinions');
    for (const unit of ['so-noi-vu', 'so-xay-dung']) life.act(people.asked(unit), answered(unit, 'agree'));
    const entries = life.act(people.drafter, {
      act: 'withdrawRequest',
      seat: 'opinions#1/so-tu-phap',
      reason: 'Không liên quan',
    });
    expect(entries.map(({ kind }) => kind)).toEqual(['seatWithdrawn', 'visitClosed', 'visitOpened']);
    expect(entries.flatMap((entry) => owedBy(entry, life.task))).toContainEqual(
      expect.objectContaining({
        post: 'so-tu-phap/head',
        about: expect.objectContaining({ kind: 'opinionWithdrawn' }),
      }),
    );
    expect(life.task.visits.flatMap(({ seats }) => seats).at(-1)?.withdrawn?.reason).toBe('Không liên quan');
  });

  it('an urgent task asks within hours, from the hour of asking', () => {
    const life = new Life();
    life.act(people.chairman, assignment({ priority: 'urgent' }));
    life.act(people.head, { act: 'accept' });
    life.act(people.drafter, addVersion('v1'));
    const asked = life.now;
    life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null, hours: 6 });
    expect(openVisit(life.task)?.seats[0]?.deadline.due).toBe(asked + hours(6));
  });
});

describe('an opinion', () => {
  const brought = [{ hash: hashOf('gop-y'), name: 'gop-y.pdf', mediaType: 'application/pdf', size: 10 }];

  it('keeps the files that came with it, in time or late', () => {
    const life = walkedTo('askOpinions');
    life.act(people.asked('so-noi-vu'), { ...answered('so-noi-vu', 'disagree'), attachments: brought } as Said);
    life.pass(days(14));
    life.act(people.asked('so-tu-phap'), { ...answered('so-tu-phap', 'agree'), attachments: brought } as Said);
    const seats = life.task.visits.flatMap((visit) => visit.seats);
    expect(seats[0]?.answer?.attachments).toEqual(brought);
    expect(seats[2]?.late[0]?.attachments).toEqual(brought);
    expect(contentsIn(life.task)).toContain(hashOf('gop-y'));
  });

  it('stays with its version when the draft changes, and whoever is not asked again is named with the reason', () => {
    const life = walkedTo('answer');
    life.act(people.drafter, { act: 'return', to: 'draft', reason: 'Sửa Điều 3' });
    life.act(people.drafter, addVersion('v2'));
    const entries = life.act(people.drafter, {
      act: 'askOpinions',
      units: ['so-noi-vu'],
      workingDays: null,
      whyNotOthers: 'Phần của hai sở kia không đổi',
    });
    expect(entries[0]).toMatchObject({ kind: 'opinionsKept', units: ['so-xay-dung', 'so-tu-phap'] });
    const seats = life.task.visits.flatMap((visit) => visit.seats);
    expect(seats.map(({ version }) => version)).toEqual([...units.map(() => hashOf('v1')), hashOf('v2')]);
  });
});

describe('a commune', () => {
  const withCommune: Organisation = {
    ...organisation,
    units: [
      ...organisation.units,
      { id: 'xa-a', kind: 'commune', abbreviation: 'XA', name: { vi: 'Xã A', en: 'Commune A' }, parent: 'ubnd' },
    ],
    posts: [
      ...organisation.posts,
      { id: 'xa-a/chairman', unit: 'xa-a', role: 'chairman', title: { vi: 'Chủ tịch', en: 'Chairman' } },
    ],
    persons: [...organisation.persons, { id: 'person:xa-a', name: 'Xã A' }],
    tenures: [
      ...organisation.tenures,
      { post: 'xa-a/chairman', person: 'person:xa-a', from: at('2025-01-01 00:00'), to: null },
    ],
  };

  it('answers to the lead and to the provincial committee at once, and both are told', () => {
    const life = new Life();
    life.organisation = withCommune;
    life.act(people.chairman, assignment());
    life.act(people.head, { act: 'accept' });
    life.act(people.drafter, addVersion('v1'));
    life.act(people.drafter, { act: 'askOpinions', units: ['xa-a', 'so-noi-vu'], workingDays: null });
    const [entry] = life.act('person:xa-a', { act: 'answer', seat: 'opinions#1/xa-a', answer: 'agree', text: '' });
    expect(entry).toMatchObject({ kind: 'seatAnswered', alsoTo: 'vpub/specialist' });
    expect(entry && owedBy(entry, life.task).map(({ post, about }) => [post, about.kind])).toEqual([
      ['so-tai-chinh/specialist', 'opinionGiven'],
      ['vpub/specialist', 'opinionGiven'],
    ]);
  });
});

describe('an incomplete dossier', () => {
  const given = (): Life => {
    const life = walkedTo('submit');
    life.pass(days(1));
    life.act(people.verifier, { act: 'returnIncomplete', items: ['proposal'], reason: 'Chưa có tờ trình' });
    return life;
  };

  it('goes back to whoever submitted it, and the Office is asked nothing meanwhile', () => {
    const life = given();
    expect(openVisit(life.task)).toMatchObject({ step: 'submit', round: 2, holder: 'so-tai-chinh/head' });
    expect(inboxOf(life.task).map(({ post, asked }) => [post, asked])).toEqual([['so-tai-chinh/head', 'submit']]);
    expect(missingItems(life.task, life.facts())).toEqual(['proposal']);
  });

  it('stops the clock of the Office and not that of the task, and it goes on where it stood', () => {
    const life = given();
    const before = walkedTo('submit').task;
    expect(dossierOf(life.task).stopped?.remaining).toEqual({ unit: 'workingDay', amount: 2 });
    expect(life.task.clocks.filter(({ id }) => id.startsWith('verify'))).toEqual([]);
    expect(life.task.deadline).toEqual(before.deadline);
    expect(life.task.clocks.filter(({ id }) => id.startsWith('task'))).toEqual(
      before.clocks.filter(({ id }) => id.startsWith('task')),
    );
    life.act(people.head, filed('proposal', 'to-trinh'));
    life.act(people.head, { act: 'submit', summary: 'Bổ sung tờ trình' });
    expect(openVisit(life.task)).toMatchObject({
      step: 'verify',
      round: 2,
      deadline: { term: { unit: 'workingDay', amount: 2 } },
    });
    expect(dossierOf(life.task).stopped).toBeNull();
  });
});

describe('the submission form', () => {
  it('says what went up: what was asked, the opinions as they were, the dossier, and no number', () => {
    const life = walkedTo('consolidate');
    life.act(people.head, filed('proposal', 'to-trinh'));
    life.act(people.head, { act: 'submit', summary: 'Kính đề nghị ban hành' });
    const form = {
      proposal: 'Ký ban hành',
      options: ['Ký', 'Chưa ký'],
      competence: 'chairman',
      secrecy: 'none',
    } as const;
    life.act(people.verifier, { act: 'verify', opinion: 'Hồ sơ đủ', form: { ...form, options: [...form.options] } });
    const [written] = dossierOf(life.task).forms;
    expect(written).toMatchObject({
      ...form,
      asked: 'Kính đề nghị ban hành',
      opinion: 'Hồ sơ đủ',
      version: hashOf('v1'),
    });
    expect(written?.counts).toMatchObject({ agree: 3, deemedConsent: 0 });
    expect(written?.files).toEqual([{ item: 'proposal', hash: hashOf('to-trinh'), name: 'to-trinh.pdf' }]);
    expect(Object.keys(written ?? {})).not.toContain('number');
    life.act(people.chairman, { act: 'chooseOption', option: 1 });
    expect(dossierOf(life.task).forms[0]?.chosen?.option).toBe(1);
  });

  it('is refused with an option that says nothing', () => {
    const form = { proposal: '', options: ['Ký', ' '], competence: 'chairman' as const, secrecy: 'none' as const };
    expect(walkedTo('submit').refused(people.verifier, { act: 'verify', opinion: 'Đủ', form })).toBe('text.missing');
  });
});
