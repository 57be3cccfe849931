import type { BesideAct } from '../../libs/domain/task/beside/acts.js';
import { people } from '../support/domain.js';
import { at, done, type Scene } from './staging.js';

const pausing = done(people.chairman, { act: 'pause', stands: ['task', 'step'], reason: 'Chờ hội nghị' });
const waiting = done(people.chairman, {
  act: 'awaitCondition',
  stands: ['task', 'step'],
  reason: 'Trung ương phê duyệt',
  confirmer: 'so-noi-vu/head',
});
const hindered = done(people.head, {
  act: 'reportObstacle',
  obstacle: 'noFunds',
  text: 'Chưa có kinh phí',
  evidence: null,
});
const wanting = done(people.head, {
  act: 'askExtension',
  date: '2026-07-15',
  reason: 'Khối lượng lớn',
  evidence: null,
});
const asking = done(people.head, { act: 'askInformation', unit: 'so-noi-vu', text: 'Số liệu?', workingDays: null });
const recalled = done(people.chairman, { act: 'recall', reason: 'Giao nhầm' });

const evidence = { file: null, link: 'https://example.vn/van-ban' };

export const besideScenes: Record<BesideAct['act'], Scene> = {
  withdraw: {
    asked: true,
    stage: at('submit', done(people.head, { act: 'submit', summary: 'Kính trình' })),
    say: (_office, { sent }) => ({ act: 'withdraw', visit: sent?.visit ?? { step: 'submit', round: 1 }, reason: '' }),
  },
  recall: { stage: at('draft'), say: () => ({ act: 'recall', reason: 'Giao nhầm' }) },
  cancel: { stage: at('draft'), say: () => ({ act: 'cancel', reason: 'Không còn cần', basis: '12/QĐ-UBND' }) },
  reopen: { stage: at('draft', recalled), say: () => ({ act: 'reopen', to: 'draft', reason: 'Làm tiếp' }) },
  pause: { stage: at('draft'), say: () => ({ act: 'pause', stands: ['task'], reason: 'Chờ hội nghị' }) },
  awaitCondition: {
    stage: at('draft'),
    say: () => ({ act: 'awaitCondition', stands: ['task'], reason: 'Chờ phê duyệt', confirmer: 'vpub/head' }),
  },
  resume: { stage: at('draft', pausing), say: () => ({ act: 'resume', item: 'pause#1', reason: '' }) },
  confirmCondition: {
    stage: at('draft', waiting),
    say: () => ({ act: 'confirmCondition', item: 'pause#1', text: 'Đã phê duyệt', evidence }),
  },
  reportObstacle: {
    stage: at('draft'),
    say: () => ({ act: 'reportObstacle', obstacle: 'noFunds', text: 'Chưa có kinh phí', evidence: null }),
  },
  passUp: {
    stage: at('draft', hindered),
    say: () => ({ act: 'passUp', item: 'obstacle#1', reason: 'Vượt thẩm quyền' }),
  },
  settleObstacle: {
    stage: at('draft', hindered),
    say: () => ({
      ...{ act: 'settleObstacle', item: 'obstacle#1', outcome: 'advice', text: 'Dùng dự phòng' },
      ...{ date: null, evidence: null },
    }),
  },
  askExtension: {
    stage: at('draft'),
    say: () => ({ act: 'askExtension', date: '2026-07-15', reason: 'Khối lượng lớn', evidence: null }),
  },
  decideExtension: {
    stage: at('draft', wanting),
    say: () => ({ act: 'decideExtension', item: 'extension#1', granted: true, date: null, reason: '' }),
  },
  askInformation: {
    stage: at('draft'),
    say: () => ({ act: 'askInformation', unit: 'so-xay-dung', text: 'Số liệu?', workingDays: null }),
  },
  giveInformation: {
    stage: at('draft', asking),
    say: () => ({ act: 'giveInformation', item: 'information#1', text: 'Kèm theo', evidence: null }),
  },
  note: { stage: at('draft'), say: () => ({ act: 'note', note: 'progress', text: 'Đã khảo sát', evidence: null }) },
};
