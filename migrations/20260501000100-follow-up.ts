import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The yearly follow-up survey (追跡調査): instruments with their words, campaigns, who is asked and who is not,
 * personal links, forms and what was answered, and the events from which the state of every case is derived.
 */
export class FollowUp20260501000100 implements MigrationInterface {
  readonly name = 'FollowUp20260501000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table survey_instrument
        add column origin text not null default 'SHIPPED',
        add column state text not null default 'PUBLISHED',
        add column texts jsonb,
        add column created_at timestamptz,
        alter column locked_at drop not null,
        add constraint survey_instrument_origin_ck check (origin in ('SHIPPED', 'UPLOADED')),
        add constraint survey_instrument_state_ck check (state in ('DRAFT', 'PUBLISHED')),
        add constraint survey_instrument_locked_ck check ((state = 'PUBLISHED') = (locked_at is not null));

      create table survey_campaign (
        id uuid not null,
        fiscal_year integer not null,
        audience text not null,
        state text not null,
        name_ja text not null,
        name_en text not null,
        name_zh_hans text not null,
        instrument_code text not null,
        instrument_version integer not null,
        cohorts integer[] not null,
        languages text[] not null,
        opens_on date not null,
        closes_on date not null,
        is_anonymous boolean not null default false,
        reminder_days integer[] not null,
        per_second integer not null,
        per_day integer not null,
        per_domain_per_minute integer not null,
        hour_from integer not null,
        hour_to integer not null,
        quiet_weekdays integer[] not null default '{}',
        quiet_dates date[] not null default '{}',
        mail_texts jsonb not null default '{}',
        mail_lane_id uuid,
        created_at timestamptz not null,
        opened_at timestamptz,
        closed_at timestamptz,
        archived_at timestamptz,
        version integer not null default 1,
        constraint survey_campaign_pk primary key (id),
        constraint survey_campaign_fiscal_year_fk foreign key (fiscal_year) references fiscal_year (year),
        constraint survey_campaign_instrument_fk foreign key (instrument_code, instrument_version)
          references survey_instrument (code, version),
        constraint survey_campaign_lane_fk foreign key (mail_lane_id) references mail_lane (id),
        constraint survey_campaign_audience_ck check (audience in ('ALUMNI', 'HOSTS')),
        constraint survey_campaign_state_ck check (state in ('DRAFT', 'SCHEDULED', 'OPEN', 'PAUSED', 'CLOSED', 'ARCHIVED')),
        constraint survey_campaign_window_ck check (opens_on <= closes_on),
        constraint survey_campaign_hours_ck check (hour_from >= 0 and hour_from < hour_to and hour_to <= 24),
        constraint survey_campaign_limits_ck check (per_second > 0 and per_day > 0 and per_domain_per_minute > 0),
        constraint survey_campaign_opened_ck check ((state in ('DRAFT', 'SCHEDULED')) = (opened_at is null))
      );
      create index survey_campaign_fiscal_year_ix on survey_campaign (fiscal_year);
      create index survey_campaign_instrument_ix on survey_campaign (instrument_code, instrument_version);
      create index survey_campaign_lane_ix on survey_campaign (mail_lane_id);

      create table survey_contact (
        id uuid not null,
        campaign_id uuid not null,
        person_id uuid,
        address text,
        name text not null,
        locale text not null,
        time_zone text not null,
        rung integer not null default 0,
        next_contact_at timestamptz,
        stopped_at timestamptz,
        stop_reason text,
        constraint survey_contact_pk primary key (id),
        constraint survey_contact_campaign_fk foreign key (campaign_id) references survey_campaign (id),
        constraint survey_contact_person_fk foreign key (person_id) references person (id),
        constraint survey_contact_locale_ck check (locale in ('ja', 'en', 'zh-Hans')),
        constraint survey_contact_stop_ck check ((stopped_at is null) = (stop_reason is null)),
        constraint survey_contact_stop_reason_ck check (stop_reason in
          ('ANSWERED', 'DECLINED', 'UNSUBSCRIBED', 'UNDELIVERABLE', 'CLOSED'))
      );
      create index survey_contact_campaign_ix on survey_contact (campaign_id, address);
      create index survey_contact_person_ix on survey_contact (person_id);
      create index survey_contact_due_ix on survey_contact (next_contact_at) where next_contact_at is not null;

