import { envOfProcess } from '../../libs/platform/config.js';
import { runCli } from './cli.js';
import { secretOf } from './secret.js';

process.exitCode = await runCli(process.argv.slice(2), envOfProcess(), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  secret: secretOf(process.stdin, process.stderr),
});
