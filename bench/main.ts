import { parseArgs } from 'node:util';
import { stopAll } from './setup/programs.js';
import { a8 } from './workloads/a8.js';
import { d5k } from './workloads/d5k.js';
import { guards } from './workloads/guards.js';
import { importFolder } from './workloads/import.js';
import { many } from './workloads/many.js';
import { peers } from './workloads/peers.js';
import { replan } from './workloads/replan.js';
import { steady } from './workloads/steady.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '12' },
    clients: { type: 'string', default: '32' },
    tasks: { type: 'string' },
    patience: { type: 'string', default: '30' },
    rate: { type: 'string' },
    minutes: { type: 'string', default: '30' },
    chart: { type: 'string' },
    folder: { type: 'string', default: 'tests/unit/extraction/documents' },
    differences: { type: 'boolean', default: false },
  },
});
const number = (text: string): number => Number(text);
const shared = { rounds: number(values.rounds), seconds: number(values.seconds), clients: number(values.clients) };
const rate = values.rate ? number(values.rate) : null;

const workloads: Record<string, () => Promise<void>> = {
  a8: () => a8(shared),
  d5k: () => d5k({ ...shared, tasks: number(values.tasks ?? '5000'), rate }),
  guards: () => guards({ tasks: number(values.tasks ?? '100000') }),
  many: () =>
    many({ tasks: number(values.tasks ?? '100000'), clients: shared.clients, patience: number(values.patience) }),
  import: () => importFolder({ folder: values.folder, differences: values.differences }),
  peers: () => peers(shared),
  replan: () => replan({ ...shared, tasks: number(values.tasks ?? '100000'), rate }),
  steady: () => steady({ ...shared, minutes: number(values.minutes), rate, chart: values.chart ?? null }),
};

const main = async (): Promise<void> => {
  for (const name of positionals.length > 0 ? positionals : ['a8']) {
    const workload = workloads[name];
    if (!workload) throw new Error(`There is no workload ${name}; there are ${Object.keys(workloads).join(', ')}.`);
    await workload();
  }
};

process.once('SIGTERM', () => void stopAll().then(() => process.exit(1)));
try {
  await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await stopAll();
}
