import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

/** Institutions of the list that are called exactly so in some language; only where there is no doubt. */
export async function institutionsNamed(
  ctx: BaseCtx,
  names: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  if (names.length === 0) return new Map();
  const rows = await sql<{ said: string; id: string; name: string }>(
    ctx.db,
    `select said, min(i.id::text) as id, min(coalesce(i.name_ja, i.name_en, i.name_native)) as name
     from unnest($1::text[]) as said
       join institution i on lower(said) in (lower(i.name_ja), lower(i.name_en), lower(i.name_native), lower(i.name_zh_hans))
     group by said having count(distinct i.id) = 1`,
    [names],
  );
  return new Map(rows.map(({ said, id, name }) => [said, { id, name }]));
}
