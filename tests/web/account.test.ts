import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { en } from '../../apps/web/words/en.js';
import { vi } from '../../apps/web/words/vi.js';
import { codeOf } from '../support/api/signing-in.js';
import { visitor, type Visitor } from '../support/browser.js';
import { LoginPage } from './pages/login-page.js';
import { Office } from './pages/office.js';
import { preparedForSignature } from './pages/prepared.js';

/** The door, my account and the accounts, in a browser with an authenticator of its own. */

const administrator = 'quantri';
let office: Office;
let address = '';
beforeAll(async () => {
  office = await Office.open({ REAUTHENTICATION_MINUTES: '5' });
  // A passkey belongs to a name, and an IP address is none.
  address = office.here.url.replace('127.0.0.1', 'localhost');
});
afterAll(() => office.close());

const guest = (): Promise<Visitor> => visitor(office.browser, address);
const at = async (page: Page, path: string, title: string): Promise<void> => {
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
};
const enter = async (page: Page, username: string, password = 'mandate'): Promise<void> => {
  await (await new LoginPage(page).open()).with(username, password);
};
const inside = (page: Page) => page.getByRole('heading', { name: vi.inbox.title }).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const broken = async (page: Page): Promise<string[]> => {
  await page.waitForFunction(() => document.getAnimations().every((each) => each.playState !== 'running'));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
};
const stale = () =>
  office.here.db.pool.query(`update session set authenticated_at = clock_timestamp() - interval '1 hour'`);
const withAuthenticator = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
  } as const;
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, isUserVerified: true, automaticPresenceSimulation: true },
  });
};

describe('a passkey', () => {
  it('is made on the page of the account, opens the door by itself, confirms a person, and is taken away', async () => {
    const { page, context, failures } = await guest();
    await withAuthenticator(page);
    await enter(page, 'vanthu');
    await inside(page);
    await at(page, '/account', vi.account.title);
    await page.getByLabel(vi.account.passkeyName).fill('Máy ở cơ quan');
    await button(page, vi.account.passkeyAdd).click();
    await page.getByText('Máy ở cơ quan', { exact: true }).waitFor();
    await page.request.post('/api/logout', {
      headers: { 'x-csrf-token': ((await (await page.request.get('/api/me')).json()) as { csrf: string }).csrf },
    });
    await new LoginPage(page).open();
    await button(page, vi.door.passkey).click();
    await inside(page);
    await stale();
    await at(page, '/account', vi.account.title);
    await button(page, vi.account.removeOf.replace('{{name}}', 'Máy ở cơ quan')).click();
    await page.getByRole('dialog').getByRole('button', { name: vi.again.passkey }).click();
    await page.getByText('Máy ở cơ quan', { exact: true }).waitFor({ state: 'detached' });
    expect(failures).toEqual([]);
    await context.close();
  });
});

describe('a code generator', () => {
  it('is added by a square that is drawn here, and asked for at the door, where codes on paper help too', async () => {
    const { page, context } = await guest();
    await enter(page, 'tuphap.giamdoc');
    await inside(page);
    await at(page, '/account', vi.account.title);
    await button(page, vi.account.totpAdd).click();
    await page.getByRole('img', { name: vi.account.totpQr }).waitFor();
    const secret = (
      await page.locator('#totp').locator('xpath=ancestor::section').locator('code').innerText()
    ).replaceAll(' ', '');
    const now = (drift: number): string => codeOf(secret, drift);
    await page.getByLabel(vi.door.code).fill(now(-1));
    expect(await broken(page)).toEqual([]);
    await button(page, vi.account.totpConfirm).click();
    await page.getByText(vi.account.codesLead).waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/ })
        .count(),
    ).toBe(10);
    await context.close();
    const other = await guest();
    await enter(other.page, 'tuphap.giamdoc');
    await other.page.getByLabel(vi.door.code).fill('000000');
    await button(other.page, vi.login.submit).click();
    await other.page.getByText('Mã xác thực không đúng').waitFor();
    await other.page.getByLabel(vi.door.code).fill(now(0));
    await button(other.page, vi.login.submit).click();
    await inside(other.page);
    await other.context.close();
  });
});

