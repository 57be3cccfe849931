import { pathWith } from './node-runtime.mjs';
import { ensureBuilt } from './build.mjs';
import { Failure } from './failure.mjs';
import { ensurePackages } from './install.mjs';
import { add, nothing, passesFor, runJest } from './jest.mjs';
import { startTestServers } from './servers.mjs';

/** Everything from a bare clone to the counts of the tests; leaves nothing running. */
export async function runTests(reporter, args, ending) {
  await ensurePackages(reporter);
  await ensureBuilt(reporter);
  const servers = await startTestServers(reporter);
  try {
    const counts = runPasses(servers, args);
    const stopped = ending.then((signal) => Promise.reject(new Failure(`Stopped by ${signal}.`)));
    const crashed = servers.supervisor.crashed.then((failure) => Promise.reject(failure));
    return await Promise.race([counts, stopped, crashed]);
  } finally {
    await servers.stop();
  }
}

async function runPasses(servers, args) {
  const env = {
    ...servers.env,
    NODE_OPTIONS: '--experimental-vm-modules',
    TZ: 'UTC',
    NODE_ENV: 'test',
    PATH: pathWith(process.execPath),
  };
  let counts = nothing;
  for (const pass of passesFor(args))
    counts = add(counts, await runJest(pass, env, (child) => servers.supervisor.adopt('jest', child)));
  return counts;
}
