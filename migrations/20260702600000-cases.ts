import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = `'ASKED', 'SENT', 'REMINDED', 'DELAYED', 'BOUNCED', 'OPENED', 'STARTED', 'SUBMITTED', 'CORRECTED', 'WITHDRAWN',
  'DECLINED', 'UNSUBSCRIBED', 'HANDED_ON', 'RECONNECTED', 'NOT_ELIGIBLE', 'EXPIRED'`;

const kinds = (words: string) => `
  alter table survey_event drop constraint survey_event_kind_ck,
    add constraint survey_event_kind_ck check (kind in (${words}))`;

/** What the office noted of a case can be taken back: an event of its own, because events are never changed. */
export class Cases20260702600000 implements MigrationInterface {
  readonly name = 'Cases20260702600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(KINDS.replace(`'EXPIRED'`, `'REOPENED', 'EXPIRED'`)));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from survey_event where kind = 'REOPENED'`);
    await runner.query(kinds(KINDS));
  }
}
