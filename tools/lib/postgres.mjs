import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText, tail, writeAtomic } from './files.mjs';
import { Failure, explainOutput } from './failure.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { LOOPBACK, keepPort } from './ports.mjs';
import { commandLine, endProcess, identify, isAlive, processesIn, workingDirectory } from './processes.mjs';
import { outputOf, run, succeeded, waitFor } from './run.mjs';
import { unprivileged } from './run-as.mjs';

const NAME = 'mandate';
const START_TIMEOUT = 60_000;
const ATTEMPTS = 3;

const SETTINGS = { listen_addresses: LOOPBACK, unix_socket_directories: '', timezone: 'UTC', max_connections: 200 };

/** A test may lose its data with the power: nothing is forced to the disk. */
export const FAST_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
};

/** Starts the PostgreSQL of `dir`, made there on the first call, and returns how to reach it. */
export async function startPostgres({ supervisor, dir, settings = {} }) {
  const binaries = postgresBinaries();
  mkdirSync(dir, { recursive: true });
  if (process.getuid?.() === 0) chmodSync(dir, 0o755);
  const home = join(dir, 'postgres');
  const as = unprivileged([binaries.folder, dir], join(home, 'cluster'));
  if (!existsSync(home)) await createCluster({ dir, home, binaries, as });
  await clearStaleLock(join(home, 'cluster'));
  const port = await startServer({ supervisor, home, binaries, as, settings: { ...SETTINGS, ...settings } });
  const password = readPassword(home);
  return { port, url: `postgresql://${NAME}:${password}@${LOOPBACK}:${port}/${NAME}` };
}

function readPassword(home) {
  const password = readText(join(home, 'password')).trim();
  if (password) return password;
  throw new Failure(
    `${join(home, 'password')} is missing.`,
    `Put it back, or remove ${home} to begin with an empty database.`,
  );
}

/** Made under another name and renamed when complete: a start that was cut short leaves nothing that looks finished. */
async function createCluster({ dir, home, binaries, as }) {
  const unfinished = join(dir, 'postgres.new');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(join(unfinished, 'cluster'), { recursive: true });
  if (as.ids.uid !== undefined) open(unfinished, as.ids);
  const password = randomBytes(24).toString('hex');
  writeFileSync(join(unfinished, 'password'), `${password}\n`, { mode: 0o600 });
  await initdb(unfinished, password, binaries, as);
  await createDatabase(unfinished, binaries, as);
  renameSync(unfinished, home);
}

function open(folder, { uid, gid }) {
  chmodSync(folder, 0o755);
  chownSync(join(folder, 'cluster'), uid, gid);
}

async function initdb(folder, password, binaries, as) {
  const passwordFile = join(folder, 'initial-password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (as.ids.uid !== undefined) chownSync(passwordFile, as.ids.uid, as.ids.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--auth=scram-sha-256', `--username=${NAME}`, `--pwfile=${passwordFile}`];
  const result = await runBinary(as, binaries.initdb, [`--pgdata=${join(folder, 'cluster')}`, ...locale, ...access]);
  rmSync(passwordFile);
  if (!succeeded(result)) throw explainOutput('PostgreSQL could not create its database.', outputOf(result));
}

async function createDatabase(folder, binaries, as) {
  const args = ['--single', '-D', join(folder, 'cluster'), 'postgres'];
  const result = await runBinary(as, binaries.postgres, args, `CREATE DATABASE ${NAME}\n`);
  // In this mode PostgreSQL ends with 0 whatever became of the statement.
  const failed = !succeeded(result) || /^.*(ERROR|FATAL|PANIC): /m.test(result.stderr);
  if (failed) throw explainOutput('PostgreSQL could not create its database.', outputOf(result));
}

function runBinary(as, command, args, input) {
  const { command: program, args: all, ...ids } = as.wrap(command, args);
  return run(program, all, { ...ids, cwd: '/', env: environment(), input });
}

const environment = () => ({ PATH: process.env.PATH, LANG: 'C', LC_ALL: 'C', TZ: 'UTC' });

async function startServer({ supervisor, home, binaries, as, settings }) {
  for (let attempt = 1; ; attempt++) {
    const port = await keepPort(Number(readText(join(home, 'port'))));
    const flags = Object.entries({ ...settings, port }).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
    const { command, args, ...ids } = as.wrap(binaries.postgres, ['-D', join(home, 'cluster'), ...flags]);
    const child = supervisor.start('postgres', command, args, {
      ...ids,
      cwd: '/',
      env: environment(),
      signal: 'SIGINT',
    });
    if (await becomesReady(child, join(home, 'cluster'))) {
      writeAtomic(join(home, 'port'), `${port}\n`);
      supervisor.guard(child);
      return port;
    }
    await supervisor.stop(child);
    // Somebody took the port between the look and the start: only then does another try make sense.
    const output = tail(child.log);
    if (attempt === ATTEMPTS || !/could not bind|in use/i.test(output))
      throw explainOutput('PostgreSQL does not start.', output);
  }
}

async function becomesReady(child, cluster) {
  const ready = () => /^\s*ready\s*$/.test(readText(join(cluster, 'postmaster.pid')).split('\n')[7] ?? '');
  const answer = await waitFor(() => child.outcome || (ready() && 'ready'), { timeout: START_TIMEOUT });
  return answer === 'ready';
}

/**
 * postmaster.pid of a server that was killed. PostgreSQL itself knows what to do when nobody has that pid any more (it
 * also looks for backends that still hold its memory); it only refuses to start when the pid belongs to another
 * process by now. A server that is really ours is ended in the ordinary way.
 */
async function clearStaleLock(cluster) {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number(readText(file).split('\n')[0]);
  if (!pid || !isAlive(identify(pid))) return;
  const ours = commandLine(pid).includes(cluster) || workingDirectory(pid) === cluster;
  if (ours) return endProcess(identify(pid), { signal: 'SIGINT', patience: 20_000 });
  await waitFor(() => !processesIn(cluster).length, { timeout: 20_000 });
  rmSync(file, { force: true });
}
