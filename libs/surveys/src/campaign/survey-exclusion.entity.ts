import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who of the frame was not asked, and why; frozen at the launch. */
@Entity('survey_exclusion')
@Index('survey_exclusion_country_ix', ['countryCode'])
@Check(
  'survey_exclusion_reason_ck',
  `reason in ('NO_CONSENT', 'NO_ADDRESS', 'UNDELIVERABLE', 'UNSUBSCRIBED', 'MINOR', 'ASKED_THIS_YEAR', 'BURDEN', 'LEFT')`,
)
export class SurveyExclusion {
  @ForeignKey('SurveyCampaign', { name: 'survey_exclusion_campaign_fk' })
  @PrimaryColumn({ name: 'campaign_id', type: 'uuid', primaryKeyConstraintName: 'survey_exclusion_pk' })
  campaignId!: string;

  @PrimaryColumn({ name: 'subject_id', type: 'uuid', primaryKeyConstraintName: 'survey_exclusion_pk' })
  subjectId!: string;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'cohort_year', type: 'integer' })
  cohortYear!: number;

  @ForeignKey('Country', { name: 'survey_exclusion_country_fk' })
  @Column({ name: 'country_code', type: 'text', nullable: true })
  countryCode!: string | null;
}
