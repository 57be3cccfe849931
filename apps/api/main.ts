import { configOfProcess } from '../../libs/platform/config.js';
import { crashAt } from '../../libs/platform/crash.js';
import { untilThere } from '../../libs/platform/patience.js';
import { toldFailures } from '../../libs/platform/problems/failure.js';
import { createApi } from './app.js';
import { WaitingRoom } from './waiting-room.js';

const write = (text: string): void => void process.stderr.write(`${text}\n`);

const start = async (): Promise<void> => {
  const config = configOfProcess();
  if (config.crashAt) crashAt(config.crashAt);
  const room = new WaitingRoom(config);
  const patience = untilThere(config.databaseUrl, {
    say: ({ vi, en }) => write(`${vi} (${en})`),
    show: (waiting) => room.show(waiting),
  });
  const app = await createApi(config, patience);
  await room.close();
  await app.listen(config.port, config.host);
};

start().catch((error: unknown) => {
  write(toldFailures(error));
  process.exit(1);
});
