import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stories and news in several languages, their photographs, and who is named or shown in them. */
export class Stories20260701401000 implements MigrationInterface {
  readonly name = 'Stories20260701401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table story (
        id uuid not null,
        slug text not null,
        kind text not null,
        state text not null,
        chapter_id uuid,
        fields text[] not null default '{}',
        countries text[] not null default '{}',
        created_by uuid not null,
        created_at timestamptz not null,
        published_at timestamptz,
        version integer not null default 1,
        constraint story_pk primary key (id),
        constraint story_slug_uq unique (slug),
        constraint story_chapter_fk foreign key (chapter_id) references chapter (id),
        constraint story_account_fk foreign key (created_by) references account (id),
        constraint story_slug_ck check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint story_kind_ck check (kind in ('STORY', 'NEWS')),
        constraint story_state_ck check (state in ('DRAFT', 'REVIEW', 'PUBLISHED', 'WITHDRAWN')),
        constraint story_published_ck check (state <> 'PUBLISHED' or published_at is not null)
      );
      create index story_public_ix on story (state, published_at, id);
      create index story_chapter_ix on story (chapter_id);
      create index story_account_ix on story (created_by);

      create table story_text (
        story_id uuid not null,
        language text not null,
        title text not null,
        lead text not null,
        body jsonb not null,
        updated_at timestamptz not null,
        version integer not null default 1,
        constraint story_text_pk primary key (story_id, language),
        constraint story_text_story_fk foreign key (story_id) references story (id) on delete cascade,
        constraint story_text_language_ck check (language in ('ja', 'en', 'zh-Hans'))
      );

      create table story_photo (
        id uuid not null,
        story_id uuid not null,
        file_id uuid not null,
        small_file_id uuid not null,
        width integer not null,
        height integer not null,
        alt_ja text not null default '',
        alt_en text not null default '',
        alt_zh_hans text not null default '',
        shows_nobody boolean not null default false,
        added_at timestamptz not null,
        taken_out_at timestamptz,
        taken_out_why text,
        constraint story_photo_pk primary key (id),
        constraint story_photo_story_fk foreign key (story_id) references story (id) on delete cascade,
        constraint story_photo_file_fk foreign key (file_id) references file_object (id),
        constraint story_photo_small_fk foreign key (small_file_id) references file_object (id),
        constraint story_photo_why_ck check (taken_out_why in ('REMOVED', 'CONSENT_WITHDRAWN')),
        constraint story_photo_out_ck check ((taken_out_at is null) = (taken_out_why is null))
      );
      create index story_photo_story_ix on story_photo (story_id);
      create index story_photo_file_ix on story_photo (file_id);
      create index story_photo_small_ix on story_photo (small_file_id);

      create table story_person (
        id uuid not null,
        story_id uuid not null,
        person_id uuid not null,
        appears text not null,
        photo_id uuid,
        added_at timestamptz not null,
        constraint story_person_pk primary key (id),
        constraint story_person_story_fk foreign key (story_id) references story (id) on delete cascade,
        constraint story_person_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint story_person_photo_fk foreign key (photo_id) references story_photo (id) on delete cascade,
        constraint story_person_appears_ck check (appears in ('NAMED', 'ANONYMOUS', 'PHOTO')),
        constraint story_person_where_ck check ((appears = 'PHOTO') = (photo_id is not null))
      );
      create unique index story_person_text_uq on story_person (story_id, person_id) where photo_id is null;
      create unique index story_person_photo_uq on story_person (photo_id, person_id) where photo_id is not null;
      create index story_person_story_ix on story_person (story_id);
      create index story_person_person_ix on story_person (person_id);
      create index story_person_photo_ix on story_person (photo_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table story_person;
      drop table story_photo;
      drop table story_text;
      drop table story;
    `);
  }
}
