#!/usr/bin/env node
// npm run chaos -- --minutes N [--seed S] [--clients C]: people work while everything under them is killed and started
// again by a plan that follows from the seed; then every receipt is held against the journal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './lib/build.mjs';
import { checkHistory } from './lib/chaos/history.mjs';
import { Load } from './lib/chaos/load.mjs';
import { planOfKills } from './lib/chaos/plan.mjs';
import { openRecord } from './lib/chaos/record.mjs';
import { World } from './lib/chaos/world.mjs';
import { Failure } from './lib/failure.mjs';
import { ensurePackages } from './lib/install.mjs';
import { askedToEnd } from './lib/lifetime.mjs';
import { sleep, waitFor } from './lib/run.mjs';
import { runTool } from './lib/tool.mjs';

const SETTLE = 180_000;

function chosen() {
  const options = { minutes: { type: 'string' }, seed: { type: 'string' }, clients: { type: 'string' } };
  const { values } = parseArgs({ options });
  const minutes = Number(values.minutes ?? 5);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
  const clients = Number(values.clients ?? 4);
  const sound = minutes > 0 && Number.isInteger(seed) && Number.isInteger(clients) && clients > 0;
  if (!sound) throw new Failure('That cannot be run.', 'npm run chaos -- --minutes 5 [--seed 42] [--clients 4]');
  return { minutes, seed, clients };
}

/** Follows the plan until the time is up; everything is back when it returns. */
async function killAll(world, { minutes, seed }, reporter, isOver) {
  const end = Date.now() + minutes * 60_000;
  let kills = 0;
  for (const { victim, afterMs, awayMs } of planOfKills(seed)) {
    if (Date.now() + afterMs + awayMs > end || isOver()) return kills;
    await sleep(afterMs);
    await world.kill(victim);
    reporter.say(`• Killed ${victim}, away for ${awayMs} ms`);
    await sleep(awayMs);
    await world.revive(victim);
    kills += 1;
  }
}

async function shake(world, load, choice, reporter, url) {
  let failure;
  const working = load.run({ url, ...choice }).catch((error) => (failure = error));
  const kills = await killAll(world, choice, reporter, () => failure !== undefined);
  load.stopping = true;
  await working;
  if (failure) throw failure;
  return kills;
}

async function judge(world, record, load, others, reporter) {
  const followed = await reporter.step('Workflows catch up', () =>
    waitFor(() => record.isFollowed(), { timeout: SETTLE, interval: 500 }),
  );
  const { receipts, contested } = load;
  const [journal, owed, notices] = await Promise.all([record.journal(), record.owed(), record.notices()]);
  const verdict = checkHistory({ receipts, contested, others, journal, owed, notices });
  if (!followed) verdict.wrong.push('the workflows did not catch up');
  await world.cli('verify').catch((error) => verdict.wrong.push(`${error.message} ${error.details}`));
  verdict.wrong.push(...world.fallen.map(({ name, outcome, log }) => `${name} ended by itself (${outcome})\n${log}`));
  return verdict;
}

function told(reporter, verdict, load, kills) {
  const { acknowledged, lost, doubled, wrong } = verdict;
  for (const [what, list] of Object.entries({ lost, doubled, wrong }))
    list.forEach((each) => reporter.say(`✗ ${what}: ${each}`));
  reporter.say(`${load.contested.length} conflicts, ${load.refused} commands refused, ${wrong.length} other findings`);
  reporter.say(`${kills} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${doubled.length} doubled`);
  return lost.length + doubled.length + wrong.length === 0 && acknowledged > 0;
}

async function main(reporter) {
  const choice = chosen();
  const ending = askedToEnd().then((signal) => Promise.reject(new Failure(`Ended by ${signal}.`)));
  await ensurePackages(reporter);
  await ensureBuilt(reporter);
  reporter.say(`• Seed ${choice.seed}: the same kills again with --seed ${choice.seed}`);
  const dir = mkdtempSync(join(tmpdir(), 'mandate-chaos-'));
  const world = new World(dir);
  let fine = false;
  try {
    fine = await Promise.race([ending, wholeRun(world, dir, choice, reporter)]);
  } finally {
    await world.stop();
    if (fine) rmSync(dir, { recursive: true, force: true });
    else reporter.say(`Receipts and logs are in ${dir}`);
  }
  return fine ? 0 : 1;
}

async function wholeRun(world, dir, choice, reporter) {
  const { url, database } = await reporter.step('An installation to shake', () => world.start(reporter));
  const record = await openRecord(database);
  const load = new Load(join(dir, 'receipts.jsonl'));
  try {
    const others = await record.lastSeqs();
    const kills = await shake(world, load, choice, reporter, url);
    return told(reporter, await judge(world, record, load, others, reporter), load, kills);
  } finally {
    await record.close();
  }
}

await runTool(main);
