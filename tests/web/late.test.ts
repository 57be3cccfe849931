import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vi } from '../../apps/web/words/vi.js';
import { startWorker } from '../support/api/worker.js';
import { Office } from './pages/office.js';
import { assigned, assignment } from './pages/prepared.js';

/** What a newcomer sees within a minute: a task becomes late, and the delay reaches the Vice-Chairman. */

const vice = 'Phó Chủ tịch Thường trực UBND tỉnh';
let office: Office;
let worker: { close(): Promise<void> };
let task = '';

beforeAll(async () => {
  office = await Office.open();
  worker = await startWorker(office.here.config);
  task = await assigned(office);
});
afterAll(async () => {
  await worker.close();
  await office.close();
});

const moveToNextDeadline = async (): Promise<void> => {
  const { page } = await office.as(vice);
  const clock = page.getByLabel(vi.demo.label).locator('strong');
  const before = await clock.innerText();
  await page.getByRole('button', { name: vi.demo.nextDeadline }).click();
  await page.waitForFunction((was) => document.querySelector('aside strong')?.textContent !== was, before);
};

describe('a demonstration whose time is moved', () => {
  it('brings the delay of a task to the Vice-Chairman, who watches the clock from an empty inbox', async () => {
    const inbox = await office.inbox(vice);
    await inbox.page.getByText(vi.inbox.empty).waitFor();
    const row = inbox.row(assignment.title);
    for (let deadlines = 0; deadlines < 12 && (await row.count()) === 0; deadlines += 1) await moveToNextDeadline();
    await row.waitFor();
    expect(await row.innerText()).toContain(vi.asked.acknowledge);
    expect(await row.innerText()).toContain('báo lên từ');
  });

  it('tells of it in the notices too, once the worker has delivered them', async () => {
    const inbox = await office.inbox(vice);
    await inbox.notices();
    await inbox.row(assignment.title).getByText(vi.notice.escalated).waitFor({ timeout: 60_000 });
  });

  it('shows the task as late, with everyone to whom it was reported', async () => {
    const page = await office.task(vice, task);
    expect(await page.path.locator('[aria-current="step"] [data-mark="late"]').count()).toBe(1);
    const reported = page.whatNow.getByRole('list', { name: vi.task.escalations }).getByRole('listitem');
    expect((await reported.allInnerTexts()).join('\n')).toContain(`Báo lên ${vice}`);
    await page.choose('acknowledge');
    await page.send();
    await page.whatNow
      .getByText(/đã nắm, theo dõi đến/)
      .first()
      .waitFor();
  });

  it('leaves the inbox of the Vice-Chairman empty once the delay was noted', async () => {
    const inbox = await office.inbox(vice);
    await inbox.page.getByText(vi.inbox.empty).waitFor();
  });

  it('explains why it was due then, day by day', async () => {
    const page = await office.task('Giám đốc Sở Tài chính', task);
    await page.whatNow.getByRole('button', { name: /Vì sao hạn là/ }).click();
    const sheet = page.page.getByRole('table', { name: vi.why.sheet });
    await sheet.waitFor();
    const days = await sheet.getByRole('cell').allInnerTexts();
    expect(days.filter((text) => text.includes(vi.why.last))).toHaveLength(1);
    expect(days.join()).toContain('ngày làm việc thứ 2');
  });

  it('never made a page fail', () => expect(office.failures).toEqual([]));
});
