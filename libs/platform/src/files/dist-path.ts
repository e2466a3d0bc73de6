import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: the nearest one above this file that holds `nest-cli.json`. */
export function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'nest-cli.json'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('project root not found');
    folder = above;
  }
  return folder;
}

/** A path below `dist/`, where the build puts compiled code and assets. */
export function distPath(...parts: string[]): string {
  return path.join(projectRoot(), 'dist', ...parts);
}

/**
 * The compiled file of a worker thread that stands beside the caller. Tests run the TypeScript source,
 * which a worker of Node 20 cannot load, so both resolve to the build in `dist/`.
 */
export function workerFile(callerUrl: string, file: string): string {
  const folder = path.dirname(fileURLToPath(callerUrl));
  const dist = distPath();
  if (folder.startsWith(dist)) return path.join(folder, file);
  return path.join(dist, path.relative(projectRoot(), folder), file);
}
