import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Three months of a chapter in five fields. What is published builds its page and the yearbook. */
@Entity('chapter_report')
@Unique('chapter_report_quarter_uq', ['chapterId', 'fiscalYear', 'quarter'])
@Check('chapter_report_quarter_ck', `quarter between 1 and 4`)
@Check('chapter_report_participants_ck', `participants >= 0`)
@Check('chapter_report_state_ck', `state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED')`)
export class ChapterReport {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'chapter_report_pk' })
  id!: string;

  @ForeignKey('Chapter', { name: 'chapter_report_chapter_fk' })
  @Column({ name: 'chapter_id', type: 'uuid' })
  chapterId!: string;

  @Column({ name: 'fiscal_year', type: 'integer' })
  fiscalYear!: number;

  /** 1 is April to June. */
  @Column({ type: 'integer' })
  quarter!: number;

  @Column({ type: 'text' })
  state!: string;

  /** What we did, by language. */
  @Column({ type: 'jsonb' })
  activities!: unknown;

  /** How many people took part in all. */
  @Column({ type: 'integer' })
  participants!: number;

  /** What came of it, by language. */
  @Column({ type: 'jsonb' })
  results!: unknown;

  /** What comes next, by language. */
  @Column({ type: 'jsonb' })
  plans!: unknown;

  /** What we need; for the secretariat alone. */
  @Column({ type: 'text' })
  needs!: string;

  /** What the secretariat asked to be changed. */
  @Column({ name: 'return_note', type: 'text', nullable: true })
  returnNote!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
