import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates with their versions, and the log of everything that was ever issued. */
export class Certificates20260401000400 implements MigrationInterface {
  readonly name = 'Certificates20260401000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
          ('ID_ALLOCATED', 'RENDERED', 'SENT_TO_HOST', 'HANDED_OVER', 'REFUSED', 'VOIDED'))
      );

      create table certificate_version (
        id uuid not null,
        certificate_id uuid not null,
        version integer not null,
        code text not null,
        facts jsonb not null,
        languages text not null,
        file_id uuid,
        sha256 text,
        issued_on date not null,
        rendered_at timestamptz,
        superseded_at timestamptz,
        reason text,
        constraint certificate_version_pk primary key (id),
        constraint certificate_version_number_uq unique (certificate_id, version),
        constraint certificate_version_code_uq unique (code),
        constraint certificate_version_certificate_fk foreign key (certificate_id) references certificate (id),
        constraint certificate_version_file_fk foreign key (file_id) references file_object (id)
      );
      create index certificate_version_file_ix on certificate_version (file_id);

      create table issuance_log (
        position bigint generated always as identity,
        certificate_version_id uuid not null,
        event text not null,
        sha256 text,
        at timestamptz not null,
        previous_hash bytea not null,
        entry_hash bytea not null,
        constraint issuance_log_pk primary key (position),
        constraint issuance_log_version_fk foreign key (certificate_version_id) references certificate_version (id),
        constraint issuance_log_event_ck check (event in ('ISSUED', 'SUPERSEDED', 'VOIDED'))
      );
      create index issuance_log_version_ix on issuance_log (certificate_version_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table issuance_log; drop table certificate_version; drop table certificate;`);
  }
}
