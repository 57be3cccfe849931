import type { Locator, Page } from 'playwright-core';
import { vi } from '../../../apps/web/words/vi.js';

export class InboxPage {
  constructor(readonly page: Page) {}

  async open(): Promise<this> {
    await this.page.goto('/inbox');
    await this.page.getByRole('heading', { name: vi.inbox.title }).waitFor();
    return this;
  }

  row(title: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: title });
  }

  async openTask(title: string): Promise<void> {
    await this.row(title).getByRole('link').first().click();
    await this.page.getByRole('heading', { name: vi.task.whatNow }).waitFor();
  }

  async notices(): Promise<void> {
    await this.page.getByRole('tab', { name: vi.inbox.tabNotices }).click();
  }
}
