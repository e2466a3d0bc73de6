import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What chapters do: terms with a state and notes for those who follow, cities and who would come, messages and who
 * wants none, quarterly reports, calls for nominations; and the letters of thanks for a term.
 */
export class Chapters20260701200000 implements MigrationInterface {
  readonly name = 'Chapters20260701200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table chapter_term
        add column state text not null default 'PLANNED',
        add column is_named boolean not null default false,
        add column handover_note text,
        add column budget_note text,
        add constraint chapter_term_state_ck check (state in ('PLANNED', 'RUNNING', 'ENDED', 'CANCELLED'));
      alter table chapter_term alter column state drop default;
      create unique index chapter_term_running_uq on chapter_term (chapter_id, person_id)
        where state in ('PLANNED', 'RUNNING');
      create index chapter_term_due_ix on chapter_term (starts_on) where state in ('PLANNED', 'RUNNING');

      create table chapter_city (
        id uuid not null,
        chapter_id uuid not null,
        name text not null,
        name_key text not null,
        is_open boolean not null default true,
        created_at timestamptz not null,
        constraint chapter_city_pk primary key (id),
        constraint chapter_city_chapter_fk foreign key (chapter_id) references chapter (id),
        constraint chapter_city_name_uq unique (chapter_id, name_key)
      );

      create table demand (
        city_id uuid not null,
        person_id uuid not null,
        month date not null,
        told_at timestamptz not null,
        constraint demand_pk primary key (city_id, person_id, month),
        constraint demand_city_fk foreign key (city_id) references chapter_city (id),
        constraint demand_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint demand_month_ck check (extract(day from month) = 1)
      );
      create index demand_person_ix on demand (person_id);

      create table club_mail_stop (
        person_id uuid not null,
        kind text not null,
        stopped_at timestamptz not null,
        constraint club_mail_stop_pk primary key (person_id, kind),
        constraint club_mail_stop_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint club_mail_stop_kind_ck check (kind in ('club', 'digest'))
      );

      create table chapter_message (
        id uuid not null,
        chapter_id uuid not null,
        purpose text not null,
        texts jsonb not null,
        mail_lane_id uuid,
        recipients integer not null,
        written_by uuid not null,
        sent_at timestamptz not null,
        stopped_at timestamptz,
        constraint chapter_message_pk primary key (id),
        constraint chapter_message_chapter_fk foreign key (chapter_id) references chapter (id),
        constraint chapter_message_lane_fk foreign key (mail_lane_id) references mail_lane (id),
        constraint chapter_message_account_fk foreign key (written_by) references account (id),
        constraint chapter_message_purpose_ck check (purpose in ('NEWS', 'INVITATION'))
      );
      create index chapter_message_chapter_ix on chapter_message (chapter_id, sent_at);
      create index chapter_message_lane_ix on chapter_message (mail_lane_id);
      create index chapter_message_account_ix on chapter_message (written_by);

      create table chapter_report (
        id uuid not null,
        chapter_id uuid not null,
        fiscal_year integer not null,
        quarter integer not null,
        state text not null,
        activities jsonb not null,
        participants integer not null,
        results jsonb not null,
        plans jsonb not null,
        needs text not null,
        return_note text,
        created_at timestamptz not null,
        submitted_at timestamptz,
        published_at timestamptz,
        version integer not null default 1,
        constraint chapter_report_pk primary key (id),
        constraint chapter_report_chapter_fk foreign key (chapter_id) references chapter (id),
        constraint chapter_report_quarter_uq unique (chapter_id, fiscal_year, quarter),
        constraint chapter_report_quarter_ck check (quarter between 1 and 4),
        constraint chapter_report_participants_ck check (participants >= 0),
        constraint chapter_report_state_ck check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED'))
      );

      create table nomination_call (
        id uuid not null,
        chapter_id uuid not null,
        state text not null,
        texts jsonb not null,
        places integer not null,
        applies_until date not null,
        ranked_until date not null,
        created_at timestamptz not null,
        handed_in_at timestamptz,
        decided_at timestamptz,
        version integer not null default 1,
        constraint nomination_call_pk primary key (id),
        constraint nomination_call_chapter_fk foreign key (chapter_id) references chapter (id),
        constraint nomination_call_state_ck check (state in ('OPEN', 'RANKING', 'HANDED_IN', 'DECIDED', 'CANCELLED')),
        constraint nomination_call_places_ck check (places between 1 and 50),
        constraint nomination_call_dates_ck check (ranked_until >= applies_until)
      );
      create index nomination_call_chapter_ix on nomination_call (chapter_id, created_at);
      create index nomination_call_due_ix on nomination_call (applies_until) where state = 'OPEN';

      create table nomination (
        id uuid not null,
        call_id uuid not null,
        person_id uuid not null,
        state text not null,
        statement text not null,
        host text not null,
        place integer,
        applied_at timestamptz not null,
        version integer not null default 1,
        constraint nomination_pk primary key (id),
        constraint nomination_call_fk foreign key (call_id) references nomination_call (id),
        constraint nomination_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint nomination_once_uq unique (call_id, person_id),
        constraint nomination_state_ck check (state in ('APPLIED', 'WITHDRAWN', 'CHOSEN', 'NOT_CHOSEN'))
      );
      create index nomination_person_ix on nomination (person_id);
      create unique index nomination_place_uq on nomination (call_id, place) where place is not null;

      create table appreciation_serial (
        fiscal_year integer not null,
        last integer not null,
        constraint appreciation_serial_pk primary key (fiscal_year)
      );

      create table appreciation (
        id uuid not null,
        term_id uuid not null,
        person_id uuid not null,
        number text not null,
        code text not null,
        facts jsonb not null,
        issued_on date not null,
        file_id uuid,
        sha256 text,
        refusal jsonb,
        ordered_at timestamptz not null,
        rendered_at timestamptz,
        constraint appreciation_pk primary key (id),
        constraint appreciation_term_uq unique (term_id),
        constraint appreciation_number_uq unique (number),
        constraint appreciation_code_uq unique (code),
        constraint appreciation_term_fk foreign key (term_id) references chapter_term (id) on delete cascade,
        constraint appreciation_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint appreciation_file_fk foreign key (file_id) references file_object (id),
        constraint appreciation_file_ck check ((rendered_at is null) = (file_id is null))
      );
      create index appreciation_person_ix on appreciation (person_id);
      create index appreciation_file_ix on appreciation (file_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table appreciation;
      drop table appreciation_serial;
      drop table nomination;
      drop table nomination_call;
      drop table chapter_report;
      drop table chapter_message;
      drop table club_mail_stop;
      drop table demand;
      drop table chapter_city;
      drop index chapter_term_due_ix;
      drop index chapter_term_running_uq;
      alter table chapter_term
        drop constraint chapter_term_state_ck,
        drop column budget_note,
        drop column handover_note,
        drop column is_named,
        drop column state;
    `);
  }
}
