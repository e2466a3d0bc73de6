import type { BaseCtx } from '@enishi/platform';
import { sql } from '@enishi/platform';
import type { VisibleField } from '../profile/profile-fields.js';
import { RANK, VIEWER, sees, viewerValues } from '../profile/sight.queries.js';
import type { Viewer } from '../profile/sight.js';
import type { NameWords } from './name-words.js';

export interface DirectoryFilter {
  name?: NameWords | undefined;
  /** Names that are alike, where none has the words. */
  isAlike?: boolean | undefined;
  country?: string | undefined;
  field?: string | undefined;
  level?: string | undefined;
  language?: string | undefined;
  hostId?: string | undefined;
  fiscalYear?: number | undefined;
  inJapan?: true | undefined;
  offersHelp?: true | undefined;
}

/** What each filter asks of an entry, and the field by whose audience it may ask. */
const ASKED: readonly [
  key: keyof DirectoryFilter,
  field: VisibleField,
  condition: (value: string) => string,
][] = [
  ['country', 'COUNTRY', (value) => `e.country_code = ${value}`],
  ['field', 'FIELDS', (value) => `(${value} = any(e.fields) or 'M' = any(e.fields))`],
  ['level', 'LEVEL', (value) => `e.level = ${value}`],
  ['language', 'LANGUAGES', (value) => `${value} = any(e.languages)`],
  ['hostId', 'VISITS', (value) => `${value}::uuid = any(e.host_ids)`],
  ['fiscalYear', 'VISITS', (value) => `${value}::int = any(e.years)`],
  ['inJapan', 'IN_JAPAN', (value) => `e.is_in_japan = ${value}::boolean`],
  ['offersHelp', 'OFFERS_HELP', (value) => `e.offers_help = ${value}::boolean`],
];

/**
 * Entries that the viewer may see and that match by what the viewer may see of them: a field that is hidden from the
 * viewer is as good as not told. Minors are in no list, nor is the viewer.
 */
function found(viewer: Viewer, filter: DirectoryFilter): { text: string; values: unknown[] } {
  const values = viewerValues(viewer);
  const next = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ASKED.flatMap(([key, field, condition]) =>
    filter[key] === undefined ? [] : [condition(next(filter[key])), sees(field, 'v.rank', 'e.shown')],
  );
  if (filter.name) conditions.push(nameCondition(filter.name, filter.isAlike ?? false, next));
  return {
    text: `from profile_entry e cross join lateral (select ${RANK} as rank offset 0) v
      where (e.adult_on is null or e.adult_on <= $3::date) and e.person_id is distinct from $1
        ${conditions.map((condition) => `and ${condition}`).join(' ')}
        and ${sees('DISPLAY_NAME', 'v.rank', 'e.shown')}`,
    values,
  };
}

function nameCondition(name: NameWords, isAlike: boolean, next: (value: unknown) => string): string {
  if (isAlike)
    return name.letters.map((word) => `${next(word)} operator(extensions.<%) e.name_key`).join(' and ');
  const every = (words: readonly string[]) =>
    words.length > 0
      ? [`(${words.map((word) => `e.name_key like ${next(`% ${word}%`)}`).join(' and ')})`]
      : [];
  const native = name.native === null ? [] : [`e.name_key like ${next(`%${name.native}%`)}`];
  return `(${[...every(name.letters), ...every(name.sounds), ...native].join(' or ')})`;
}

/**
 * From here to the end of the transaction names count as alike that share this part of their three-letter pieces: one
 * letter of a word is another, or is missing.
 */
export async function countAsAlike(ctx: BaseCtx): Promise<void> {
  await sql(ctx.db, `select set_config('pg_trgm.word_similarity_threshold', '0.4', true)`);
}

/** How many there are. */
export async function countFound(ctx: BaseCtx, viewer: Viewer, filter: DirectoryFilter): Promise<number> {
  const { text, values } = found(viewer, filter);
  const [row] = await sql<{ n: number }>(ctx.db, `with ${VIEWER} select count(*)::int as n ${text}`, values);
  return row?.n ?? 0;
}

export interface FoundRow {
  personId: string;
  sortKey: string;
}

/** One page of them by name, after the given name and person. */
export function selectFound(
  ctx: BaseCtx,
  viewer: Viewer,
  filter: DirectoryFilter,
  part: { first: number; after: readonly [string, string] | null },
): Promise<FoundRow[]> {
  const { text, values } = found(viewer, filter);
  const place = values.length;
  return sql<FoundRow>(
    ctx.db,
    `with ${VIEWER} select e.person_id as "personId", e.sort_key as "sortKey" ${text}
       and ($${place + 1}::text is null or (e.sort_key collate "C", e.person_id) > ($${place + 1}::text collate "C", $${place + 2}::uuid))
     order by e.sort_key collate "C", e.person_id limit $${place + 3}`,
    [...values, part.after?.[0] ?? null, part.after?.[1] ?? null, part.first],
  );
}

/** Hosts and years of the visits that the viewer may see of somebody. */
export async function selectChoices(
  ctx: BaseCtx,
  viewer: Viewer,
): Promise<{ hosts: { id: string; name: string }[]; years: number[] }> {
  const { text, values } = found(viewer, {});
  const [row] = await sql<{ hosts: { id: string; name: string }[]; years: number[] }>(
    ctx.db,
    `with ${VIEWER},
     seen as (select distinct e.host_ids, e.years ${text} and ${sees('VISITS', 'v.rank', 'e.shown')})
     select
       (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name) order by h.name, h.id), '[]')
        from (select i.id, ${ctx.locale === 'ja' ? 'coalesce(i.name_ja, i.name_en)' : 'coalesce(i.name_en, i.name_ja)'} as name
          from institution i where i.id in (select unnest(host_ids) from seen)) h where h.name is not null) as hosts,
       array(select distinct unnest(years) from seen order by 1 desc) as years`,
    values,
  );
  return row ?? { hosts: [], years: [] };
}
