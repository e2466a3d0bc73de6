import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, the capacities granted to them, sign-in codes, allowances, sessions and passkeys. */
export class Accounts20260401000100 implements MigrationInterface {
  readonly name = 'Accounts20260401000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid not null,
        email text not null,
        display_name text not null,
        locale text not null,
        created_at timestamptz not null,
        disabled_at timestamptz,
        constraint account_pk primary key (id),
        constraint account_email_uq unique (email),
        constraint account_email_ck check (email = lower(email)),
        constraint account_locale_ck check (locale in ('ja', 'en', 'zh-Hans'))
      );

      create table capacity_grant (
        id uuid not null,
        account_id uuid not null,
        capacity text not null,
        scope_id uuid,
        granted_at timestamptz not null,
        revoked_at timestamptz,
        constraint capacity_grant_pk primary key (id),
        constraint capacity_grant_account_fk foreign key (account_id) references account (id),
        constraint capacity_grant_capacity_ck check (capacity in
          ('MEMBER', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'COORDINATOR', 'SECRETARIAT', 'OFFICER', 'ANALYST', 'ADMINISTRATOR')),
        constraint capacity_grant_scope_ck check
          ((scope_id is not null) = (capacity in ('MEMBER', 'HOST_PI', 'HOST_CONTACT', 'HOST_ADMIN', 'COORDINATOR')))
      );
      create index capacity_grant_account_ix on capacity_grant (account_id);
      create index capacity_grant_scope_ix on capacity_grant (scope_id);
      create unique index capacity_grant_live_uq on capacity_grant
        (account_id, capacity, coalesce(scope_id, '00000000-0000-0000-0000-000000000000')) where revoked_at is null;

      create table sign_in_code (
        id uuid not null,
        account_id uuid,
        email_hash bytea not null,
        code_hash bytea not null,
        link_hash bytea not null,
        request_hash bytea not null,
        sealed bytea,
        next_path text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        spent_at timestamptz,
        tries integer not null default 0,
        constraint sign_in_code_pk primary key (id),
        constraint sign_in_code_account_fk foreign key (account_id) references account (id),
        constraint sign_in_code_link_uq unique (link_hash),
        constraint sign_in_code_request_uq unique (request_hash),
        constraint sign_in_code_tries_ck check (tries between 0 and 5),
        constraint sign_in_code_next_path_ck check (next_path like '/%')
      );
      create index sign_in_code_account_ix on sign_in_code (account_id);
      create index sign_in_code_expires_ix on sign_in_code (expires_at);

      create table allowance (
        bucket bytea not null,
        window_start timestamptz not null,
        window_end timestamptz not null,
        taken integer not null,
        constraint allowance_pk primary key (bucket, window_start)
      );
      create index allowance_window_end_ix on allowance (window_end);

      create table session (
        id uuid not null,
        account_id uuid not null,
        token_hash bytea not null,
        previous_token_hash bytea,
        previous_until timestamptz,
        rotate_after timestamptz not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        method text not null,
        device text not null,
        constraint session_pk primary key (id),
        constraint session_account_fk foreign key (account_id) references account (id),
        constraint session_method_ck check (method in ('LINK', 'CODE', 'PASSKEY', 'DEMO'))
      );
      create index session_account_ix on session (account_id);
      create index session_expires_ix on session (expires_at);

      create table passkey (
        id uuid not null,
        account_id uuid not null,
        credential_id text not null,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null,
        label text not null,
        created_at timestamptz not null,
        last_used_at timestamptz,
        constraint passkey_pk primary key (id),
        constraint passkey_account_fk foreign key (account_id) references account (id),
        constraint passkey_credential_uq unique (credential_id)
      );
      create index passkey_account_ix on passkey (account_id);

      create table passkey_challenge (
        id uuid not null,
        account_id uuid,
        challenge text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        spent_at timestamptz,
        constraint passkey_challenge_pk primary key (id),
        constraint passkey_challenge_account_fk foreign key (account_id) references account (id)
      );
      create index passkey_challenge_account_ix on passkey_challenge (account_id);
      create index passkey_challenge_expires_ix on passkey_challenge (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table passkey_challenge; drop table passkey; drop table session; drop table allowance; drop table sign_in_code;
       drop table capacity_grant; drop table account;`,
    );
  }
}
