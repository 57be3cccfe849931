import { randomUUID } from 'node:crypto';
import type { ReceiptView } from '../../../libs/contracts/common-http.js';
import type { Client } from './client.js';

export const assignment = {
  title: 'Xây dựng Kế hoạch tiết kiệm chi thường xuyên năm 2026',
  directive: {
    number: '12/CT-UBND',
    issuer: 'UBND tỉnh',
    date: '2026-03-02',
    title: 'Chỉ thị về tiết kiệm chi',
    clause: '3',
    quote: null,
  },
  lead: 'so-tai-chinh',
  coordinators: ['so-noi-vu'],
  procedure: 'department-document',
  priority: 'normal',
  due: { date: '2026-06-30', inclusive: true },
};

export const assign = async (client: Client, over: object = {}): Promise<string> => {
  const given = { ...assignment, ...over };
  const { status, body } = await client.send<ReceiptView>('POST', '/api/tasks', given, {
    'idempotency-key': randomUUID(),
  });
  if (status !== 201) throw new Error(`assign: ${status} ${JSON.stringify(body)}`);
  return body.task;
};
