import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The analyst's notebook shows what the figures let through, kept in a table, instead of rules of its own in SQL: these
 * gave numbers that the screens hide, and both are read by the same people. The views keep their names, columns and rights.
 */
export class NotebookOfFigures20260703000000 implements MigrationInterface {
  readonly name = 'NotebookOfFigures20260703000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notebook_row (
        part text not null,
        keys text[] not null,
        numbers integer[] not null,
        constraint notebook_row_pk primary key (part, keys),
        constraint notebook_row_part_ck
          check (part in ('visits', 'reports', 'follow_up', 'asked', 'host_answers', 'returns'))
      );
      ${Object.keys(VIEWS)
        .map((view) => `drop view notebook.${view};`)
        .join('\n')}
      ${Object.entries(VIEWS)
        .map(([view, { columns, comment }]) => viewOf(view, columns, comment))
        .join('\n')}
    `);
    await runner.query(`
      do $$ begin
        if exists (select from pg_roles where rolname = 'enishi_notebook') then
          grant select on all tables in schema notebook to enishi_notebook;
        end if;
      end $$;
    `);
  }

  /** The views stay, empty: the rules that filled them are gone. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${Object.entries(VIEWS)
        .map(
          ([view, { columns, comment }]) =>
            `drop view notebook.${view};\n${emptyView(view, columns, comment)}`,
        )
        .join('\n')}
      drop table notebook_row;
    `);
    await runner.query(`
      do $$ begin
        if exists (select from pg_roles where rolname = 'enishi_notebook') then
          grant select on all tables in schema notebook to enishi_notebook;
        end if;
      end $$;
    `);
  }
}

type Columns = readonly (readonly [name: string, kind: 'YEAR' | 'CODE' | 'NUMBER'])[];

const VIEWS: Readonly<Record<string, { columns: Columns; comment: string }>> = {
  visits: {
    columns: [
      ['fiscal_year', 'YEAR'],
      ['region', 'CODE'],
      ['programme_type', 'CODE'],
      ['invitees', 'NUMBER'],
    ],
    comment: 'Invitees (person-times) by fiscal year, region of the sending institution and programme line.',
  },
  reports: {
    columns: [
      ['fiscal_year', 'YEAR'],
      ['region', 'CODE'],
      ['answers', 'NUMBER'],
      ['satisfied', 'NUMBER'],
      ['wishing_to_return', 'NUMBER'],
      ['liking_japan_more', 'NUMBER'],
    ],
    comment:
      'Completion reports by fiscal year and region: how many said how satisfied they are, and gave one of the two best points.',
  },
  follow_up: {
    columns: [
      ['survey_year', 'YEAR'],
      ['cohort_year', 'YEAR'],
      ['region', 'CODE'],
      ['answers', 'NUMBER'],
      ['returned', 'NUMBER'],
      ['joint_research', 'NUMBER'],
      ['co_publication', 'NUMBER'],
    ],
    comment:
      'Answers of alumni by fiscal year of the survey, year of the visit and region: how many said yes.',
  },
  asked: {
    columns: [
      ['audience', 'CODE'],
      ['survey_year', 'YEAR'],
      ['region', 'CODE'],
      ['asked', 'NUMBER'],
      ['answered', 'NUMBER'],
    ],
    comment:
      'Cases of the follow-up surveys by audience, fiscal year of the survey and region (of alumni): how many answered.',
  },
  host_answers: {
    columns: [
      ['survey_year', 'YEAR'],
      ['cohort_year', 'YEAR'],
      ['plans', 'NUMBER'],
      ['took_students', 'NUMBER'],
    ],
    comment:
      'Plans whose host answered, by fiscal year of the survey and of the plan: how many led to taking in students.',
  },
  returns: {
    columns: [
      ['fiscal_year', 'YEAR'],
      ['purpose', 'CODE'],
      ['person_times', 'NUMBER'],
    ],
    comment: 'Return visits (person-times) by fiscal year of the first visit and purpose.',
  },
};

/** Keys come first, then the numbers, in the order of the columns. */
function viewOf(view: string, columns: Columns, comment: string): string {
  const keys = columns.filter(([, kind]) => kind !== 'NUMBER').length;
  const selected = columns.map(([name, kind], index) =>
    kind === 'NUMBER'
      ? `r.numbers[${index - keys + 1}] as ${name}`
      : kind === 'YEAR'
        ? `r.keys[${index + 1}]::integer as ${name}`
        : `nullif(r.keys[${index + 1}], '') as ${name}`,
  );
  return `create view notebook.${view} as select ${selected.join(', ')} from public.notebook_row r where r.part = '${view}';
    comment on view notebook.${view} is '${comment}';`;
}

function emptyView(view: string, columns: Columns, comment: string): string {
  const selected = columns.map(([name, kind]) => `null::${kind === 'CODE' ? 'text' : 'integer'} as ${name}`);
  return `create view notebook.${view} as select ${selected.join(', ')} where false;
    comment on view notebook.${view} is '${comment}';`;
}
