#!/usr/bin/env node
// npm run build: everything that runs, into dist/; does nothing when the sources have not changed.
import { ensureBuilt } from './lib/build.mjs';
import { runTool } from './lib/tool.mjs';
import { ensurePackages } from './lib/install.mjs';

await runTool(async (reporter) => {
  await ensurePackages(reporter);
  await ensureBuilt(reporter);
  return 0;
});
