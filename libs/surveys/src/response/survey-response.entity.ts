import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What was answered, as one document. In an anonymous campaign it names neither case nor time. */
@Entity('survey_response')
@Unique('survey_response_assignment_uq', ['assignmentId'])
@Index('survey_response_campaign_ix', ['campaignId'])
@Index('survey_response_instrument_ix', ['instrumentCode', 'instrumentVersion'])
@ForeignKey('SurveyInstrument', ['instrumentCode', 'instrumentVersion'], ['code', 'version'], {
  name: 'survey_response_instrument_fk',
})
@Check('survey_response_module_ck', `module in ('PULSE', 'FULL', 'HOST')`)
@Check('survey_response_language_ck', `language in ('ja', 'en', 'zh-Hans')`)
@Check('survey_response_time_ck', `(assignment_id is null) = (submitted_at is null)`)
export class SurveyResponse {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'survey_response_pk' })
  id!: string;

  @ForeignKey('SurveyCampaign', { name: 'survey_response_campaign_fk' })
  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @ForeignKey('SurveyAssignment', { name: 'survey_response_assignment_fk' })
  @Column({ name: 'assignment_id', type: 'uuid', nullable: true })
  assignmentId!: string | null;

  @Column({ name: 'instrument_code', type: 'text' })
  instrumentCode!: string;

  @Column({ name: 'instrument_version', type: 'integer' })
  instrumentVersion!: number;

  @Column({ type: 'text' })
  module!: string;

  @Column({ type: 'jsonb' })
  answers!: unknown;

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'integer', default: 1 })
  revision!: number;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;
}
