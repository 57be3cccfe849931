import type { Act, Procedure } from '../../libs/domain/index.js';
import { hashOf, people, procedure, walkedTo } from './domain.js';
import type { Said, Life } from './domain.js';

type Step = Procedure['steps'][number];

const stepOf = (key: string): Step => {
  const step = procedure.steps.find((each) => each.key === key);
  if (!step) throw new Error(`no step ${key}`);
  return step;
};

/** A new round in which nobody is asked again. */
export const askNobody = {
  ...{ act: 'askOpinions' as const, units: [], workingDays: null },
  whyNotOthers: 'Phần của họ không đổi',
};

const decide: Step = {
  ...stepOf('verify'),
  key: 'decide',
  kind: 'decide',
  name: { vi: 'Quyết định', en: 'Decide' },
  holder: { role: 'chairman', unit: 'ubnd' },
  outcomes: ['approve', 'approveWithChanges', 'return', 'agenda', 'ballot'],
  returnsTo: ['draft', 'consolidate', 'submit', 'verify'],
};

const sign: Step = {
  ...stepOf('sign'),
  chain: {
    before: [
      { role: 'head', unit: 'lead' },
      { role: 'head', unit: 'vpub' },
      { role: 'viceChairman', unit: 'ubnd' },
    ],
  },
  mayAdd: ['holder', 'assigner'],
  returnsTo: [...stepOf('sign').returnsTo, 'decide'],
};

/** The usual walk with a decision before it is signed, and a chain: head of the lead, Office, Vice-Chairman, Chairman. */
export const decidedProcedure: Procedure = {
  ...procedure,
  steps: procedure.steps.flatMap((step) => {
    if (step.kind === 'sign') return [decide, sign];
    return step.kind === 'issue' ? [{ ...step, returnsTo: ['sign', 'number'] }] : [step];
  }),
};

/** The leaders of a committee are several here, so that nobody has to sign twice; nothing of the small province else changes. */
export const decided = (life: Life): void => {
  life.procedure = decidedProcedure;
};

export const v1 = hashOf('v1');
export const v2 = hashOf('v2');

/** Verified, and with the Chairman to decide. */
export const toDecide = (prepare: (life: Life) => void = () => {}): Life => {
  const life = walkedTo('assign', undefined, (begun) => {
    decided(begun);
    prepare(begun);
  });
  life.act(people.head, { act: 'accept' });
  life.act(people.drafter, {
    act: 'addVersion',
    hash: v1,
    name: 'v1.docx',
    mediaType: 'text/plain',
    size: 2,
    note: null,
  });
  life.act(people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
  life.act(people.asked('so-noi-vu'), { act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' });
  life.act(people.drafter, { act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null });
  life.act(people.drafter, { act: 'consolidate' });
  life.act(people.head, { act: 'submit', summary: 'Kính trình' });
  life.act(people.verifier, { act: 'verify', opinion: 'Đủ điều kiện' });
  return life;
};

export const approveIt: Said = { act: 'approve', hash: v1, note: null };

export const toSign = (): Life => {
  const life = toDecide();
  life.act(people.chairman, approveIt);
  return life;
};

const chain: [person: string, capacity: Extract<Act, { act: 'sign' }>['capacity']][] = [
  [people.head, 'head'],
  [people.officeHead, 'head'],
  [people.viceChairman, 'KT'],
  [people.chairman, 'TM'],
];

/** So many of the chain sign, each in their turn. */
export const signedBy = (life: Life, count: number, hash = v1): Life => {
  for (const [person, capacity] of chain.slice(0, count)) life.act(person, { act: 'sign', hash, capacity });
  return life;
};

export const toNumber = (): Life => signedBy(toSign(), 4);

export const toIssue = (): Life => {
  const life = toNumber();
  life.act(people.clerk, { act: 'number' });
  return life;
};

export const issuedLife = (): Life => {
  const life = toIssue();
  life.act(people.clerk, { act: 'issue' });
  return life;
};

export const confirmedLife = (): Life => {
  const life = issuedLife();
  life.act(people.head, { act: 'report', text: 'Đã ban hành' });
  life.act(people.chairman, { act: 'confirm' });
  return life;
};

export const onAgenda: Said = {
  ...{ act: 'putOnAgenda', hash: v1, body: 'Ủy ban nhân dân tỉnh', session: 'Phiên thường kỳ tháng 3' },
  ...{ on: '2026-03-20', enteredBy: 'vpub/head' },
};

export const result = (over: Partial<Extract<Act, { act: 'enterResult' }>> = {}): Said => ({
  ...{ act: 'enterResult', result: 'passed', evidence: 'Biên bản số 12/BB-UBND' },
  ...{ note: null, counts: null, to: null, on: null },
  ...over,
});

export const changed = (hash = v2): Said => ({
  ...{ act: 'addVersion', hash, name: 'v2.docx', mediaType: 'text/plain', size: 2, note: null },
});

export const askedChanges = (confirmedBy: string | null = null): Life => {
  const life = toDecide();
  life.act(people.chairman, {
    ...{ act: 'approveWithChanges', hash: v1, changes: 'Bỏ khoản 3', to: 'consolidate', confirmedBy },
  });
  return life;
};

export { people };
