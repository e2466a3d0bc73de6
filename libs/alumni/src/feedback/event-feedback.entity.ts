import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody said of an event they were at: the answers to three questions. */
@Entity('event_feedback')
export class EventFeedback {
  @ForeignKey('Registration', { name: 'event_feedback_registration_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'registration_id', type: 'uuid', primaryKeyConstraintName: 'event_feedback_pk' })
  registrationId!: string;

  @Index('event_feedback_event_ix')
  @ForeignKey('Event', { name: 'event_feedback_event_fk' })
  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  @Column({ type: 'jsonb' })
  answers!: unknown;

  @Column({ type: 'text' })
  language!: string;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt!: Date;
}
