import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const zones = ['America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati'];
/** Everything that counts days, says when something is due, or reads a term out of a text. */
const suites = [
  ...['tests/unit/domain/time', 'tests/unit/domain/calendar', 'tests/unit/domain/official-count', 'tests/unit/views'],
  ...['tests/unit/application/ics', 'tests/unit/web/dates', 'tests/unit/web/time-left'],
];
const jest = [
  ...['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '--selectProjects', 'unit', '--silent'],
  ...['--testPathIgnorePatterns', 'zones', '--testPathPatterns'],
];

describe('whatever zone the host is in', () => {
  it.each(zones)(
    'days are those of Việt Nam: under %s the same suites pass',
    async (TZ) => {
      const { stderr } = await run(process.execPath, [...jest, ...suites], { env: { ...process.env, TZ } });
      expect(stderr).toMatch(/Tests: +[1-9]\d* passed/);
    },
    180_000,
  );
});
