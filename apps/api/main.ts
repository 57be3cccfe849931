import { configOfProcess } from '../../libs/platform/config.js';
import { crashAt } from '../../libs/platform/crash.js';
import { failures } from '../../libs/platform/problems/failure.js';
import { createApi } from './app.js';

const start = async (): Promise<void> => {
  const config = configOfProcess();
  if (config.crashAt) crashAt(config.crashAt);
  const app = await createApi(config);
  await app.listen(config.port, config.host);
};

start().catch((error: unknown) => {
  const sentences = failures(error).map(({ vi, en }) => (vi === en ? vi : `${vi} (${en})`));
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exit(1);
});
