import { addVersion, assignment, hashOf, Life, people, procedure, walkedTo } from '../../../support/domain.js';
import type { Said } from '../../../support/domain.js';
import { then } from './lives.js';
import type { Cases } from './lives.js';

const filed = (item: string, name: string): Said => ({
  act: 'attach',
  item,
  hash: hashOf(name),
  name: `${name}.pdf`,
  mediaType: 'application/pdf',
  size: 10,
});
const more = (unit: string, over: Partial<{ workingDays: number | null; hours: number | null }> = {}): Said => ({
  act: 'askMore',
  units: [unit],
  workingDays: null,
  ...over,
});
const urgent = (until: 'askOpinions' | 'addVersion'): Life => {
  const life = new Life();
  life.act(people.chairman, assignment({ priority: 'urgent' }));
  life.act(people.head, { act: 'accept' });
  life.act(people.drafter, addVersion('v1'));
  if (until === 'askOpinions')
    life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
  return life;
};
const asking = (units: string[], over: object = {}): Said => ({
  act: 'askOpinions',
  units,
  workingDays: null,
  ...over,
});
/** Everybody has spoken of the first draft, and there is a second. */
const redrafted = (): Life =>
  then(walkedTo('answer'), (life) => {
    life.act(people.drafter, { act: 'return', to: 'draft', reason: 'Sửa' });
    life.act(people.drafter, addVersion('v2'));
  });
const withFile = (): Life => then(walkedTo('addVersion'), (life) => life.act(people.drafter, filed('other', 'a')));
const pagesOf =
  (pages: number): (() => Life) =>
  () => {
    const life = walkedTo('addVersion');
    const facts = life.facts.bind(life);
    life.facts = (now) => ({ ...facts(now), pages: { [hashOf('long')]: pages } });
    return life;
  };
const longDraft = (): Life => {
  const life = new Life();
  const facts = life.facts.bind(life);
  life.facts = (now) => ({ ...facts(now), pages: { [hashOf('v1')]: 11 } });
  life.procedure = {
    ...procedure,
    steps: procedure.steps.filter(({ key }) => key !== 'opinions' && key !== 'consolidate'),
  };
  life.act(people.chairman, assignment());
  life.act(people.head, { act: 'accept' });
  life.act(people.drafter, addVersion('v1'));
  life.act(people.drafter, asking([]));
  return life;
};
const withoutChecklist = (): Life => {
  const life = new Life();
  life.procedure = {
    ...procedure,
    steps: procedure.steps.map(({ dossier: _, ...step }) => step),
  };
  life.act(people.chairman, assignment());
  life.act(people.head, { act: 'accept' });
  life.act(people.drafter, addVersion('v1'));
  return life;
};

/** Refused because of opinions that are awaited or stand, and of what lies in the dossier. */
export const dossierCases = {
  'term.hoursNotAllowed': {
    'a task that is not urgent': [() => walkedTo('addVersion'), people.drafter, asking(['so-noi-vu'], { hours: 8 })],
  },
  'term.hoursOutOfBounds': {
    'longer than the procedure has': [() => urgent('addVersion'), people.drafter, asking(['so-noi-vu'], { hours: 25 })],
    'half an hour': [() => urgent('askOpinions'), people.drafter, more('so-xay-dung', { hours: 0.5 })],
  },
  'unit.asked': { 'asked in this round': [() => walkedTo('askOpinions'), people.drafter, more('so-noi-vu')] },
  'seat.only': {
    'nobody else is asked': [
      () => urgent('askOpinions'),
      people.drafter,
      { act: 'withdrawRequest', seat: 'opinions#1/so-noi-vu', reason: 'x' },
    ],
  },
  'opinion.whyNotAgain': {
    'nobody is asked again, and nothing is said': [redrafted, people.drafter, asking([])],
    'two of three are left out': [redrafted, people.drafter, asking(['so-noi-vu'], { whyNotOthers: ' ' })],
  },
  'opinion.fileTwice': {
    'one file twice': [
      () => walkedTo('askOpinions'),
      people.asked('so-noi-vu'),
      {
        act: 'answer',
        seat: 'opinions#1/so-noi-vu',
        answer: 'agree',
        text: '',
        attachments: ['a.pdf', 'b.pdf'].map((name) => ({ hash: hashOf('f'), name, mediaType: 'x/y', size: 1 })),
      },
    ],
  },
  'dossier.none': {
    'a file for no checklist': [withoutChecklist, people.drafter, filed('other', 'a')],
  },
  'dossier.missing': {
    'a long draft without a summary': [longDraft, people.head, { act: 'submit', summary: 'Kính trình' }],
    'what the Office asked for': [
      () =>
        then(walkedTo('submit'), (life) =>
          life.act(people.verifier, { act: 'returnIncomplete', items: ['proposal'], reason: 'Thiếu' }),
        ),
      people.head,
      { act: 'submit', summary: 'Kính trình' },
    ],
  },
  'dossier.itemUnknown': {
    'a file': [() => walkedTo('addVersion'), people.drafter, filed('x', 'a')],
    'a return': [() => walkedTo('submit'), people.verifier, { act: 'returnIncomplete', items: ['x'], reason: 'Thiếu' }],
  },
  'dossier.itemsNone': {
    'nothing is missing': [
      () => walkedTo('submit'),
      people.verifier,
      { act: 'returnIncomplete', items: [], reason: 'Thiếu' },
    ],
  },
  'dossier.fileThere': { 'the same again': [withFile, people.drafter, filed('other', 'a')] },
  'dossier.fileUnknown': {
    'never put in': [withFile, people.drafter, { act: 'detach', item: 'other', hash: hashOf('b'), reason: 'x' }],
  },
  'dossier.empty': {
    'nothing to take out': [
      () => walkedTo('addVersion'),
      people.drafter,
      { act: 'detach', item: 'other', hash: hashOf('a'), reason: 'x' },
    ],
  },
  'dossier.tooLong': { 'a summary of seven pages': [pagesOf(7), people.drafter, filed('summary', 'long')] },
  'form.noOptions': {
    'none were offered': [() => walkedTo('verify'), people.chairman, { act: 'chooseOption', option: 1 }],
  },
  'form.optionUnknown': {
    'the third of two': [
      () =>
        then(walkedTo('submit'), (life) =>
          life.act(people.verifier, {
            act: 'verify',
            opinion: 'Đủ',
            form: { proposal: '', options: ['Ký', 'Chưa ký'], competence: 'chairman', secrecy: 'none' },
          }),
        ),
      people.chairman,
      { act: 'chooseOption', option: 3 },
    ],
  },
} satisfies Cases;
