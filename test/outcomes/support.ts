import { newId, sql } from '@enishi/platform';
import type { DataSource } from 'typeorm';
import { reactions } from '../../apps/server/src/reactions/index.js';
import { as, drainOutbox, testCtx } from '../support/index.js';

/** A key as a browser makes one for each report. */
export const someKey = (): string => `key-${newId()}`;

/** The person agrees that their host may see what became of them. */
export async function sharesWithHost(dataSource: DataSource, personId: string): Promise<void> {
  await sql(
    dataSource.manager,
    `insert into consent (id, person_id, purpose, choice, text_version, language, channel, given_at)
     values ($1, $2, 'SHARE_WITH_HOST', 'YES', '1', 'en', 'MEMBER_AREA', now())`,
    [newId(), personId],
  );
}

/** Runs what facts set off, in place. */
export function runReactions(dataSource: DataSource): Promise<string[]> {
  return drainOutbox(dataSource, reactions, () => testCtx(dataSource, as.system()));
}
