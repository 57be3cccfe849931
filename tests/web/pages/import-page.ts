import type { Locator, Page } from 'playwright-core';
import { vi } from '../../../apps/web/words/vi.js';

export class ImportPage {
  constructor(readonly page: Page) {}

  async upload(name: string, content: string): Promise<this> {
    await this.page.goto('/imports');
    const field = this.page.getByLabel(vi.import.file);
    await field.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await this.page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
    await this.document.waitFor();
    return this;
  }

  async open(id: string): Promise<this> {
    await this.page.goto(`/imports/${id}`);
    await this.document.waitFor();
    return this;
  }

  get id(): string {
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }
  get document(): Locator {
    return this.page.locator('[data-document]');
  }
  proposal(id: string): Locator {
    return this.page.locator(`[data-proposal="${id}"]`);
  }
  form(id: string): Locator {
    return this.page.locator(`[data-form="${id}"]`);
  }
  mark(id: string): Locator {
    return this.document.locator(`mark[data-of~="${id}"]`).first();
  }
  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }
}
