import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Instruments, completion reports, who may fill them in, reminders, and the reports of hosts. */
export class Surveys20260401000500 implements MigrationInterface {
  readonly name = 'Surveys20260401000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survey_instrument (
        code text not null,
        version integer not null,
        definition jsonb not null,
        locked_at timestamptz not null,
        constraint survey_instrument_pk primary key (code, version)
      );

      create table completion_report (
        id uuid not null,
        participation_id uuid not null,
        instrument_code text not null,
        instrument_version integer not null,
        state text not null,
        language text,
        place text,
        member_id text,
        answers jsonb not null default '{}',
        changed_at jsonb not null default '{}',
        draft_version integer not null default 0,
        submitted_via text,
        submission_key text,
        receipt_number text,
        requested_at timestamptz,
        opened_at timestamptz,
        submitted_at timestamptz,
        waive_reason text,
        reminded_at timestamptz,
        reminder_count integer not null default 0,
        constraint completion_report_pk primary key (id),
        constraint completion_report_participation_uq unique (participation_id),
        constraint completion_report_receipt_uq unique (receipt_number),
        constraint completion_report_participation_fk foreign key (participation_id) references participation (id),
        constraint completion_report_instrument_fk foreign key (instrument_code, instrument_version)
          references survey_instrument (code, version),
        constraint completion_report_state_ck check (state in
          ('NOT_INVITED', 'REQUESTED', 'DRAFT', 'SUBMITTED', 'ACCEPTED', 'UNDELIVERED', 'RETURNED_FOR_FIX', 'WAIVED')),
        constraint completion_report_via_ck check (submitted_via in ('SELF', 'HOST_PROXY')),
        constraint completion_report_language_ck check (language in ('ja', 'en', 'zh-Hans')),
        constraint completion_report_handed_in_ck check (state not in ('SUBMITTED', 'ACCEPTED')
          or (submitted_at is not null and receipt_number is not null and submitted_via is not null)),
        constraint completion_report_waived_ck check ((state = 'WAIVED') = (waive_reason is not null))
      );
      create index completion_report_instrument_ix on completion_report (instrument_code, instrument_version);

      create table respondent_session (
        id uuid not null,
        report_id uuid not null,
        token_hash bytea not null,
        via text not null,
        seen_from integer not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        constraint respondent_session_pk primary key (id),
        constraint respondent_session_token_uq unique (token_hash),
        constraint respondent_session_report_fk foreign key (report_id) references completion_report (id),
        constraint respondent_session_via_ck check (via in ('SELF', 'HOST_PROXY'))
      );
      create index respondent_session_report_ix on respondent_session (report_id);

      create table report_reminder (
        report_id uuid not null,
        number integer not null,
        locale text not null,
        reminded_at timestamptz not null,
        reminded_by text not null,
        constraint report_reminder_pk primary key (report_id, number),
        constraint report_reminder_report_fk foreign key (report_id) references completion_report (id)
      );

      create table host_report (
        id uuid not null,
        plan_id uuid not null,
        kind text not null,
        state text not null,
        file_id uuid,
        answers jsonb,
        submission_key text not null,
        receipt_number text not null,
        received_at timestamptz not null,
        received_from text not null,
        constraint host_report_pk primary key (id),
        constraint host_report_receipt_uq unique (receipt_number),
        constraint host_report_submission_uq unique (plan_id, kind, submission_key),
        constraint host_report_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint host_report_file_fk foreign key (file_id) references file_object (id),
        constraint host_report_kind_ck check (kind in ('END_REPORT', 'EXPENSE_REPORT', 'PI_END_REPORT', 'INTERIM_EXPENSE_REPORT')),
        constraint host_report_state_ck check (state in ('RECEIVED', 'ACCEPTED', 'RETURNED')),
        constraint host_report_content_ck check ((file_id is null) <> (answers is null))
      );
      create index host_report_file_ix on host_report (file_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table host_report; drop table report_reminder; drop table respondent_session;
      drop table completion_report; drop table survey_instrument;
    `);
  }
}
