import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members, the ledger of IDs that were ever given (append-only: no ID is forgotten or given twice), and consents. */
export class Alumni20260401000300 implements MigrationInterface {
  readonly name = 'Alumni20260401000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table member_id_ledger (
        id_key text not null,
        member_id text not null,
        person_id uuid not null,
        legacy boolean not null default false,
        given_at timestamptz not null,
        burned_at timestamptz,
        constraint member_id_ledger_pk primary key (id_key)
      );
      create index member_id_ledger_person_ix on member_id_ledger (person_id);
      create function member_id_ledger_keeps_every_id() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.burned_at is null
           and (new.id_key, new.member_id, new.person_id, new.legacy, new.given_at)
               is not distinct from (old.id_key, old.member_id, old.person_id, old.legacy, old.given_at) then
          return new;
        end if;
        raise exception 'member_id_ledger takes no % ', tg_op;
      end $$;
      create trigger member_id_ledger_append_only before update or delete on member_id_ledger
        for each row execute function member_id_ledger_keeps_every_id();

      create table member (
        id uuid not null,
        person_id uuid not null,
        member_id text not null,
        id_key text not null,
        kind text not null,
        status text not null,
        since date,
        account_id uuid,
        contact_email text,
        contact_email_second text,
        created_at timestamptz not null,
        version integer not null default 1,
        constraint member_pk primary key (id),
        constraint member_person_uq unique (person_id),
        constraint member_id_key_uq unique (id_key),
        constraint member_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint member_id_key_fk foreign key (id_key) references member_id_ledger (id_key),
        constraint member_account_fk foreign key (account_id) references account (id),
        constraint member_kind_ck check (kind in ('ALUMNUS', 'SUPPORTER')),
        constraint member_status_ck check (status in
          ('RESERVED', 'ACTIVE', 'CLAIMED', 'OPTED_OUT', 'DECEASED', 'MERGED', 'RELEASED'))
      );
      create index member_account_ix on member (account_id);

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
        constraint consent_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint consent_purpose_ck check (purpose in
          ('CLUB_CONTACT', 'DIRECTORY_VISIBILITY', 'SURVEY_CONTACT', 'PUBLISH_STORY', 'PUBLISH_PHOTO', 'HELP_OTHERS',
           'SHARE_WITH_HOST', 'SHARE_WITH_CHAPTER', 'PARTNER_INFO', 'RESEARCH_REUSE')),
        constraint consent_language_ck check (language in ('ja', 'en', 'zh-Hans')),
        constraint consent_channel_ck check (channel in ('COMPLETION_REPORT', 'MEMBER_AREA', 'OFFICE'))
      );
      create index consent_person_ix on consent (person_id, purpose, given_at);
      create unique index consent_current_uq on consent (person_id, purpose) where withdrawn_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table consent; drop table member; drop table member_id_ledger;
      drop function member_id_ledger_keeps_every_id();
    `);
  }
}
