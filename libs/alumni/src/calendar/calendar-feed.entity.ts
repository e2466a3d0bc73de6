import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The secret address under which somebody's calendar reads the events they are registered for. */
@Entity('calendar_feed')
@Unique('calendar_feed_token_uq', ['tokenHash'])
export class CalendarFeed {
  @ForeignKey('Person', { name: 'calendar_feed_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'calendar_feed_pk' })
  personId!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
