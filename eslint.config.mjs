import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const typescript = ['{apps,libs,workflows,tests,bench}/**/*.{ts,tsx}'];
const pure = ['{libs/domain,libs/contracts,workflows}/**/*.ts'];
const readsEnvironment = ['libs/platform/config.ts', 'apps/web/vite.config.ts', 'tools/**', 'tests/**', 'bench/**'];
const exportsByDefault = ['apps/web/vite.config.ts'];

/** A length rule that does not count the block of a `describe`: that is a chapter, not a function. */
const withoutChapters = (rule) => ({
  ...rule,
  create(context) {
    const isChapter = ({ parent }) =>
      parent?.type === 'CallExpression' &&
      /^describe\b/.test(parent.callee.name ?? parent.callee.callee?.object?.name ?? '');
    const report = (found) => (isChapter(found.node) ? undefined : context.report(found));
    return rule.create(Object.create(context, { report: { value: report } }));
  },
});

/** ESLint knows one limit per rule; here a second, softer one warns before it. */
const house = {
  rules: {
    'max-lines-per-function': withoutChapters(builtinRules.get('max-lines-per-function')),
    'long-function': withoutChapters(builtinRules.get('max-lines-per-function')),
    'long-file': builtinRules.get('max-lines'),
  },
};
const lines = (max) => ({ max, skipBlankLines: true, skipComments: true });

const everywhere = [
  {
    selector: 'TSEnumDeclaration',
    message: 'States and codes are unions of strings: an enum object cannot cross a process.',
  },
  { selector: 'TSExportAssignment', message: 'ESM only.' },
];
const namedOnly = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: one word per idea, in every file that imports it.',
};
const hostTime = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length!=1]',
    message: 'No clock and no time zone of the host: take an instant as a parameter.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'No clock: take an instant as a parameter.' },
  {
    selector:
      'MemberExpression[property.name=/^(get|set)(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
    message: 'Reads the time zone of the host: use the UTC form, after adding the calendar’s offset.',
  },
  { selector: 'MemberExpression[property.name=/^toLocale/]', message: 'Depends on the language data of the host.' },
  {
    selector: 'MemberExpression[property.name="localeCompare"]',
    message: 'Depends on the language data of the host: compare code units.',
  },
  { selector: 'MemberExpression[property.name=/^to(Date|Time)String$/]', message: 'Reads the time zone of the host.' },
];
const hostGlobals = [
  ...['process', 'console', 'crypto', 'Intl', 'performance', 'fetch', 'Buffer', 'globalThis', 'global'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
].map((name) => ({ name, message: 'No clock, no chance, no host in domain, contracts and workflows: pass it in.' }));

const noEnvironment = {
  object: 'process',
  property: 'env',
  message: 'Configuration is read once, in libs/platform/config.ts.',
};
const noChance = [
  { object: 'Date', property: 'now', message: 'No clock: take an instant as a parameter.' },
  { object: 'Math', property: 'random', message: 'No chance: the same input must give the same entries.' },
];

export default defineConfig(
  globalIgnores(['dist', '.runtime', '.data', '.cache', 'coverage', '**/dist']),
  js.configs.recommended,
  {
    plugins: { house },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      'house/long-function': ['warn', lines(40)],
      'house/max-lines-per-function': ['error', lines(60)],
      'house/long-file': ['warn', lines(300)],
      'max-lines': ['error', { max: 400 }],
    },
  },
  { files: ['**/*.{mjs,cjs}'], languageOptions: { globals: globals.node } },
  {
    files: typescript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: exportsByDefault },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // `'lead' | UnitId` says more than `string`.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      'no-restricted-properties': ['error', noEnvironment],
      'no-restricted-syntax': ['error', ...everywhere, namedOnly],
    },
  },
  {
    files: ['tests/**/*.ts'],
    ignores: ['tests/support/property.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'Take fc of tests/support/property.ts, which gives every property its seed.' },
      ],
    },
  },
  // A fake keeps the signature of what it stands for.
  {
    files: ['tests/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  { files: exportsByDefault, rules: { 'no-restricted-syntax': ['error', ...everywhere] } },
  { files: readsEnvironment, rules: { 'no-restricted-properties': 'off' } },
  {
    files: pure,
    rules: {
      'no-restricted-globals': ['error', ...hostGlobals],
      'no-restricted-properties': ['error', noEnvironment, ...noChance],
      'no-restricted-syntax': ['error', ...everywhere, namedOnly, ...hostTime],
    },
  },
  { ...reactHooks.configs.flat.recommended, files: ['apps/web/**/*.{ts,tsx}'] },
);
