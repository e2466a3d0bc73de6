import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One round of the follow-up survey: whom it asks, with which instrument, when, and how it writes to them. */
@Entity('survey_campaign')
@Index('survey_campaign_fiscal_year_ix', ['fiscalYear'])
@Index('survey_campaign_instrument_ix', ['instrumentCode', 'instrumentVersion'])
@Index('survey_campaign_lane_ix', ['mailLaneId'])
@ForeignKey('SurveyInstrument', ['instrumentCode', 'instrumentVersion'], ['code', 'version'], {
  name: 'survey_campaign_instrument_fk',
})
@Check('survey_campaign_audience_ck', `audience in ('ALUMNI', 'HOSTS')`)
@Check('survey_campaign_state_ck', `state in ('DRAFT', 'SCHEDULED', 'OPEN', 'PAUSED', 'CLOSED', 'ARCHIVED')`)
@Check('survey_campaign_window_ck', `opens_on <= closes_on`)
@Check('survey_campaign_hours_ck', `hour_from >= 0 and hour_from < hour_to and hour_to <= 24`)
@Check('survey_campaign_limits_ck', `per_second > 0 and per_day > 0 and per_domain_per_minute > 0`)
@Check('survey_campaign_opened_ck', `(state in ('DRAFT', 'SCHEDULED')) = (opened_at is null)`)
export class SurveyCampaign {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'survey_campaign_pk' })
  id!: string;

  @ForeignKey('FiscalYear', { name: 'survey_campaign_fiscal_year_fk' })
  @Column({ name: 'fiscal_year', type: 'integer' })
  fiscalYear!: number;

  @Column({ type: 'text' })
  audience!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'name_ja', type: 'text' })
  nameJa!: string;

  @Column({ name: 'name_en', type: 'text' })
  nameEn!: string;

  @Column({ name: 'name_zh_hans', type: 'text' })
  nameZhHans!: string;

  @Column({ name: 'instrument_code', type: 'text' })
  instrumentCode!: string;

  @Column({ name: 'instrument_version', type: 'integer' })
  instrumentVersion!: number;

  @Column({ type: 'integer', array: true })
  cohorts!: number[];

  @Column({ type: 'text', array: true })
  languages!: string[];

  @Column({ name: 'opens_on', type: 'date' })
  opensOn!: string;

  @Column({ name: 'closes_on', type: 'date' })
  closesOn!: string;

  @Column({ name: 'is_anonymous', type: 'boolean', default: false })
  isAnonymous!: boolean;

  @Column({ name: 'reminder_days', type: 'integer', array: true })
  reminderDays!: number[];

  @Column({ name: 'per_second', type: 'integer' })
  perSecond!: number;

  @Column({ name: 'per_day', type: 'integer' })
  perDay!: number;

  @Column({ name: 'per_domain_per_minute', type: 'integer' })
  perDomainPerMinute!: number;

  @Column({ name: 'hour_from', type: 'integer' })
  hourFrom!: number;

  @Column({ name: 'hour_to', type: 'integer' })
  hourTo!: number;

  @Column({ name: 'quiet_weekdays', type: 'integer', array: true, default: [] })
  quietWeekdays!: number[];

  @Column({ name: 'quiet_dates', type: 'date', array: true, default: [] })
  quietDates!: string[];

  @Column({ name: 'mail_texts', type: 'jsonb', default: {} })
  mailTexts!: unknown;

  @ForeignKey('MailLane', { name: 'survey_campaign_lane_fk' })
  @Column({ name: 'mail_lane_id', type: 'uuid', nullable: true })
  mailLaneId!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'opened_at', type: 'timestamptz', nullable: true })
  openedAt!: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
