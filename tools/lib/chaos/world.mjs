import { join } from 'node:path';
import { childEnvironment } from '../environment.mjs';
import { Failure } from '../failure.mjs';
import { tail } from '../files.mjs';
import { fromRoot } from '../paths.mjs';
import { freePort } from '../ports.mjs';
import { startPostgres } from '../postgres.mjs';
import { processesIn, signalGroup } from '../processes.mjs';
import { commandOf } from '../programs.mjs';
import { outputOf, run, succeeded, waitFor } from '../run.mjs';
import { createSupervisor } from '../supervise.mjs';
import { obtainTemporal } from '../temporal-binary.mjs';
import { startTemporal } from '../temporal.mjs';

const NAMESPACE = 'mandate';
const PATIENCE = 60_000;

/** An installation of its own whose every process can be killed and started again, where it was. */
export class World {
  /** Who ended without having been killed: nothing of the product may. */
  fallen = [];
  #running = new Map();
  #supervisor;
  #dir;
  #binary;
  #env;

  /** `env`: what its programs are told beside where everything is. */
  constructor(dir, env = {}) {
    this.#dir = dir;
    this.#env = env;
    const supervisor = createSupervisor(dir);
    const start = (name, ...rest) => this.#watch(name, supervisor.start(name, ...rest));
    // Being killed is the business of this world: nobody guards against it.
    this.#supervisor = {
      start,
      stop: (child) => supervisor.stop(child),
      stopAll: () => supervisor.stopAll(),
      guard: () => undefined,
    };
  }

  /** `prepare`: who fills the database, once it has its schema. */
  async start(reporter, prepare = () => this.cli('seed')) {
    this.#binary = await obtainTemporal(reporter);
    const [{ url: database }, temporal, port] = await Promise.all([this.#postgres(), this.#temporal(), freePort()]);
    const chosen = { host: '127.0.0.1', port, mode: 'test', namespace: NAMESPACE, dir: this.#dir };
    this.#env = { ...childEnvironment(chosen, { database, temporal }), LOG_LEVEL: 'info', ...this.#env };
    this.url = `http://127.0.0.1:${port}`;
    await this.cli('migrate');
    await prepare(database);
    await Promise.all([this.revive('worker'), this.revive('api')]);
    await this.#answers();
    return { url: this.url, database, temporal, namespace: NAMESPACE };
  }

  async cli(...words) {
    const { command, args } = commandOf('cli', words);
    const result = await run(command, args, { cwd: fromRoot(), env: this.#env });
    if (!succeeded(result)) throw new Failure(`"mandate ${words.join(' ')}" failed.`, '', outputOf(result));
  }

  /** No warning, and no chance to clean up. */
  async kill(victim) {
    const child = this.#running.get(victim);
    this.#running.delete(victim);
    signalGroup(child.identity.pid, 'SIGKILL');
    await child.exit;
    // PostgreSQL's own children notice a moment later; until they are gone it would refuse to start.
    if (victim === 'postgres') await waitFor(() => !processesIn(this.#cluster).length, { timeout: PATIENCE });
  }

  async revive(victim) {
    if (victim === 'postgres') await this.#postgres();
    else if (victim === 'temporal') await this.#temporal();
    else this.#program(victim);
  }

  async stop() {
    this.#running.clear();
    await this.#supervisor.stopAll();
  }

  get #cluster() {
    return join(this.#dir, 'postgres', 'cluster');
  }

  #postgres() {
    return startPostgres({ supervisor: this.#supervisor, dir: this.#dir });
  }

  #temporal() {
    return startTemporal({
      supervisor: this.#supervisor,
      binary: this.#binary,
      dir: this.#dir,
      namespaces: [NAMESPACE],
    });
  }

  #program(name) {
    const { command, args } = commandOf(name);
    this.#supervisor.start(name, command, args, { cwd: fromRoot(), env: this.#env });
  }

  #watch(name, child) {
    this.#running.set(name, child);
    child.exit.then(() => this.#noteEnd(name, child));
    return child;
  }

  /** Nothing may end under it: what a program needs and does not find, it waits for. Its end is told; the run goes on. */
  #noteEnd(name, child) {
    if (this.#running.get(name) !== child) return;
    this.#running.delete(name);
    this.fallen.push({ name, outcome: child.outcome, log: tail(child.log) });
    if (name === 'api' || name === 'worker') this.#program(name);
  }

  #says(question) {
    const answer = fetch(`${this.url}/api/${question}`).then(({ status }) => status === 200);
    return answer.catch(() => false);
  }

  async #answers() {
    if (await waitFor(() => this.#says('ready'), { timeout: PATIENCE })) return;
    throw new Failure('The API does not become ready.', `Its log is ${join(this.#dir, 'logs', 'api.log')}.`);
  }
}
