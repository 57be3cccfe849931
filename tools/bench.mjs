#!/usr/bin/env node
// npm run bench [-- <workload> <options>]: measures the product on servers of its own that keep what they acknowledge,
// as an installation does. docs/performance.md says what the workloads are.
import { spawn } from 'node:child_process';
import { ensureBuilt } from './lib/build.mjs';
import { explainOutput } from './lib/failure.mjs';
import { ensurePackages } from './lib/install.mjs';
import { askedToEnd } from './lib/lifetime.mjs';
import { pathWith } from './lib/node-runtime.mjs';
import { npm } from './lib/npm.mjs';
import { fromRoot } from './lib/paths.mjs';
import { outputOf, run, succeeded } from './lib/run.mjs';
import { startTestServers } from './lib/servers.mjs';
import { createQuietReporter } from './lib/steps.mjs';
import { runTool } from './lib/tool.mjs';

async function compile() {
  const tsc = fromRoot('node_modules', 'typescript', 'bin', 'tsc');
  const result = await run(process.execPath, [tsc, '-p', fromRoot('bench')], { cwd: fromRoot() });
  if (!succeeded(result)) throw explainOutput('The bench could not be built.', outputOf(result));
}

async function installPeers() {
  const result = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: fromRoot('bench', 'peers') });
  if (!succeeded(result)) throw explainOutput('The peers could not be installed.', outputOf(result));
}

function measure(args, env) {
  const child = spawn(process.execPath, [fromRoot('dist', 'bench', 'main.js'), ...args], {
    cwd: fromRoot(),
    stdio: 'inherit',
    env: { ...env, PATH: pathWith(process.execPath) },
  });
  const exit = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  return { process: child, exit };
}

async function main(reporter) {
  const args = process.argv.slice(2);
  const ending = askedToEnd();
  await ensurePackages(reporter);
  await ensureBuilt(reporter);
  await compile();
  if (args.includes('peers')) await installPeers();
  // Reading documents asks no server.
  if (args[0] === 'import') return await measure(args, process.env).exit;
  const servers = await startTestServers(reporter, process.env, { durable: true });
  try {
    const child = measure(args, servers.env);
    servers.supervisor.adopt('bench', child.process);
    ending.then((signal) => child.process.kill(signal));
    return await Promise.race([child.exit, servers.supervisor.crashed.then((failure) => Promise.reject(failure))]);
  } finally {
    await servers.stop();
  }
}

await runTool(main, createQuietReporter());
