import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** States of a mail on its way out. */
export const MAIL_STATES = [
  'PLANNED',
  'QUEUED',
  'SENDING',
  'SENT',
  'RETRY',
  'FAILED',
  'CANCELLED',
  'BOUNCED',
] as const;

/** A mail as a row with a life. */
@Entity('outgoing_mail')
@Unique('outgoing_mail_dedupe_uq', ['dedupeKey'])
@Index('outgoing_mail_due_ix', ['nextAttemptAt'], {
  where: "(state = ANY (ARRAY['RETRY'::text, 'SENDING'::text]))",
})
@Index('outgoing_mail_subject_ix', ['subjectRef'])
@Check('outgoing_mail_locale_ck', `locale in ('ja', 'en', 'zh-Hans')`)
@Index('outgoing_mail_lane_ix', ['laneId', 'state'])
@Index('outgoing_mail_planned_ix', ['laneId', 'nextAttemptAt', 'id'], { where: "(state = 'PLANNED'::text)" })
@Check(
  'outgoing_mail_state_ck',
  `state in ('PLANNED', 'QUEUED', 'SENDING', 'SENT', 'RETRY', 'FAILED', 'CANCELLED', 'BOUNCED')`,
)
@Check('outgoing_mail_lane_domain_ck', `(lane_id is null) = (domain is null)`)
export class OutgoingMail {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'outgoing_mail_pk' })
  id!: string;
  @Column({ type: 'text' })
  template!: string;
  @Column({ type: 'text' })
  locale!: string;
  @Column({ name: 'to_address', type: 'text' })
  toAddress!: string;
  @Column({ name: 'sealed_model', type: 'bytea', nullable: true })
  sealedModel!: Buffer | null;
  @Column({ type: 'boolean' })
  sensitive!: boolean;
  @Column({ type: 'text' })
  state!: string;
  @Column({ name: 'dedupe_key', type: 'text' })
  dedupeKey!: string;
  @Column({ name: 'subject_ref', type: 'text', nullable: true })
  subjectRef!: string | null;
  @Column({ name: 'message_id', type: 'text', nullable: true })
  messageId!: string | null;
  @Column({ type: 'integer', default: 0 })
  attempts!: number;
  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column({ name: 'next_attempt_at', type: 'timestamptz' })
  nextAttemptAt!: Date;
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
  @Column({ type: 'text', nullable: true })
  failure!: string | null;
  /** The lane in which it goes out; its words are made when it is sent. */
  @ForeignKey('MailLane', { name: 'outgoing_mail_lane_fk' })
  @Column({ name: 'lane_id', type: 'uuid', nullable: true })
  laneId!: string | null;
  /** Receiving domain, for the limits of a lane. */
  @Column({ type: 'text', nullable: true })
  domain!: string | null;
  @Column({ name: 'bounced_at', type: 'timestamptz', nullable: true })
  bouncedAt!: Date | null;
  @Column({ name: 'reply_code', type: 'integer', nullable: true })
  replyCode!: number | null;
}
