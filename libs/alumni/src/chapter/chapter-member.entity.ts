import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody belongs to a chapter, by the country they live in or by their own choice; who left stays as a row. */
@Entity('chapter_member')
@Check('chapter_member_source_ck', `source in ('COUNTRY', 'CHOSEN')`)
export class ChapterMember {
  @ForeignKey('Chapter', { name: 'chapter_member_chapter_fk' })
  @PrimaryColumn({ name: 'chapter_id', type: 'uuid', primaryKeyConstraintName: 'chapter_member_pk' })
  chapterId!: string;

  @Index('chapter_member_person_ix')
  @ForeignKey('Person', { name: 'chapter_member_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'chapter_member_pk' })
  personId!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ name: 'joined_at', type: 'timestamptz' })
  joinedAt!: Date;

  @Column({ name: 'left_at', type: 'timestamptz', nullable: true })
  leftAt!: Date | null;
}
