import { fromRoot } from './paths.mjs';

/** How the built programs are run: the same in the launcher, in the command line and in the image. */
export function commandOf(name, args = []) {
  return {
    command: process.execPath,
    args: ['--enable-source-maps', fromRoot('dist', 'apps', name, 'main.js'), ...args],
  };
}
