import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates with their versions and the runs that order them; the hash-chained log of everything ever issued. */
export class Certificates20260401000400 implements MigrationInterface {
  readonly name = 'Certificates20260401000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificate_serial (
        fiscal_year integer not null,
        last_serial integer not null,
        constraint certificate_serial_pk primary key (fiscal_year)
      );

      create table issue_run (
        id uuid not null,
        plan_id uuid not null,
        ordered integer not null,
        started_by text not null,
        started_at timestamptz not null,
        constraint issue_run_pk primary key (id),
        constraint issue_run_plan_fk foreign key (plan_id) references exchange_plan (id)
      );
      create index issue_run_plan_ix on issue_run (plan_id, started_at);

      create table certificate (
        id uuid not null,
        participation_id uuid not null,
        member_id text not null,
        number text not null,
        state text not null,
        current_version integer not null default 0,
        sent_to_host_at timestamptz,
        handed_over_at timestamptz,
        voided_at timestamptz,
        void_reason text,
        created_at timestamptz not null,
        version integer not null default 1,
        constraint certificate_pk primary key (id),
        constraint certificate_participation_uq unique (participation_id),
        constraint certificate_number_uq unique (number),
        constraint certificate_participation_fk foreign key (participation_id) references participation (id),
        constraint certificate_state_ck check (state in
          ('ID_ALLOCATED', 'RENDERED', 'SENT_TO_HOST', 'HANDED_OVER', 'REFUSED', 'VOIDED')),
        constraint certificate_void_ck check ((state = 'VOIDED') = (void_reason is not null))
      );

      create table certificate_version (
        id uuid not null,
        certificate_id uuid not null,
        version integer not null,
        issue_run_id uuid,
        code text not null,
        facts jsonb not null,
        languages text not null,
        file_id uuid,
        sha256 text,
        issued_on date not null,
        ordered_at timestamptz not null,
        rendered_at timestamptz,
        refused_at timestamptz,
        refusal jsonb,
        superseded_at timestamptz,
        reason text,
        constraint certificate_version_pk primary key (id),
        constraint certificate_version_number_uq unique (certificate_id, version),
        constraint certificate_version_code_uq unique (code),
        constraint certificate_version_certificate_fk foreign key (certificate_id) references certificate (id),
        constraint certificate_version_run_fk foreign key (issue_run_id) references issue_run (id),
        constraint certificate_version_file_fk foreign key (file_id) references file_object (id),
        constraint certificate_version_languages_ck check (languages in ('ja-en', 'zh-en')),
        constraint certificate_version_outcome_ck check (rendered_at is null or refused_at is null),
        constraint certificate_version_file_ck check ((rendered_at is null) = (file_id is null))
      );
      create index certificate_version_file_ix on certificate_version (file_id);
      create index certificate_version_run_ix on certificate_version (issue_run_id);
      create unique index certificate_version_pending_uq on certificate_version (certificate_id)
        where rendered_at is null and refused_at is null;

      create table issuance_log (
        position bigint not null,
        certificate_version_id uuid not null,
        event text not null,
        sha256 text,
        at timestamptz not null,
        previous_hash bytea not null,
        entry_hash bytea not null,
        constraint issuance_log_pk primary key (position),
        constraint issuance_log_version_fk foreign key (certificate_version_id) references certificate_version (id),
        constraint issuance_log_event_ck check (event in ('ISSUED', 'SUPERSEDED', 'VOIDED')),
        constraint issuance_log_once_uq unique (certificate_version_id, event)
      );
      create function issuance_log_is_append_only() returns trigger language plpgsql as $$
      begin raise exception 'issuance_log takes no % ', tg_op; end $$;
      create trigger issuance_log_append_only before update or delete or truncate on issuance_log
        for each statement execute function issuance_log_is_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table issuance_log; drop function issuance_log_is_append_only();
      drop table certificate_version; drop table certificate; drop table issue_run; drop table certificate_serial;
    `);
  }
}
