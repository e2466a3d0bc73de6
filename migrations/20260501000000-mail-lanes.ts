import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails by the ten thousand: lanes with limits and a pause, planned mails whose words are made when they are
 * sent, addresses that do not answer, people who asked for no more mail of a kind, and mails that came in.
 */
export class MailLanes20260501000000 implements MigrationInterface {
  readonly name = 'MailLanes20260501000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_lane (
        id uuid not null,
        kind text not null,
        state text not null,
        per_second integer not null,
        per_day integer not null,
        per_domain_per_minute integer not null,
        allowance double precision not null default 0,
        refilled_at timestamptz not null,
        day date not null,
        taken_on_day integer not null default 0,
        created_at timestamptz not null,
        constraint mail_lane_pk primary key (id),
        constraint mail_lane_state_ck check (state in ('RUNNING', 'PAUSED', 'ENDED')),
        constraint mail_lane_limits_ck check (per_second > 0 and per_day > 0 and per_domain_per_minute > 0)
      );

      create table mail_lane_domain (
        lane_id uuid not null,
        domain text not null,
        minute timestamptz not null,
        taken integer not null,
        constraint mail_lane_domain_pk primary key (lane_id, domain),
        constraint mail_lane_domain_lane_fk foreign key (lane_id) references mail_lane (id)
      );

      alter table outgoing_mail
        add column lane_id uuid,
        add column domain text,
        add column bounced_at timestamptz,
        add column reply_code integer,
        add constraint outgoing_mail_lane_fk foreign key (lane_id) references mail_lane (id),
        add constraint outgoing_mail_lane_domain_ck check ((lane_id is null) = (domain is null)),
        drop constraint outgoing_mail_state_ck,
        add constraint outgoing_mail_state_ck check (state in
          ('PLANNED', 'QUEUED', 'SENDING', 'SENT', 'RETRY', 'FAILED', 'CANCELLED', 'BOUNCED'));
      create index outgoing_mail_lane_ix on outgoing_mail (lane_id, state);
      create index outgoing_mail_planned_ix on outgoing_mail (lane_id, next_attempt_at, id) where state = 'PLANNED';

      create table mail_address (
        address text not null,
        undeliverable_at timestamptz not null,
        code text,
        reason text not null,
        mail_id uuid,
        constraint mail_address_pk primary key (address)
      );

      create table mail_opt_out (
        address text not null,
        kind text not null,
        opted_out_at timestamptz not null,
        constraint mail_opt_out_pk primary key (address, kind)
      );

      create table inbound_mail (
        id uuid not null,
        sha256 text not null,
        kind text not null,
        mail_id uuid,
        result text not null,
        received_at timestamptz not null,
        constraint inbound_mail_pk primary key (id),
        constraint inbound_mail_sha256_uq unique (sha256),
        constraint inbound_mail_kind_ck check (kind in ('BOUNCE', 'DELAY', 'DELIVERED', 'OTHER'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table inbound_mail; drop table mail_opt_out; drop table mail_address;
      drop index outgoing_mail_planned_ix; drop index outgoing_mail_lane_ix;
      delete from outgoing_mail where state in ('PLANNED', 'BOUNCED');
      alter table outgoing_mail
        drop constraint outgoing_mail_state_ck,
        add constraint outgoing_mail_state_ck check (state in ('QUEUED', 'SENDING', 'SENT', 'RETRY', 'FAILED', 'CANCELLED')),
        drop constraint outgoing_mail_lane_domain_ck,
        drop constraint outgoing_mail_lane_fk,
        drop column reply_code, drop column bounced_at, drop column domain, drop column lane_id;
      drop table mail_lane_domain; drop table mail_lane;
    `);
  }
}
