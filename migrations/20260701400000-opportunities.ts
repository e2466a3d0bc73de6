import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The board of ways back to Japan, what members did with them, and hosts that welcome questions from their field. */
export class Opportunities20260701400000 implements MigrationInterface {
  readonly name = 'Opportunities20260701400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table opportunity (
        id uuid not null,
        kind text not null,
        provider text not null,
        provider_name text not null,
        title_ja text not null,
        title_en text not null,
        title_zh_hans text,
        summary_ja text not null,
        summary_en text not null,
        summary_zh_hans text,
        fields text[] not null default '{}',
        levels text[] not null default '{}',
        countries text[] not null default '{}',
        languages text[] not null default '{}',
        closes_at timestamptz,
        time_zone text not null,
        expires_at timestamptz not null,
        source_url text not null,
        plan_id uuid,
        state text not null,
        created_by uuid not null,
        created_at timestamptz not null,
        published_at timestamptz,
        version integer not null default 1,
        constraint opportunity_pk primary key (id),
        constraint opportunity_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint opportunity_account_fk foreign key (created_by) references account (id),
        constraint opportunity_kind_ck check (kind in ('SCHOLARSHIP', 'LABORATORY', 'POST', 'CALL')),
        constraint opportunity_provider_ck check (provider in ('JASSO', 'MEXT', 'JSPS', 'JST', 'UNIVERSITY', 'OTHER')),
        constraint opportunity_state_ck check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN')),
        constraint opportunity_source_ck check (source_url ~ '^https://')
      );
      create index opportunity_board_ix on opportunity (state, closes_at, id);
      create index opportunity_plan_ix on opportunity (plan_id);
      create index opportunity_account_ix on opportunity (created_by);

      create table opportunity_step (
        id uuid not null,
        opportunity_id uuid not null,
        person_id uuid not null,
        step text not null,
        told_by uuid not null,
        told_at timestamptz not null,
        undone_at timestamptz,
        constraint opportunity_step_pk primary key (id),
        constraint opportunity_step_opportunity_fk foreign key (opportunity_id) references opportunity (id),
        constraint opportunity_step_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint opportunity_step_account_fk foreign key (told_by) references account (id),
        constraint opportunity_step_step_ck check (step in ('APPLIED', 'ACCEPTED'))
      );
      create unique index opportunity_step_current_uq on opportunity_step (opportunity_id, person_id, step)
        where undone_at is null;
      create index opportunity_step_person_ix on opportunity_step (person_id);
      create index opportunity_step_account_ix on opportunity_step (told_by);

      create table path_host (
        plan_id uuid not null,
        fields text[] not null,
        note text,
        page_url text,
        opened_by uuid not null,
        opened_at timestamptz not null,
        closed_at timestamptz,
        constraint path_host_pk primary key (plan_id),
        constraint path_host_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint path_host_account_fk foreign key (opened_by) references account (id),
        constraint path_host_fields_ck check (cardinality(fields) > 0),
        constraint path_host_page_ck check (page_url ~ '^https://')
      );
      create index path_host_account_ix on path_host (opened_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table path_host;
      drop table opportunity_step;
      drop table opportunity;
    `);
  }
}
