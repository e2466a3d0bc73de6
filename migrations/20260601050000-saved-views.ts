import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of the dashboards under a name: what stood in the address, and whether colleagues see it too. */
export class SavedViews20260601050000 implements MigrationInterface {
  readonly name = 'SavedViews20260601050000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid not null,
        account_id uuid not null,
        name text not null,
        screen text not null,
        search jsonb not null,
        is_shared boolean not null,
        saved_at timestamptz not null,
        constraint saved_view_pk primary key (id),
        constraint saved_view_account_fk foreign key (account_id) references account (id),
        constraint saved_view_name_uq unique (account_id, name),
        constraint saved_view_name_ck check (char_length(name) between 1 and 100),
        constraint saved_view_screen_ck check (screen in ('OVERVIEW', 'EXPLORER'))
      );
      create index saved_view_shared_ix on saved_view (name) where is_shared;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_view');
  }
}
