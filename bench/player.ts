import { play, type Path, type Play } from './load/play.js';
import { bareUpdatePath } from './paths/bare-update.js';
import { commitPath, watchedPath } from './paths/commit.js';
import { dbosPath } from './paths/dbos.js';
import { floorPath } from './paths/floor.js';
import { httpPath } from './paths/http.js';
import { servers } from './setup/servers.js';

/** Whoever plays is a process of its own: `player.js <path> <address>`, then one order after the other. */
const open: Record<string, (address: string) => Promise<Path>> = {
  floor: floorPath,
  commit: commitPath,
  watched: watchedPath,
  http: httpPath,
  dbos: dbosPath,
  'bare-update': (taskQueue) => bareUpdatePath(servers().temporal, taskQueue),
};

const [kind = '', address = ''] = process.argv.slice(2);
const path = await open[kind]?.(address);
if (!path) throw new Error(`There is no path ${kind}.`);

process.on('message', (order: Play) => {
  play(path, order).then(
    (played) => process.send?.({ played }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? (error.stack ?? error.message) : error }),
  );
});
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => void path.close().then(() => process.exit()));
process.send?.('ready');
