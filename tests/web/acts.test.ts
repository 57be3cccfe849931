import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Persona } from '../matrix/cast.js';
import { mayAct } from '../matrix/expected/acts.js';
import { Gate } from '../matrix/gate.js';
import { scenes, type StagedAct } from '../matrix/scenes.js';
import { launchBrowser, visitor, type Visitor } from '../support/browser.js';
import { vi } from '../../apps/web/words/vi.js';
import { people } from '../support/domain.js';
import { day, mark, write } from './pages/act-form.js';
import { inWords } from './pages/acts-in-words.js';
import { TaskPage } from './pages/task-page.js';

/** Every act by hand: the person whose turn it is opens its form, fills it in as they read it, and reads what came of it. */

const acts = Object.keys(inWords) as (keyof typeof inWords)[];
const doer = (act: StagedAct): Persona => {
  const [first] = mayAct[act];
  if (!first) throw new Error(`Nobody may ${act}.`);
  return first;
};

let gate: Gate;
let browser: Browser;
const there = new Map<Persona, Visitor>();

beforeAll(async () => {
  [gate, browser] = await Promise.all([Gate.open(), launchBrowser()]);
  await gate.stage(acts.map((act) => [act, 0]));
});
afterAll(async () => {
  await browser.close();
  await gate.close();
});

const comesIn = async (persona: Persona): Promise<Visitor> => {
  const came = await visitor(browser, gate.url);
  await came.context.addCookies([gate.cookieOf(persona)]);
  there.set(persona, came);
  return came;
};

/** A page for one act, and gone after it: one that stays open would read all that others do anew. */
const withPage = async (persona: Persona, work: (page: Page) => Promise<void>): Promise<string[]> => {
  const { context } = there.get(persona) ?? (await comesIn(persona));
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', ({ message }) => failures.push(message));
  await work(page);
  await page.close();
  return failures;
};

describe('in a browser, whoever may', () => {
  it.each(acts)('%s does it, and it is told', async (act) => {
    const { fill = [], tells } = inWords[act];
    const failures = await withPage(doer(act), async (page) => {
      const open = await new TaskPage(page).open(gate.task(act, false));
      await open.choose(act);
      for (const each of fill) await each(open);
      await open.send();
      await open.history.getByText(tells).first().waitFor();
    });
    expect(failures).toEqual([]);
  });
});

describe('a coordinator', () => {
  it('asks for more time of its share, which is named, and the one who decides reads for what', async () => {
    const task = await scenes.fulfil.stage(gate.office);
    await withPage('coordinatingHead', async (page) => {
      const open = await new TaskPage(page).open(task);
      await open.chip(`${vi.act.askExtension}: Số liệu biên chế`).click();
      await day(vi.field.newDay, '15/05/2026')(open);
      await write(vi.field.reason, 'Chờ điều tra')(open);
      await open.send();
      await open.history.getByText('15/05').first().waitFor();
    });
    await withPage('chairman', async (page) => {
      const open = await new TaskPage(page).open(task);
      await open.choose('decideExtension');
      await open.form.getByText('Xin đến hết thứ Sáu 15/05/2026').waitFor();
      await mark(vi.field.granted)(open);
      await open.send();
    });
    expect((await gate.office.state(task)).parts?.obligations[0]?.deadline.term).toMatchObject({ date: '2026-05-15' });
  });
});

describe('many tasks at once', () => {
  const titles = ['Việc gộp một', 'Việc gộp hai'];

  it('are answered one by one, and the answers stay to be read when the list has moved on', async () => {
    const [mine = '', back = ''] = await Promise.all(titles.map((title) => gate.office.assign({ title })));
    await gate.office.act(back, people.head, { act: 'decline', reason: 'Không đúng thẩm quyền' });
    await withPage('leadHead', async (page) => {
      await page.goto(`/tasks?q=${encodeURIComponent('Việc gộp')}&stage=assignment`);
      for (const title of titles) await page.getByLabel(vi.batch.select.replace('{{title}}', title)).check();
      const bar = page.getByRole('region', { name: vi.batch.act });
      await bar.getByRole('combobox', { name: vi.batch.act }).click();
      await page.getByRole('option', { name: vi.act.accept, exact: true }).click();
      await bar.getByRole('button', { name: vi.batch.send }).click();
      const results = bar.getByRole('list', { name: vi.batch.results }).getByRole('listitem');
      await results.filter({ hasText: titles[0] }).getByText(vi.batch.ok).waitFor();
      await results.filter({ hasText: titles[1] }).getByText('Hồ sơ không ở chỗ bạn').waitFor();
      await page.getByRole('table').getByText('Việc gộp một').waitFor({ state: 'detached' });
      expect(await results.count()).toBe(2);
    });
    expect((await gate.office.state(mine)).visits.at(-1)?.step).toBe('draft');
  });
});
