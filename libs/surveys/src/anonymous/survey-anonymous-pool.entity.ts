import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Anonymous answers that wait to be shuffled with others before they are stored. */
@Entity('survey_anonymous_pool')
@Index('survey_anonymous_pool_campaign_ix', ['campaignId'])
export class SurveyAnonymousPool {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'survey_anonymous_pool_pk' })
  id!: string;

  @ForeignKey('SurveyCampaign', { name: 'survey_anonymous_pool_campaign_fk' })
  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

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
}
