import { pathToFileURL } from 'node:url';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { stopBenchDatabase } from './support/bench-database.js';
import type { Figure } from './support/figure.js';

/** Runs the figures named on the command line, or all, and prints one JSON line each. */
async function main(): Promise<number> {
  const figures = await readFigures();
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !figures.some((figure) => figure.name === name));
  if (unknown.length > 0) {
    const known = figures.map(({ name }) => name).join(', ');
    process.stderr.write(`No figure called ${unknown.join(', ')}. There are: ${known}\n`);
    return 2;
  }
  let isMissed = false;
  for (const figure of figures) {
    if (wanted.length > 0 && !wanted.includes(figure.name)) continue;
    process.stderr.write(`${figure.name}\n`);
    try {
      for (const result of await figure.run()) {
        process.stdout.write(`${JSON.stringify({ name: figure.name, ...result })}\n`);
        isMissed ||= !result.ok;
      }
    } catch (error) {
      // a figure that cannot be measured is missed; the others still are measured
      process.stderr.write(`${figure.name} could not be measured: ${(error as Error).stack}\n`);
      isMissed = true;
    }
  }
  return isMissed ? 1 : 0;
}

async function readFigures(): Promise<Figure[]> {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((file) => file.endsWith('.bench.js'));
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(path.join(folder, file)).href) as Promise<{ figure: Figure }>),
  );
  return modules.map(({ figure }) => figure).toSorted((a, b) => a.name.localeCompare(b.name));
}

try {
  process.exitCode = await main();
} finally {
  await stopBenchDatabase();
}
process.exit();
