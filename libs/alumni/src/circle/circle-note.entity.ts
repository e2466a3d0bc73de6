import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What somebody wrote to the question of a week; seen by the circle and the secretariat. */
@Entity('circle_note')
@Index('circle_note_once_uq', ['circleId', 'personId', 'week'], { unique: true })
@Check('circle_note_week_ck', 'week between 1 and 4')
@ForeignKey('CircleMember', ['circleId', 'personId'], ['circleId', 'personId'], {
  name: 'circle_note_member_fk',
  onDelete: 'CASCADE',
})
export class CircleNote {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'circle_note_pk' })
  id!: string;

  @Column({ name: 'circle_id', type: 'uuid' })
  circleId!: string;

  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'integer' })
  week!: number;

  @Column({ type: 'text' })
  words!: string;

  @Column({ name: 'written_at', type: 'timestamptz' })
  writtenAt!: Date;
}
