import { pathToFileURL } from 'node:url';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Figure, FigureResult } from './support/figure.js';

/** Runs the figures named on the command line, or all, and prints one JSON line each. */
async function main(): Promise<void> {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((file) => file.endsWith('.bench.js'));
  const figures = await Promise.all(
    files.map(async (file) => {
      const module = (await import(pathToFileURL(path.join(folder, file)).href)) as { figure: Figure };
      return module.figure;
    }),
  );
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !figures.some((figure) => figure.name === name));
  if (unknown.length > 0) {
    process.stderr.write(`No figure called ${unknown.join(', ')}. There are: ${figures.map(({ name }) => name).join(', ')}\n`);
    process.exit(2);
  }
  let isMissed = false;
  for (const figure of figures.toSorted((a, b) => a.name.localeCompare(b.name))) {
    if (wanted.length > 0 && !wanted.includes(figure.name)) continue;
    const results: FigureResult[] = await figure.run();
    for (const result of results) {
      process.stdout.write(`${JSON.stringify({ name: figure.name, ...result })}\n`);
      isMissed ||= !result.ok;
    }
  }
  process.exit(isMissed ? 1 : 0);
}

await main();
