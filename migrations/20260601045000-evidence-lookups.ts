import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What public registers of papers know: answers kept for a while, what is suggested because of them, and the ORCID iD
 * that a person gave together with the consent to be looked up by it. Nothing here counts in a figure: what somebody
 * accepts becomes a claim or a verdict in the tables of claims.
 */
export class EvidenceLookups20260601045000 implements MigrationInterface {
  readonly name = 'EvidenceLookups20260601045000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent drop constraint consent_purpose_ck, add constraint consent_purpose_ck check (purpose in
        ('CLUB_CONTACT', 'DIRECTORY_VISIBILITY', 'SURVEY_CONTACT', 'PUBLISH_STORY', 'PUBLISH_PHOTO', 'HELP_OTHERS',
         'SHARE_WITH_HOST', 'SHARE_WITH_CHAPTER', 'PARTNER_INFO', 'RESEARCH_REUSE', 'PAPER_LOOKUP'));

      create table person_orcid (
        person_id uuid not null,
        orcid text not null,
        given_at timestamptz not null,
        looked_up_at timestamptz,
        constraint person_orcid_pk primary key (person_id),
        constraint person_orcid_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint person_orcid_orcid_ck check (orcid ~ '^(\\d{4}-){3}\\d{3}[\\dX]$')
      );

      create table evidence_lookup (
        source text not null,
        key text not null,
        answer text not null,
        works jsonb not null,
        reason text,
        asked_at timestamptz not null,
        constraint evidence_lookup_pk primary key (source, key),
        constraint evidence_lookup_source_ck check (source in ('CROSSREF', 'OPENALEX', 'ORCID')),
        constraint evidence_lookup_answer_ck check (answer in ('FOUND', 'NOT_FOUND', 'FAILED')),
        constraint evidence_lookup_reason_ck check ((answer = 'FAILED') = (reason is not null))
      );
      create index evidence_lookup_asked_ix on evidence_lookup (asked_at);

      create table evidence_suggestion (
        id uuid not null,
        outcome_id uuid,
        person_id uuid,
        plan_id uuid,
        source text not null,
        doi text not null,
        is_found boolean not null,
        title text,
        year integer,
        journal text,
        authors text[] not null default '{}',
        author_count integer not null default 0,
        countries text[] not null default '{}',
        names_host boolean not null default false,
        state text not null,
        suggested_at timestamptz not null,
        decided_by text,
        decided_at timestamptz,
        claim_id uuid,
        constraint evidence_suggestion_pk primary key (id),
        constraint evidence_suggestion_outcome_uq unique (outcome_id, source, doi),
        constraint evidence_suggestion_person_uq unique (person_id, doi),
        constraint evidence_suggestion_outcome_fk foreign key (outcome_id) references outcome (id),
        constraint evidence_suggestion_person_fk foreign key (person_id) references person (id) on delete cascade,
        constraint evidence_suggestion_plan_fk foreign key (plan_id) references exchange_plan (id),
        constraint evidence_suggestion_claim_fk foreign key (claim_id) references outcome (id),
        constraint evidence_suggestion_about_ck check ((outcome_id is null) <> (person_id is null)),
        constraint evidence_suggestion_source_ck check (source in ('CROSSREF', 'OPENALEX', 'ORCID')),
        constraint evidence_suggestion_state_ck check (state in ('SUGGESTED', 'ACCEPTED', 'DISMISSED')),
        constraint evidence_suggestion_decided_ck check ((state = 'SUGGESTED') = (decided_at is null)),
        constraint evidence_suggestion_claim_ck check ((state = 'ACCEPTED') = (claim_id is not null)),
        constraint evidence_suggestion_found_ck check (is_found or state <> 'ACCEPTED')
      );
      create index evidence_suggestion_plan_ix on evidence_suggestion (plan_id);
      create index evidence_suggestion_claim_ix on evidence_suggestion (claim_id);
      create index outcome_doi_ix on outcome (evidence) where evidence_kind = 'DOI';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index outcome_doi_ix;
      drop table evidence_suggestion; drop table evidence_lookup; drop table person_orcid;
      delete from consent where purpose = 'PAPER_LOOKUP';
      alter table consent drop constraint consent_purpose_ck, add constraint consent_purpose_ck check (purpose in
        ('CLUB_CONTACT', 'DIRECTORY_VISIBILITY', 'SURVEY_CONTACT', 'PUBLISH_STORY', 'PUBLISH_PHOTO', 'HELP_OTHERS',
         'SHARE_WITH_HOST', 'SHARE_WITH_CHAPTER', 'PARTNER_INFO', 'RESEARCH_REUSE'));
    `);
  }
}
