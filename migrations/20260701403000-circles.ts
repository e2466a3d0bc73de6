import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Field circles: who asked for one, who is in which, and what they wrote to the questions of four weeks. */
export class Circles20260701403000 implements MigrationInterface {
  readonly name = 'Circles20260701403000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table field_circle (
        id uuid not null,
        field text not null,
        language text not null,
        for_minors boolean not null,
        state text not null,
        starts_on date not null,
        ends_on date not null,
        formed_at timestamptz not null,
        week_told integer not null default 0,
        ended_at timestamptz,
        constraint field_circle_pk primary key (id),
        constraint field_circle_state_ck check (state in ('RUNNING', 'ENDED')),
        constraint field_circle_field_ck check (field in ('FORD1', 'FORD2', 'FORD3', 'FORD4', 'FORD5', 'FORD6')),
        constraint field_circle_language_ck check (language in ('ja', 'en', 'zh-Hans')),
        constraint field_circle_span_ck check (ends_on > starts_on),
        constraint field_circle_end_ck check ((state = 'ENDED') = (ended_at is not null))
      );
      create index field_circle_running_ix on field_circle (state, starts_on);

      create table circle_member (
        circle_id uuid not null,
        person_id uuid not null,
        joined_at timestamptz not null,
        left_at timestamptz,
        constraint circle_member_pk primary key (circle_id, person_id),
        constraint circle_member_circle_fk foreign key (circle_id) references field_circle (id) on delete cascade,
        constraint circle_member_person_fk foreign key (person_id) references person (id) on delete cascade
      );
      create index circle_member_person_ix on circle_member (person_id);

      create table circle_request (
        id uuid not null,
        person_id uuid not null,
        field text not null,
        language text not null,
        state text not null,
        requested_at timestamptz not null,
        settled_at timestamptz,
        circle_id uuid,
        constraint circle_request_pk primary key (id),
        constraint circle_request_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint circle_request_circle_fk foreign key (circle_id) references field_circle (id) on delete cascade,
        constraint circle_request_state_ck check (state in ('WAITING', 'PLACED', 'WITHDRAWN')),
        constraint circle_request_field_ck check (field in ('FORD1', 'FORD2', 'FORD3', 'FORD4', 'FORD5', 'FORD6')),
        constraint circle_request_language_ck check (language in ('ja', 'en', 'zh-Hans')),
        constraint circle_request_place_ck check ((state = 'PLACED') = (circle_id is not null)),
        constraint circle_request_settled_ck check ((state = 'WAITING') = (settled_at is null))
      );
      create unique index circle_request_waiting_uq on circle_request (person_id) where state = 'WAITING';
      create index circle_request_person_ix on circle_request (person_id);
      create index circle_request_circle_ix on circle_request (circle_id);

      create table circle_note (
        id uuid not null,
        circle_id uuid not null,
        person_id uuid not null,
        week integer not null,
        words text not null,
        written_at timestamptz not null,
        constraint circle_note_pk primary key (id),
        constraint circle_note_member_fk foreign key (circle_id, person_id)
          references circle_member (circle_id, person_id) on delete cascade,
        constraint circle_note_week_ck check (week between 1 and 4)
      );
      create unique index circle_note_once_uq on circle_note (circle_id, person_id, week);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table circle_note;
      drop table circle_request;
      drop table circle_member;
      drop table field_circle;
    `);
  }
}
