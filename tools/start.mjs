#!/usr/bin/env node
// npm start: from a bare clone to a running Mandate, and back to nothing running.
import { settings } from './lib/environment.mjs';
import { launch } from './lib/launch.mjs';
import { askedToEnd } from './lib/lifetime.mjs';
import { takeLock } from './lib/lock.mjs';
import { createSupervisor } from './lib/supervise.mjs';
import { runTool } from './lib/tool.mjs';
import { welcome } from './lib/welcome.mjs';

async function main(reporter) {
  const chosen = settings();
  const ending = askedToEnd();
  const lock = takeLock(chosen.dir);
  try {
    return await runUntilEnd({ reporter, chosen, lock, ending });
  } finally {
    lock.release();
  }
}

async function runUntilEnd({ reporter, chosen, lock, ending }) {
  const supervisor = createSupervisor(chosen.dir);
  const over = Promise.race([ending.then(() => undefined), supervisor.crashed]);
  try {
    const up = launch({ reporter, supervisor, chosen }).then((addresses) => ready(reporter, chosen, lock, addresses));
    // A launch that is ended from outside fails in one of its steps; the reason is then the end, not the step.
    const crash = await Promise.race([up.then(() => over), over]);
    if (crash) throw crash;
    return 0;
  } finally {
    lock.describe({ stopping: true });
    await supervisor.stopAll((name) => reporter.say(`• Stopping ${name}`));
  }
}

function ready(reporter, chosen, lock, addresses) {
  lock.describe({ url: chosen.url, mode: chosen.mode, ...addresses });
  reporter.say(welcome(chosen));
}

await runTool(main);
