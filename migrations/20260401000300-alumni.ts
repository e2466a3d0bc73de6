import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members, the ledger of IDs that were ever given, and consents. */
export class Alumni20260401000300 implements MigrationInterface {
  readonly name = 'Alumni20260401000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table member (
        id uuid not null,
        person_id uuid not null,
        member_id text not null,
        legacy boolean not null default false,
        kind text not null,
        status text not null,
        since date,
        account_id uuid,
        created_at timestamptz not null,
        version integer not null default 1,
        constraint member_pk primary key (id),
        constraint member_person_uq unique (person_id),
        constraint member_member_id_uq unique (member_id),
        constraint member_person_fk foreign key (person_id) references person (id),
        constraint member_account_fk foreign key (account_id) references account (id),
        constraint member_kind_ck check (kind in ('ALUMNUS', 'SUPPORTER')),
        constraint member_status_ck check (status in
          ('RESERVED', 'ACTIVE', 'CLAIMED', 'OPTED_OUT', 'DECEASED', 'MERGED', 'RELEASED'))
      );
      create index member_account_ix on member (account_id);

      create table member_id_ledger (
        member_id text not null,
        person_id uuid not null,
        given_at timestamptz not null,
        constraint member_id_ledger_pk primary key (member_id)
      );

      create table consent (
        id uuid not null,
        person_id uuid not null,
        purpose text not null,
        choice text not null,
        text_version text not null,
        language text not null,
        channel text not null,
        by_guardian boolean not null default false,
        given_at timestamptz not null,
        withdrawn_at timestamptz,
        constraint consent_pk primary key (id),
        constraint consent_person_fk foreign key (person_id) references person (id)
      );
      create index consent_person_ix on consent (person_id, purpose, given_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table consent; drop table member_id_ledger; drop table member;`);
  }
}
