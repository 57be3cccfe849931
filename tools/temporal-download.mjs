// Run as a program of its own: the SDK downloads the official CLI only on the way to starting a server.
import { createRequire } from 'node:module';
import { fromRoot } from './lib/paths.mjs';

const require = createRequire(fromRoot('package.json'));
const { TestWorkflowEnvironment } = require('@temporalio/testing');
const [downloadDir] = process.argv.slice(2);

const executable = { type: 'cached-download', version: 'latest', downloadDir };
const environment = await TestWorkflowEnvironment.createLocal({ server: { executable, ui: false } });
await environment.teardown();