      create table survey_assignment (
        id uuid not null,
        campaign_id uuid not null,
        contact_id uuid not null,
        person_id uuid,
        plan_id uuid,
        cohort_year integer not null,
        country_code text,
        host_institution_id uuid not null,
        programme_type text not null,
        module text not null,
        minutes numeric(4, 1) not null,
        state text not null,
        sent_at timestamptz,
        opened_at timestamptz,
        started_at timestamptz,
        answered_at timestamptz,
        constraint survey_assignment_pk primary key (id),
        constraint survey_assignment_person_uq unique (campaign_id, person_id),
        constraint survey_assignment_plan_uq unique (campaign_id, plan_id),
        constraint survey_assignment_campaign_fk foreign key (campaign_id) references survey_campaign (id),
        constraint survey_assignment_contact_fk foreign key (contact_id) references survey_contact (id),
        constraint survey_assignment_person_fk foreign key (person_id) references person (id),
        constraint survey_assignment_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint survey_assignment_country_fk foreign key (country_code) references country (code),
        constraint survey_assignment_host_fk foreign key (host_institution_id) references institution (id),
        constraint survey_assignment_who_ck check ((person_id is null) <> (plan_id is null)),
        constraint survey_assignment_module_ck check (module in ('PULSE', 'FULL', 'HOST')),
        constraint survey_assignment_state_ck check (state in
          ('SCHEDULED', 'SENT', 'OPENED', 'PARTIAL', 'ANSWERED', 'DECLINED', 'UNDELIVERABLE', 'EXPIRED'))
      );
      create index survey_assignment_contact_ix on survey_assignment (contact_id);
      create index survey_assignment_person_ix on survey_assignment (person_id);
      create index survey_assignment_plan_ix on survey_assignment (plan_id);
      create index survey_assignment_state_ix on survey_assignment (campaign_id, state);
      create index survey_assignment_country_ix on survey_assignment (country_code);
      create index survey_assignment_host_ix on survey_assignment (host_institution_id);

      create table survey_exclusion (
        campaign_id uuid not null,
        subject_id uuid not null,
        reason text not null,
        cohort_year integer not null,
        country_code text,
        constraint survey_exclusion_pk primary key (campaign_id, subject_id),
        constraint survey_exclusion_campaign_fk foreign key (campaign_id) references survey_campaign (id),
        constraint survey_exclusion_country_fk foreign key (country_code) references country (code),
        constraint survey_exclusion_reason_ck check (reason in
          ('NO_CONSENT', 'NO_ADDRESS', 'UNDELIVERABLE', 'UNSUBSCRIBED', 'MINOR', 'ASKED_THIS_YEAR', 'BURDEN', 'LEFT'))
      );
      create index survey_exclusion_country_ix on survey_exclusion (country_code);

      create table survey_link (
        token_hash bytea not null,
        purpose text not null,
        contact_id uuid,
        assignment_id uuid,
        mail_id uuid,
        made_by text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        constraint survey_link_pk primary key (token_hash),
        constraint survey_link_contact_fk foreign key (contact_id) references survey_contact (id),
        constraint survey_link_assignment_fk foreign key (assignment_id) references survey_assignment (id),
        constraint survey_link_purpose_ck check (purpose in ('INVITATION', 'REMINDER', 'COLLEAGUE', 'TEST')),
        constraint survey_link_target_ck check ((contact_id is null) <> (assignment_id is null))
      );
      create index survey_link_contact_ix on survey_link (contact_id);
      create index survey_link_assignment_ix on survey_link (assignment_id);

      create table survey_session (
        id uuid not null,
        token_hash bytea not null,
        contact_id uuid,
        assignment_id uuid,
        via text not null,
        opened_by text not null,
        code_hash bytea,
        code_tries integer not null default 0,
        code_expires_at timestamptz,
        verified_at timestamptz,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        constraint survey_session_pk primary key (id),
        constraint survey_session_token_uq unique (token_hash),
        constraint survey_session_contact_fk foreign key (contact_id) references survey_contact (id),
        constraint survey_session_assignment_fk foreign key (assignment_id) references survey_assignment (id),
        constraint survey_session_target_ck check ((contact_id is null) <> (assignment_id is null)),
        constraint survey_session_via_ck check (via in ('LINK', 'COLLEAGUE', 'ACCOUNT'))
      );
      create index survey_session_contact_ix on survey_session (contact_id);
      create index survey_session_assignment_ix on survey_session (assignment_id);

      create table survey_form (
        assignment_id uuid not null,
        given jsonb not null,
        draft jsonb not null default '{}',
        changed_at jsonb not null default '{}',
        draft_version integer not null default 0,
        place text,
        language text not null,
        device text,
        is_measured boolean not null default true,
        seconds integer not null default 0,
        submission_key text,
        receipt_number text,
        revision integer not null default 0,
        submitted_at timestamptz,
        withdrawn_at timestamptz,
        created_at timestamptz not null,
        constraint survey_form_pk primary key (assignment_id),
        constraint survey_form_receipt_uq unique (receipt_number),
        constraint survey_form_assignment_fk foreign key (assignment_id) references survey_assignment (id),
        constraint survey_form_language_ck check (language in ('ja', 'en', 'zh-Hans')),
        constraint survey_form_device_ck check (device in ('PHONE', 'TABLET', 'COMPUTER', 'UNKNOWN')),
        constraint survey_form_submitted_ck check ((submitted_at is null) = (receipt_number is null)),
        constraint survey_form_withdrawn_ck check (withdrawn_at is null or submitted_at is not null)
      );

