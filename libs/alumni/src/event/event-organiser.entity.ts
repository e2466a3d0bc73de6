import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A chapter that holds an event; several for a joint one. */
@Entity('event_organiser')
export class EventOrganiser {
  @ForeignKey('Event', { name: 'event_organiser_event_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'event_id', type: 'uuid', primaryKeyConstraintName: 'event_organiser_pk' })
  eventId!: string;

  @Index('event_organiser_chapter_ix')
  @ForeignKey('Chapter', { name: 'event_organiser_chapter_fk' })
  @PrimaryColumn({ name: 'chapter_id', type: 'uuid', primaryKeyConstraintName: 'event_organiser_pk' })
  chapterId!: string;
}