describe('before a signature', () => {
  it('a dialog asks who it is, keeps what was chosen, and the act goes on under the same key', async () => {
    const task = await preparedForSignature(office);
    const { page, context } = await guest();
    await enter(page, 'chutich');
    await inside(page);
    await stale();
    await page.goto(`/tasks/${task}`);
    await button(page, vi.act.sign).first().click();
    const dialog = page.getByRole('dialog', { name: vi.again.title });
    await dialog.waitFor();
    expect(await broken(page)).toEqual([]);
    await dialog.getByLabel(vi.again.password).fill('sai');
    await button(page, vi.again.confirm).click();
    await dialog.getByText('Mật khẩu hoặc mã xác thực không đúng').waitFor();
    await dialog.getByLabel(vi.again.password).fill('mandate');
    await button(page, vi.again.confirm).click();
    await dialog.waitFor({ state: 'detached' });
    const signed = async (): Promise<number> =>
      (await office.here.db.pool.query(`select from journal where stream_id = $1 and kind = 'signed'`, [task]))
        .rowCount ?? 0;
    await page.getByText(vi.receipt.title).first().waitFor();
    expect(await signed()).toBe(1);
    await context.close();
  });
});

describe('an administrator', () => {
  it('invites a person, who chooses a password by the code, and resets it again', async () => {
    const { page, context } = await guest();
    await enter(page, administrator);
    await inside(page);
    await at(page, '/accounts', vi.accounts.title);
    await page.getByText(vi.accounts.add).click();
    await page.getByLabel(vi.accounts.username).fill('nguoi.moi');
    await page.getByRole('combobox', { name: vi.accounts.ofWhom }).fill('le quang vinh');
    await page.getByRole('option', { name: /^Lê Quang Vinh/ }).click();
    expect(await broken(page)).toEqual([]);
    await button(page, vi.accounts.create).click();
    const code = await page.locator('code').innerText();
    const other = await guest();
    await at(other.page, '/recover', vi.door.recover);
    await other.page.getByLabel(vi.login.username).fill('nguoi.moi');
    await other.page.getByLabel(vi.door.resetCode).fill(code);
    await other.page.getByRole('textbox', { name: vi.door.newPassword }).fill('mật khẩu của tôi');
    expect(await broken(other.page)).toEqual([]);
    await button(other.page, vi.door.recover).click();
    await other.page.getByText(vi.door.recovered).waitFor();
    await enter(other.page, 'nguoi.moi', 'mật khẩu của tôi');
    await inside(other.page);
    await other.context.close();
    await context.close();
  });
});

describe.each([
  ['vi', vi, 'light', 1280],
  ['en', en, 'dark', 360],
] as const)('in %s', (language, words, scheme, width) => {
  it('the door, my account and the accounts can be used by everybody', async () => {
    const { page, context, failures } = await visitor(office.browser, address, { language, scheme, width });
    await at(page, '/login?trouble=provider.noGroup', words.login.title);
    await page.getByText(words.door.noGroup).waitFor();
    expect(await broken(page)).toEqual([]);
    await page.getByLabel(words.login.username).fill(administrator);
    await page.getByLabel(words.login.password, { exact: false }).first().fill('mandate');
    await button(page, words.login.submit).click();
    await page.getByRole('heading', { level: 1, name: words.inbox.title }).waitFor();
    for (const [path, title] of [
      ['/account', words.account.title],
      ['/accounts', words.accounts.title],
    ] as const) {
      await at(page, path, title);
      await page.getByRole('list').first().waitFor();
      expect(await broken(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect([path, wide]).toEqual([path, false]);
      const folder = process.env['SCREENSHOTS'];
      if (folder) await page.screenshot({ path: `${folder}/${language}${path.replace('/', '-')}.png`, fullPage: true });
    }
    expect(failures).toEqual([]);
    await context.close();
  });
});
