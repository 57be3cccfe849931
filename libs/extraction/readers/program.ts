import { fileURLToPath } from 'node:url';

/** Imports name the files as they will be built; from their sources, as tests run them, they end in `.ts`. */
const asSources = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const resolve = (asked, context, next) =>
    next(asked.startsWith('.') && context.parentURL?.endsWith('.ts') ? asked.replace(/\\.js$/, '.ts') : asked, context);
  registerHooks({ resolve });`)}`;

const fromSources = import.meta.url.endsWith('.ts');

/** The program that parses, and what Node needs to be told to run it. */
export const readerProgram = {
  path: fileURLToPath(new URL(fromSources ? './child.ts' : './child.js', import.meta.url)),
  execArgv: fromSources
    ? ['--experimental-transform-types', '--disable-warning=ExperimentalWarning', '--import', asSources]
    : [],
};
