import type { Procedure } from '../../libs/domain/index.js';
import { ofSystem } from '../../libs/application/time/system-entry.js';
import type { CourseAct } from '../../libs/domain/task/course/acts.js';
import type { assignment } from '../support/domain.js';
import { people, procedure, type Said } from '../support/domain.js';
import { walkTo, type Office } from '../support/office.js';
import { shipped } from '../support/procedures.js';
import type { Scene } from './staging.js';

const publish = (office: Office, body: Procedure): Promise<boolean> =>
  office.ports.installation.publish(
    { kind: 'procedure', body },
    ofSystem({ kind: 'procedure', id: body.id }, { kind: 'published' }),
  );

type Given = Parameters<typeof assignment>[0];

/** A task by another procedure than the usual one, accepted. */
const accepted = async (office: Office, id: string, over: Given = {}): Promise<string> => {
  await publish(office, shipped(id));
  const task = await office.assign({ procedure: id, due: null, ...over });
  await office.act(task, people.head, { act: 'accept' });
  return task;
};

/** The papers that the next steps are handed, put into the dossier by the drafter. */
const papered = async (office: Office, task: string, items: string[]): Promise<void> => {
  for (const item of items) {
    const { hash, size } = await office.app.contents.put(Buffer.from(`${item} ${task}`), 'text/plain');
    const paper = { hash, name: `${item}.txt`, mediaType: 'text/plain', size };
    await office.act(task, people.drafter, { act: 'attach', item, ...paper });
  }
};

const papers: Record<string, string[]> = {
  'chairman-document': ['submission', 'opinions'],
  'legal-normative-document': ['request', 'opinions'],
};

const consolidated = async (office: Office, id: string): Promise<string> => {
  const task = await accepted(office, id);
  await office.act(task, people.drafter, await office.upload(`Dự thảo ${task}`));
  await office.act(task, people.drafter, { act: 'askOpinions', units: ['so-noi-vu'], workingDays: null });
  const seat = 'opinions#1/so-noi-vu';
  await office.act(task, people.asked('so-noi-vu'), { act: 'answer', seat, answer: 'agree', text: '' });
  await office.act(task, people.drafter, { act: 'takeUp', seat, taken: true, reason: null });
  await papered(office, task, papers[id] ?? []);
  await office.act(task, people.drafter, { act: 'consolidate' });
  return task;
};

const appraised = async (office: Office): Promise<string> => {
  const task = await consolidated(office, 'legal-normative-document');
  const seat = 'appraise#1/so-tu-phap';
  await office.act(task, people.asked('so-tu-phap'), { act: 'answer', seat, answer: 'agree', text: '' });
  return task;
};

/** Its first time is due within ten days, and so has opened. */
const ongoing = (office: Office): Promise<string> =>
  accepted(office, 'ongoing-work', { due: { date: '2026-03-12', inclusive: true } });

const reported = async (office: Office): Promise<string> => {
  const task = await ongoing(office);
  await office.act(task, people.drafter, { act: 'reportOccurrence', occurrence: 1, text: 'Đã rà soát' });
  return task;
};

const renewed = async (office: Office): Promise<string> => {
  await publish(office, { ...procedure, version: 2 });
  // Begun by the second version, so that the first is another one.
  return walkTo(office, 'accept');
};

const scene = (stage: Scene['stage'], said: Said): Scene => ({ stage, say: () => said });

export const courseScenes: Record<CourseAct['act'], Scene> = {
  finishWork: scene((office) => accepted(office, 'work'), { act: 'finishWork', text: 'Đã làm xong' }),
  agencySign: {
    stage: (office) => consolidated(office, 'chairman-document'),
    say: (_office, { versions }) => ({ act: 'agencySign', hash: versions.at(-1)?.hash ?? '' }),
  },
  explain: scene(appraised, { act: 'explain', added: 'Khoản 2', removed: '' }),
  reportOccurrence: scene(ongoing, { act: 'reportOccurrence', occurrence: 1, text: 'Đã rà soát' }),
  confirmOccurrence: scene(reported, { act: 'confirmOccurrence', occurrence: 1 }),
  redoOccurrence: scene(reported, { act: 'redoOccurrence', occurrence: 1, reason: 'Thiếu số liệu' }),
  changeProcedure: scene(renewed, { act: 'changeProcedure', version: 1, reason: 'Theo quy trình cũ' }),
};
