#!/usr/bin/env node
// npm test [-- <arguments of Jest>]: brings up what the tests need, runs them, and ends with one line of counts.
import { summary } from './lib/jest.mjs';
import { askedToEnd } from './lib/lifetime.mjs';
import { runTests } from './lib/test-run.mjs';
import { runTool } from './lib/tool.mjs';

await runTool(async (reporter) => {
  const counts = await runTests(reporter, process.argv.slice(2), askedToEnd());
  reporter.say(`\n${summary(counts)}`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
});
