// Who may import whom (ARCHITECTURE.md, "Levels"). Each rule has a fixture in test/boundaries that breaks it.

/** A lib may reach the libs below it, through their front door. */
const LEVELS = {
  platform: [],
  questionnaire: [],
  statistics: [],
  charts: [],
  accounts: ['platform'],
  programme: ['accounts', 'platform'],
  alumni: ['programme', 'statistics', 'accounts', 'platform'],
  certificates: ['alumni', 'programme', 'accounts', 'platform'],
  surveys: ['alumni', 'programme', 'questionnaire', 'statistics', 'accounts', 'platform'],
  outcomes: ['alumni', 'programme', 'statistics', 'accounts', 'platform'],
};

const levelRules = Object.entries(LEVELS).map(([lib, below]) => ({
  name: `${lib}-imports-only-below`,
  severity: 'error',
  comment: `libs/${lib} may import ${below.length ? below.join(', ') : 'no lib'}`,
  from: { path: `^libs/${lib}/` },
  to: { path: '^libs/', pathNot: `^libs/(${[lib, ...below].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...levelRules,
    {
      name: 'libs-not-to-apps',
      severity: 'error',
      comment: 'applications stand on libs, never the other way round',
      from: { path: '^libs/' },
      to: { path: '^(apps|migrations|test|bench)/' },
    },
    {
      name: 'lib-front-door',
      severity: 'error',
      comment: 'a lib is entered through its src/index.ts',
      from: { path: '^(?:libs/([^/]+)|apps|migrations|bench)/' },
      to: { path: '^libs/([^/]+)/src/(?!index\\.ts$)', pathNot: '^libs/$1/' },
    },
    {
      name: 'nobody-imports-own-index',
      severity: 'error',
      comment: 'inside a lib, files name each other; going through the own front door makes cycles',
      from: { path: '^libs/([^/]+)/src/', pathNot: '/index\\.ts$' },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'two files that need each other are one idea: put it in one place',
      from: { pathNot: '^apps/web/src/api/' },
      to: { circular: true },
    },
    {
      name: 'questionnaire-is-pure',
      severity: 'error',
      comment: 'runs in browser and server alike: no package, no built-in module',
      from: { path: '^libs/questionnaire/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
    },
    {
      name: 'statistics-is-pure',
      severity: 'error',
      comment: 'numbers in, numbers out: no built-in module, no package but simple-statistics',
      from: { path: '^libs/statistics/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
        pathNot: '^node_modules/simple-statistics/',
      },
    },
    {
      name: 'charts-is-pure',
      severity: 'error',
      comment: 'draws the same chart in browser and server: no package, no built-in module',
      from: { path: '^libs/charts/' },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'] },
    },
    {
      name: 'verbs-know-no-http',
      severity: 'error',
      comment: 'Nest, Fastify and GraphQL stay at the edges (types, resolvers, guards, modules)',
      from: { path: '^libs/', pathNot: '(\\.(type|resolver|module|guard|input)\\.ts$|/access/|/graphql/)' },
      to: { path: '^node_modules/(@nestjs|fastify|@fastify|@apollo|graphql)/' },
    },
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      comment: 'a migration must mean the same in ten years: it imports no code of today',
      from: { path: '^migrations/', pathNot: '^migrations/index\\.ts$' },
      to: { path: '^(libs|apps)/' },
    },
    {
      name: 'web-is-a-client',
      severity: 'error',
      comment: 'the browser shares the questionnaire code, the charts and the schema, nothing else',
      from: { path: '^apps/web/' },
      to: {
        path: '^(libs|apps/server|migrations)/',
        pathNot: '^libs/(questionnaire|charts)/src/index\\.ts$',
      },
    },
    {
      name: 'figures-leave-protected',
      severity: 'error',
      comment:
        'whatever writes a file, a PDF, a page or a chart of figures takes what computeFigure and returnCurve give, never what was counted',
      from: {
        path: [
          '^libs/outcomes/src/(report|notebook)/',
          '^libs/outcomes/src/figure/(present-cell|.*\\.type|.*\\.resolver)\\.ts$',
          '^libs/charts/',
          '^apps/server/src/http/(charts|figure-files|outcomes)/',
          '^apps/web/',
        ],
      },
      to: {
        path: [
          '^libs/outcomes/src/fact/',
          '^libs/outcomes/src/rollup/(?!night-of\\.ts$)',
          '^libs/outcomes/src/figure/(read|estimate|weigh|protect|measure|member|top)-?[^/]*\\.ts$',
          '^libs/statistics/src/disclosure/(protect-table|raw-table|grid)\\.ts$',
        ],
      },
    },
    {
      name: 'raw-counts-have-one-way-out',
      severity: 'error',
      comment:
        'only the verbs that protect (and those that keep facts and rollups) may hold what was counted',
      from: {
        path: '^libs/outcomes/src/',
        pathNot:
          '^libs/outcomes/src/(fact|rollup|figure)/|^libs/outcomes/src/(index|outcomes\\.module)\\.ts$',
      },
      to: {
        path: '^libs/outcomes/src/(fact/count-by|rollup/return-intervals|figure/(read|estimate)-[^/]*)\\.ts$',
      },
    },
    {
      name: 'no-dev-package-in-production',
      severity: 'error',
      comment: 'what runs in production is a dependency',
      from: { path: '^(apps/server|libs|migrations)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-resolvable',
      severity: 'error',
      comment: 'an import that leads nowhere',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^test/boundaries/fixtures/|\\.css$|\\?raw$)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
    },
  },
};
