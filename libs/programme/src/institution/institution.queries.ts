import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

export interface InstitutionRow {
  id: string;
  kind: string;
  countryCode: string;
  nameJa: string | null;
  nameEn: string | null;
  nameNative: string | null;
  nameZhHans: string | null;
  aliases: string[];
  ror: string | null;
  corporateNumber: string | null;
}

const COLUMNS = `id, kind, country_code as "countryCode", name_ja as "nameJa", name_en as "nameEn",
  name_native as "nameNative", name_zh_hans as "nameZhHans", aliases, ror, corporate_number as "corporateNumber"`;

/** Which of the ids are institutions. */
export async function existingInstitutionIds(ctx: BaseCtx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql<{ id: string }>(ctx.db, `select id from institution where id = any($1::uuid[])`, [
    ids,
  ]);
  return new Set(rows.map((row) => row.id));
}

/** Institutions of a country that share a key with a name, the oldest first. */
export function selectInstitutionsByKeys(
  ctx: BaseCtx,
  countryCode: string,
  keys: readonly string[],
): Promise<InstitutionRow[]> {
  return sql<InstitutionRow>(
    ctx.db,
    `select ${COLUMNS} from institution where country_code = $1 and match_keys && $2::text[] order by created_at, id`,
    [countryCode, keys],
  );
}

/** Institutions whose name contains the text, in any language; for pickers. */
export function searchInstitutions(
  ctx: BaseCtx,
  search: string,
  countryCode: string | null,
  first: number,
): Promise<InstitutionRow[]> {
  return sql<InstitutionRow>(
    ctx.db,
    `select ${COLUMNS} from institution
     where ($1::text is null or country_code = $1)
       and (name_ja ilike $2 or name_en ilike $2 or name_native ilike $2 or name_zh_hans ilike $2)
     order by coalesce(name_en, name_ja, name_native), id limit $3`,
    [countryCode, `%${search.replace(/[\\%_]/g, '\\$&')}%`, first],
  );
}

/** Adds an institution. */
export async function insertInstitution(
  ctx: BaseCtx,
  row: Omit<InstitutionRow, 'aliases'> & { aliases: readonly string[]; matchKeys: readonly string[] },
): Promise<InstitutionRow> {
  const [added] = await sql<InstitutionRow>(
    ctx.db,
    `insert into institution (id, kind, country_code, name_ja, name_en, name_native, name_zh_hans, aliases, match_keys, ror,
                              corporate_number, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning ${COLUMNS}`,
    [
      row.id,
      row.kind,
      row.countryCode,
      row.nameJa,
      row.nameEn,
      row.nameNative,
      row.nameZhHans,
      row.aliases,
      row.matchKeys,
      row.ror,
      row.corporateNumber,
      ctx.clock.now(),
    ],
  );
  return added!;
}
