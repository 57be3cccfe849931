/** One project per layer: a layer can be run alone with `npm test -- --selectProjects unit`. */
const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  // js before mjs: without its ending, typeorm's index.mjs would otherwise find itself instead of index.js.
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.runtime', '<rootDir>/.data'],
  testEnvironment: 'node',
};

const layer = (name, extra = {}) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  ...extra,
});

export default {
  // A limit for what hangs; a machine that does much else may take its time.
  testTimeout: 300_000,
  projects: ['unit', 'architecture', 'integration', 'workflow', 'replay', 'e2e', 'chaos', 'web', 'matrix'].map((name) =>
    layer(name),
  ),
};
