import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/**
 * The places of one kind: seats in the room, or places at the stream. Its row is the lock of everything that takes or
 * frees one of them, and its check is the last word: no pool can be oversold.
 */
@Entity('event_pool')
@Unique('event_pool_mode_uq', ['eventId', 'mode'])
@Check('event_pool_mode_ck', `mode in ('SEAT', 'STREAM')`)
@Check('event_pool_taken_ck', `taken >= 0 and waiting >= 0 and (capacity is null or taken <= capacity)`)
export class EventPool {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'event_pool_pk' })
  id!: string;

  @ForeignKey('Event', { name: 'event_pool_event_fk', onDelete: 'CASCADE' })
  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  @Column({ type: 'text' })
  mode!: string;

  /** Places in all; empty when there is no limit. */
  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  /** Places of confirmed registrations and open offers. */
  @Column({ type: 'integer', default: 0 })
  taken!: number;

  /** Registrations in the line. */
  @Column({ type: 'integer', default: 0 })
  waiting!: number;

  /** Turn of the next who registers. */
  @Column({ name: 'next_turn', type: 'integer', default: 1 })
  nextTurn!: number;
}
