import { ConfigError, configOfProcess } from '../../libs/platform/config.js';
import { createApi } from './app.js';

const start = async (): Promise<void> => {
  const config = configOfProcess();
  const app = await createApi(config);
  await app.listen(config.port, config.host);
};

start().catch((error: unknown) => {
  // One sentence for what an operator can mend; the whole of it for what nobody foresaw.
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exitCode = 1;
});
