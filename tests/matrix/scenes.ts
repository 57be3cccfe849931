import type { Act, ActKind, SigningCapacity } from '../../libs/domain/index.js';
import { openVisit } from '../../libs/domain/index.js';
import { courseScenes } from './course-scenes.js';
import { decidingScenes } from './deciding-scenes.js';

import { besideTheVisit, people, type Said } from '../support/domain.js';
import { besideScenes } from './beside-scenes.js';
import { at, done, type Scene } from './staging.js';
import type { Office } from '../support/office.js';
import { before, longAgo, type Persona } from './cast.js';

const drafted = async (office: Office, task: string): Promise<unknown> =>
  office.act(task, people.drafter, await office.upload(`Dự thảo ${task}`));

const takenUp = async (office: Office, task: string): Promise<void> => {
  for (const { id } of (await office.state(task)).visits.flatMap(({ seats }) => seats))
    await office.act(task, people.drafter, { act: 'takeUp', seat: id, taken: true, reason: null });
};

const reported = done(people.head, { act: 'report', text: 'Đã ban hành' });

const filed = async (office: Office, task: string): Promise<Said> => {
  const { hash, size } = await office.app.contents.put(Buffer.from(`Tài liệu ${task}`), 'text/plain');
  return { act: 'attach', item: 'other', hash, name: 'tai-lieu.txt', mediaType: 'text/plain', size };
};
const putIn = async (office: Office, task: string): Promise<unknown> =>
  office.act(task, people.drafter, await filed(office, task));
const passedOn = done(people.verifier, {
  act: 'verify',
  opinion: 'Đủ điều kiện',
  form: { proposal: 'Đề nghị ký', options: ['Ký', 'Chưa ký'], competence: 'chairman', secrecy: 'none' },
});

export type StagedAct = Exclude<ActKind, 'assign'>;

