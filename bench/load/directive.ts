import type { Act } from '../../libs/domain/index.js';
import type { Cast, Player } from './cast.js';

export type Turn = { by: Player; act: Act };
export type Draft = { hash: string; size: number };

export const draftText = 'DỰ THẢO\n\nKẾ HOẠCH\nI. Mục đích, yêu cầu\nII. Nhiệm vụ, giải pháp\nIII. Tổ chức thực hiện\n';
const mediaType = 'text/plain; charset=utf-8';
const day = 86_400_000;

const at = (step: string) => ({ visit: { step, round: 1 } });

/** Reminders, watches and the whole ladder: the first act of it alone, as the eight belong to another procedure. */
export const watchedTask = ({ chairman, departments }: Cast, number: number): Turn[] => {
  const [lead, other] = [departments[number % departments.length], departments[(number + 1) % departments.length]];
  if (!lead || !other) throw new Error('Nobody can be asked.');
  return [{ by: chairman, act: assignment({ lead: lead.unit, coordinator: other.unit, number, procedure: 'work' }) }];
};

/**
 * One directive is eight acts of people, from the Chairman's desk to the dossier that the department's head submits.
 * Directives go round the departments, and each asks the next one for its opinion.
 */
export const directive = ({ chairman, departments }: Cast, number: number, { hash, size }: Draft): Turn[] => {
  const [lead, asked] = [departments[number % departments.length], departments[(number + 1) % departments.length]];
  if (!lead || !asked) throw new Error('Nobody can be asked.');
  const seat = `opinions#1/${asked.unit}`;
  const text = 'Cơ bản thống nhất với dự thảo; đề nghị làm rõ nguồn kinh phí ở mục II.';
  return [
    { by: chairman, act: assignment({ lead: lead.unit, coordinator: asked.unit, number }) },
    { by: lead.head, act: { act: 'accept', ...at('accept') } },
    {
      by: lead.specialist,
      act: { act: 'addVersion', ...at('draft'), hash, size, name: 'du-thao.txt', mediaType, note: null },
    },
    { by: lead.specialist, act: { act: 'askOpinions', ...at('draft'), units: [asked.unit], workingDays: null } },
    { by: asked.head, act: { act: 'answer', seat, answer: 'agreeWithComments', text } },
    { by: lead.specialist, act: { act: 'takeUp', seat, taken: true, reason: null } },
    { by: lead.specialist, act: { act: 'consolidate', ...at('consolidate') } },
    { by: lead.head, act: { act: 'submit', ...at('submit'), summary: 'Kính trình Chủ tịch xem xét, ký ban hành.' } },
  ];
};

export const actsPerDirective = 8;

type Assigned = { lead: string; coordinator: string; number: number; procedure?: string };

const assignment = ({ lead, coordinator, number, procedure = 'department-document' }: Assigned): Act => ({
  act: 'assign',
  title: `Kế hoạch triển khai nhiệm vụ số ${number} của Chương trình phát triển kinh tế số`,
  directive: {
    number: '215/TB-UBND',
    issuer: 'UBND tỉnh',
    date: dateAfter(0),
    title: 'Thông báo kết luận của Chủ tịch tại cuộc họp giao ban',
    clause: `mục ${number}`,
    quote: 'Giao các sở chủ trì, phối hợp tham mưu trong tháng.',
  },
  lead,
  coordinators: [coordinator],
  procedure,
  priority: 'normal',
  due: { date: dateAfter(30), inclusive: true },
});

const dateAfter = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);
