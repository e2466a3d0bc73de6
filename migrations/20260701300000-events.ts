import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events of chapters and of the secretariat: places, who comes, what they say of it, what was reported, calendars. */
export class Events20260701300000 implements MigrationInterface {
  readonly name = 'Events20260701300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event (
        id uuid not null,
        slug text not null,
        state text not null,
        format text not null,
        is_by_secretariat boolean not null,
        languages text[] not null,
        words jsonb not null,
        time_zone text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        known_to text not null default 'MINUTE',
        venue text,
        address text,
        city text,
        country_code text,
        map_link text,
        stream_link text,
        closes_at timestamptz,
        guests_allowed integer not null default 0,
        offer_hours integer not null default 24,
        questions jsonb,
        change_count integer not null default 0,
        changed_at timestamptz not null,
        cancel_reason text,
        counted_attendance integer,
        remark text,
        source text,
        ticket_key bytea not null,
        ticket_public_key text not null,
        created_at timestamptz not null,
        published_at timestamptz,
        version integer not null default 1,
        constraint event_pk primary key (id),
        constraint event_slug_uq unique (slug),
        constraint event_country_fk foreign key (country_code) references country (code),
        constraint event_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint event_state_ck check (state in ('DRAFT', 'PUBLISHED', 'CLOSED', 'HELD', 'REPORTED', 'CANCELLED')),
        constraint event_format_ck check (format in ('ON_SITE', 'ONLINE', 'HYBRID')),
        constraint event_known_to_ck check (known_to in ('MINUTE', 'DAY', 'MONTH')),
        constraint event_span_ck check (ends_at >= starts_at),
        constraint event_guests_ck check (guests_allowed between 0 and 5),
        constraint event_offer_ck check (offer_hours between 1 and 168)
      );
      create index event_country_ix on event (country_code);
      create index event_start_ix on event (starts_at, id);
      create index event_end_ix on event (ends_at) where state in ('PUBLISHED', 'CLOSED');

      create table event_organiser (
        event_id uuid not null,
        chapter_id uuid not null,
        constraint event_organiser_pk primary key (event_id, chapter_id),
        constraint event_organiser_event_fk foreign key (event_id) references event (id) on delete cascade,
        constraint event_organiser_chapter_fk foreign key (chapter_id) references chapter (id)
      );
      create index event_organiser_chapter_ix on event_organiser (chapter_id);

      create table event_pool (
        id uuid not null,
        event_id uuid not null,
        mode text not null,
        capacity integer,
        taken integer not null default 0,
        waiting integer not null default 0,
        next_turn integer not null default 1,
        constraint event_pool_pk primary key (id),
        constraint event_pool_mode_uq unique (event_id, mode),
        constraint event_pool_event_fk foreign key (event_id) references event (id) on delete cascade,
        constraint event_pool_mode_ck check (mode in ('SEAT', 'STREAM')),
        constraint event_pool_taken_ck check (taken >= 0 and waiting >= 0 and (capacity is null or taken <= capacity))
      );

      create table registration (
        id uuid not null,
        event_id uuid not null,
        pool_id uuid not null,
        person_id uuid,
        state text not null,
        party integer not null,
        turn integer not null,
        answers jsonb not null default '{}',
        language text not null,
        time_zone text not null,
        registered_at timestamptz not null,
        offered_at timestamptz,
        offer_until timestamptz,
        ended_at timestamptz,
        remind_at timestamptz,
        checked_in_at timestamptz,
        checked_in_by text,
        version integer not null default 1,
        constraint registration_pk primary key (id),
        constraint registration_event_fk foreign key (event_id) references event (id),
        constraint registration_pool_fk foreign key (pool_id) references event_pool (id),
        constraint registration_person_fk foreign key (person_id) references person (id) on delete set null,
        constraint registration_state_ck check (state in ('CONFIRMED', 'WAITING', 'OFFERED', 'CANCELLED', 'LAPSED')),
        constraint registration_language_ck check (language in ('ja', 'en', 'zh-Hans')),
        constraint registration_party_ck check (party between 1 and 6),
        constraint registration_offer_ck check ((state = 'OFFERED') <= (offer_until is not null))
      );
      create unique index registration_live_uq on registration (event_id, person_id)
        where state in ('CONFIRMED', 'WAITING', 'OFFERED');
      create index registration_person_ix on registration (person_id, event_id);
      create index registration_event_ix on registration (event_id, state, id);
      create index registration_line_ix on registration (pool_id, turn) where state = 'WAITING';
      create index registration_pool_ix on registration (pool_id);
      create index registration_offer_ix on registration (offer_until) where state = 'OFFERED';
      create index registration_remind_ix on registration (remind_at) where state = 'CONFIRMED' and remind_at is not null;

      create table event_feedback (
        registration_id uuid not null,
        event_id uuid not null,
        answers jsonb not null,
        language text not null,
        given_at timestamptz not null,
        constraint event_feedback_pk primary key (registration_id),
        constraint event_feedback_registration_fk foreign key (registration_id) references registration (id) on delete cascade,
        constraint event_feedback_event_fk foreign key (event_id) references event (id)
      );
      create index event_feedback_event_ix on event_feedback (event_id);

      create table event_report (
        event_id uuid not null,
        state text not null,
        text_ja text not null,
        text_en text not null,
        photos jsonb not null default '[]',
        saved_at timestamptz not null,
        published_at timestamptz,
        version integer not null default 1,
        constraint event_report_pk primary key (event_id),
        constraint event_report_event_fk foreign key (event_id) references event (id) on delete cascade,
        constraint event_report_state_ck check (state in ('DRAFT', 'PUBLISHED'))
      );

      create table calendar_feed (
        person_id uuid not null,
        token_hash bytea not null,
        created_at timestamptz not null,
        constraint calendar_feed_pk primary key (person_id),
        constraint calendar_feed_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint calendar_feed_token_uq unique (token_hash)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table calendar_feed;
      drop table event_report;
      drop table event_feedback;
      drop table registration;
      drop table event_pool;
      drop table event_organiser;
      drop table event;
    `);
  }
}
