import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody coordinates a chapter for a time. The right to do so is the grant COORDINATOR of the same chapter. */
@Entity('chapter_term')
@Index('chapter_term_chapter_ix', ['chapterId', 'startsOn'])
@Index('chapter_term_running_uq', ['chapterId', 'personId'], {
  unique: true,
  where: `state in ('PLANNED', 'RUNNING')`,
})
@Index('chapter_term_due_ix', ['startsOn'], { where: `state in ('PLANNED', 'RUNNING')` })
@Check('chapter_term_state_ck', `state in ('PLANNED', 'RUNNING', 'ENDED', 'CANCELLED')`)
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

  @Column({ type: 'text' })
  state!: string;

  /** The person agrees to be named on the chapter's page and in the yearbook. */
  @Column({ name: 'is_named', type: 'boolean', default: false })
  isNamed!: boolean;

  /** What those who follow should know: how things are done, who helps, what is under way. */
  @Column({ name: 'handover_note', type: 'text', nullable: true })
  handoverNote!: string | null;

  /** What things cost and who paid. */
  @Column({ name: 'budget_note', type: 'text', nullable: true })
  budgetNote!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
