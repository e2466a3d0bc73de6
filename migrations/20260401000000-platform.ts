import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outbox, mails, audit and files: what every change writes beside itself. */
export class Platform20260401000000 implements MigrationInterface {
  readonly name = 'Platform20260401000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outbox (
        id bigint generated always as identity,
        queue text not null,
        name text not null,
        payload jsonb not null,
        key text,
        not_before timestamptz,
        created_at timestamptz not null,
        relayed_at timestamptz,
        failed_at timestamptz,
        failure text,
        constraint outbox_pk primary key (id)
      );
      create unique index outbox_name_key_uq on outbox (name, key) where key is not null and relayed_at is null;
      create index outbox_due_ix on outbox (id) where failed_at is null;

      create table outgoing_mail (
        id uuid not null,
        template text not null,
        locale text not null,
        to_address text not null,
        sealed_model bytea,
        sensitive boolean not null,
        state text not null,
        dedupe_key text not null,
        subject_ref text,
        message_id text,
        attempts integer not null default 0,
        created_at timestamptz not null,
        next_attempt_at timestamptz not null,
        sent_at timestamptz,
        failure text,
        constraint outgoing_mail_pk primary key (id),
        constraint outgoing_mail_dedupe_uq unique (dedupe_key),
        constraint outgoing_mail_locale_ck check (locale in ('ja', 'en', 'zh-Hans')),
        constraint outgoing_mail_state_ck check (state in ('QUEUED', 'SENDING', 'SENT', 'RETRY', 'FAILED', 'CANCELLED'))
      );
      create index outgoing_mail_due_ix on outgoing_mail (next_attempt_at) where state in ('RETRY', 'SENDING');
      create index outgoing_mail_subject_ix on outgoing_mail (subject_ref);

      create table audit_entry (
        id uuid not null,
        at timestamptz not null,
        actor text not null,
        action text not null,
        subject_type text not null,
        subject_id text not null,
        detail jsonb not null,
        request_id text not null,
        constraint audit_entry_pk primary key (id)
      );
      create index audit_entry_subject_ix on audit_entry (subject_type, subject_id, at);
      create function audit_entry_is_append_only() returns trigger language plpgsql as $$
      begin raise exception 'audit_entry takes no % ', tg_op; end $$;
      create trigger audit_entry_append_only before update or delete on audit_entry
        for each statement execute function audit_entry_is_append_only();

      create table file_object (
        id uuid not null,
        sha256 text not null,
        bytes bigint not null,
        media_type text not null,
        name text not null,
        purpose text not null,
        created_at timestamptz not null,
        constraint file_object_pk primary key (id)
      );
      create index file_object_sha256_ix on file_object (sha256);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table file_object;
      drop table audit_entry;
      drop function audit_entry_is_append_only();
      drop table outgoing_mail;
      drop table outbox;
    `);
  }
}
