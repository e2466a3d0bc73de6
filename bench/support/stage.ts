import { makeBenchDatabase } from './bench-database.js';
import type { BenchDatabase } from './bench-database.js';
import { startFloor, startServerUnderTest } from './child.js';
import type { ChildServer } from './child.js';

/** What a figure over HTTP is measured on: a database of its own, the server and the floor in processes of their own. */
export interface Stage {
  readonly database: BenchDatabase;
  readonly server: ChildServer;
  readonly floor: ChildServer;
}

/** Sets the stage, lets `measure` run on it, and clears it away whatever happens. */
export async function onStage<T>(
  figure: string,
  prepare: (database: BenchDatabase) => Promise<T>,
  measure: (stage: Stage, prepared: T) => Promise<void>,
  env: Record<string, string> = {},
): Promise<void> {
  const database = await makeBenchDatabase();
  const children: ChildServer[] = [];
  try {
    const prepared = await prepare(database);
    const server = await startServerUnderTest(database, env);
    children.push(server);
    const floor = await startFloor(figure, database.url);
    children.push(floor);
    await measure({ database, server, floor }, prepared);
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await database.close();
  }
}
