import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A way back to Japan: a scholarship, a laboratory, a post or a call; empty lists mean that everybody may apply. */
@Entity('opportunity')
@Index('opportunity_board_ix', ['state', 'closesAt', 'id'])
@Check('opportunity_kind_ck', `kind in ('SCHOLARSHIP', 'LABORATORY', 'POST', 'CALL')`)
@Check('opportunity_provider_ck', `provider in ('JASSO', 'MEXT', 'JSPS', 'JST', 'UNIVERSITY', 'OTHER')`)
@Check('opportunity_state_ck', `state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'EXPIRED', 'WITHDRAWN')`)
@Check('opportunity_source_ck', `source_url ~ '^https://'`)
export class Opportunity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'opportunity_pk' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  provider!: string;

  /** Who offers it, as it writes itself: `University of Tsukuba`. */
  @Column({ name: 'provider_name', type: 'text' })
  providerName!: string;

  @Column({ name: 'title_ja', type: 'text' })
  titleJa!: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn!: string;

  @Column({ name: 'title_zh_hans', type: 'text', nullable: true })
  titleZhHans!: string | null;

  @Column({ name: 'summary_ja', type: 'text' })
  summaryJa!: string;

  @Column({ name: 'summary_en', type: 'text' })
  summaryEn!: string;

  @Column({ name: 'summary_zh_hans', type: 'text', nullable: true })
  summaryZhHans!: string | null;

  /** FORD codes: `FORD2`. */
  @Column({ type: 'text', array: true, default: '{}' })
  fields!: string[];

  @Column({ type: 'text', array: true, default: '{}' })
  levels!: string[];

  /** ISO 3166-1 codes. */
  @Column({ type: 'text', array: true, default: '{}' })
  countries!: string[];

  /** Languages in which one may apply (BCP 47). */
  @Column({ type: 'text', array: true, default: '{}' })
  languages!: string[];

  /** Last moment to apply; empty where there is none. */
  @Column({ name: 'closes_at', type: 'timestamptz', nullable: true })
  closesAt!: Date | null;

  /** IANA zone in which the deadline is announced. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  /** It leaves the board at this moment. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'source_url', type: 'text' })
  sourceUrl!: string;

  /** Of a host’s laboratory: the plan with which the host came into the programme. */
  @Index('opportunity_plan_ix')
  @ForeignKey('ExchangePlan', { name: 'opportunity_plan_fk' })
  @Column({ name: 'plan_id', type: 'uuid', nullable: true })
  planId!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Index('opportunity_account_ix')
  @ForeignKey('Account', { name: 'opportunity_account_fk' })
  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
