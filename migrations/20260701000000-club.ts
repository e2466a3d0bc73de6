import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the club's nouns share: chapters with who belongs to them and who runs them, and what a person tells of
 * themselves with who may see it.
 */
export class Club20260701000000 implements MigrationInterface {
  readonly name = 'Club20260701000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table chapter (
        id uuid not null,
        slug text not null,
        kind text not null,
        parent_id uuid,
        acronym text,
        name_ja text not null,
        name_en text not null,
        name_zh_hans text not null,
        own_name text,
        countries text[] not null default '{}',
        place text,
        fields text[] not null default '{}',
        languages text[] not null default '{en}',
        time_zone text not null,
        founded_on text,
        registered_on text,
        registered_with text,
        state text not null,
        created_at timestamptz not null,
        version integer not null default 1,
        constraint chapter_pk primary key (id),
        constraint chapter_slug_uq unique (slug),
        constraint chapter_parent_fk foreign key (parent_id) references chapter (id),
        constraint chapter_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint chapter_kind_ck check (kind in ('COUNTRY', 'BRANCH', 'COUNTRIES', 'FIELD')),
        constraint chapter_state_ck check (state in ('FORMING', 'ACTIVE', 'RESTING', 'CLOSED')),
        constraint chapter_branch_ck check ((kind = 'BRANCH') = (parent_id is not null))
      );
      create index chapter_parent_ix on chapter (parent_id);

      create table chapter_member (
        chapter_id uuid not null,
        person_id uuid not null,
        source text not null,
        joined_at timestamptz not null,
        left_at timestamptz,
        constraint chapter_member_pk primary key (chapter_id, person_id),
        constraint chapter_member_chapter_fk foreign key (chapter_id) references chapter (id),
        constraint chapter_member_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint chapter_member_source_ck check (source in ('COUNTRY', 'CHOSEN'))
      );
      create index chapter_member_person_ix on chapter_member (person_id);

      create table chapter_term (
        id uuid not null,
        chapter_id uuid not null,
        person_id uuid not null,
        role text not null,
        duty text,
        starts_on date not null,
        ends_on date,
        created_at timestamptz not null,
        version integer not null default 1,
        constraint chapter_term_pk primary key (id),
        constraint chapter_term_chapter_fk foreign key (chapter_id) references chapter (id),
        constraint chapter_term_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint chapter_term_role_ck check (role in ('MAIN', 'DEPUTY', 'COORDINATOR')),
        constraint chapter_term_span_ck check (ends_on is null or ends_on >= starts_on)
      );
      create index chapter_term_chapter_ix on chapter_term (chapter_id, starts_on);
      create index chapter_term_person_ix on chapter_term (person_id);

      create table profile_fact (
        id uuid not null,
        person_id uuid not null,
        field text not null,
        value jsonb not null,
        source text not null,
        source_ref text,
        valid_from date,
        told_at timestamptz not null,
        confirmed_at timestamptz not null,
        superseded_at timestamptz,
        constraint profile_fact_pk primary key (id),
        constraint profile_fact_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint profile_fact_field_ck check (field in
          ('DISPLAY_NAME', 'ABOUT', 'COUNTRY', 'CITY', 'AFFILIATION', 'POSITION', 'LEVEL', 'FIELDS', 'LANGUAGES', 'IN_JAPAN',
           'OFFERS_HELP', 'LINKS')),
        constraint profile_fact_source_ck check (source in ('SELF', 'SURVEY', 'COMPLETION_REPORT', 'OFFICE'))
      );
      create unique index profile_fact_current_uq on profile_fact (person_id, field) where superseded_at is null;
      create index profile_fact_person_ix on profile_fact (person_id, field, told_at);

      create table profile_audience (
        person_id uuid not null,
        field text not null,
        audience text not null,
        chosen_at timestamptz not null,
        constraint profile_audience_pk primary key (person_id, field),
        constraint profile_audience_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint profile_audience_field_ck check (field in
          ('DISPLAY_NAME', 'ABOUT', 'COUNTRY', 'CITY', 'AFFILIATION', 'POSITION', 'LEVEL', 'FIELDS', 'LANGUAGES', 'IN_JAPAN',
           'OFFERS_HELP', 'LINKS', 'VISITS')),
        constraint profile_audience_audience_ck check (audience in
          ('ONLY_ME', 'SECRETARIAT', 'GROUP', 'CHAPTER', 'MEMBERS', 'PUBLIC'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table profile_audience;
      drop table profile_fact;
      drop table chapter_term;
      drop table chapter_member;
      drop table chapter;
    `);
  }
}
