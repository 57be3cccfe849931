import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { explainOutput } from './failure.mjs';
import { readText, tail, writeAtomic } from './files.mjs';
import { LOOPBACK, keepPort } from './ports.mjs';
import { waitFor } from './run.mjs';
import { isServing } from './temporal-probe.mjs';

const START_TIMEOUT = 60_000;

/**
 * What the product looks workflows up by. Registered with the namespaces that are made here, because on a new
 * namespace they are known at once; on a server of somebody else the worker registers the same ones.
 */
const SEARCH_ATTRIBUTES = [
  'MandateStage=Keyword',
  'MandateHolder=Keyword',
  'MandateNextDue=Datetime',
  'MandateTask=Keyword',
];

/** Months in milliseconds for workflow tests: time is skipped by the server, and the timers are read at once. */
export const TIME_SKIPPING = [
  'frontend.WorkflowTimeSkippingEnabled=true',
  'history.timerProcessorMaxTimeShift=10ms',
  'history.timerProcessorMaxPollRPS=10000',
  'history.workflowIdReuseMinimalInterval=0s',
];

/**
 * Left alone, Temporal remembers every workflow it has touched in the last hour, up to 128,000 of them: half a gigabyte
 * after half an hour of a busy office. What it has forgotten it reads again.
 */
const SMALL_MEMORY = ['history.hostLevelCacheMaxSize=4000', 'history.eventsHostLevelCacheMaxSizeBytes=33554432'];

/** Starts a Temporal server with its state in `dir` and resolves with its address once it takes requests. */
export async function startTemporal({ supervisor, binary, dir, namespaces, dynamic = [], durable = true }) {
  const home = join(dir, 'temporal');
  mkdirSync(home, { recursive: true });
  for (let attempt = 1; ; attempt++) {
    const port = await keepPort(Number(readText(join(home, 'port'))));
    const settings = { namespaces, dynamic: [...SMALL_MEMORY, ...dynamic], durable };
    const args = commandLines[binary.kind]({ port, database: join(home, 'temporal.db'), ...settings });
    const child = supervisor.start('temporal', binary.path, args, { cwd: home, env: process.env });
    const address = `${LOOPBACK}:${port}`;
    if (await becomesReady(child, address, namespaces[0])) {
      writeAtomic(join(home, 'port'), `${port}\n`);
      supervisor.guard(child);
      return address;
    }
    await supervisor.stop(child);
    const output = tail(child.log);
    if (attempt === 3 || !/address already in use/i.test(output))
      throw explainOutput('The Temporal server does not start.', output);
  }
}

async function becomesReady(child, address, namespace) {
  const serving = async () => child.outcome ?? ((await isServing({ address, namespace })) && 'ready');
  return (await waitFor(serving, { timeout: START_TIMEOUT, interval: 100 })) === 'ready';
}

const repeat = (flag, values) => values.flatMap((value) => [flag, value]);

const commandLines = {
  own: ({ port, database, namespaces, dynamic, durable }) => [
    ...['--ip', LOOPBACK, '--port', String(port), '--db', database],
    ...['--synchronous', durable ? 'full' : 'off'],
    ...repeat('--namespace', namespaces),
    ...repeat('--search-attribute', SEARCH_ATTRIBUTES),
    ...repeat('--dynamic', dynamic),
  ],
  cli: ({ port, database, namespaces, dynamic, durable }) => [
    ...['server', 'start-dev', '--headless', '--log-level', 'error'],
    ...['--ip', LOOPBACK, '--port', String(port), '--db-filename', database],
    ...repeat('--sqlite-pragma', ['journal_mode=WAL', `synchronous=${durable ? 'full' : 'off'}`]),
    ...repeat('--namespace', namespaces),
    ...repeat('--search-attribute', SEARCH_ATTRIBUTES),
    ...repeat('--dynamic-config-value', dynamic.map(quoteText)),
  ],
};

/** The CLI reads values as JSON: a duration is text there. */
function quoteText(pair) {
  const [key, value] = pair.split('=');
  return /^(true|false|\d+)$/.test(value) ? pair : `${key}=${JSON.stringify(value)}`;
}
