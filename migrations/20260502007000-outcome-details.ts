import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the yearly forms ask beyond the first columns: when something ended, how many people it is about when nobody
 * is named, at which level an agreement is or which way an exchange went, who paid, and why an institution is not
 * one of the list.
 */
export class OutcomeDetails20260502007000 implements MigrationInterface {
  readonly name = 'OutcomeDetails20260502007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outcome
        add column ended_on text,
        add column ended_from date,
        add column ended_to date,
        add column head_count integer,
        add column detail text,
        add column funding text,
        add column institution_reason text,
        add constraint outcome_heads_ck check (head_count > 0),
        add constraint outcome_detail_ck check (detail in ('UNIVERSITY', 'FACULTY', 'OTHER', 'TO_JAPAN', 'FROM_JAPAN', 'ONLINE')),
        add constraint outcome_institution_reason_ck check (institution_reason in ('NOT_LISTED', 'NO_INSTITUTION'));
      alter table revisit
        add column institution_reason text,
        add constraint revisit_institution_reason_ck check (institution_reason in ('NOT_LISTED', 'NO_INSTITUTION'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table revisit drop column institution_reason;
      alter table outcome drop column ended_on, drop column ended_from, drop column ended_to, drop column head_count,
        drop column detail, drop column funding, drop column institution_reason;
    `);
  }
}
