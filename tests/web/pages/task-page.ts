import type { Locator, Page } from 'playwright-core';
import { vi } from '../../../apps/web/words/vi.js';

type ActName = keyof typeof vi.act;

export class TaskPage {
  constructor(readonly page: Page) {}

  async open(id: string): Promise<this> {
    await this.page.goto(`/tasks/${id}`);
    await this.page.getByRole('heading', { name: vi.task.whatNow }).waitFor();
    return this;
  }

  get whatNow(): Locator {
    return this.page.getByRole('region', { name: vi.task.whatNow });
  }
  get history(): Locator {
    return this.page.getByRole('region', { name: vi.task.history });
  }
  get work(): Locator {
    return this.page.getByRole('region', { name: vi.task.work });
  }
  get path(): Locator {
    return this.page.getByRole('region', { name: vi.task.path });
  }
  get receipt(): Locator {
    return this.whatNow.getByText(vi.receipt.title, { exact: true });
  }
  get form(): Locator {
    return this.whatNow.locator('form');
  }

  /** Chooses an act among those that this person may do; the likely one is open already. */
  async choose(act: ActName): Promise<void> {
    const form = this.whatNow.locator(`form[data-act="${act}"], form[data-act^="${act}/"]`);
    if ((await form.count()) > 0) return;
    await this.chip(vi.act[act]).first().click();
    await form.waitFor();
  }

  /** One of the acts to choose from, by the words it begins with. */
  chip(words: string): Locator {
    return this.whatNow
      .getByRole('group', { name: vi.task.mine })
      .locator('label')
      .filter({ hasText: new RegExp(`^${words}`) });
  }

  async fill(label: string, text: string): Promise<void> {
    await this.form.getByLabel(label).fill(text);
  }

  /** Sends the open form and waits until it is written: the number of the receipt has grown. */
  async send(): Promise<void> {
    const before = await this.place();
    await this.form.getByRole('button').last().click();
    await this.page.waitForFunction(
      ([was]) => {
        const said = document.querySelector('[data-receipt]')?.getAttribute('data-receipt');
        return said !== undefined && said !== null && said !== was;
      },
      [before],
    );
  }

  private async place(): Promise<string | null> {
    const shown = this.page.locator('[data-receipt]');
    return (await shown.count()) === 0 ? null : shown.getAttribute('data-receipt');
  }
}
