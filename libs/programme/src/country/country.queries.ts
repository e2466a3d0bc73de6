import { execute, sql } from '@enishi/platform';
import type { BaseCtx } from '@enishi/platform';
import { COUNTRIES } from './countries.js';
import type { Region } from './region.js';

export interface CountryView {
  code: string;
  nameJa: string;
  nameEn: string;
  nameZhHans: string;
  region: Region;
  partOf: string | null;
}

const COLUMNS = `code, name_ja as "nameJa", name_en as "nameEn", name_zh_hans as "nameZhHans", region, part_of as "partOf"`;

/** Every country and region, by code. */
export function selectCountries(ctx: BaseCtx): Promise<CountryView[]> {
  return sql<CountryView>(ctx.db, `select ${COLUMNS} from country order by code`);
}

/** Writes names and regions as the committed list has them; rows that already agree stay untouched. */
export async function upsertCountries(ctx: BaseCtx): Promise<number> {
  const rows = COUNTRIES.map(([code, region, ja, en, zh, partOf]) => ({
    code,
    region,
    name_ja: ja,
    name_en: en,
    name_zh_hans: zh,
    part_of: partOf ?? null,
  }));
  return execute(
    ctx.db,
    `insert into country (code, region, name_ja, name_en, name_zh_hans, part_of)
     select code, region, name_ja, name_en, name_zh_hans, part_of
     from jsonb_to_recordset($1::jsonb)
       as c(code text, region text, name_ja text, name_en text, name_zh_hans text, part_of text)
     on conflict (code) do update set
       region = excluded.region, name_ja = excluded.name_ja, name_en = excluded.name_en,
       name_zh_hans = excluded.name_zh_hans, part_of = excluded.part_of
     where (country.region, country.name_ja, country.name_en, country.name_zh_hans, country.part_of)
       is distinct from (excluded.region, excluded.name_ja, excluded.name_en, excluded.name_zh_hans, excluded.part_of)`,
    [JSON.stringify(rows)],
  );
}