      create table survey_response (
        id uuid not null,
        campaign_id uuid not null,
        assignment_id uuid,
        instrument_code text not null,
        instrument_version integer not null,
        module text not null,
        answers jsonb not null,
        language text not null,
        revision integer not null default 1,
        submitted_at timestamptz,
        constraint survey_response_pk primary key (id),
        constraint survey_response_assignment_uq unique (assignment_id),
        constraint survey_response_campaign_fk foreign key (campaign_id) references survey_campaign (id),
        constraint survey_response_assignment_fk foreign key (assignment_id) references survey_assignment (id),
        constraint survey_response_instrument_fk foreign key (instrument_code, instrument_version)
          references survey_instrument (code, version),
        constraint survey_response_module_ck check (module in ('PULSE', 'FULL', 'HOST')),
        constraint survey_response_language_ck check (language in ('ja', 'en', 'zh-Hans')),
        constraint survey_response_time_ck check ((assignment_id is null) = (submitted_at is null))
      );
      create index survey_response_campaign_ix on survey_response (campaign_id);
      create index survey_response_instrument_ix on survey_response (instrument_code, instrument_version);

      create table survey_answer (
        response_id uuid not null,
        item text not null,
        line integer not null default 0,
        place integer not null default 0,
        code text,
        number double precision,
        text text,
        from_date date,
        to_date date,
        constraint survey_answer_pk primary key (response_id, item, line, place),
        constraint survey_answer_response_fk foreign key (response_id) references survey_response (id) on delete cascade,
        constraint survey_answer_value_ck check (num_nonnulls(code, number, text) >= 1)
      );
      create index survey_answer_item_ix on survey_answer (item, code);

      create table survey_anonymous_pool (
        id uuid not null,
        campaign_id uuid not null,
        instrument_code text not null,
        instrument_version integer not null,
        module text not null,
        answers jsonb not null,
        language text not null,
        constraint survey_anonymous_pool_pk primary key (id),
        constraint survey_anonymous_pool_campaign_fk foreign key (campaign_id) references survey_campaign (id)
      );
      create index survey_anonymous_pool_campaign_ix on survey_anonymous_pool (campaign_id);

      create table survey_event (
        id bigint generated always as identity,
        campaign_id uuid not null,
        assignment_id uuid not null,
        kind text not null,
        at timestamptz not null,
        detail jsonb,
        constraint survey_event_pk primary key (id),
        constraint survey_event_campaign_fk foreign key (campaign_id) references survey_campaign (id),
        constraint survey_event_assignment_fk foreign key (assignment_id) references survey_assignment (id),
        constraint survey_event_kind_ck check (kind in
          ('ASKED', 'SENT', 'REMINDED', 'DELAYED', 'BOUNCED', 'OPENED', 'STARTED', 'SUBMITTED', 'CORRECTED', 'WITHDRAWN',
           'DECLINED', 'UNSUBSCRIBED', 'HANDED_ON', 'RECONNECTED', 'NOT_ELIGIBLE', 'EXPIRED'))
      );
      create index survey_event_assignment_ix on survey_event (assignment_id, at);
      create index survey_event_campaign_ix on survey_event (campaign_id, kind, at);

      create table survey_page_visit (
        assignment_id uuid not null,
        page text not null,
        visits integer not null,
        seconds integer not null,
        problems integer not null default 0,
        constraint survey_page_visit_pk primary key (assignment_id, page),
        constraint survey_page_visit_assignment_fk foreign key (assignment_id) references survey_assignment (id)
      );

      create table reconnect_link (
        id uuid not null,
        person_id uuid not null,
        helper_person_id uuid not null,
        token_hash bytea not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        code_hash bytea,
        code_tries integer not null default 0,
        code_expires_at timestamptz,
        sealed_address bytea,
        used_at timestamptz,
        constraint reconnect_link_pk primary key (id),
        constraint reconnect_link_token_uq unique (token_hash),
        constraint reconnect_link_person_fk foreign key (person_id) references person (id),
        constraint reconnect_link_helper_fk foreign key (helper_person_id) references person (id)
      );
      create index reconnect_link_person_ix on reconnect_link (person_id);
      create index reconnect_link_helper_ix on reconnect_link (helper_person_id);

      alter table consent
        drop constraint consent_channel_ck,
        add constraint consent_channel_ck check (channel in ('COMPLETION_REPORT', 'MEMBER_AREA', 'OFFICE', 'SURVEY'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from consent where channel = 'SURVEY';
      alter table consent
        drop constraint consent_channel_ck,
        add constraint consent_channel_ck check (channel in ('COMPLETION_REPORT', 'MEMBER_AREA', 'OFFICE'));
      drop table reconnect_link; drop table survey_page_visit; drop table survey_event; drop table survey_anonymous_pool;
      drop table survey_answer; drop table survey_response; drop table survey_form; drop table survey_session;
      drop table survey_link; drop table survey_exclusion; drop table survey_assignment; drop table survey_contact;
      drop table survey_campaign;
      delete from survey_instrument i where i.state = 'DRAFT';
      alter table survey_instrument
        drop constraint survey_instrument_locked_ck, drop constraint survey_instrument_state_ck,
        drop constraint survey_instrument_origin_ck,
        alter column locked_at set not null,
        drop column created_at, drop column texts, drop column state, drop column origin;
    `);
  }
}
