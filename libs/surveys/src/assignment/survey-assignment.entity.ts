import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One case of a campaign: a person, or a plan, that is asked; with the strata of the moment of asking. */
@Entity('survey_assignment')
@Unique('survey_assignment_person_uq', ['campaignId', 'personId'])
@Unique('survey_assignment_plan_uq', ['campaignId', 'planId'])
@Index('survey_assignment_contact_ix', ['contactId'])
@Index('survey_assignment_person_ix', ['personId'])
@Index('survey_assignment_plan_ix', ['planId'])
@Index('survey_assignment_state_ix', ['campaignId', 'state'])
@Index('survey_assignment_country_ix', ['countryCode'])
@Index('survey_assignment_host_ix', ['hostInstitutionId'])
@Check('survey_assignment_who_ck', `(person_id is null) <> (plan_id is null)`)
@Check('survey_assignment_module_ck', `module in ('PULSE', 'FULL', 'HOST')`)
@Check(
  'survey_assignment_state_ck',
  `state in ('SCHEDULED', 'SENT', 'OPENED', 'PARTIAL', 'ANSWERED', 'DECLINED', 'UNDELIVERABLE', 'EXPIRED')`,
)
export class SurveyAssignment {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'survey_assignment_pk' })
  id!: string;

  @ForeignKey('SurveyCampaign', { name: 'survey_assignment_campaign_fk' })
  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @ForeignKey('SurveyContact', { name: 'survey_assignment_contact_fk' })
  @Column({ name: 'contact_id', type: 'uuid' })
  contactId!: string;

  @ForeignKey('Person', { name: 'survey_assignment_person_fk' })
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @ForeignKey('ExchangePlan', { name: 'survey_assignment_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid', nullable: true })
  planId!: string | null;

  @Column({ name: 'cohort_year', type: 'integer' })
  cohortYear!: number;

  @ForeignKey('Country', { name: 'survey_assignment_country_fk' })
  @Column({ name: 'country_code', type: 'text', nullable: true })
  countryCode!: string | null;

  @ForeignKey('Institution', { name: 'survey_assignment_host_fk' })
  @Column({ name: 'host_institution_id', type: 'uuid' })
  hostInstitutionId!: string;

  @Column({ name: 'programme_type', type: 'text' })
  programmeType!: string;

  @Column({ type: 'text' })
  module!: string;

  @Column({ type: 'numeric', precision: 4, scale: 1 })
  minutes!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ name: 'started_at', type: 'timestamptz', nullable: true })
  startedAt!: Date | null;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
