import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** States of a mail on its way out. */
export const MAIL_STATES = ['QUEUED', 'SENDING', 'SENT', 'RETRY', 'FAILED', 'CANCELLED'] as const;

/** A mail as a row with a life. */
@Entity('outgoing_mail')
@Unique('outgoing_mail_dedupe_uq', ['dedupeKey'])
@Index('outgoing_mail_due_ix', ['nextAttemptAt'], {
  where: "(state = ANY (ARRAY['RETRY'::text, 'SENDING'::text]))",
})
@Index('outgoing_mail_subject_ix', ['subjectRef'])
@Check('outgoing_mail_locale_ck', `locale in ('ja', 'en', 'zh-Hans')`)
@Check('outgoing_mail_state_ck', `state in ('QUEUED', 'SENDING', 'SENT', 'RETRY', 'FAILED', 'CANCELLED')`)
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
}
