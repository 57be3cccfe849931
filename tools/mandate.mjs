#!/usr/bin/env node
// npx mandate <command>: the command line from the clone, under the right Node, on the servers that are running here.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { childEnvironment, settings } from './lib/environment.mjs';
import { ensurePackages } from './lib/install.mjs';
import { askedToEnd } from './lib/lifetime.mjs';
import { currentLauncher, takeLock } from './lib/lock.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { commandOf } from './lib/programs.mjs';
import { createQuietReporter } from './lib/steps.mjs';
import { createSupervisor, stopLeftovers } from './lib/supervise.mjs';
import { runTool } from './lib/tool.mjs';

const args = process.argv.slice(2);
const NEEDS_NO_DATABASE = ['help', '--help', '-h', '--version', '-V'];
const ASKS_NO_DATABASE = ['due', 'import'];

async function main(reporter) {
  await ensurePackages(reporter);
  await ensureBuilt(reporter);
  const chosen = settings();
  if (!needsOwnDatabase(chosen)) return runCli(withRunningServers(chosen));
  return withOwnDatabase(chosen);
}

/** The database of this clone is there but nobody runs it: it is started for this one command. */
function needsOwnDatabase(chosen) {
  if (process.env.DATABASE_URL || !args.length || args.some((arg) => NEEDS_NO_DATABASE.includes(arg))) return false;
  if (ASKS_NO_DATABASE.includes(args.find((arg) => !arg.startsWith('-')))) return false;
  return !currentLauncher(chosen.dir) && existsSync(join(chosen.dir, 'postgres'));
}

function withRunningServers(chosen) {
  const { database, temporal, url, mode } = currentLauncher(chosen.dir) ?? {};
  const env = childEnvironment(
    { ...chosen, mode: process.env.MANDATE_MODE || mode || chosen.mode },
    {
      database: process.env.DATABASE_URL || database,
      temporal: process.env.TEMPORAL_ADDRESS || temporal,
    },
  );
  return url ? { ...env, MANDATE_URL: process.env.MANDATE_URL || url } : env;
}

async function withOwnDatabase(chosen) {
  const lock = takeLock(chosen.dir);
  await stopLeftovers(chosen.dir);
  const supervisor = createSupervisor(chosen.dir);
  try {
    const { url } = await startPostgres({ supervisor, dir: chosen.dir });
    return await runCli(childEnvironment(chosen, { database: url, temporal: process.env.TEMPORAL_ADDRESS }));
  } finally {
    await supervisor.stopAll();
    lock.release();
  }
}

function runCli(env) {
  const { command, args: all } = commandOf('cli', args);
  const child = spawn(command, all, { stdio: 'inherit', env });
  askedToEnd().then((signal) => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

if (args[0] === 'doctor') await import('./doctor.mjs');
else if (args[0] === 'up') await import('./start.mjs');
else await runTool(main, createQuietReporter());
