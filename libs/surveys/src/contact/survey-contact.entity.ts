import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody to whom a campaign writes: an alumna, or the contact of a host for one or several plans. */
@Entity('survey_contact')
@Index('survey_contact_campaign_ix', ['campaignId', 'address'])
@Index('survey_contact_person_ix', ['personId'])
@Index('survey_contact_due_ix', ['nextContactAt'], { where: '(next_contact_at IS NOT NULL)' })
@Check('survey_contact_locale_ck', `locale in ('ja', 'en', 'zh-Hans')`)
@Check('survey_contact_stop_ck', `(stopped_at is null) = (stop_reason is null)`)
@Check(
  'survey_contact_stop_reason_ck',
  `stop_reason in ('ANSWERED', 'DECLINED', 'UNSUBSCRIBED', 'UNDELIVERABLE', 'CLOSED', 'NO_CONSENT', 'MINOR', 'LEFT')`,
)
export class SurveyContact {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'survey_contact_pk' })
  id!: string;

  @ForeignKey('SurveyCampaign', { name: 'survey_contact_campaign_fk' })
  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @ForeignKey('Person', { name: 'survey_contact_person_fk' })
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ type: 'integer', default: 0 })
  rung!: number;

  @Column({ name: 'next_contact_at', type: 'timestamptz', nullable: true })
  nextContactAt!: Date | null;

  @Column({ name: 'stopped_at', type: 'timestamptz', nullable: true })
  stoppedAt!: Date | null;

  @Column({ name: 'stop_reason', type: 'text', nullable: true })
  stopReason!: string | null;
}
