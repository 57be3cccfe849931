import type { Page } from 'playwright-core';
import { vi } from '../../../apps/web/words/vi.js';

export class AssignPage {
  constructor(readonly page: Page) {}

  async open(): Promise<this> {
    await this.page.goto('/assign');
    await this.page.getByRole('heading', { name: vi.assign.title, level: 1 }).waitFor();
    return this;
  }

  private field(name: string) {
    return this.page.getByLabel(name);
  }

  async directive(number: string, date: string, title: string): Promise<void> {
    await this.field(vi.assign.number).fill(number);
    await this.field(vi.assign.date).fill(date);
    await this.field(vi.assign.directiveTitle).fill(title);
  }

  async task(title: string): Promise<void> {
    await this.field(vi.assign.taskTitle).fill(title);
  }

  async lead(unit: string): Promise<void> {
    await this.page.getByRole('combobox', { name: vi.assign.leadUnit }).fill(unit);
    await this.page.getByRole('option', { name: unit, exact: true }).click();
  }

  async procedure(name: string): Promise<void> {
    await this.page.getByRole('combobox', { name: vi.assign.procedure }).click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  async due(date: string): Promise<void> {
    // The first of them: the others bound it.
    await this.page.getByRole('region', { name: vi.assign.when }).getByRole('textbox').first().fill(date);
    await this.page.keyboard.press('Tab');
  }

  preview(): Promise<string> {
    return this.page.getByRole('region', { name: vi.assign.preview }).innerText();
  }

  /** Sends the form, and gives the id of the task whose page opens. */
  async send(): Promise<string> {
    await this.page.getByRole('button', { name: vi.assign.submit }).click();
    await this.page.waitForURL(/\/tasks\/[0-9a-f-]{36}/);
    await this.page.getByRole('heading', { name: vi.task.whatNow }).waitFor();
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? '';
  }
}
