/*
 * The parts that every fact and rollup has alike, written once. What comes out of them stands in `schema.sql`. They
 * belong to the migration beside this folder and are as fixed as it is.
 */

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly notNull?: boolean;
}

/** A narrow table of things that are counted, and the function that says what should stand in it. */
export interface Fact {
  readonly name: string;
  readonly key: string;
  readonly columns: readonly Column[];
  /** Body of `<name>_now()`: a select of the columns, in their order. */
  readonly now: string;
  /** Columns of indexes, by the last part of their names. */
  readonly indexes: Readonly<Record<string, string>>;
}

/** Signed sums of a fact by some of its columns. */
export interface Rollup {
  readonly name: string;
  readonly fact: string;
  readonly dimensions: readonly Column[];
  /** What is added up: names and SQL of an integer over a row `r` of the fact. */
  readonly measures: Readonly<Record<string, string>>;
  /** The dimension by which it is folded and looked for. */
  readonly year: string;
}

const list = (columns: readonly Column[], prefix = ''): string =>
  columns.map(({ name }) => `${prefix}${name}`).join(', ');
const declared = (columns: readonly Column[]): string =>
  columns.map(({ name, type, notNull }) => `${name} ${type}${notNull ? ' not null' : ''}`).join(',\n  ');
const returned = (columns: readonly Column[]): string =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ');

/** Table, definition and refresh of a fact: a refresh brings the rows of some keys in line with the definition. */
export function createFact({ name, key, columns, now, indexes }: Fact): string {
  const rest = columns.filter((column) => column.name !== key);
  return `
create table ${name} (
  ${declared(columns)},
  constraint ${name}_pk primary key (${key})
);
${Object.entries(indexes)
  .map(([suffix, on]) => `create index ${name}_${suffix}_ix on ${name} (${on});`)
  .join('\n')}

create function ${name}_now() returns table (${returned(columns)}) language sql stable as $$
${now.trim()}
$$;

create function refresh_${name}(keys uuid[]) returns void language plpgsql as $$
begin
  delete from ${name} f where f.${key} = any(keys)
    and f.${key} not in (select n.${key} from ${name}_now() n where n.${key} = any(keys));
  insert into ${name} (${list(columns)})
  select ${list(columns, 'n.')} from ${name}_now() n where n.${key} = any(keys) order by n.${key}
  on conflict (${key}) do update set ${rest.map((column) => `${column.name} = excluded.${column.name}`).join(', ')}
  where (${list(rest, `${name}.`)}) is distinct from (${list(rest, 'excluded.')});
end $$;

create function repair_${name}() returns integer language plpgsql as $$
declare wrong uuid[];
begin
  wrong := array(select coalesce(n.${key}, f.${key}) from ${name}_now() n full join ${name} f on f.${key} = n.${key}
    where (${list(columns, 'n.')}) is distinct from (${list(columns, 'f.')}));
  if cardinality(wrong) > 0 then perform refresh_${name}(wrong); end if;
  return cardinality(wrong);
end $$;
`;
}

/**
 * Table and functions of a rollup. Rows are only ever appended, so that no writer waits for another; a read sums
 * them, a fold replaces the rows of a year by their sums, a repair appends what is missing.
 */
export function createRollup({ name, fact, dimensions, measures, year }: Rollup): string {
  const dims = list(dimensions);
  const names = Object.keys(measures);
  const sums = (of: (measure: string, sql: string) => string) =>
    Object.entries(measures).map(([measure, sql]) => of(measure, sql));
  const differs = names.map((measure) => `sum(d.${measure}) <> 0`).join(' or ');
  const summed = names.map((measure) => `sum(d.${measure})`).join(', ');
  const plus = sums((measure, sql) => `${sql} as ${measure}`).join(', ');
  const minus = sums((measure, sql) => `-(${sql}) as ${measure}`).join(', ');
  return `
create table ${name} (
  ${declared(dimensions)},
  ${names.map((measure) => `${measure} integer not null`).join(',\n  ')},
  is_folded boolean not null default false
);
create index ${name}_country_ix on ${name} (country_code, ${year});
create index ${name}_fold_ix on ${name} (${year}) where not is_folded;

create function ${fact}_to_rollup() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into ${name} (${dims}, ${names.join(', ')})
    select ${dims}, ${summed} from (select ${dims}, ${plus} from new_rows r) d group by ${dims};
  elsif tg_op = 'DELETE' then
    insert into ${name} (${dims}, ${names.join(', ')})
    select ${dims}, ${summed} from (select ${dims}, ${minus} from old_rows r) d group by ${dims};
  else
    insert into ${name} (${dims}, ${names.join(', ')})
    select ${dims}, ${summed} from (
      select ${dims}, ${plus} from new_rows r union all select ${dims}, ${minus} from old_rows r) d
    group by ${dims} having ${differs};
  end if;
  return null;
end $$;
${createTriggers(fact, 'rollup', `${fact}_to_rollup`)}

create function repair_${name}() returns integer language plpgsql as $$
declare wrong integer;
begin
  insert into ${name} (${dims}, ${names.join(', ')})
  select ${dims}, ${summed} from (
    select ${dims}, ${plus} from ${fact} r
    union all select ${dims}, ${names.map((measure) => `-${measure}`).join(', ')} from ${name}) d
  group by ${dims} having ${differs};
  get diagnostics wrong = row_count;
  return wrong;
end $$;

${createFold({ name, dimensions, measures, year })}`;
}

/** A fold replaces what was appended, and what stood there of the same years, by sums; zeros go. */
export function createFold({
  name,
  dimensions,
  measures,
  year,
}: Pick<Rollup, 'name' | 'dimensions' | 'measures' | 'year'>): string {
  const dims = list(dimensions);
  const names = Object.keys(measures);
  return `create function fold_${name}() returns integer language plpgsql as $$
declare years integer[]; folded integer;
begin
  perform pg_advisory_xact_lock(hashtextextended('${name}', 0));
  years := array(select distinct coalesce(${year}, 0) from ${name} where not is_folded);
  if cardinality(years) = 0 then return 0; end if;
  with taken as (delete from ${name} where coalesce(${year}, 0) = any(years) returning *)
  insert into ${name} (${dims}, ${names.join(', ')}, is_folded)
  select ${dims}, ${names.map((measure) => `sum(d.${measure})`).join(', ')}, true from taken d
  group by ${dims} having ${names.map((measure) => `sum(d.${measure}) <> 0`).join(' or ')};
  get diagnostics folded = row_count;
  return folded;
end $$;
`;
}

/** One trigger per kind of change, once per statement, with the rows of the change as tables. */
export function createTriggers(table: string, what: string, execute: string): string {
  return `create trigger ${table}_${what}_insert after insert on ${table} referencing new table as new_rows
  for each statement execute function ${execute}();
create trigger ${table}_${what}_update after update on ${table} referencing old table as old_rows new table as new_rows
  for each statement execute function ${execute}();
create trigger ${table}_${what}_delete after delete on ${table} referencing old table as old_rows
  for each statement execute function ${execute}();`;
}

/** As above, for what is only changed or has nothing to say while it is new. */
export function createUpdateTrigger(table: string, what: string, execute: string): string {
  return `create trigger ${table}_${what}_update after update on ${table} referencing old table as old_rows new table as new_rows
  for each statement execute function ${execute}();`;
}

/** What takes triggers away again. */
export function dropTriggers(table: string, what: string, events = ['insert', 'update', 'delete']): string {
  return events.map((event) => `drop trigger ${table}_${what}_${event} on ${table};`).join(' ');
}
