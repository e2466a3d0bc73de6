import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members write to each other without addresses: requests, what is said after a yes, blocks, reports. */
export class Relays20260701110000 implements MigrationInterface {
  readonly name = 'Relays20260701110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table relay (
        id uuid not null,
        from_person_id uuid not null,
        to_person_id uuid not null,
        kind text not null,
        state text not null,
        is_withheld boolean not null default false,
        created_at timestamptz not null,
        answered_at timestamptz,
        ends_at timestamptz not null,
        version integer not null default 1,
        constraint relay_pk primary key (id),
        constraint relay_from_fk foreign key (from_person_id) references person (id) on delete cascade,
        constraint relay_to_fk foreign key (to_person_id) references person (id) on delete cascade,
        constraint relay_kind_ck check (kind in ('INTRODUCTION', 'MENTORING')),
        constraint relay_state_ck check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'ENDED'))
      );
      create unique index relay_living_uq on relay (from_person_id, to_person_id) where state in ('OPEN', 'ACCEPTED');
      create index relay_from_ix on relay (from_person_id, created_at);
      create index relay_to_ix on relay (to_person_id, created_at);
      create index relay_ends_ix on relay (ends_at) where state in ('OPEN', 'ACCEPTED');

      create table relay_message (
        id uuid not null,
        relay_id uuid not null,
        author_id uuid not null,
        body text not null,
        sent_at timestamptz not null,
        constraint relay_message_pk primary key (id),
        constraint relay_message_relay_fk foreign key (relay_id) references relay (id) on delete cascade,
        constraint relay_message_author_fk foreign key (author_id) references person (id) on delete cascade,
        constraint relay_message_body_ck check (char_length(body) between 1 and 2000)
      );
      create index relay_message_relay_ix on relay_message (relay_id, sent_at);
      create index relay_message_author_ix on relay_message (author_id);

      create table relay_block (
        person_id uuid not null,
        blocked_id uuid not null,
        blocked_at timestamptz not null,
        constraint relay_block_pk primary key (person_id, blocked_id),
        constraint relay_block_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint relay_block_blocked_fk foreign key (blocked_id) references person (id) on delete cascade
      );
      create index relay_block_blocked_ix on relay_block (blocked_id);

      create table relay_report (
        id uuid not null,
        relay_id uuid not null,
        reporter_id uuid not null,
        reason text not null,
        reported_at timestamptz not null,
        outcome text,
        settled_at timestamptz,
        settled_by text,
        constraint relay_report_pk primary key (id),
        constraint relay_report_once_uq unique (relay_id, reporter_id),
        constraint relay_report_relay_fk foreign key (relay_id) references relay (id) on delete cascade,
        constraint relay_report_reporter_fk foreign key (reporter_id) references person (id) on delete cascade,
        constraint relay_report_outcome_ck check (outcome in ('NO_ACTION', 'STOPPED')),
        constraint relay_report_settled_ck check ((outcome is null) = (settled_at is null))
      );
      create index relay_report_reporter_ix on relay_report (reporter_id);
      create index relay_report_open_ix on relay_report (reported_at) where settled_at is null;

      create table relay_bar (
        person_id uuid not null,
        barred_at timestamptz not null,
        constraint relay_bar_pk primary key (person_id),
        constraint relay_bar_person_fk foreign key (person_id) references person (id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table relay_bar;
      drop table relay_report;
      drop table relay_block;
      drop table relay_message;
      drop table relay;
    `);
  }
}
