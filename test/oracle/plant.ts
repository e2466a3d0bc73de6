import type pg from 'pg';
import type { PlantedBug } from './planted-bugs.js';
import type { Violation } from './told.js';

/**
 * Plants each bug into the world in a transaction of its own, lets the judge look, and takes it back.
 * @returns names of the bugs that the judge did not see, or that could not be planted
 */
export async function missedBugs(
  client: pg.Client,
  campaignId: string,
  bugs: readonly PlantedBug[],
  look: () => Promise<Violation[]>,
): Promise<string[]> {
  const missed: string[] = [];
  for (const { name, sql } of bugs) {
    await client.query('begin');
    try {
      let changed = 0;
      for (const statement of [sql].flat()) {
        const values = statement.includes('$1') ? [campaignId] : [];
        changed = (await client.query(statement, values)).rowCount ?? 0;
      }
      if (changed === 0) missed.push(`${name} (nothing was changed)`);
      else if ((await look()).length === 0) missed.push(name);
    } finally {
      await client.query('rollback');
    }
  }
  return missed;
}
