import type { ActKind } from '../../libs/domain/index.js';
import type { DecidingAct } from '../../libs/domain/task/deciding/acts.js';
import { confirmedIn, currentOf, decideIn, issueIn, signIn } from '../support/decided-office.js';
import { people, type Said } from '../support/domain.js';
import type { Office } from '../support/office.js';
import type { Scene } from './staging.js';

type Then = (office: Office, task: string) => Promise<unknown>;

const after =
  (begin: (office: Office) => Promise<string>, ...then: Then[]) =>
  async (office: Office): Promise<string> => {
    const task = await begin(office);
    for (const more of then) await more(office, task);
    return task;
  };

const onCurrent =
  (person: string, say: (hash: string) => Said): Then =>
  async (office, task) =>
    office.act(task, person, say(await currentOf(office, task)));

const place = { body: 'UBND tỉnh', session: 'Phiên tháng 3', on: '2026-03-27', enteredBy: 'vpub/head' };
const referred = onCurrent(people.chairman, (hash) => ({ act: 'putOnAgenda', hash, ...place }));
const toChange = onCurrent(people.chairman, (hash) => ({
  ...{ act: 'approveWithChanges', hash, changes: 'Bỏ khoản 3', to: 'consolidate', confirmedBy: null },
}));
const changed: Then = async (office, task) => office.act(task, people.drafter, await office.upload(`Bản sửa ${task}`));
const sent: Then = (office, task) => office.act(task, people.drafter, { act: 'sendChanged', note: 'Đã bỏ khoản 3' });

const hashOf = (state: Parameters<Scene['say']>[1]): string => state.versions.at(-1)?.hash ?? '';
const reason = 'Sai thể thức';

/** The moment of each act of deciding, signing in a chain, numbering and putting out. */
export const decidingScenes: Record<DecidingAct['act'] & ActKind, Scene> = {
  approve: {
    ...{ asked: true, stage: decideIn },
    say: (_office, state) => ({ act: 'approve', hash: hashOf(state), note: null }),
  },
  approveWithChanges: {
    ...{ asked: true, stage: decideIn },
    say: (_office, state) => ({
      ...{ act: 'approveWithChanges', hash: hashOf(state), changes: 'Bỏ khoản 3', to: 'draft', confirmedBy: null },
    }),
  },
  sendChanged: {
    ...{ asked: true, stage: after(decideIn, toChange, changed) },
    say: () => ({ act: 'sendChanged', note: 'Đã bỏ khoản 3' }),
  },
  confirmChanges: {
    ...{ asked: true, stage: after(decideIn, toChange, changed, sent) },
    say: (_office, state) => ({ act: 'confirmChanges', hash: hashOf(state) }),
  },
  putOnAgenda: {
    ...{ asked: true, stage: decideIn },
    say: (_office, state) => ({ act: 'putOnAgenda', hash: hashOf(state), ...place }),
  },
  putToBallot: {
    ...{ asked: true, stage: decideIn },
    say: (_office, state) => ({ act: 'putToBallot', hash: hashOf(state), ...place }),
  },
  enterResult: {
    ...{ asked: true, stage: after(decideIn, referred) },
    say: () => ({
      ...{ act: 'enterResult', result: 'passed', evidence: 'Biên bản 12/BB-UBND', note: null, counts: null },
      ...{ to: null, on: null },
    }),
  },
  takeBack: { asked: true, stage: after(decideIn, referred), say: () => ({ act: 'takeBack', reason }) },
  addSigner: {
    ...{ asked: true, stage: signIn },
    say: () => ({ act: 'addSigner', post: 'so-noi-vu/head', before: 'vpub/head' }),
  },
  removeSigner: {
    ...{ asked: true, stage: signIn },
    say: () => ({ act: 'removeSigner', post: 'vpub/head', reason }),
  },
  cancelNumber: { asked: true, stage: issueIn, say: () => ({ act: 'cancelNumber', reason }) },
  addRendition: {
    ...{ asked: true, stage: issueIn },
    say: async (office, { id }) => {
      const { hash, name, mediaType, size } = (await office.upload(`Bản thể hiện ${id}`)) as Extract<
        Said,
        { act: 'addVersion' }
      >;
      return { act: 'addRendition', hash, name, mediaType, size };
    },
  },
  correct: { asked: true, stage: confirmedIn, say: () => ({ act: 'correct', reason }) },
  replace: { asked: true, stage: confirmedIn, say: () => ({ act: 'replace', reason }) },
  recallIssued: { asked: true, stage: confirmedIn, say: () => ({ act: 'recallIssued', reason }) },
};
