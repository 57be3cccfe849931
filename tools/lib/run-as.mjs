import { existsSync, readFileSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { Failure } from './failure.mjs';

const UNPRIVILEGED = ['postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so root lends it a user that every system has. Elsewhere: the user we are.
 * `paths` are the folders that user must be able to enter; `owned` is the folder of the data, which stays with the user
 * who made it.
 */
export function unprivileged(paths, owned) {
  if (process.getuid?.() !== 0) return { wrap: (command, args) => ({ command, args }), ids: {} };
  const user = ownerOf(owned) ?? UNPRIVILEGED.map((name) => findUser(readPasswd(), name)).find(Boolean);
  if (!user) {
    throw new Failure(
      'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as.',
      'Start as an ordinary user, or set DATABASE_URL.',
    );
  }
  if (paths.every(canPass)) return { wrap: (command, args) => ({ command, args, ...user }), ids: user };
  return { wrap: withPassage(user, paths), ids: user };
}

function ownerOf(path) {
  if (!existsSync(path)) return undefined;
  const { uid, gid } = statSync(path);
  return uid === 0 ? undefined : { uid, gid };
}

const readPasswd = () => readFileSync('/etc/passwd', 'utf8');

export function findUser(passwd, name) {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([login]) => login === name);
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** Every folder above may be entered by anybody. */
function canPass(path) {
  const parent = dirname(path);
  return (statSync(path).mode & 0o001) !== 0 && (parent === path || canPass(parent));
}

/**
 * A clone in a closed folder (/root, a private temporary folder): of all that root may, the user keeps the one right to
 * pass through, and still is not root. Without the first flag access() would leave that right out of account.
 */
function withPassage({ uid, gid }, paths) {
  const privileges = [
    '--securebits',
    '+no_setuid_fixup',
    '--reuid',
    uid,
    '--regid',
    gid,
    '--clear-groups',
    '--inh-caps',
    '+dac_override',
    '--ambient-caps',
    '+dac_override',
  ];
  const prefix = privileges.map(String);
  if (spawnSync('setpriv', [...prefix, 'true']).status !== 0) {
    const closed = paths.find((path) => !canPass(path));
    throw new Failure(
      `PostgreSQL does not run as root, and no other user can enter ${closed}.`,
      'Move the clone to a folder that others may enter, start as an ordinary user, or set DATABASE_URL.',
    );
  }
  return (command, args) => ({ command: 'setpriv', args: [...prefix, '--', command, ...args] });
}
