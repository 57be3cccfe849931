import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vi } from '../../apps/web/words/vi.js';
import { AssignPage } from './pages/assign-page.js';
import { Office } from './pages/office.js';
import { TaskPage } from './pages/task-page.js';

/** One task from assignment to recognition, by hand, in as many browsers as there are people. */

const title = 'Xây dựng Kế hoạch tiết kiệm chi thường xuyên năm 2026';
let office: Office;
let address = '';

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const chairman = 'Chủ tịch UBND tỉnh';
const director = 'Giám đốc Sở Tài chính';
const drafter = 'Chuyên viên Sở Tài chính';
const verifier = 'Chuyên viên thẩm tra';
const clerk = 'Văn thư, Văn phòng UBND tỉnh';

/** The whole of an act: choose it, fill in what it needs, send it. */
const act = async (post: string, name: keyof typeof vi.act, fields: [string, string][] = []): Promise<TaskPage> => {
  const page = await office.task(post, address);
  await page.choose(name);
  for (const [label, text] of fields) await page.fill(label, text);
  await page.send();
  return page;
};

const handIn = async (name: string, text: string): Promise<void> => {
  const page = await office.task(drafter, address);
  await page.choose('addVersion');
  await page.form.getByLabel(vi.field.file).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.send();
};

describe('a task walked in the browser', () => {
  it('is assigned with a form that says what will happen', async () => {
    const { page } = await office.as(chairman);
    const form = await new AssignPage(page).open();
    await form.directive('12/CT-UBND', '02/03/2026', 'Chỉ thị về tiết kiệm chi');
    await form.task(title);
    await form.lead('Sở Tài chính');
    await form.procedure('Văn bản do sở soạn, Chủ tịch ký');
    await form.due('30/06/2026');
    expect(await form.preview()).toContain('Sở Tài chính nhận nhiệm vụ');
    expect(await form.preview()).toContain('thứ Ba 30/06/2026');
    address = await form.send();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    expect(await new TaskPage(page).receipt.count()).toBe(1);
  });

  it('reaches the inbox of the director, in words', async () => {
    const row = (await office.inbox(director)).row(title);
    await row.waitFor();
    const text = await row.innerText();
    expect(text).toContain(vi.asked.accept);
    expect(text).toContain('còn 2 ngày làm việc');
    expect(text).toContain('hạn thứ Tư 04/03');
    expect(text).toContain('từ Chủ tịch UBND tỉnh');
  });

  it('is accepted with one button, and the receipt is there to copy', async () => {
    const page = await act(director, 'accept');
    await page.whatNow.getByRole('button', { name: vi.receipt.copy }).waitFor();
    await page.path.locator('[aria-current="step"]').filter({ hasText: 'Soạn thảo' }).waitFor();
  });

  it('gets a draft with a hash, and is sent to three agencies', async () => {
    await handIn('Dự thảo kế hoạch.txt', 'bản một');
    const page = await office.task(drafter, address);
    await page.choose('askOpinions');
    for (const unit of ['Sở Nội vụ', 'Sở Xây dựng', 'Sở Tư pháp']) {
      await page.form.getByRole('combobox', { name: vi.field.units }).fill(unit);
      await page.page.getByRole('option', { name: unit, exact: true }).click();
    }
    await page.form.getByText('Gửi 3 cơ quan, hạn 5 ngày làm việc, đến hết thứ Hai 09/03/2026').waitFor();
    await page.send();
    await page.work
      .getByRole('row', { name: /Sở Tư pháp/ })
      .getByText(vi.opinion.waiting)
      .waitFor();
  });

  it('fills its table of opinions by itself; silence stands apart from agreement', async () => {
    const open = await office.task(drafter, address);
    const agrees = await office.task('Giám đốc Sở Nội vụ', address);
    await agrees.form.getByLabel(vi.opinion.agree, { exact: true }).check();
    await agrees.send();
    await open.work
      .getByRole('row', { name: /Sở Nội vụ/ })
      .getByText(vi.opinion.agree)
      .waitFor();
    const comments = await office.task('Giám đốc Sở Xây dựng', address);
    await comments.form.getByLabel(vi.opinion.agreeWithComments).check();
    await comments.fill(vi.field.text, 'Bổ sung định mức xăng xe.');
    await comments.send();
    await untilDeemed(open);
    const counts = await open.work.getByRole('listitem').allInnerTexts();
    expect(counts.map((text) => text.trim())).toEqual([
      '1 đồng ý',
      '1 đồng ý, có ý kiến thêm',
      '1 im lặng, coi như đồng ý',
      'Cộng 3 lượt hỏi',
    ]);
    expect(await open.work.getByRole('row', { name: /Sở Tư pháp/ }).innerText()).toContain('không phải lời đồng ý');
  });

  it('is consolidated, submitted, returned once with a reason that everyone reads, and submitted again', async () => {
    const page = await office.task(drafter, address);
    for (const unit of ['Sở Nội vụ', 'Sở Xây dựng']) {
      await page.chip(`${vi.act.takeUp}: ${unit}`).click();
      await page.form.getByRole('radio', { name: vi.field.takenYes, exact: true }).check();
      await page.send();
      await page.work
        .getByRole('row', { name: new RegExp(unit) })
        .getByText(vi.seats.yes)
        .waitFor();
    }
    await act(drafter, 'consolidate');
    await act(director, 'submit', [[vi.field.summary, 'Kính trình.']]);
    const sent = await office.task(verifier, address);
    await sent.choose('return');
    await sent.form.getByLabel('Tiếp thu, giải trình').check();
    await sent.fill(vi.field.reason, 'Thiếu bảng giải trình.');
    await sent.send();
    expect(await sent.path.getByRole('list', { name: vi.task.loops }).innerText()).toContain('lần 2');
    await sent.history.getByText('Thiếu bảng giải trình.').first().waitFor();
    await act(drafter, 'consolidate');
    await act(director, 'submit', [[vi.field.summary, 'Đã bổ sung bảng giải trình.']]);
    await act(verifier, 'verify', [[vi.field.opinion, 'Đủ hồ sơ.']]);
  });

  it('is signed, numbered, issued, reported and recognised, on two axes that never merge', async () => {
    await act(chairman, 'sign');
    await act(clerk, 'number');
    await act(clerk, 'issue');
    const reported = await act(director, 'report', [[vi.field.result, 'Kế hoạch đã ban hành.']]);
    const statuses = reported.page.getByLabel(vi.task.statuses);
    await statuses.getByText(vi.progress.done).waitFor();
    await statuses.getByText(vi.completion.claimed).waitFor();
    const confirmed = await act(chairman, 'confirm');
    await confirmed.page.getByLabel(vi.task.statuses).getByText(vi.completion.confirmed).waitFor();
    await confirmed.page.getByLabel(vi.task.statuses).getByText(vi.task.onTime).waitFor();
    await confirmed.history.getByText(/Chuỗi nguyên vẹn/).waitFor();
  });

  it('never made a page fail', () => {
    expect(office.failures).toEqual([]);
  });
});

/** The demonstration's clock goes from deadline to deadline, until the silent agency's term has passed. */
const untilDeemed = async (open: TaskPage): Promise<void> => {
  const silent = open.work.getByRole('row', { name: /Sở Tư pháp/ }).getByText(vi.opinion.deemedConsent);
  const next = open.page.getByRole('button', { name: vi.demo.nextDeadline });
  const clock = open.page.getByLabel(vi.demo.label).locator('strong');
  while ((await silent.count()) === 0) {
    const before = await clock.innerText();
    await next.click();
    await open.page.waitForFunction((was) => document.querySelector('aside strong')?.textContent !== was, before);
  }
};
