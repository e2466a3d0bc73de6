import { sql } from '@enishi/platform';
import type { EntityManager } from 'typeorm';

const OBJECTS = `
  select 'table' as kind, c.relname as owner, a.attnum::int as place,
         format('%s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
           case when a.attnotnull then ' not null' else '' end,
           coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
             || case when a.attidentity <> '' then ' identity' else '' end) as text
  from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm')
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped
  union all
  select 'constraint', c.relname, 0, format('%s %s', k.conname, pg_get_constraintdef(k.oid))
  from pg_constraint k join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where k.contype <> 'n'
  union all
  select 'index', t.relname, 0, pg_get_indexdef(i.indexrelid)
  from pg_index i join pg_class t on t.oid = i.indrelid
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
  union all
  select 'trigger', c.relname, 0, pg_get_triggerdef(g.oid)
  from pg_trigger g join pg_class c on c.oid = g.tgrelid
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where not g.tgisinternal
  union all
  select 'function', p.proname, 0, pg_get_functiondef(p.oid)
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
  union all
  select 'view', format('notebook.%s', v.viewname), 0, regexp_replace(regexp_replace(v.definition, '\\m[dr]\\.', '', 'g'), '\\s+', ' ', 'g')
  from pg_views v where v.schemaname = 'notebook'
  order by 2, 1 desc, 3, 4`;

/**
 * The schema as text, read from PostgreSQL's own catalogue: what the drift test cannot see (bodies of
 * checks, predicates, triggers, functions, views) shows in a review of this file. The same on 15 and 18, which differ
 * in whether they print the alias of a column.
 */
export async function describeSchema(db: EntityManager): Promise<string> {
  const rows = await sql<{ kind: string; owner: string; text: string }>(db, OBJECTS);
  const lines: string[] = ['-- Written by the schema test from the migrated database; do not edit.'];
  let owner = '';
  for (const row of rows.filter(({ owner: name }) => name !== 'schema_migration')) {
    if (row.owner !== owner) lines.push('', `-- ${(owner = row.owner)}`);
    lines.push(`${row.kind.padEnd(10)} ${row.text.trim().replace(/\r/g, '')}`);
  }
  return `${lines.join('\n')}\n`;
}
