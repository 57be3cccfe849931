import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const require = createRequire(import.meta.url);

type Service = {
  image: string;
  build?: { target: string };
  command?: string[];
  restart?: string;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const lasting = services.filter(([, service]) => service.restart !== undefined);
const once = services.filter(([, service]) => service.restart === undefined);

/** The schema that the Compose project publishes, as an npm package ships it. */
const schema = (): object => {
  const folder = dirname(require.resolve('dclint/package.json'));
  const text = readFileSync(join(folder, 'schemas', 'compose.schema.json'), 'utf8');
  // Its `$schema` spells draft 7 with https, under which the validator does not know its own draft.
  return { ...(JSON.parse(text) as object), $schema: 'http://json-schema.org/draft-07/schema#' };
};

describe('docker-compose.yml', () => {
  it('is what the Compose schema allows', () => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema());
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has every server the product needs', () => {
    const names = services.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['postgres', 'temporal', 'temporal-ui', 'mail', 'migrate', 'api', 'worker']),
    );
  });

  it.each(services)('%s has an image of one exact version', (_name, { image }) => {
    expect(image).toMatch(/:v?\d+\.\d+(\.\d+)?(-[\w.]+)?$/);
  });

  it.each(lasting)('%s says whether it is well', (_name, { healthcheck }) => {
    expect(healthcheck?.test.length).toBeGreaterThan(0);
  });

  it.each(once)('%s runs once, and others wait for its success', (name) => {
    const waits = services.map(([, service]) => service.depends_on?.[name]?.condition).filter(Boolean);
    expect(waits).toContain('service_completed_successfully');
  });

  it.each(services)('%s waits only for services that exist', (_name, { depends_on = {} }) => {
    expect(Object.keys(depends_on).filter((name) => !(name in compose.services))).toEqual([]);
  });

  it.each(services)('%s publishes its ports to this machine only', (_name, { ports = [] }) => {
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');
  const ours = services.filter(([, service]) => service.build);
  const programs = [...`${dockerfile}\n${JSON.stringify(ours)}`.matchAll(/dist\/(apps\/\w+\/main)\.js/g)];

  it('is built to a stage that the Dockerfile has, from a base of one exact version', () => {
    const stages = [...dockerfile.matchAll(/^FROM (\S+) AS (\w+)$/gm)].map(([, base = '', stage = '']) => ({
      base,
      stage,
    }));
    const names = stages.map(({ stage }) => stage);
    expect(ours.map(([, { build }]) => build?.target).filter((target) => !names.includes(target ?? ''))).toEqual([]);
    expect(stages.filter(({ base }) => !names.includes(base) && !/^node:\d+\.\d+\.\d+-/.test(base))).toEqual([]);
  });

  it('is one for API, worker and command line', () => {
    expect(new Set(ours.map(([, { image }]) => image)).size).toBe(1);
    expect(new Set(programs.map(([, program]) => program))).toEqual(
      new Set(['apps/api/main', 'apps/cli/main', 'apps/worker/main']),
    );
  });

  it('starts programs that are there to be built', () => {
    expect(programs.map(([, program]) => `${program}.ts`).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
