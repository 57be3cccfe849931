import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { vi } from '../../apps/web/words/vi.js';
import { broken } from './pages/broken.js';
import { Office } from './pages/office.js';
import { assigned, preparedTask } from './pages/prepared.js';

/** Every page in both languages, light and dark, on a telephone and at double size, for eyes, ears and keyboards. */

let office: Office;
let task = '';

beforeAll(async () => {
  office = await Office.open();
  task = await preparedTask(office);
});
afterAll(() => office.close());

const enter = async (page: Page, username: string): Promise<void> => {
  const answer = await page.request.post('/api/login', {
    data: { username, password: 'mandate' },
    headers: { origin: office.here.url },
  });
  expect(answer.status()).toBe(200);
};

type Place = { name: string; path: () => string; ready: string; open?: (page: Page) => Promise<unknown> };
const open = (words: RegExp) => (page: Page) => page.getByText(words).first().click();

const places: Place[] = [
  { name: 'the inbox', path: () => '/inbox', ready: '[data-row]' },
  { name: 'the notices', path: () => '/inbox?tab=notices', ready: '[role=tabpanel]:not(:empty)' },
  { name: 'the list of tasks', path: () => '/tasks', ready: '[data-row]' },
  { name: 'an empty list', path: () => '/tasks?q=khong-co-gi', ready: 'main h1' },
  { name: 'the form to assign', path: () => '/assign', ready: 'form' },
  { name: 'a task', path: () => `/tasks/${task}?tab=opinions`, ready: 'section ol' },
  {
    name: 'a task with what is not allowed',
    path: () => `/tasks/${task}?tab=drafts`,
    ready: 'section ol',
    open: open(/^(Vì sao không làm được|Why \d+ other)/),
  },
  {
    name: 'the counted days',
    path: () => `/tasks/${task}`,
    ready: 'section ol',
    open: (page) =>
      page
        .getByRole('button', { name: /^(Vì sao hạn|Why is it due)/ })
        .first()
        .click(),
  },
  {
    name: 'the shortcuts',
    path: () => '/inbox',
    ready: '[data-row]',
    open: (page) => page.keyboard.press('?'),
  },
  {
    name: 'delegations, with the form',
    path: () => '/delegations',
    ready: 'main h1',
    open: open(/^(Giao làm thay hoặc ủy quyền|Let somebody stand in)/),
  },
  { name: 'the system', path: () => '/system', ready: 'main h2' },
  { name: 'the organisation', path: () => '/organisation', ready: '[role=treeitem]' },
  { name: 'a unit', path: () => '/organisation?unit=so-tai-chinh', ready: '[data-post]' },
  { name: 'a page that is not there', path: () => '/nowhere', ready: 'main h1' },
];

const goTo = async (page: Page, place: Place): Promise<void> => {
  await page.goto(place.path());
  await page.locator(place.ready).first().waitFor();
  await place.open?.(page);
};

const looks = [
  { language: 'vi', scheme: 'light' },
  { language: 'vi', scheme: 'dark' },
  { language: 'en', scheme: 'light' },
  { language: 'en', scheme: 'dark' },
] as const;

describe.each(looks)('in $language, $scheme', (look) => {
  it('the door breaks no rule of WCAG 2.2 AA', async () => {
    const { page } = await office.visitor(look);
    await page.goto('/login');
    await page.getByRole('listitem').first().waitFor();
    expect(await broken(page)).toEqual([]);
  });

  it('no page breaks a rule of WCAG 2.2 AA', async () => {
    const { page } = await office.visitor(look);
    await enter(page, 'taichinh.chuyenvien');
    const found: Record<string, string[]> = {};
    for (const place of places) {
      await goTo(page, place);
      const rulesBroken = await broken(page);
      if (rulesBroken.length > 0) found[place.name] = rulesBroken;
    }
    expect(found).toEqual({});
  });
});

describe.each([
  { what: 'on a telephone of 360 pixels', width: 360, height: 740 },
  { what: 'at double size', width: 640, height: 450 },
])('$what', ({ width, height }) => {
  it('nothing must be moved sideways to be read', async () => {
    const { page } = await office.visitor({ width, height });
    await enter(page, 'taichinh.chuyenvien');
    const wide: string[] = [];
    for (const place of places) {
      await goTo(page, place);
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(place.name);
    }
    expect(wide).toEqual([]);
  });
});

/** Runs in the page: the element that has the focus, if nothing shows that it has; null when it shows. */
const unseenFocus = (): string | null => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'nothing has the focus';
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  return outlineStyle !== 'none' && outlineWidth !== '0px' ? null : focused.outerHTML;
};

const atInbox = async (): Promise<Page> => {
  const { page } = await office.visitor();
  await enter(page, 'taichinh.chuyenvien');
  await page.goto('/inbox');
  await page.locator('[data-row]').first().waitFor();
  return page;
};

describe('with the keyboard alone', () => {
  it('one goes from the inbox to a task, back, and to a search', async () => {
    const page = await atInbox();
    const { keyboard } = page;
    await keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true);
    await keyboard.press('Enter');
    await page.getByRole('heading', { name: vi.task.whatNow }).waitFor();
    await keyboard.press('g');
    await keyboard.press('i');
    await page.getByRole('heading', { name: vi.inbox.title }).waitFor();
    await keyboard.press('/');
    await page.getByRole('searchbox', { name: vi.tasks.search }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
    await keyboard.type('ke hoach');
    await page.waitForURL(/q=/);
  });

  it('one acts: the button of the likely act is reached and pressed without a mouse', async () => {
    const mine = await assigned(office, 'Nhiệm vụ làm bằng bàn phím');
    const { page } = await office.visitor();
    await enter(page, 'taichinh.giamdoc');
    await page.goto(`/tasks/${mine}`);
    const form = page.locator('form[data-act="accept"]');
    await form.waitFor();
    const onButton = () => document.activeElement?.matches('form[data-act="accept"] button') === true;
    while (!(await page.evaluate(onButton))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('[data-receipt]').waitFor();
  });

  it('the first stop is a link past everything', async () => {
    const page = await atInbox();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(vi.nav.skip);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('it is always seen where one is', async () => {
    const page = await atInbox();
    for (let stops = 0; stops < 13; stops += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(unseenFocus)).toBeNull();
    }
  });

  it('shortcuts stay silent while somebody types, and when they are switched off', async () => {
    const { page } = await office.visitor();
    await enter(page, 'taichinh.chuyenvien');
    await page.goto('/tasks');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('searchbox').press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.goto('/inbox');
    await page.locator('[data-row]').first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('switch', { name: vi.help.on }).press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

it('no page failed on the way', () => expect(office.failures).toEqual([]));
