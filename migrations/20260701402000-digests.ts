import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The monthly digest: one run a month, one issue per person and month, and who wants none. */
export class Digests20260701402000 implements MigrationInterface {
  readonly name = 'Digests20260701402000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table digest_run (
        month text not null,
        begun_at timestamptz not null,
        after_person_id uuid,
        planned_at timestamptz,
        constraint digest_run_pk primary key (month),
        constraint digest_run_month_ck check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
      );

      create table digest_issue (
        person_id uuid not null,
        month text not null,
        items jsonb not null,
        planned_at timestamptz not null,
        sent_at timestamptz,
        constraint digest_issue_pk primary key (person_id, month),
        constraint digest_issue_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint digest_issue_run_fk foreign key (month) references digest_run (month)
      );
      create index digest_issue_month_ix on digest_issue (month);

      create table digest_refusal (
        person_id uuid not null,
        refused_at timestamptz not null,
        refused_by text not null,
        constraint digest_refusal_pk primary key (person_id),
        constraint digest_refusal_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint digest_refusal_by_ck check (refused_by in ('LINK', 'MEMBER_AREA'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table digest_refusal;
      drop table digest_issue;
      drop table digest_run;
    `);
  }
}
