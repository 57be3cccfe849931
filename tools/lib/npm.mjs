import { Failure } from './failure.mjs';
import { run } from './run.mjs';

/** The npm of the host, found as the shell finds it: Windows needs the shell for that. */
export async function npm(args, options = {}) {
  const result = await run('npm', args, { shell: process.platform === 'win32', ...options });
  if (result.error?.code === 'ENOENT')
    throw new Failure('npm is not on PATH.', 'Install Node with npm, and run the same command again.');
  return result;
}
