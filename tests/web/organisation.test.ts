import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { en } from '../../apps/web/words/en.js';
import { vi } from '../../apps/web/words/vi.js';
import { writeCsv } from '../../libs/spreadsheet/index.js';
import { Office } from './pages/office.js';
import { assigned } from './pages/prepared.js';

/** The organisation in a browser: walked by keyboard, looked at as of a day, kept, merged after a preview, imported. */

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const words = vi.organisation;
const enter = async (page: Page, username: string): Promise<void> => {
  const answer = await page.request.post('/api/login', {
    data: { username, password: 'mandate' },
    headers: { origin: office.here.url },
  });
  expect(answer.status()).toBe(200);
};
const visit = async (username: string, look: object = {}): Promise<Page> => {
  const { page } = await office.visitor(look);
  await enter(page, username);
  return page;
};
const open = async (page: Page, path = '/organisation'): Promise<void> => {
  await page.goto(path);
  await page.getByRole('treeitem').first().waitFor();
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const broken = async (page: Page): Promise<string[]> => {
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
};
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};
const choose = async (page: Page, label: string, typed: string, option: RegExp): Promise<void> => {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(typed);
  await page.getByRole('option', { name: option }).first().click();
};

describe('anybody', () => {
  it('walks the tree with the keyboard alone and reads a unit', async () => {
    const page = await visit('taichinh.chuyenvien');
    await open(page);
    await page.getByRole('treeitem').first().focus();
    for (const key of ['End', 'Home', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.locator('[data-post]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('unit')).not.toBeNull();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('treeitem');
    expect(await page.getByRole('button', { name: new RegExp(`^${words.keep}`) }).count()).toBe(0);
  });

  it('finds a person without marks, and is led to their desk', async () => {
    const page = await visit('taichinh.chuyenvien');
    await open(page);
    await page.getByLabel(words.search).fill('tran van hai');
    await page.getByRole('link', { name: 'Trần Văn Hải' }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Sở Tài chính' }).waitFor();
    await page.getByText('H99.02').first().waitFor();
  });

  it('sees the province as of a day before its divisions were founded', async () => {
    const page = await visit('taichinh.chuyenvien');
    await open(page, '/organisation?unit=so-tai-chinh');
    await page
      .getByRole('link', { name: /^Phòng/ })
      .first()
      .waitFor();
    await open(page, '/organisation?unit=so-tai-chinh&on=2025-06-30');
    await page.getByText(words.past.replace('{{day}}', '30/06/2025')).waitFor();
    expect(await page.getByRole('link', { name: /^Phòng/ }).count()).toBe(0);
    await button(page, words.today).click();
    await page
      .getByRole('link', { name: /^Phòng/ })
      .first()
      .waitFor();
  });
});

describe('an administrator', () => {
  it('renames a unit, and sees who did it, when, why, before and after', async () => {
    const page = await visit('quantri');
    await open(page, '/organisation?unit=so-ngoai-vu');
    await button(page, words.changeUnit).click();
    await page.getByLabel(words.nameVi).fill('Sở Ngoại vụ và Hội nhập');
    await page.getByLabel(words.reason).fill('Sắp xếp tổ chức');
    expect(await broken(page)).toEqual([]);
    await picture(page, 'organisation-rename');
    await button(page, words.save).click();
    await page.getByRole('heading', { level: 2, name: 'Sở Ngoại vụ và Hội nhập' }).waitFor();
    await page.getByText('Sắp xếp tổ chức').first().waitFor();
    await page.getByText(words.detail).first().click();
    await page.getByRole('cell', { name: 'Sở Ngoại vụ', exact: true }).waitFor();
  });

  it('appoints somebody by name, and the desk shows both', async () => {
    const page = await visit('quantri');
    await open(page, '/organisation?unit=so-tu-phap');
    await page.locator('[data-post="so-tu-phap/head"]').getByRole('button').click();
    await page.getByRole('menuitem', { name: words.appoint }).click();
    await choose(page, words.person, 'le quang vinh', /^Lê Quang Vinh/);
    await page.getByLabel(words.reason).fill('Điều động');
    await button(page, words.save).click();
    await page
      .locator('[data-post="so-tu-phap/head"]')
      .getByText(/Lê Quang Vinh/)
      .first()
      .waitFor();
  });

  it('sees which tasks a merger would move, from whom to whom, before it is confirmed', async () => {
    await assigned(office, 'Nhiệm vụ mà quản trị không được đọc');
    const page = await visit('quantri');
    await open(page, '/organisation?unit=so-tai-chinh');
    await button(page, words.reorganise).click();
    await choose(page, words.merging.into, 'Nội vụ', /^Sở Nội vụ/);
    // By the keyboard: the list of what may be chosen still lies over the button.
    await button(page, words.merging.preview).press('Enter');
    await page
      .getByRole('cell', { name: /^Sở Nội vụ/ })
      .first()
      .waitFor();
    expect(await page.getByText('Nhiệm vụ mà quản trị không được đọc').count()).toBe(0);
    expect(await broken(page)).toEqual([]);
    await picture(page, 'organisation-merger');
    await page.getByLabel(words.reason).fill('Nghị quyết sắp xếp');
    await button(page, words.merging.confirm).click();
    await page.getByText(words.ended).waitFor();
    await page.getByRole('link', { name: 'Sở Nội vụ' }).first().waitFor();
  });

  it('looks at each row of a file before it is written', async () => {
    const page = await visit('quantri');
    await page.goto('/organisation?view=tables');
    const file = (...rows: string[][]) => ({
      name: 'can-bo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(writeCsv([['Mã cán bộ', 'Họ và tên'], ...rows])),
    });
    const look = async (...rows: string[][]): Promise<void> => {
      await page.locator('input[type=file]').setInputFiles(file(...rows));
      await button(page, words.tables.check).click();
    };
    await look(['moi', 'Nguyễn Văn Mới'], ['', 'Không mã']);
    await page.getByText(words.tables.faulty).waitFor();
    await look(['moi', 'Nguyễn Văn Mới']);
    await page.getByRole('cell', { name: 'Nguyễn Văn Mới' }).waitFor();
    await page.getByLabel(words.reason).fill('Tuyển dụng');
    await picture(page, 'organisation-import');
    await button(page, words.tables.apply).click();
    await page.getByText(words.savedMore).waitFor();
  });
});

describe.each([
  ['vi', vi, 'light', 1280],
  ['en', en, 'dark', 360],
] as const)('in %s', (language, spoken, scheme, width) => {
  it('every part can be read by everybody, and nothing must be moved sideways', async () => {
    const page = await visit('quantri', { language, scheme, width });
    for (const [name, query, ready] of [
      ['units', '', '[role=treeitem]'],
      ['unit', '?unit=so-xay-dung', '[data-post]'],
      ['changes', '?view=changes', 'ol li'],
      ['collectives', '?view=collectives', 'details'],
      ['tables', '?view=tables', 'a[download]'],
    ] as const) {
      await page.goto(`/organisation${query}`);
      await page.getByRole('heading', { level: 1, name: spoken.organisation.title }).waitFor();
      await page.locator(ready).first().waitFor({ state: 'attached' });
      expect([name, await broken(page)]).toEqual([name, []]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect([name, wide]).toEqual([name, false]);
      await picture(page, `organisation-${name}-${width}`);
    }
  });
});

it('no page failed on the way', () => expect(office.failures).toEqual([]));
