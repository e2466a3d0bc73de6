import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What the organisers tell of an event afterwards, in Japanese and English. */
@Entity('event_report')
@Check('event_report_state_ck', `state in ('DRAFT', 'PUBLISHED')`)
export class EventReport {
  @ForeignKey('Event', { name: 'event_report_event_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'event_id', type: 'uuid', primaryKeyConstraintName: 'event_report_pk' })
  eventId!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'text_ja', type: 'text' })
  textJa!: string;

  @Column({ name: 'text_en', type: 'text' })
  textEn!: string;

  /** Pictures with what is on them and how those shown agreed. */
  @Column({ type: 'jsonb', default: '[]' })
  photos!: unknown;

  @Column({ name: 'saved_at', type: 'timestamptz' })
  savedAt!: Date;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