export const scenes: Record<StagedAct, Scene> = {
  accept: { stage: at('accept'), say: () => ({ act: 'accept' }) },
  decline: { stage: at('accept'), say: () => ({ act: 'decline', reason: 'Không đúng thẩm quyền' }) },
  reassign: {
    stage: at('accept', done(people.head, { act: 'decline', reason: 'Không đúng thẩm quyền' })),
    say: () => ({ act: 'reassign', lead: 'so-noi-vu' }),
  },
  handOn: { stage: at('draft'), say: () => ({ act: 'handOn', to: 'so-tai-chinh/divisionHead' }) },
  addVersion: { stage: at('draft'), say: (office, { id }) => office.upload(`Dự thảo ${id}`) },
  askOpinions: {
    stage: at('draft', drafted),
    say: () => ({ act: 'askOpinions', units: ['so-noi-vu', 'so-xay-dung'], workingDays: null }),
  },
  answer: {
    asked: true,
    stage: at('opinions'),
    say: () => ({ act: 'answer', seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' }),
  },
  takeUp: {
    asked: true,
    stage: at('consolidate'),
    say: () => ({ act: 'takeUp', seat: 'opinions#1/so-noi-vu', taken: true, reason: null }),
  },
  consolidate: { asked: true, stage: at('consolidate', takenUp), say: () => ({ act: 'consolidate' }) },
  submit: { asked: true, stage: at('submit'), say: () => ({ act: 'submit', summary: 'Kính trình' }) },
  verify: { asked: true, stage: at('verify'), say: () => ({ act: 'verify', opinion: 'Đủ điều kiện' }) },
  return: { asked: true, stage: at('verify'), say: () => ({ act: 'return', to: 'draft', reason: 'Thiếu căn cứ' }) },
  sign: {
    asked: true,
    stage: at('sign'),
    say: (_office, { versions }, persona) => ({
      act: 'sign',
      hash: versions.at(-1)?.hash ?? '',
      capacity: capacities[persona] ?? 'TM',
    }),
  },
  number: { asked: true, stage: at('number'), say: () => ({ act: 'number' }) },
  issue: { asked: true, stage: at('issue'), say: () => ({ act: 'issue' }) },
  report: { asked: true, stage: at('report'), say: () => ({ act: 'report', text: 'Đã ban hành' }) },
  confirm: { asked: true, stage: at('report', reported), say: () => ({ act: 'confirm' }) },
  redo: { asked: true, stage: at('report', reported), say: () => ({ act: 'redo', to: 'draft', reason: 'Chưa đạt' }) },
  acknowledge: {
    stage: at('accept'),
    since: longAgo,
    say: () => ({ act: 'acknowledge', subject: { of: 'visit', step: 'accept', round: 1 }, until: '2026-03-10' }),
  },
  askMore: {
    asked: true,
    stage: at('opinions'),
    say: () => ({ act: 'askMore', units: ['vpub'], workingDays: null }),
  },
  withdrawRequest: {
    asked: true,
    stage: at('opinions'),
    say: () => ({ act: 'withdrawRequest', seat: 'opinions#1/so-noi-vu', reason: 'Không còn liên quan' }),
  },
  attach: { stage: at('draft'), say: (office, { id }) => filed(office, id) },
  detach: {
    stage: at('draft', putIn),
    say: (_office, { dossier }) => ({
      act: 'detach',
      item: 'other',
      hash: dossier?.files[0]?.hash ?? '',
      reason: 'Nhầm tệp',
    }),
  },
  returnIncomplete: {
    asked: true,
    stage: at('verify'),
    say: () => ({ act: 'returnIncomplete', items: ['proposal'], reason: 'Thiếu tờ trình' }),
  },
  chooseOption: { asked: true, stage: at('verify', passedOn), say: () => ({ act: 'chooseOption', option: 1 }) },
  archive: {
    asked: true,
    stage: at('report', reported, done(people.chairman, { act: 'confirm' })),
    say: () => ({ act: 'archive' }),
  },
  divide: {
    stage: at('draft'),
    say: () => ({
      act: 'divide',
      procedure: 'department-document',
      parts: [{ title: 'Phần việc', to: { unit: 'so-noi-vu' }, due: null }],
    }),
  },
  changeLead: { stage: at('draft'), say: () => ({ act: 'changeLead', lead: 'so-noi-vu', reason: 'Đổi phân công' }) },
  changeContent: {
    stage: at('draft'),
    say: () => ({ act: 'changeContent', title: 'Kế hoạch mới', requirement: null, reason: 'Chỉ đạo mới' }),
  },
  changeDeadline: {
    stage: at('draft'),
    say: () => ({
      ...{ act: 'changeDeadline' as const, subject: { of: 'task' as const }, reason: 'Chỉ đạo mới' },
      due: { date: '2026-07-31', inclusive: true },
    }),
  },
  askContribution: {
    stage: at('draft'),
    say: () => ({
      act: 'askContribution',
      unit: 'so-noi-vu',
      text: 'Số liệu',
      due: { date: '2026-04-30', inclusive: true },
    }),
  },
  fulfil: {
    stage: at('draft', (office, task) => asked(office, task)),
    say: () => ({ act: 'fulfil', subject: { of: 'obligation', obligation: 'contribute#1' }, text: 'Đã gửi số liệu' }),
  },
  decideUrgently: {
    asked: true,
    stage: at('consolidate'),
    say: () => ({ act: 'decideUrgently', reason: 'Bão số 5', basis: 'Luật Phòng thủ dân sự' }),
  },
  recordMeeting: {
    asked: true,
    stage: at('consolidate'),
    say: () => ({
      ...{ act: 'recordMeeting' as const, about: 'Biên chế', resolved: true, result: 'Thống nhất' },
      participants: [{ unit: 'so-noi-vu', name: 'Lê Thị B', view: 'agree' as const, text: '' }],
    }),
  },
  bringUp: {
    asked: true,
    stage: at('consolidate', (office, task) => met(office, task)),
    say: () => ({ act: 'bringUp', unit: 'so-noi-vu', theirs: 'Không tăng', ours: 'Cần tăng' }),
  },
  reserve: { asked: true, stage: at('consolidate'), say: () => ({ act: 'reserve', text: 'Bảo lưu ý kiến' }) },
  ...courseScenes,
  ...besideScenes,
  ...decidingScenes,
};

const asked = done(people.chairman, {
  act: 'askContribution',
  unit: 'so-noi-vu',
  text: 'Số liệu biên chế',
  due: { date: '2026-04-30', inclusive: true },
});
const met = done(people.drafter, {
  ...{ act: 'recordMeeting' as const, about: 'Biên chế', resolved: false, result: 'Chưa thống nhất' },
  participants: [{ unit: 'so-noi-vu', name: 'Lê Thị B', view: 'disagree' as const, text: 'Không tăng' }],
});

/** In whose name each of them signs: for the Chairman as his deputy, or by his order. */
const capacities: Partial<Record<Persona, SigningCapacity>> = { viceChairman: 'KT', officeHead: 'TL' };

/** When the walk to it begins. */
export const sinceOf = (act: StagedAct): number => scenes[act].since ?? before;

/** What is sent: an act on a visit names the one that is open. */
export const bodyOf = async (office: Office, task: string, act: StagedAct, persona: Persona): Promise<object> => {
  const state = await office.state(task);
  const { act: _named, ...said } = (await scenes[act].say(office, state, persona)) as Act;
  const open = openVisit(state);
  return { ...(onVisit(act) && open ? { visit: { step: open.step, round: open.round } } : {}), ...said };
};

const elsewhere = new Set<ActKind>([
  ...(['answer', 'takeUp', 'withdrawRequest', 'confirm', 'redo', 'acknowledge', 'archive'] as const),
  ...(['changeLead', 'changeContent', 'changeDeadline', 'askContribution', 'fulfil', 'reserve'] as const),
  ...(['reportOccurrence', 'confirmOccurrence', 'redoOccurrence', 'changeProcedure'] as const),
  ...besideTheVisit,
  ...(['correct', 'replace', 'recallIssued'] as const),
]);
const onVisit = (act: ActKind): boolean => !elsewhere.has(act);
