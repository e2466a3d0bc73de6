import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Two person rows found to be one human being; kept so that it can be undone. */
@Entity('person_merge')
@Index('person_merge_kept_ix', ['keptPersonId'])
@Index('person_merge_merged_ix', ['mergedPersonId'])
export class PersonMerge {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'person_merge_pk' })
  id!: string;

  @ForeignKey('Person', { name: 'person_merge_kept_fk' })
  @Column({ name: 'kept_person_id', type: 'uuid' })
  keptPersonId!: string;

  @ForeignKey('Person', { name: 'person_merge_merged_fk' })
  @Column({ name: 'merged_person_id', type: 'uuid' })
  mergedPersonId!: string;

  @Column({ type: 'jsonb' })
  reason!: unknown;

  @Column({ type: 'jsonb' })
  undo!: unknown;

  @Column({ name: 'merged_by', type: 'text' })
  mergedBy!: string;

  @Column({ name: 'merged_at', type: 'timestamptz' })
  mergedAt!: Date;

  @Column({ name: 'undone_at', type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;
}
