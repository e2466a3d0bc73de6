import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answering the follow-up survey: test links point at a campaign that has no cases yet, a colleague's link
 * knows where its code goes, a form knows in which browser a personal answer was typed and whether it was
 * opened again for a correction.
 */
export class Answering20260502005000 implements MigrationInterface {
  readonly name = 'Answering20260502005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table survey_link
        add column campaign_id uuid,
        add column address text,
        add constraint survey_link_campaign_fk foreign key (campaign_id) references survey_campaign (id),
        drop constraint survey_link_target_ck,
        add constraint survey_link_target_ck check (num_nonnulls(contact_id, assignment_id, campaign_id) = 1),
        add constraint survey_link_campaign_ck check (campaign_id is null or purpose = 'TEST');
      create index survey_link_campaign_ix on survey_link (campaign_id);

      alter table survey_session
        add column campaign_id uuid,
        add column address text,
        add constraint survey_session_campaign_fk foreign key (campaign_id) references survey_campaign (id),
        drop constraint survey_session_target_ck,
        add constraint survey_session_target_ck check (num_nonnulls(contact_id, assignment_id, campaign_id) = 1);
      create index survey_session_campaign_ix on survey_session (campaign_id);
      create index survey_session_expires_ix on survey_session (expires_at);

      alter table survey_form
        add column typed_in jsonb not null default '{}',
        add column reopened_at timestamptz,
        add constraint survey_form_reopened_ck check (reopened_at is null or submitted_at is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table survey_form drop constraint survey_form_reopened_ck, drop column reopened_at, drop column typed_in;
      drop index survey_session_expires_ix; drop index survey_session_campaign_ix; drop index survey_link_campaign_ix;
      delete from survey_session where campaign_id is not null;
      alter table survey_session
        drop constraint survey_session_target_ck,
        drop constraint survey_session_campaign_fk,
        drop column address, drop column campaign_id,
        add constraint survey_session_target_ck check ((contact_id is null) <> (assignment_id is null));
      delete from survey_link where campaign_id is not null;
      alter table survey_link
        drop constraint survey_link_campaign_ck,
        drop constraint survey_link_target_ck,
        drop constraint survey_link_campaign_fk,
        drop column address, drop column campaign_id,
        add constraint survey_link_target_ck check ((contact_id is null) <> (assignment_id is null));
    `);
  }
}
