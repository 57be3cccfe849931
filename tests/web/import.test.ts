import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vi } from '../../apps/web/words/vi.js';
import { plan } from '../support/api/imports.js';
import { ImportPage } from './pages/import-page.js';
import { Office } from './pages/office.js';

/** A document from the clerk's hand to tasks: by mouse, by keyboard, by two at once. */

let office: Office;
let clerk: ImportPage;
let chairman: ImportPage;
beforeAll(async () => {
  office = await Office.open();
  clerk = new ImportPage((await office.as('Văn thư, Văn phòng UBND tỉnh')).page);
  chairman = new ImportPage((await office.as('Chủ tịch UBND tỉnh')).page);
});
afterAll(() => office.close());

describe('a document that is taken in', () => {
  it('stands beside its proposals, and each finds the other', async () => {
    await clerk.upload('ke-hoach.txt', plan);
    await clerk.mark('2').click();
    expect(await clerk.page.evaluate(() => document.activeElement?.getAttribute('data-proposal'))).toBe('2');
    await clerk.press('j');
    await clerk.document.locator('mark[data-active][data-of~="3"]').first().waitFor();
  });

  it('waits for a person where nobody can know who leads, and says so', async () => {
    const row = clerk.proposal('4');
    expect(await row.innerText()).toContain(vi.import.need.lead);
    expect(await row.getByRole('button', { name: vi.import.confirm }).count()).toBe(0);
  });

  it('is edited by keyboard: e opens, typing finds the agency, Enter saves', async () => {
    await clerk.proposal('4').focus();
    await clerk.press('e');
    const lead = clerk.form('4').getByRole('combobox', { name: vi.import.leadUnit });
    await lead.fill('Sở Tư pháp');
    await clerk.page.getByRole('option', { name: 'Sở Tư pháp', exact: true }).click();
    await clerk.form('4').getByRole('button', { name: vi.import.save }).click();
    await clerk.proposal('4').getByText('Sở Tư pháp').waitFor();
  });

  it('is seen by a second reviewer without reloading, who loses nothing they typed', async () => {
    await chairman.open(clerk.id);
    await chairman.proposal('2').focus();
    await chairman.press('e');
    const title = chairman.form('2').getByLabel(vi.import.taskTitle);
    await title.fill('Rà soát quy hoạch của Chủ tịch');
    await clerk.proposal('1').focus();
    await clerk.press('d');
    await chairman.proposal('1').getByText(vi.import.proposalStatus.dropped).waitFor();
    await clerk.proposal('2').getByRole('button', { name: vi.import.edit }).click();
    await clerk.form('2').getByLabel(vi.import.taskTitle).fill('Rà soát quy hoạch của văn thư');
    await clerk.form('2').getByRole('button', { name: vi.import.save }).click();
    await chairman.form('2').getByRole('button', { name: vi.import.overwrite }).waitFor();
    expect(await title.inputValue()).toBe('Rà soát quy hoạch của Chủ tịch');
    await chairman.form('2').getByRole('button', { name: vi.import.overwrite }).click();
    await clerk.proposal('2').getByText('Rà soát quy hoạch của Chủ tịch').waitFor();
  });

  it('keeps its review when the browser is closed', async () => {
    await clerk.page.reload();
    await clerk.proposal('1').getByText(vi.import.proposalStatus.dropped).waitFor();
  });

  it('becomes tasks by x and Enter, and only then', async () => {
    await chairman.proposal('2').focus();
    await chairman.press('x');
    await chairman.press('j');
    await chairman.press('x');
    await chairman.press('Enter');
    const dialog = chairman.page.getByRole('dialog');
    await dialog.getByText('Sẽ giao 2 nhiệm vụ').waitFor();
    await chairman.press('Enter');
    await chairman.proposal('3').getByText(vi.import.proposalStatus.confirmed).waitFor();
    await chairman.proposal('2').getByRole('link', { name: vi.import.openTask }).click();
    await chairman.page.getByRole('heading', { name: 'Rà soát quy hoạch của Chủ tịch' }).waitFor();
    await chairman.page.getByRole('link', { name: vi.import.clause }).click();
    await chairman.document.locator('mark[data-active]').first().waitFor();
    expect(await chairman.document.locator('mark').innerText()).toContain('rà soát quy hoạch đô thị');
  });

  it.each(['light', 'dark'] as const)(
    'breaks no rule of WCAG 2.2 AA, the form of a proposal open: %s',
    async (scheme) => {
      await clerk.page.emulateMedia({ colorScheme: scheme });
      await clerk.open(clerk.id);
      await clerk.proposal('4').getByRole('button', { name: vi.import.edit }).click();
      await clerk.form('4').waitFor();
      // What the head of the page half covers while one scrolls is no small target.
      await clerk.page.evaluate(() => window.scrollTo(0, 0));
      const axe = new AxeBuilder({ page: clerk.page }).setLegacyMode();
      const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`)),
      ).toEqual([]);
    },
  );

  it('is not moved sideways on a telephone, nor under a pressed button', async () => {
    await clerk.page.setViewportSize({ width: 360, height: 740 });
    const isWide = (): boolean => document.documentElement.scrollWidth > window.innerWidth;
    expect(await clerk.page.evaluate(isWide)).toBe(false);
    await clerk.open(clerk.id);
    const last = clerk.proposal('5');
    await last.scrollIntoViewIfNeeded();
    const before = await clerk.page.evaluate(() => window.scrollY);
    await last.evaluate((row) => row.focus({ preventScroll: true }));
    await clerk.document.locator('mark[data-active][data-of~="5"]').first().waitFor();
    expect(await clerk.page.evaluate(() => window.scrollY)).toBe(before);
  });

  it('leaves no error in any browser', () => expect(office.failures).toEqual([]));
});
