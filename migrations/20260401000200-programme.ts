import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Fiscal years, countries, institutions, exchange plans, persons, participations and list imports. */
export class Programme20260401000200 implements MigrationInterface {
  readonly name = 'Programme20260401000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table country (
        code text not null,
        name_ja text not null,
        name_en text not null,
        name_zh_hans text not null,
        region text not null,
        part_of text,
        constraint country_pk primary key (code),
        constraint country_part_of_fk foreign key (part_of) references country (code),
        constraint country_code_ck check (code ~ '^[A-Z]{2}$')
      );
      create index country_part_of_ix on country (part_of);

      create table fiscal_year (
        year integer not null,
        report_days integer not null,
        report_fixed_date date not null,
        payment_fixed_date date not null,
        refund_date date not null,
        last_end_date date not null,
        visa_lead_days integer not null,
        age_limit integer not null,
        short_stay_days integer not null,
        childhood_age integer not null,
        provisional boolean not null,
        constraint fiscal_year_pk primary key (year)
      );

      create table call_window (
        fiscal_year integer not null,
        round integer not null,
        opens_on date not null,
        closes_on date not null,
        visits_from date not null,
        list_due_date date,
        constraint call_window_pk primary key (fiscal_year, round),
        constraint call_window_fiscal_year_fk foreign key (fiscal_year) references fiscal_year (year)
      );

      create table course_rule (
        fiscal_year integer not null,
        programme_type text not null,
        max_days integer,
        max_days_far integer,
        max_heads integer,
        max_heads_several integer,
        max_heads_per_sender integer,
        max_escorts_per_sender integer,
        max_escorts integer,
        first_visit_applies boolean not null,
        constraint course_rule_pk primary key (fiscal_year, programme_type),
        constraint course_rule_fiscal_year_fk foreign key (fiscal_year) references fiscal_year (year)
      );

      create table eligible_country (
        fiscal_year integer not null,
        country_code text not null,
        priority boolean not null default false,
        constraint eligible_country_pk primary key (fiscal_year, country_code),
        constraint eligible_country_fiscal_year_fk foreign key (fiscal_year) references fiscal_year (year),
        constraint eligible_country_country_fk foreign key (country_code) references country (code)
      );
      create index eligible_country_country_ix on eligible_country (country_code);

      create table institution (
        id uuid not null,
        kind text not null,
        country_code text not null,
        name_ja text,
        name_en text,
        name_native text,
        name_zh_hans text,
        aliases text[] not null default '{}',
        match_keys text[] not null default '{}',
        ror text,
        corporate_number text,
        foreign_user_list boolean not null default false,
        created_at timestamptz not null,
        constraint institution_pk primary key (id),
        constraint institution_country_fk foreign key (country_code) references country (code),
        constraint institution_name_ck check (coalesce(name_ja, name_en, name_native) is not null)
      );
      create index institution_country_ix on institution (country_code);
      create index institution_match_keys_ix on institution using gin (match_keys);

      create table person (
        id uuid not null,
        name_latin text not null,
        name_native text,
        name_native_lang text,
        birth_date date,
        nationalities text[] not null,
        gender text,
        email text,
        email_second text,
        preferred_language text,
        match_keys text[] not null default '{}',
        merged_into_id uuid,
        created_at timestamptz not null,
        version integer not null default 1,
        constraint person_pk primary key (id),
        constraint person_merged_into_fk foreign key (merged_into_id) references person (id),
        constraint person_gender_ck check (gender in ('FEMALE', 'MALE', 'OTHER', 'UNDISCLOSED'))
      );
      create index person_merged_into_ix on person (merged_into_id);
      create index person_match_keys_ix on person using gin (match_keys);
      create index person_birth_date_ix on person (birth_date);
      create index person_email_ix on person (lower(email));

      create table exchange_plan (
        id uuid not null,
        fiscal_year integer not null,
        call_round integer,
        reception_number text not null,
        programme_type text not null,
        title_ja text not null,
        title_en text not null,
        field text,
        host_institution_id uuid not null,
        host_unit_ja text,
        host_unit_en text,
        state text not null,
        visit_start date not null,
        visit_end date not null,
        post_online_end date,
        stop_date date,
        stop_kind text,
        stop_reason text,
        far_travel boolean not null default false,
        priority_flags text[] not null default '{}',
        list_due_date date,
        return_confirmed_on date,
        created_at timestamptz not null,
        version integer not null default 1,
        constraint exchange_plan_pk primary key (id),
        constraint exchange_plan_reception_uq unique (fiscal_year, reception_number),
        constraint exchange_plan_fiscal_year_fk foreign key (fiscal_year) references fiscal_year (year),
        constraint exchange_plan_host_fk foreign key (host_institution_id) references institution (id),
        constraint exchange_plan_programme_type_ck check (programme_type in
          ('OPEN_A', 'OPEN_B', 'OPEN_C', 'OPEN_D', 'OPEN_ONLINE', 'DIRECT_HS', 'DIRECT_STP', 'NEXUS_YTP')),
        constraint exchange_plan_state_ck check (state in
          ('ADOPTED', 'WORK_PLAN_APPROVED', 'AGREEMENT_SIGNED', 'INVITEE_LIST_CONFIRMED', 'IN_PROGRESS', 'VISIT_ENDED',
           'ENDED', 'REPORTING', 'REPORTS_COMPLETE', 'CLOSED', 'FOLLOW_UP', 'SUSPENDED', 'TERMINATED')),
        constraint exchange_plan_stop_ck check ((stop_date is null) = (stop_kind is null)),
        constraint exchange_plan_stop_kind_ck check (stop_kind in ('SUSPENDED', 'TERMINATED')),
        constraint exchange_plan_visit_ck check (visit_start <= visit_end)
      );
      create index exchange_plan_host_ix on exchange_plan (host_institution_id);
      create index exchange_plan_year_ix on exchange_plan (fiscal_year, visit_end);
      create index exchange_plan_state_ix on exchange_plan (state);

      create table plan_settlement (
        plan_id uuid not null,
        clock text not null,
        settled_on date not null,
        constraint plan_settlement_pk primary key (plan_id, clock),
        constraint plan_settlement_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint plan_settlement_clock_ck check (clock in
          ('VISA_SUPPORT_LIST', 'INVITEE_LIST', 'CERTIFICATES', 'RETURN_REPORT', 'COMPLETION_REPORTS', 'HOST_REPORTS',
           'INTERIM_EXPENSE_REPORT', 'PAYMENT', 'REFUND'))
      );

      create table plan_contact (
        id uuid not null,
        plan_id uuid not null,
        role text not null,
        name text not null,
        email text not null,
        locale text not null,
        constraint plan_contact_pk primary key (id),
        constraint plan_contact_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint plan_contact_role_ck check (role in ('PI', 'CONTACT', 'ADMIN', 'SIGNATORY')),
        constraint plan_contact_locale_ck check (locale in ('ja', 'en', 'zh-Hans'))
      );
      create index plan_contact_plan_ix on plan_contact (plan_id);

      create table plan_sending_institution (
        plan_id uuid not null,
        institution_id uuid not null,
        china_registration_number text,
        constraint plan_sending_institution_pk primary key (plan_id, institution_id),
        constraint plan_sending_institution_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint plan_sending_institution_institution_fk foreign key (institution_id) references institution (id)
      );
      create index plan_sending_institution_institution_ix on plan_sending_institution (institution_id);

      create table import_batch (
        id uuid not null,
        plan_id uuid not null,
        file_id uuid not null,
        file_sha256 text not null,
        state text not null,
        preview jsonb not null,
        undo jsonb,
        created_by text not null,
        created_at timestamptz not null,
        confirmed_at timestamptz,
        undone_at timestamptz,
        version integer not null default 1,
        constraint import_batch_pk primary key (id),
        constraint import_batch_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint import_batch_file_fk foreign key (file_id) references file_object (id),
        constraint import_batch_state_ck check (state in ('PREVIEWED', 'CONFIRMED', 'DISCARDED', 'UNDONE'))
      );
      create index import_batch_plan_ix on import_batch (plan_id, created_at);
      create index import_batch_file_ix on import_batch (file_id);

      create table participation (
        id uuid not null,
        plan_id uuid not null,
        person_id uuid not null,
        role text not null,
        funding text not null,
        sending_institution_id uuid,
        affiliation text,
        academic_level text,
        entry_date date,
        departure_date date,
        state text not null,
        earlier_stays text,
        visa_support boolean,
        guardian_consent boolean,
        list_number integer,
        import_batch_id uuid,
        locked_at timestamptz,
        created_at timestamptz not null,
        version integer not null default 1,
        constraint participation_pk primary key (id),
        constraint participation_plan_person_uq unique (plan_id, person_id),
        constraint participation_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint participation_person_fk foreign key (person_id) references person (id),
        constraint participation_sender_fk foreign key (sending_institution_id) references institution (id),
        constraint participation_import_fk foreign key (import_batch_id) references import_batch (id),
        constraint participation_role_ck check (role in ('MAIN', 'ESCORT')),
        constraint participation_funding_ck check (funding in ('JST', 'SELF')),
        constraint participation_level_ck check (academic_level in
          ('HIGH_SCHOOL', 'KOSEN', 'UNDERGRADUATE', 'GRADUATE', 'MASTER', 'DOCTORAL', 'POSTDOC', 'TEACHER', 'PUBLIC_ST_STAFF', 'PRIVATE_EXCEPTION')),
        constraint participation_state_ck check (state in
          ('PLANNED', 'LISTED', 'CONFIRMED', 'ENTERED_JAPAN', 'EARLY_DEPARTURE', 'DEPARTED', 'RETURN_CONFIRMED', 'WITHDRAWN', 'REPLACED'))
      );
      create index participation_person_ix on participation (person_id);
      create index participation_sender_ix on participation (sending_institution_id);
      create index participation_import_ix on participation (import_batch_id);

      create table person_merge (
        id uuid not null,
        kept_person_id uuid not null,
        merged_person_id uuid not null,
        reason jsonb not null,
        undo jsonb not null,
        merged_by text not null,
        merged_at timestamptz not null,
        undone_at timestamptz,
        constraint person_merge_pk primary key (id),
        constraint person_merge_kept_fk foreign key (kept_person_id) references person (id),
        constraint person_merge_merged_fk foreign key (merged_person_id) references person (id)
      );
      create index person_merge_kept_ix on person_merge (kept_person_id);
      create index person_merge_merged_ix on person_merge (merged_person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table person_merge; drop table participation; drop table import_batch; drop table plan_sending_institution;
      drop table plan_contact; drop table plan_settlement; drop table exchange_plan; drop table person; drop table institution;
      drop table eligible_country; drop table course_rule; drop table call_window; drop table fiscal_year; drop table country;
    `);
  }
}
