import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { en } from '../../apps/web/words/en.js';
import { vi } from '../../apps/web/words/vi.js';
import { LoginPage } from './pages/login-page.js';
import { Office } from './pages/office.js';
import { assigned } from './pages/prepared.js';
import { TaskPage } from './pages/task-page.js';

/** Several people on one task, lost answers, refusals, ended sessions: nothing typed is lost and nothing happens twice. */

const director = 'Giám đốc Sở Tài chính';
let office: Office;
let task = '';

beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());
beforeEach(async () => {
  task = await assigned(office, `Nhiệm vụ ${expect.getState().currentTestName ?? ''}`);
});

describe('the door', () => {
  it('lets nobody in with a wrong password, says so in words, and lets them in with the right one', async () => {
    const { page } = await office.visitor();
    const login = await new LoginPage(page).open();
    await login.with('taichinh.giamdoc', 'sai');
    await page.getByRole('alert').getByText(vi.login.failed).waitFor();
    await login.with('taichinh.giamdoc', 'mandate');
    await page.getByRole('heading', { name: vi.inbox.title }).waitFor();
  });

  it('leads back to the page that was asked for', async () => {
    const { page } = await office.visitor();
    await page.goto(`/tasks/${task}`);
    await page.getByRole('heading', { name: vi.login.title }).waitFor();
    await new LoginPage(page).with('taichinh.giamdoc', 'mandate');
    await page.getByRole('heading', { name: vi.task.whatNow }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/tasks/${task}`);
  });
});

describe('two people on one page', () => {
  it('see each other act without reloading', async () => {
    const watching = await office.task('Chủ tịch UBND tỉnh', task);
    const acting = await office.task(director, task);
    await acting.choose('accept');
    await acting.send();
    await watching.path.locator('[aria-current="step"]').filter({ hasText: 'Soạn thảo' }).waitFor();
    await watching.history.getByText('Trần Văn Hải').first().waitFor();
  });

  it('keep what they typed when the other was faster, and are told why it cannot be sent', async () => {
    const slow = await office.task(director, task);
    await slow.choose('decline');
    await slow.fill(vi.field.reason, 'Không thuộc thẩm quyền của Sở.');
    await (await office.client('taichinh.giamdoc')).act(task, 'accept');
    await slow.whatNow.getByText(/Trong lúc bạn gõ/).waitFor();
    await slow.form.getByRole('button').last().click();
    const refusal = slow.form.getByRole('alert');
    await refusal.waitFor();
    expect(await refusal.innerText()).toContain('Bước này đã kết thúc');
    expect(await slow.form.getByLabel(vi.field.reason).inputValue()).toBe('Không thuộc thẩm quyền của Sở.');
  });
});

describe('an act', () => {
  it('is refused beside the form when something is missing, before anything is sent', async () => {
    const page = await office.task(director, task);
    await page.choose('decline');
    await page.form.getByRole('button').last().click();
    await page.form.getByText(vi.field.required).waitFor();
    const { entries } = await (
      await office.client('chutich')
    ).get<{ entries: unknown[] }>(`/api/tasks/${task}/history`);
    expect(entries).toHaveLength(2);
  });

  it('whose answer was lost is sent again under the same key, and happens once', async () => {
    const page = await office.task(director, task);
    const keys: (string | undefined)[] = [];
    await page.page.route('**/accept', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      if (keys.length > 1) return route.continue();
      // The server does it; only the answer never arrives.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await page.choose('accept');
    await page.send();
    await page.page.unroute('**/accept');
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    const { visits } = await (await office.client('chutich')).task(task);
    expect(visits.map((visit) => `${visit.step}#${visit.round}`)).toEqual(['accept#1', 'draft#1']);
  });

  it('happens once however often the button is pressed', async () => {
    const page = await office.task(director, task);
    const sent: string[] = [];
    page.page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/accept')) sent.push(request.url());
    });
    await page.choose('accept');
    await page.form.getByRole('button').last().dblclick();
    await page.receipt.waitFor();
    expect(sent).toHaveLength(1);
  });

  it('that was typed survives a reload and a session that ended', async () => {
    const { page, context } = await office.visitor();
    await (await new LoginPage(page).open()).as(director);
    const form = await new TaskPage(page).open(task);
    await form.choose('decline');
    await form.fill(vi.field.reason, 'Viết dở dang');
    await page.reload();
    await form.choose('decline');
    expect(await form.form.getByLabel(vi.field.reason).inputValue()).toBe('Viết dở dang');
    // The session ends between the press of the button and the server's look at it.
    await page.route('**/decline', async (route) => {
      await context.clearCookies();
      await route.continue({ headers: { ...route.request().headers(), cookie: '' } });
    });
    await form.form.getByRole('button').last().click();
    await page.getByRole('heading', { name: vi.login.title }).waitFor();
    await page.unroute('**/decline');
    await new LoginPage(page).with('taichinh.giamdoc', 'mandate');
    await page.getByRole('heading', { name: vi.task.whatNow }).waitFor();
    await form.choose('decline');
    expect(await form.form.getByLabel(vi.field.reason).inputValue()).toBe('Viết dở dang');
  });
});

describe('the language', () => {
  it('is switched for everything on the page, refusals and history too, and stays', async () => {
    const { page } = await office.visitor();
    await (await new LoginPage(page).open()).as(director);
    await page.goto(`/tasks/${task}`);
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { name: en.task.whatNow }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByText(/^Why \d+ other acts/).click();
    await page.getByText('No completion has been reported yet.').first().waitFor();
    await page.reload();
    await page.getByRole('heading', { name: en.task.whatNow }).waitFor();
    expect(await page.getByRole('region', { name: en.task.history }).innerText()).not.toMatch(/Giao nhiệm vụ|bút lục/);
  });
});

describe('the list of tasks', () => {
  it('is narrowed by an address that can be shared', async () => {
    const { page } = await office.as('Chủ tịch UBND tỉnh');
    await page.goto('/tasks');
    await page.getByRole('searchbox').fill('thu hep danh sach');
    await page.waitForURL(/q=/);
    await page.getByText(vi.tasks.none).waitFor();
    await page.goto('/tasks?q=nhiem+vu&stage=assignment&late=true');
    await page.getByText(vi.tasks.none).waitFor();
    await page.getByRole('button', { name: vi.tasks.clear }).click();
    await page.locator('[data-row]').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  });
});

it('no page failed on the way', () => expect(office.failures).toEqual([]));
