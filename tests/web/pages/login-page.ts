import type { Page } from 'playwright-core';
import { vi } from '../../../apps/web/words/vi.js';

export class LoginPage {
  constructor(readonly page: Page) {}

  async open(): Promise<this> {
    await this.page.goto('/login');
    await this.page.getByRole('heading', { name: vi.login.title }).waitFor();
    return this;
  }

  async with(username: string, password: string): Promise<void> {
    await this.page.getByLabel(vi.login.username).fill(username);
    await this.page.getByLabel(vi.login.password, { exact: false }).first().fill(password);
    await this.page.getByRole('button', { name: vi.login.submit, exact: true }).click();
  }

  /** One click on somebody of the demonstration. */
  async as(post: string): Promise<void> {
    await this.page.getByRole('button', { name: post }).first().click();
    await this.page.getByRole('heading', { name: vi.inbox.title }).waitFor();
  }
}
