type Tree = Record<string, string>;

/** A lib that reaches where its level does not allow. */
function reaching(from: string, to: string): Tree {
  return {
    [`libs/${from}/src/index.ts`]: `import { x } from '../../${to}/src/index.js';\nexport const y = x;`,
    [`libs/${to}/src/index.ts`]: `export const x = 1;`,
  };
}

/** One small tree per rule that breaks it; the key is the rule's name. */
export const BROKEN: Record<string, Tree> = {
  'platform-imports-only-below': reaching('platform', 'accounts'),
  'questionnaire-imports-only-below': reaching('questionnaire', 'platform'),
  'statistics-imports-only-below': reaching('statistics', 'platform'),
  'charts-imports-only-below': reaching('charts', 'platform'),
  'accounts-imports-only-below': reaching('accounts', 'programme'),
  'programme-imports-only-below': reaching('programme', 'alumni'),
  'alumni-imports-only-below': reaching('alumni', 'surveys'),
  'certificates-imports-only-below': reaching('certificates', 'surveys'),
  'surveys-imports-only-below': reaching('surveys', 'outcomes'),
  'outcomes-imports-only-below': reaching('outcomes', 'certificates'),
  'libs-not-to-apps': {
    'libs/alumni/src/index.ts': `import { x } from '../../../apps/server/src/main.js';\nexport const y = x;`,
    'apps/server/src/main.ts': `export const x = 1;`,
  },
  'lib-front-door': {
    'apps/server/src/main.ts': `import { x } from '../../../libs/alumni/src/member/member.js';\nexport const y = x;`,
    'libs/alumni/src/member/member.ts': `export const x = 1;`,
  },
  'nobody-imports-own-index': {
    'libs/alumni/src/member/member.ts': `import { x } from '../index.js';\nexport const y = x;`,
    'libs/alumni/src/index.ts': `export const x = 1;`,
  },
  'no-circular': {
    'libs/alumni/src/a.ts': `import { b } from './b.js';\nexport const a = () => b;`,
    'libs/alumni/src/b.ts': `import { a } from './a.js';\nexport const b = () => a;`,
  },
  'questionnaire-is-pure': {
    'libs/questionnaire/src/index.ts': `import { readFileSync } from 'node:fs';\nexport const y = readFileSync;`,
  },
  'statistics-is-pure': {
    'libs/statistics/src/index.ts': `import { readFileSync } from 'node:fs';\nexport const y = readFileSync;`,
  },
  'charts-is-pure': {
    'libs/charts/src/index.ts': `import { readFileSync } from 'node:fs';\nexport const y = readFileSync;`,
  },
  'verbs-know-no-http': {
    'libs/alumni/src/member/activate-member.ts': `import { Injectable } from '@nestjs/common';\nexport const y = Injectable;`,
    'node_modules/@nestjs/common/package.json': `{"name":"@nestjs/common","version":"1.0.0","main":"index.js"}`,
    'node_modules/@nestjs/common/index.js': `exports.Injectable = 1;`,
  },
  'migrations-stand-alone': {
    'migrations/20260401000000-platform.ts': `import { x } from '../libs/platform/src/index.js';\nexport const y = x;`,
    'libs/platform/src/index.ts': `export const x = 1;`,
  },
  'web-is-a-client': {
    'apps/web/src/main.ts': `import { x } from '../../../libs/alumni/src/index.js';\nexport const y = x;`,
    'libs/alumni/src/index.ts': `export const x = 1;`,
  },
  'figures-leave-protected': {
    'libs/outcomes/src/report/table-file.ts': `import { countBy } from '../fact/count-by.js';\nexport const y = countBy;`,
    'libs/outcomes/src/fact/count-by.ts': `export const countBy = 1;`,
  },
  'raw-counts-have-one-way-out': {
    'libs/outcomes/src/impact-sheet/impact-model.ts': `import { returnIntervals } from '../rollup/return-intervals.js';\nexport const y = returnIntervals;`,
    'libs/outcomes/src/rollup/return-intervals.ts': `export const returnIntervals = 1;`,
  },
  'no-dev-package-in-production': {
    'libs/alumni/src/index.ts': `import { x } from 'vitest';\nexport const y = x;`,
    'node_modules/vitest/package.json': `{"name":"vitest","version":"1.0.0","main":"index.js"}`,
    'node_modules/vitest/index.js': `exports.x = 1;`,
  },
  'not-resolvable': {
    'libs/alumni/src/index.ts': `import { x } from './nowhere.js';\nexport const y = x;`,
  },
};
