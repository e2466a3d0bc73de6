import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '@enishi/platform';
import { cruise } from 'dependency-cruiser';
import type { ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import { BROKEN } from './broken-trees.js';

const config = createRequire(import.meta.url)(path.join(projectRoot(), '.dependency-cruiser.cjs')) as {
  forbidden: IForbiddenRuleType[];
  options: object;
};
const folder = mkdtempSync(path.join(os.tmpdir(), 'boundaries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a small tree that breaks one rule, and returns the names of the rules that object. */
async function objections(name: string, files: Record<string, string>): Promise<string[]> {
  const baseDir = path.join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(baseDir, file)), { recursive: true });
    writeFileSync(path.join(baseDir, file), text);
  }
  cpSync(path.join(projectRoot(), 'package.json'), path.join(baseDir, 'package.json'));
  const { tsConfig: _tsConfig, ...options } = config.options as { tsConfig: unknown };
  const result = await cruise(Object.keys(files), {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden },
  });
  const { violations } = (result.output as ICruiseResult).summary;
  return [...new Set(violations.map((violation) => violation.rule.name))];
}

/** Names that hold what was counted; the tests may, the applications may not. */
const RAW = /\b(countBy|answerMeasures|returnIntervals|protectTable|addTables)\b/;

describe('applications', () => {
  it('show figures that were protected, and count none for themselves', () => {
    const sources = ['apps/server/src', 'apps/web/src'].flatMap((root) =>
      readdirSync(path.join(projectRoot(), root), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => path.join(root, file)),
    );
    expect(sources.length).toBeGreaterThan(300);
    const counting = sources.filter((file) => RAW.test(readFileSync(path.join(projectRoot(), file), 'utf8')));
    expect(counting).toEqual([]);
    expect(RAW.test(`import { countBy } from '@enishi/outcomes';`)).toBe(true);
  });
});

describe('each boundary rule', () => {
  it('has a tree that breaks it', () => {
    expect(Object.keys(BROKEN).toSorted()).toEqual(
      config.forbidden.map((rule) => String(rule.name)).toSorted(),
    );
  });

  it.each(Object.entries(BROKEN))('objects when it is broken: %s', async (name, files) => {
    expect(await objections(name, files)).toContain(name);
  });

  it('says nothing about a tree in order', async () => {
    const files = {
      'libs/platform/src/index.ts': `export { a } from './a/a.js';`,
      'libs/platform/src/a/a.ts': `export const a = 1;`,
      'libs/accounts/src/index.ts': `export { b } from './b.js';`,
      'libs/accounts/src/b.ts': `import { a } from '../../platform/src/index.js';\nexport const b = a;`,
    };
    expect(await objections('in-order', files)).toEqual([]);
  });
});
