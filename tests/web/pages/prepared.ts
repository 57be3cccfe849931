import { randomUUID } from 'node:crypto';
import type { ReceiptView } from '../../../libs/contracts/common-http.js';
import type { Client } from '../../support/api/client.js';
import type { Office } from './office.js';

export const assignment = {
  title: 'Xây dựng Kế hoạch cải cách hành chính năm 2026',
  directive: {
    number: '12/CT-UBND',
    issuer: 'UBND tỉnh',
    date: '2026-03-02',
    title: 'Chỉ thị về cải cách hành chính',
    clause: '3',
    quote: 'Sở Tài chính chủ trì xây dựng Kế hoạch.',
  },
  lead: 'so-tai-chinh',
  coordinators: ['so-noi-vu'],
  procedure: 'department-document',
  priority: 'urgent',
  due: { date: '2026-06-30', inclusive: true },
};

export const assigned = async (office: Office, title = assignment.title): Promise<string> => {
  const chairman = await office.client('chutich');
  const { status, body } = await chairman.send<ReceiptView>(
    'POST',
    '/api/tasks',
    { ...assignment, title },
    { 'idempotency-key': randomUUID() },
  );
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.task;
};

const advance = async (client: Client, duration: string): Promise<void> => {
  const { status, body } = await client.send('POST', '/api/demo/advance', { by: 'duration', duration });
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
};

/** A task that shows everything a page can: a round, every kind of answer, silence, lateness, an escalation. */
export const preparedTask = async (office: Office): Promise<string> => {
  const task = await assigned(office);
  const director = await office.client('taichinh.giamdoc');
  const drafter = await office.client('taichinh.chuyenvien');
  await director.act(task, 'accept');
  const content = await drafter.upload('bản một', 'Dự thảo kế hoạch.txt');
  await drafter.act(task, 'addVersion', { ...content, note: 'Bản đầu' });
  await drafter.act(task, 'askOpinions', { units: ['so-noi-vu', 'so-xay-dung', 'so-tu-phap'], workingDays: 2 });
  const says = async (unit: string, who: string, answer: string, text: string): Promise<void> => {
    await (await office.client(who)).act(task, 'answer', { seat: `opinions#1/${unit}`, answer, text });
  };
  await says('so-noi-vu', 'noivu.giamdoc', 'agree', '');
  await says('so-xay-dung', 'xaydung.giamdoc', 'disagree', 'Chưa rõ nguồn vốn.');
  await advance(drafter, '4d');
  await drafter.act(task, 'return', { to: 'draft', reason: 'Cần làm rõ nguồn vốn trước khi tiếp thu.' });
  const second = await drafter.upload('bản hai', 'Dự thảo kế hoạch lần 2.txt');
  await drafter.act(task, 'addVersion', { ...second, note: null });
  await drafter.act(task, 'askOpinions', {
    units: ['so-noi-vu', 'so-xay-dung'],
    workingDays: 3,
    whyNotOthers: 'Phần của Sở Tư pháp không đổi',
  });
  await says('so-noi-vu', 'noivu.giamdoc', 'agreeWithComments', 'Bổ sung bảng phân công.').catch(() => undefined);
  await advance(drafter, '20d');
  return task;
};

/** One whose draft has been verified: the Chairman has only to sign. */
export const preparedForSignature = async (office: Office): Promise<string> => {
  const task = await assigned(office);
  const act = async (who: string, name: string, input: object = {}): Promise<unknown> =>
    (await office.client(who)).act(task, name, input);
  await act('taichinh.giamdoc', 'accept');
  const content = await (await office.client('taichinh.chuyenvien')).upload('bản một', 'Dự thảo.txt');
  await act('taichinh.chuyenvien', 'addVersion', { ...content, note: null });
  await act('taichinh.chuyenvien', 'askOpinions', { units: ['so-noi-vu'], workingDays: null });
  await act('noivu.giamdoc', 'answer', { seat: 'opinions#1/so-noi-vu', answer: 'agree', text: '' });
  await act('taichinh.chuyenvien', 'takeUp', { seat: 'opinions#1/so-noi-vu', taken: true, reason: null });
  await act('taichinh.chuyenvien', 'consolidate');
  await act('taichinh.giamdoc', 'submit', { summary: 'Kính trình.' });
  await act('thamtra', 'verify', { opinion: 'Đủ.' });
  return task;
};
