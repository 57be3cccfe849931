import type { Page } from 'playwright-core';
import type { TaskPage } from './task-page.js';

/** What a person does in a form: each of these finds its field by the words that a person reads. */
export type Filling = (open: TaskPage) => Promise<void>;

export const write =
  (label: string, text: string): Filling =>
  ({ form }) =>
    form.getByRole('textbox', { name: label }).fill(text);

export const count =
  (label: string, text: string): Filling =>
  ({ form }) =>
    form.getByRole('textbox', { name: label, exact: true }).fill(text);

/** A radio or a box that is ticked. */
export const mark =
  (label: string): Filling =>
  ({ form }) =>
    form.getByLabel(label, { exact: true }).check();

/** One of a list, by the words it begins with. */
export const pick =
  (label: string, option: string): Filling =>
  async ({ form, page }) => {
    await form.getByRole('combobox', { name: label }).click();
    await page
      .getByRole('option', { name: new RegExp(`^${option}`) })
      .first()
      .click();
    await closeList(page);
  };

/** A list of several stays open over the button until it is left. */
const closeList = async (page: Page): Promise<void> => {
  if ((await page.getByRole('listbox').count()) > 0) await page.keyboard.press('Tab');
};

export const day =
  (label: string, date: string): Filling =>
  async ({ form, page }) => {
    await form.getByRole('textbox', { name: label }).fill(date);
    await page.keyboard.press('Tab');
  };

export const file =
  (label: string, name: string): Filling =>
  ({ form }) =>
    form.getByLabel(label).setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(`nội dung ${name}`) });

export const press =
  (name: string): Filling =>
  ({ form }) =>
    form.getByRole('button', { name }).click();
