import { randomUUID } from 'node:crypto';
import type { ConfirmedView, ImportReceiptView, ImportView } from '../../../libs/contracts/import-http.js';
import type { ProblemView } from '../../../libs/contracts/http.js';
import type { ReviewAct } from '../../../libs/domain/import/index.js';
import type { Answer, Client } from './client.js';
import { eventually } from './eventually.js';

/** A short plan of a province: three plain tasks, one whose lead nobody can know, one whose term is blank. */
export const plan = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH AN SƠN Độc lập - Tự do - Hạnh phúc
Số: 45/KH-UBND An Sơn, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Cải cách hành chính năm 2026
I. MỤC ĐÍCH
Nâng cao chất lượng phục vụ người dân.
II. NHIỆM VỤ
1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ xây dựng kế hoạch tiết kiệm chi, trình UBND tỉnh trước ngày 30/6/2026.
2. Sở Xây dựng chủ trì, phối hợp với Sở Tài chính rà soát quy hoạch đô thị. Hoàn thành trong tháng 9/2026.
3. Sở Nội vụ chủ trì đánh giá cán bộ, công chức trong Quý III/2026.
4. Các sở, ban, ngành chủ trì rà soát thủ tục hành chính trước ngày 31/8/2026.
5. Sở Tư pháp chủ trì kiểm tra văn bản. Xong trong tháng .../2026.
Nơi nhận:
- Như mục II;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
`;

export const take = async (client: Client, name: string, content: string | Uint8Array, key = randomUUID()) => {
  const form = new FormData();
  form.append('file', new Blob([typeof content === 'string' ? content : Buffer.from(content)]), name);
  const response = await fetch(`${client.url}/api/imports`, {
    method: 'POST',
    headers: { cookie: client.cookie ?? '', 'x-csrf-token': client.me?.csrf ?? '', 'idempotency-key': key },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as ImportReceiptView & ProblemView };
};

export const whenRead = (client: Client, id: string): Promise<ImportView> =>
  eventually<ImportView>(async () => {
    const one = await client.get<ImportView>(`/api/imports/${id}`);
    return one.status === 'waiting' || one.status === 'reading' ? null : one;
  });

/** Taken in and read. */
export const imported = async (client: Client, name = 'ke-hoach.txt', content: string | Uint8Array = plan) => {
  const { status, body } = await take(client, name, content);
  if (status !== 201) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
  return whenRead(client, body.id);
};

export const review = (client: Client, id: string, act: ReviewAct): Promise<Answer<ProblemView | null>> =>
  client.send('POST', `/api/imports/${id}/review`, { act });

export const confirm = (client: Client, id: string, proposals: { id: string; version: number }[]) =>
  client.send<ConfirmedView>('POST', `/api/imports/${id}/confirm`, {
    proposals: proposals.map(({ id: proposal, version }) => ({ id: proposal, version })),
  });
