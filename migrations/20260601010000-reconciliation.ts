import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Return visits as they really happened, each out of one or more claims. */
export class Reconciliation20260601010000 implements MigrationInterface {
  readonly name = 'Reconciliation20260601010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table return_visit (
        id uuid not null,
        person_id uuid,
        plan_id uuid,
        head_count integer not null default 1,
        purpose text not null,
        institution_id uuid,
        institution_name text,
        from_earliest date,
        from_latest date,
        to_earliest date,
        to_latest date,
        sources text[] not null default '{}',
        verification text not null,
        counts_published boolean not null,
        state text not null,
        constraint return_visit_pk primary key (id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table return_visit;`);
  }
}
