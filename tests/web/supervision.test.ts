import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { TaskView } from '../../libs/contracts/http.js';
import { refusalWords } from '../../libs/contracts/refusal-words.js';
import { vi } from '../../apps/web/words/vi.js';
import { broken } from './pages/broken.js';
import { Office } from './pages/office.js';
import { assignment } from './pages/prepared.js';

/** What a leader decides in the morning, on the page that says what is late. */

const chairman = 'Chủ tịch UBND tỉnh';
const headOfOffice = 'Chánh Văn phòng UBND tỉnh';
const director = 'Giám đốc Sở Tài chính';
const words = vi.supervision;
const late = 'Báo cáo giải ngân vốn đầu tư công';
const silent = 'Rà soát thủ tục hành chính';

let office: Office;
let task = '';

const assign = async (title: string, due: string | null): Promise<string> => {
  const client = await office.client('chutich');
  const given = { ...assignment, title, procedure: 'work', due: due && { date: due, inclusive: true } };
  const { body } = await client.send<{ task: string }>('POST', '/api/tasks', given, {
    'idempotency-key': randomUUID(),
  });
  return body.task;
};

beforeAll(async () => {
  office = await Office.open();
  task = await assign(late, '2026-03-04');
  await assign(silent, null);
  await (await office.client('chutich')).send('POST', '/api/demo/advance', { by: 'duration', duration: '4d' });
});
afterAll(() => office.close());

const open = async (post: string): Promise<Page> => {
  const { page } = await office.as(post);
  await page.goto('/supervision');
  await page.getByRole('heading', { name: words.title }).waitFor();
  return page;
};
const region = (page: Page, name: string): Locator => page.getByRole('region', { name }).first();
const decide = async (page: Page, decision: keyof typeof words.decide): Promise<Locator> => {
  const what = words.decide[decision];
  await region(page, words.matters)
    .getByRole('button', { name: `${what}: ${late}` })
    .click();
  const dialog = page.getByRole('dialog', { name: `${what}: ${late}` });
  await dialog.waitFor();
  return dialog;
};
const close = (dialog: Locator): Promise<void> => dialog.getByRole('button', { name: vi.common.close }).click();

describe('an agency that is late', () => {
  it('is urged from the task by whoever signs the letter, and by nobody else', async () => {
    const page = await open(chairman);
    const refused = await decide(page, 'press');
    await refused.getByText(refusalWords['urging.notOffice'].words.vi).waitFor();
    const signing = await decide(await open(headOfOffice), 'press');
    await signing.getByRole('button', { name: words.urge }).click();
    await signing.getByRole('link', { name: /UBND/ }).waitFor();
  });
});

describe('the ten that matter most', () => {
  it('refuse with the reason what somebody may not do', async () => {
    const page = await open(director);
    const dialog = await decide(page, 'reassign');
    await dialog.getByRole('status').getByText(words.decide.refused).waitFor();
    expect(await dialog.locator('form').count()).toBe(0);
  });

  it.each([
    { scheme: 'light', width: 1280, height: 900 },
    { scheme: 'dark', width: 360, height: 740 },
  ] as const)('break no rule of WCAG 2.2 AA, nor does what is decided there: $scheme, $width pixels', async (look) => {
    const { page } = await office.visitor(look);
    const data = { username: 'chutich', password: 'mandate' };
    await page.request.post('/api/login', { data, headers: { origin: office.here.url } });
    await page.goto('/supervision');
    await region(page, words.matters).waitFor();
    expect(await broken(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false);
    const dialog = await decide(page, 'extend');
    await dialog.locator('form').waitFor();
    expect(await broken(page)).toEqual([]);
  });

  it('name what is silent, until somebody acts', async () => {
    const page = await open(chairman);
    const zone = region(page, words.silent);
    await zone.getByRole('link', { name: silent }).waitFor();
    expect(await zone.innerText()).toContain('chưa nhận việc từ 02/03/2026');
  });

  it('are decided on where they stand: the assigner gives more time, and the page says so', async () => {
    const page = await open(chairman);
    const dialog = await decide(page, 'extend');
    await dialog.getByLabel(vi.parts.due).fill('31/03/2026');
    await dialog.getByLabel(vi.field.reason).fill('Chờ số liệu của Kho bạc');
    await dialog.getByRole('button', { name: vi.act.changeDeadline }).click();
    await dialog.getByText(vi.receipt.title).waitFor();
    await close(dialog);
    await region(page, words.matters).waitFor({ state: 'detached' });
    const { body } = await (await office.client('chutich')).send<TaskView>('GET', `/api/tasks/${task}`);
    expect(body.deadline?.due).toBe('2026-03-31T17:00:00.000Z');
  });

  it('never made a page fail', () => expect(office.failures).toEqual([]));
});
