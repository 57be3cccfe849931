#!/usr/bin/env node
// node tools/with-servers.mjs -- <command> [arguments]: runs the command with a PostgreSQL and a Temporal server of its
// own (DATABASE_URL, TEMPORAL_ADDRESS), and throws both away afterwards.
import { spawn } from 'node:child_process';
import { Failure } from './lib/failure.mjs';
import { askedToEnd } from './lib/lifetime.mjs';
import { pathWith } from './lib/node-runtime.mjs';
import { signalGroup } from './lib/processes.mjs';
import { startTestServers } from './lib/servers.mjs';
import { createQuietReporter } from './lib/steps.mjs';
import { runTool } from './lib/tool.mjs';

function commandFromArguments() {
  const [first, ...rest] = process.argv.slice(2);
  const command = first === '--' ? rest : [first, ...rest];
  if (!command[0])
    throw new Failure('There is no command to run.', 'node tools/with-servers.mjs -- <command> [arguments]');
  return command;
}

/** In the same terminal, so that it may ask and colour; as a group of its own only where there is no terminal to share. */
function runCommand([command, ...args], env) {
  const child = spawn(command, args, { stdio: 'inherit', env, detached: !process.stdin.isTTY });
  const exit = new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Failure(`${command} cannot be run: ${error.message}.`)));
    child.once('exit', (code, signal) => resolve(signal ? 1 : code));
  });
  return { process: child, exit, end: (signal) => signalGroup(child.pid, signal) };
}

async function main(reporter) {
  const command = commandFromArguments();
  const ending = askedToEnd();
  const servers = await startTestServers(reporter);
  try {
    const child = runCommand(command, { ...servers.env, PATH: pathWith(process.execPath) });
    servers.supervisor.adopt(command[0], child.process);
    ending.then((signal) => child.end(signal));
    return await Promise.race([child.exit, servers.supervisor.crashed.then((failure) => Promise.reject(failure))]);
  } finally {
    await servers.stop();
  }
}

await runTool(main, createQuietReporter());
