import type { MigrationInterface, QueryRunner } from 'typeorm';

const FACTS = {
  fact_visit: 'visit',
  fact_report: 'report',
  fact_follow_up: 'followUp',
  fact_host_answer: 'hostAnswer',
  fact_return: 'return',
  fact_outcome: 'outcome',
  fact_first_return: 'firstReturn',
} as const;
const ROLLUPS = {
  rollup_visit: 'visit',
  rollup_report: 'report',
  rollup_follow_up: 'followUp',
  rollup_host_answer: 'hostAnswer',
  rollup_return: 'return',
  rollup_first_return: 'firstReturn',
} as const;
/** What counts of those who were asked are read from, beside facts and rollup. */
const ASKED_FROM = {
  survey_assignment: ['person_id', 'plan_id', 'host_institution_id'],
  survey_campaign: ['fiscal_year', 'audience'],
  exchange_plan: ['field'],
} as const;

const note = (source: string) => `insert into counted_change (source, changes) values (${source}, 1);`;

/**
 * How often what is counted has changed, by source: a sum of appended rows as everything beside the facts, so that nobody
 * waits. It grows in the moment in which a change can be seen by others, and never shrinks; whoever kept a figure asks
 * for it to know whether the figure still holds. Statements that change no row are not counted, nor are folds.
 */
export class CountedChanges20260702000000 implements MigrationInterface {
  readonly name = 'CountedChanges20260702000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table counted_change (
        source text not null,
        changes bigint not null,
        constraint counted_change_source_ck check (source in ('visit', 'report', 'followUp', 'asked', 'hostAnswer', 'return', 'outcome',
          'firstReturn'))
      );

      create function note_fact_change() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' then
          if not exists (select from old_rows) then return null; end if;
        elsif not exists (select from new_rows) then return null;
        end if;
        ${note('tg_argv[0]')}
        return null;
      end $$;

      create function note_rollup_change() returns trigger language plpgsql as $$
      begin
        if exists (select from new_rows where not is_folded) then ${note('tg_argv[0]')} end if;
        return null;
      end $$;

      create function fold_counted_change() returns integer language plpgsql as $$
      declare folded integer;
      begin
        perform pg_advisory_xact_lock(hashtextextended('counted_change', 0));
        with taken as (delete from counted_change returning *)
        insert into counted_change (source, changes) select t.source, sum(t.changes) from taken t group by t.source;
        get diagnostics folded = row_count;
        return folded;
      end $$;
    `);
    for (const [table, source] of Object.entries(FACTS)) await runner.query(createNotes(table, source));
    for (const [table, source] of Object.entries(ROLLUPS))
      // what the triggers of a fact append is noted with the fact; a repair writes by itself
      await runner.query(`
        create trigger ${table}_note_insert after insert on ${table} referencing new table as new_rows
          for each statement when (pg_trigger_depth() = 0) execute function note_rollup_change('${source}')`);
    await runner.query(`
      create trigger rollup_asked_note_insert after insert on rollup_asked referencing new table as new_rows
        for each statement execute function note_rollup_change('asked')`);
    for (const [table, columns] of Object.entries(ASKED_FROM))
      await runner.query(`
        create function note_${table}_change() returns trigger language plpgsql as $$
        begin
          if exists (select id, ${columns.join(', ')} from new_rows except select id, ${columns.join(', ')} from old_rows)
            then ${note(`'asked'`)} end if;
          return null;
        end $$;
        create trigger ${table}_note_update after update on ${table} referencing old table as old_rows new table as new_rows
          for each statement execute function note_${table}_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(ASKED_FROM))
      await runner.query(
        `drop trigger ${table}_note_update on ${table}; drop function note_${table}_change();`,
      );
    for (const table of ['rollup_asked', ...Object.keys(ROLLUPS)])
      await runner.query(`drop trigger ${table}_note_insert on ${table}`);
    for (const table of Object.keys(FACTS))
      for (const event of ['insert', 'update', 'delete'])
        await runner.query(`drop trigger ${table}_note_${event} on ${table}`);
    await runner.query(`
      drop function fold_counted_change();
      drop function note_rollup_change();
      drop function note_fact_change();
      drop table counted_change;
    `);
  }
}

const createNotes = (table: string, source: string): string => `
  create trigger ${table}_note_insert after insert on ${table} referencing new table as new_rows
    for each statement execute function note_fact_change('${source}');
  create trigger ${table}_note_update after update on ${table} referencing old table as old_rows new table as new_rows
    for each statement execute function note_fact_change('${source}');
  create trigger ${table}_note_delete after delete on ${table} referencing old table as old_rows
    for each statement execute function note_fact_change('${source}');`;
