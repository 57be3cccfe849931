import { database, temporal } from './backing.mjs';
import { ensureBuilt } from './build.mjs';
import { childEnvironment } from './environment.mjs';
import { Failure, explainOutput } from './failure.mjs';
import { ensurePackages } from './install.mjs';
import { fromRoot } from './paths.mjs';
import { isFree } from './ports.mjs';
import { commandOf } from './programs.mjs';
import { outputOf, run, succeeded, waitFor } from './run.mjs';
import { crashOf, stopLeftovers } from './supervise.mjs';

const READY_TIMEOUT = 120_000;

/** Everything from a bare clone to a product that answers; resolves with its addresses. */
export async function launch(context) {
  const { reporter, chosen } = context;
  await endLeftovers(reporter, chosen.dir);
  await requirePort(chosen);
  await ensurePackages(reporter);
  await ensureBuilt(reporter);
  const addresses = { database: await database(context), temporal: await temporal(context) };
  const env = childEnvironment(chosen, addresses);
  await prepareDatabase(reporter, chosen, env);
  await startPrograms(context, env);
  return addresses;
}

async function endLeftovers(reporter, dir) {
  const names = await stopLeftovers(dir);
  if (names.length) reporter.say(`• An earlier start was cut short; ended what it had left: ${names.join(', ')}`);
}

async function requirePort({ host, port }) {
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Failure(`PORT is ${process.env.PORT}, which is not a port.`, 'Choose a number from 1 to 65535.');
  if (await isFree(port, host)) return;
  throw new Failure(`Port ${port} is in use.`, `Stop what uses it, or choose another: PORT=${port + 1} npm start`);
}

async function prepareDatabase(reporter, chosen, env) {
  await reporter.step('Database schema', () => cli(['migrate'], env));
  if (chosen.mode === 'demonstration') await reporter.step('Demonstration province', () => cli(['seed'], env));
}

async function cli(args, env) {
  const { command, args: all } = commandOf('cli', args);
  const result = await run(command, all, { cwd: fromRoot(), env });
  if (!succeeded(result)) throw explainOutput(`"mandate ${args.join(' ')}" failed.`, outputOf(result));
}

async function startPrograms({ reporter, supervisor, chosen }, env) {
  await reporter.step('Worker and API', async () => {
    const children = ['worker', 'api'].map((name) => start(supervisor, name, env));
    const failed = () => children.find((child) => child.outcome);
    const answer = await waitFor(async () => failed() || (await isReady(chosen.url)), {
      timeout: READY_TIMEOUT,
      interval: 100,
    });
    if (failed()) throw crashOf(failed());
    children.forEach((child) => supervisor.guard(child));
    if (answer !== true)
      throw new Failure(
        'The API does not become ready.',
        `Look at ${chosen.url}/api/ready and at the logs in ${chosen.dir}/logs.`,
      );
  });
}

function start(supervisor, name, env) {
  const { command, args } = commandOf(name);
  return supervisor.start(name, command, args, { cwd: fromRoot(), env });
}

async function isReady(url) {
  try {
    return (await fetch(`${url}/api/ready`)).status === 200;
  } catch {
    return false;
  }
}
