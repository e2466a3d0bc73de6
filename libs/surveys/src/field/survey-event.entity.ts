import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Something that happened to a case. Dispositions are derived from these, never typed. */
@Entity('survey_event')
@Index('survey_event_assignment_ix', ['assignmentId', 'at'])
@Index('survey_event_case_ix', ['campaignId', 'assignmentId', 'kind', 'at'])
@Index('survey_event_campaign_ix', ['campaignId', 'kind', 'at'])
@Check(
  'survey_event_kind_ck',
  `kind in ('ASKED', 'SENT', 'REMINDED', 'DELAYED', 'BOUNCED', 'OPENED', 'STARTED', 'SUBMITTED', 'CORRECTED', 'WITHDRAWN', 'DECLINED', 'UNSUBSCRIBED', 'HANDED_ON', 'RECONNECTED', 'NOT_ELIGIBLE', 'REOPENED', 'EXPIRED')`,
)
export class SurveyEvent {
  @PrimaryColumn({
    type: 'bigint',
    generated: 'identity',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'survey_event_pk',
  })
  id!: string;

  @ForeignKey('SurveyCampaign', { name: 'survey_event_campaign_fk' })
  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @ForeignKey('SurveyAssignment', { name: 'survey_event_assignment_fk' })
  @Column({ name: 'assignment_id', type: 'uuid' })
  assignmentId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'jsonb', nullable: true })
  detail!: unknown;
}
