import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a chapter wrote to its members, in the languages in which it was written. */
@Entity('chapter_message')
@Index('chapter_message_chapter_ix', ['chapterId', 'sentAt'])
@Check('chapter_message_purpose_ck', `purpose in ('NEWS', 'INVITATION')`)
export class ChapterMessage {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'chapter_message_pk' })
  id!: string;

  @ForeignKey('Chapter', { name: 'chapter_message_chapter_fk' })
  @Column({ name: 'chapter_id', type: 'uuid' })
  chapterId!: string;

  @Column({ type: 'text' })
  purpose!: string;

  /** Subject and body by language. */
  @Column({ type: 'jsonb' })
  texts!: unknown;

  @Index('chapter_message_lane_ix')
  @ForeignKey('MailLane', { name: 'chapter_message_lane_fk' })
  @Column({ name: 'mail_lane_id', type: 'uuid', nullable: true })
  mailLaneId!: string | null;

  /** Mails that were planned; never shown as it is to those who write. */
  @Column({ type: 'integer' })
  recipients!: number;

  @Index('chapter_message_account_ix')
  @ForeignKey('Account', { name: 'chapter_message_account_fk' })
  @Column({ name: 'written_by', type: 'uuid' })
  writtenBy!: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  /** When the writer or the secretariat stopped what had not gone out yet. */
  @Column({ name: 'stopped_at', type: 'timestamptz', nullable: true })
  stoppedAt!: Date | null;
}
