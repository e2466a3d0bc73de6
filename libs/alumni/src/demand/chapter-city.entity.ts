import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A city for which members of a chapter can say that they would come. */
@Entity('chapter_city')
@Unique('chapter_city_name_uq', ['chapterId', 'nameKey'])
export class ChapterCity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'chapter_city_pk' })
  id!: string;

  @ForeignKey('Chapter', { name: 'chapter_city_chapter_fk' })
  @Column({ name: 'chapter_id', type: 'uuid' })
  chapterId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The name as it is compared: the same city is not listed twice. */
  @Column({ name: 'name_key', type: 'text' })
  nameKey!: string;

  /** False once it is not asked about any more. */
  @Column({ name: 'is_open', type: 'boolean', default: true })
  isOpen!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
