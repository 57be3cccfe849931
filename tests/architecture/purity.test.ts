import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';

/** One process lints every text as if it stood in a file that exists (a typed rule asks for its project). */
const script = `
  import { ESLint } from 'eslint';
  const eslint = new ESLint();
  const texts = JSON.parse(await new Response(process.stdin).text());
  const results = texts.map(async ({ file, text }) => (await eslint.lintText(text, { filePath: file }))[0].messages);
  process.stdout.write(JSON.stringify(await Promise.all(results)));
`;
type Message = { line: number; severity: number; ruleId: string | null; message: string };

const lint = (texts: { file: string; text: string }[]): Message[][] => {
  const command = ['--input-type=module', '--eval', script];
  const output = execFileSync(process.execPath, command, { input: JSON.stringify(texts), maxBuffer: 1 << 26 });
  return JSON.parse(output.toString()) as Message[][];
};

const hostBound = [
  'export const a = Date.now();',
  'export const b = new Date();',
  'export const c = new Date(2026, 0, 1);',
  'export const d = new Date(0).getHours();',
  'export const e = new Date(0).setMonth(3);',
  "export const f = new Date(0).toLocaleDateString('vi');",
  "export const g = 'a'.localeCompare('b');",
  'export const h = new Intl.NumberFormat();',
  'export const i = Math.random();',
  'export const j = crypto.randomUUID();',
  'export const k = process.pid;',
  "console.log('l');",
  'setTimeout(() => undefined, 1);',
];
const careless = [
  'export const anything: any = 1;',
  'Promise.resolve(1);',
  'export enum Colour { Red }',
  'export const database = process.env.DATABASE_URL;',
  'export default 1;',
  "export const half = (x: 'a' | 'b'): void => { switch (x) { case 'a': return; } };",
  `export const long = (): void => { ${'\nvoid 0;'.repeat(60)} };`,
];
const harmless = [
  'export const y = new Date(0).toISOString();',
  'export const z = new Date(0).getUTCHours();',
  `export const shorter = (): void => { ${'\nvoid 0;'.repeat(59)} };`,
];
const lines = [...hostBound, ...careless, ...harmless];
const pure = ['libs/domain/words.ts', 'libs/contracts/lifecycle.ts', 'workflows/index.ts'];
const other = 'libs/application/ports.ts';

const titled = (texts: string[]): [title: string, line: string][] =>
  texts.map((text) => [text.replace(/\n.*\n/s, ' … '), text]);

describe('lint', () => {
  const refused = new Map<string, Set<string>>();
  beforeAll(() => {
    const files = [...pure, other];
    const results = lint(files.map((file) => ({ file, text: lines.join('\n') })));
    files.forEach((file, index) => refused.set(file, refusedLines(results[index] ?? [])));
  });

  describe.each(pure)('of %s, a pure part,', (file) => {
    it.each(titled([...hostBound, ...careless]))('refuses %s', (_title, line) =>
      expect(refused.get(file)).toContain(line),
    );
    it.each(titled(harmless))('accepts %s', (_title, line) => expect(refused.get(file)).not.toContain(line));
  });

  describe(`of ${other}, as of any other,`, () => {
    it.each(titled(careless))('refuses %s', (_title, line) => expect(refused.get(other)).toContain(line));
    it.each(titled(harmless))('accepts %s', (_title, line) => expect(refused.get(other)).not.toContain(line));
  });
});

const refusedLines = (messages: Message[]): Set<string> => {
  const errors = messages.filter((each) => each.severity === 2);
  const unread = errors.find((each) => each.ruleId === null);
  if (unread) throw new Error(`ESLint could not read the text: ${unread.message}`);
  return new Set(errors.map((each) => lineAt(each.line)));
};

/** A text of `lines` may be several lines high. */
const lineAt = (line: number): string => {
  let next = 1;
  return lines.find((text) => (next += text.split('\n').length) > line) ?? '';
};
