import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What became known after a launch stops the next mail, under the word of the frame that it belongs to. A reconnect
 * link counts the wrong proofs itself and is closed after the last one, so that the office sees it.
 */
export class StopsAndTries20260601000000 implements MigrationInterface {
  readonly name = 'StopsAndTries20260601000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table survey_contact
        drop constraint survey_contact_stop_reason_ck,
        add constraint survey_contact_stop_reason_ck check (stop_reason in
          ('ANSWERED', 'DECLINED', 'UNSUBSCRIBED', 'UNDELIVERABLE', 'CLOSED', 'NO_CONSENT', 'MINOR', 'LEFT'));
      alter table reconnect_link
        add column proof_tries integer not null default 0,
        add column locked_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reconnect_link drop column proof_tries, drop column locked_at;
      update survey_contact set stop_reason = 'UNSUBSCRIBED' where stop_reason in ('NO_CONSENT', 'MINOR', 'LEFT');
      alter table survey_contact
        drop constraint survey_contact_stop_reason_ck,
        add constraint survey_contact_stop_reason_ck check (stop_reason in
          ('ANSWERED', 'DECLINED', 'UNSUBSCRIBED', 'UNDELIVERABLE', 'CLOSED'));
    `);
  }
}
