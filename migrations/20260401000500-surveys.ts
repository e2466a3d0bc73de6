import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instruments, completion reports, host reports and reminders. */
export class Surveys20260401000500 implements MigrationInterface {
  readonly name = 'Surveys20260401000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survey_instrument (
        id uuid not null,
        code text not null,
        version integer not null,
        definition jsonb not null,
        locked_at timestamptz,
        constraint survey_instrument_pk primary key (id),
        constraint survey_instrument_version_uq unique (code, version)
      );

      create table completion_report (
        id uuid not null,
        participation_id uuid not null,
        instrument_id uuid not null,
        state text not null,
        language text,
        answers jsonb not null default '{}',
        draft_version integer not null default 0,
        submitted_via text,
        submission_key text,
        receipt_number text,
        requested_at timestamptz,
        submitted_at timestamptz,
        waive_reason text,
        next_reminder_at timestamptz,
        reminded_at timestamptz,
        constraint completion_report_pk primary key (id),
        constraint completion_report_participation_uq unique (participation_id),
        constraint completion_report_receipt_uq unique (receipt_number),
        constraint completion_report_participation_fk foreign key (participation_id) references participation (id),
        constraint completion_report_instrument_fk foreign key (instrument_id) references survey_instrument (id),
        constraint completion_report_state_ck check (state in
          ('NOT_INVITED', 'REQUESTED', 'DRAFT', 'SUBMITTED', 'ACCEPTED', 'UNDELIVERED', 'RETURNED_FOR_FIX', 'WAIVED')),
        constraint completion_report_via_ck check (submitted_via in ('SELF', 'HOST_PROXY'))
      );
      create index completion_report_instrument_ix on completion_report (instrument_id);
      create index completion_report_reminder_ix on completion_report (next_reminder_at) where state in ('REQUESTED', 'DRAFT');

      create table respondent_session (
        id uuid not null,
        report_id uuid not null,
        token_hash bytea not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        constraint respondent_session_pk primary key (id),
        constraint respondent_session_token_uq unique (token_hash),
        constraint respondent_session_report_fk foreign key (report_id) references completion_report (id)
      );
      create index respondent_session_report_ix on respondent_session (report_id);

      create table host_report (
        id uuid not null,
        plan_id uuid not null,
        kind text not null,
        state text not null,
        file_id uuid,
        answers jsonb,
        receipt_number text not null,
        received_at timestamptz not null,
        received_from text not null,
        constraint host_report_pk primary key (id),
        constraint host_report_receipt_uq unique (receipt_number),
        constraint host_report_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint host_report_file_fk foreign key (file_id) references file_object (id),
        constraint host_report_kind_ck check (kind in ('END_REPORT', 'EXPENSE_REPORT', 'PI_END_REPORT', 'INTERIM_EXPENSE_REPORT')),
        constraint host_report_state_ck check (state in ('RECEIVED', 'ACCEPTED', 'RETURNED'))
      );
      create index host_report_plan_ix on host_report (plan_id, kind);
      create index host_report_file_ix on host_report (file_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table host_report; drop table respondent_session; drop table completion_report; drop table survey_instrument;`,
    );
  }
}
