import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';

export interface FoundInstitution {
  id: string;
  name: string;
  countryCode: string;
}

/**
 * Institutions of the programme with a name, in any language, or another name (阪大) that contains the words;
 * those that begin with them first. The name is given in the reader's language where there is one.
 */
export async function searchInstitutions(
  ctx: BaseCtx,
  words: string,
  most: number,
): Promise<FoundInstitution[]> {
  const pattern = words.replace(/[\\%_]/g, '\\$&');
  return sql<FoundInstitution>(
    ctx.db,
    `select id, country_code as "countryCode",
       case $3::text when 'ja' then coalesce(name_ja, name_en, name_native)
                     when 'zh-Hans' then coalesce(name_zh_hans, name_en, name_native, name_ja)
                     else coalesce(name_en, name_native, name_ja) end as name
     from institution,
       lateral (select array_remove(array[name_ja, name_en, name_native, name_zh_hans], null) || aliases as names) all_names
     where exists (select from unnest(names) known where known ilike '%' || $1 || '%')
     order by not exists (select from unnest(names) known where known ilike $1 || '%'), length(coalesce(name_en, name_ja, name_native)), name, id
     limit $2`,
    [pattern, most, ctx.locale],
  );
}
