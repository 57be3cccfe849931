/**
 * Which part may know which. Type-only imports count as well: a type is knowledge too.
 * `tests/architecture/dependencies.test.ts` proves that each rule refuses what its sentence says.
 */

/** For each layer: what it may import beside itself, and why not more. */
const layers = [
  [
    'libs/domain',
    [],
    'The rules import nothing: no package, no clock, no host, so that commit, replay and tests run the same ones.',
  ],
  [
    'libs/contracts',
    ['libs/domain'],
    'What crosses a process is shapes and names; it knows the types of the domain and nothing else.',
  ],
  [
    'libs/application',
    ['libs/contracts', 'libs/domain'],
    'Use cases know rules and ports; what implements a port is wired in an app.',
  ],
  [
    'libs/extraction',
    ['libs/domain'],
    'Reading a directive knows the words of time and nothing of tasks that run: it proposes, and has no way to do more.',
  ],
  [
    'libs/spreadsheet',
    ['libs/extraction'],
    'Workbooks and CSV are bytes and rows of text: what the rows mean is the application’s to say.',
  ],
  [
    'libs/docx',
    ['libs/spreadsheet'],
    'A letter is paragraphs and tables: what it says is filled in by whoever makes it.',
  ],
  [
    'libs/persistence',
    ['libs/application', 'libs/domain'],
    'Storage implements ports of the application and knows no engine and no HTTP.',
  ],
  [
    'libs/temporal',
    ['libs/application', 'libs/contracts'],
    'The engine’s side reaches tasks through ports of the application, never through tables or rules.',
  ],
  [
    'libs/platform',
    ['libs/application', 'libs/contracts', 'libs/domain'],
    'Plumbing shared by the apps knows ports, never what implements them.',
  ],
  [
    'workflows',
    ['libs/contracts'],
    'A running workflow holds no rule: it sees names and small answers of activities, so a change of a rule cannot break it.',
  ],
];

const name = (folder) => folder.split('/').pop();
const inside = (folders) => folders.map((folder) => `^${folder}/`);
const otherSources = '^(apps|libs|workflows|tests|tools)/';

const layerRules = layers.map(([folder, may, comment]) => ({
  name: `${name(folder)}-knows-${may.length > 0 ? may.map(name).join('-and-') : 'only-itself'}`,
  comment,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: otherSources, pathNot: inside([folder, ...may]) },
}));

/** A package that only some parts may use. */
const kept = (rule, comment, packages, parts) => ({
  name: rule,
  comment,
  severity: 'error',
  from: { path: otherSources, pathNot: inside(['tests', 'tools', ...parts]) },
  to: { path: packages.map((each) => `^node_modules/${each}/`) },
});

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'pure-parts-import-no-package',
      comment:
        'Domain and contracts are plain TypeScript: nothing from npm and nothing from Node enters the workflow bundle through them.',
      severity: 'error',
      from: { path: '^libs/(domain|contracts)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    {
      name: 'the-grammar-imports-no-package',
      comment:
        'What finds tasks in a text is rules alone, so that the same text gives the same answer; files are read beside it.',
      severity: 'error',
      from: { path: '^libs/extraction/', pathNot: '^libs/extraction/readers/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    {
      name: 'contracts-take-only-types-of-the-domain',
      comment: 'A contract may be imported by a workflow or a page; a value of the domain would travel with it.',
      severity: 'error',
      from: { path: '^libs/contracts/' },
      to: { path: '^libs/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-import-only-the-workflow-sdk',
      comment: 'Whatever a workflow imports is replayed for months: no package but the one made for it.',
      severity: 'error',
      from: { path: '^workflows/' },
      to: {
        dependencyTypesNot: ['local', 'type-only'],
        pathNot: '^(node_modules/@temporalio/(workflow|common)/|libs/|workflows/)',
      },
    },
    {
      name: 'only-wiring-chooses-what-implements-a-port',
      comment: 'One file of each app says which database and which engine it runs on; everything else asks for a port.',
      severity: 'error',
      from: { path: '^apps/(api|worker|cli)/', pathNot: '^apps/[^/]+/wiring\\.ts$' },
      to: { path: '^libs/(persistence|temporal)/' },
    },
    {
      name: 'no-app-knows-another',
      comment: 'Apps are separate processes; what two of them share belongs in a library.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-knows-contracts-and-domain',
      comment: 'A page knows what the API speaks of, and nothing of how it is done.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|workflows|tests)/', pathNot: '^libs/(contracts|domain)/' },
    },
    {
      name: 'web-takes-only-types',
      comment: 'A value from a library would put server code into the browser, and a rule beside the one that decides.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-knows-tests-or-tools',
      comment: 'The product runs without its tests, its bench and its launchers.',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/' },
      to: { path: '^(tests|tools|bench)/' },
    },
    {
      name: 'launchers-run-before-anything-is-installed',
      comment:
        'A newcomer has Node and nothing else: what is started first loads packages only when it has fetched them.',
      severity: 'error',
      // The download is a process of its own, started when the packages are there.
      from: { path: '^tools/', pathNot: '^tools/temporal-download\\.mjs$' },
      to: { path: '^(apps|libs|tests|node_modules)/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'unit-tests-need-nothing-running',
      comment:
        'The unit layer answers in seconds because it knows no database, no engine, no server and no page; models of pages are plain functions.',
      severity: 'error',
      from: { path: '^tests/unit/' },
      to: {
        path: '^(libs/(persistence|temporal)|apps/(api|worker|cli)|apps/web/(components|design|pages)|workflows)/|^node_modules/(pg|typeorm|react|@temporalio)/',
      },
    },
    kept(
      'only-persistence-speaks-sql',
      'Every statement is in one place, where the order of locks can be read.',
      ['pg', 'typeorm'],
      ['libs/persistence'],
    ),
    kept(
      'only-the-engine-side-knows-temporal',
      'People’s acts are committed whether or not the engine is there.',
      ['@temporalio'],
      ['libs/temporal', 'workflows', 'apps/worker'],
    ),
    kept(
      'only-the-edge-knows-nest',
      'Rules, use cases and storage outlive a web framework.',
      ['@nestjs', 'fastify'],
      ['apps', 'libs/platform'],
    ),
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or have a third idea between them.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that starts nothing is not part of the product.',
      severity: 'error',
      from: { orphan: true, path: '^(apps|libs|workflows)/', pathNot: '(/main\\.tsx?|/vite\\.config\\.ts|\\.d\\.ts)$' },
      to: {},
    },
    {
      name: 'everything-resolves',
      comment: 'An import that cannot be resolved is a typing error or a missing dependency.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shipped-code-needs-no-dev-dependency',
      comment: 'An installation without development packages must run; pages are built before.',
      severity: 'error',
      from: { path: '^(apps|libs|workflows)/', pathNot: '^apps/web/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.runtime|\\.data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
