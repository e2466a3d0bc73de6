import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody is in a circle; who left stays as a row. */
@Entity('circle_member')
export class CircleMember {
  @ForeignKey('FieldCircle', { name: 'circle_member_circle_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'circle_id', type: 'uuid', primaryKeyConstraintName: 'circle_member_pk' })
  circleId!: string;

  @Index('circle_member_person_ix')
  @ForeignKey('Person', { name: 'circle_member_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'circle_member_pk' })
  personId!: string;

  @Column({ name: 'joined_at', type: 'timestamptz' })
  joinedAt!: Date;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt!: Date | null;
}
