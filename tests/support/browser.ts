import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const run = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const cache = join('.cache', 'browser');

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

/**
 * The browser of the npm package unpacks itself into the system's temporary folder, where two test files at once, or two
 * users of one machine, would trip over each other: each unpacks into a folder of its own, and the first to finish gives
 * it its name.
 */
const unpacked = async (): Promise<string> => {
  const about = join('node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(about, 'utf8')) as { version: string };
  const home = join(cache, version);
  if (!existsSync(join(home, 'chromium'))) await unpackInto(home);
  return join(home, 'chromium');
};

/** In a process of its own, because only there the temporary folder can be another one. */
const unpackInto = async (home: string): Promise<void> => {
  await mkdir(cache, { recursive: true });
  const own = await mkdtemp(join(process.cwd(), cache, 'unpacking-'));
  const script = "const { default: browser } = await import('@sparticuz/chromium'); await browser.executablePath();";
  await run(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, TMPDIR: own } });
  // Somebody was faster: theirs is the same, ours goes.
  await rename(own, home).catch(() => rm(own, { recursive: true, force: true }));
};

/** Nothing leaves the machine: no updates, no syncing, no look-ups beside what a page itself asks for. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: onPath() ?? (await unpacked()), args: quiet, headless: true });

export type Look = { language?: 'vi' | 'en'; scheme?: 'light' | 'dark'; width?: number; height?: number };

export type Visitor = { page: Page; context: BrowserContext; failures: string[] };

/** Somebody at a computer of their own. What the page complains about is gathered, so that a test can ask for silence. */
export const visitor = async (browser: Browser, url: string, look: Look = {}): Promise<Visitor> => {
  const { language = 'vi', scheme = 'light', width = 1280, height = 900 } = look;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    // Far from the office's own zone, so that a date that depends on it shows.
    timezoneId: 'America/New_York',
    locale: 'en-US',
  });
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('mandate.language') === null) localStorage.setItem('mandate.language', chosen);
  }, language);
  // A page that does not show it by then will not: the step that failed says so, instead of the whole test's limit.
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const failures: string[] = [];
  page.on('pageerror', (failure) => failures.push(failure.message));
  return { page, context, failures };
};
