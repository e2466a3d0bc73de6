import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody coordinates a chapter for a time. The right to do so is the grant COORDINATOR of the same chapter. */
@Entity('chapter_term')
@Index('chapter_term_chapter_ix', ['chapterId', 'startsOn'])
@Check('chapter_term_role_ck', `role in ('MAIN', 'DEPUTY', 'COORDINATOR')`)
@Check('chapter_term_span_ck', `ends_on is null or ends_on >= starts_on`)
export class ChapterTerm {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'chapter_term_pk' })
  id!: string;

  @ForeignKey('Chapter', { name: 'chapter_term_chapter_fk' })
  @Column({ name: 'chapter_id', type: 'uuid' })
  chapterId!: string;

  @Index('chapter_term_person_ix')
  @ForeignKey('Person', { name: 'chapter_term_person_fk', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  role!: string;

  /** What somebody looks after: events, social media, engagement. */
  @Column({ type: 'text', nullable: true })
  duty!: string | null;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date', nullable: true })
  endsOn!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
