import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const root = process.cwd();
const everything = ['apps', 'libs', 'workflows', 'tests', 'tools'];

/** What each rule must refuse: the file, the import that breaks it, the rule. */
const forbidden: [file: string, importing: string, rule: string][] = [
  ['libs/domain/a.ts', "import { x } from '../contracts/x.js'", 'domain-knows-only-itself'],
  ['libs/domain/b.ts', "import type { x } from '../application/x.js'", 'domain-knows-only-itself'],
  ['libs/domain/c.ts', "import { createHash } from 'node:crypto'", 'pure-parts-import-no-package'],
  ['libs/contracts/a.ts', "import type { x } from '../application/x.js'", 'contracts-knows-domain'],
  ['libs/contracts/b.ts', "import { x } from '../domain/x.js'", 'contracts-take-only-types-of-the-domain'],
  ['libs/application/a.ts', "import { x } from '../persistence/x.js'", 'application-knows-contracts-and-domain'],
  ['libs/extraction/a.ts', "import { x } from '../application/x.js'", 'extraction-knows-domain'],
  ['libs/extraction/b.ts', "import { readFile } from 'node:fs'", 'the-grammar-imports-no-package'],
  ['libs/persistence/a.ts', "import { x } from '../temporal/x.js'", 'persistence-knows-application-and-domain'],
  ['libs/temporal/a.ts', "import { x } from '../persistence/x.js'", 'temporal-knows-application-and-contracts'],
  [
    'libs/platform/a.ts',
    "import { x } from '../persistence/x.js'",
    'platform-knows-application-and-contracts-and-domain',
  ],
  ['workflows/a.ts', "import { x } from '../libs/domain/x.js'", 'workflows-knows-contracts'],
  ['workflows/b.ts', "import { readFile } from 'node:fs'", 'workflows-import-only-the-workflow-sdk'],
  ['apps/api/a.ts', "import { x } from '../../libs/persistence/x.js'", 'only-wiring-chooses-what-implements-a-port'],
  ['apps/worker/a.ts', "import { x } from '../../libs/temporal/x.js'", 'only-wiring-chooses-what-implements-a-port'],
  ['apps/cli/a.ts', "import { x } from '../api/wiring.js'", 'no-app-knows-another'],
  ['apps/web/a.ts', "import type { x } from '../../libs/application/x.js'", 'web-knows-contracts-and-domain'],
  ['apps/web/b.ts', "import { x } from '../../libs/contracts/x.js'", 'web-takes-only-types'],
  ['tools/a.mjs', "import 'pg'", 'launchers-run-before-anything-is-installed'],
  ['libs/platform/b.ts', "import { x } from '../../tests/support/x.js'", 'nothing-knows-tests-or-tools'],
  ['tests/unit/a.test.ts', "import { x } from '../../libs/persistence/x.js'", 'unit-tests-need-nothing-running'],
  ['libs/application/b.ts', "import pg from 'pg'", 'only-persistence-speaks-sql'],
  ['apps/api/b.ts', "import '@temporalio/client'", 'only-the-engine-side-knows-temporal'],
  ['libs/application/c.ts', "import '@nestjs/common'", 'only-the-edge-knows-nest'],
  ['libs/application/d.ts', "import { x } from './e.js'", 'no-cycles'],
  ['apps/api/c.ts', "import './missing.js'", 'everything-resolves'],
  ['libs/platform/c.ts', "import 'fast-check'", 'shipped-code-needs-no-dev-dependency'],
];

/** Imports that the same rules must let through. */
const allowed: [file: string, importing: string][] = [
  ['libs/domain/x.ts', ''],
  ['libs/contracts/x.ts', "import type { x } from '../domain/x.js'"],
  ['libs/application/x.ts', "import { x } from '../domain/x.js'"],
  ['libs/application/e.ts', "import { x } from './d.js'"],
  ['libs/extraction/readers/x.ts', "import { readFile } from 'node:fs'"],
  ['libs/persistence/x.ts', "import pg from 'pg'"],
  ['libs/temporal/x.ts', "import '@temporalio/client'"],
  ['workflows/x.ts', "import { x } from '../libs/contracts/x.js'"],
  ['apps/api/wiring.ts', "import { x } from '../../libs/persistence/x.js'"],
  ['apps/web/x.ts', "import type { x } from '../../libs/contracts/x.js'"],
  ['tests/support/x.ts', "import pg from 'pg'"],
  ['tools/x.mjs', "await import('pg')"],
];

type Violation = { from: string; rule: { name: string } };

const depcruise = (cwd: string, folders: string[]): Violation[] => {
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const options = ['--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const output = execFileSync(process.execPath, [command, ...options, ...folders], { cwd, maxBuffer: 1 << 28 });
  return (JSON.parse(output.toString()) as { summary: { violations: Violation[] } }).summary.violations;
};

describe('dependency rules', () => {
  let fixture: string;
  let found: Set<string>;

  beforeAll(() => {
    fixture = mkdtempSync(join(tmpdir(), 'mandate-dependencies-'));
    for (const [file, importing] of [...forbidden, ...allowed]) {
      mkdirSync(dirname(join(fixture, file)), { recursive: true });
      writeFileSync(join(fixture, file), `${importing};\nexport const x = 1;\n`);
    }
    for (const each of ['pg', '@temporalio/client', '@nestjs/common', 'fast-check']) {
      mkdirSync(join(fixture, 'node_modules', each), { recursive: true });
      writeFileSync(join(fixture, 'node_modules', each, 'package.json'), '{"main":"index.js"}');
      writeFileSync(join(fixture, 'node_modules', each, 'index.js'), '');
    }
    const packages = {
      dependencies: { pg: '1', '@temporalio/client': '1', '@nestjs/common': '1' },
      devDependencies: { 'fast-check': '1' },
    };
    writeFileSync(join(fixture, 'package.json'), JSON.stringify(packages));
    found = new Set(depcruise(fixture, everything).map((each) => `${each.from}: ${each.rule.name}`));
  });
  afterAll(() => rmSync(fixture, { recursive: true }));

  it.each(forbidden)('in %s refuse %s', (file, _importing, rule) => {
    expect([...found]).toContain(`${file}: ${rule}`);
  });

  it.each(allowed.filter(([, importing]) => importing))('in %s let through %s', (file) => {
    const others = [...found].filter((each) => !each.endsWith('no-orphans') && !each.endsWith('no-cycles'));
    expect(others.filter((each) => each.startsWith(`${file}: `))).toEqual([]);
  });

  it('are kept by this repository', () => {
    const broken = depcruise(root, everything);
    expect(broken.map((each) => `${each.from}: ${each.rule.name}`)).toEqual([]);
  });
});
