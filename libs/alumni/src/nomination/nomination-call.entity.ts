import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A chapter asks who wants to be nominated: members apply, coordinators rank, the secretariat decides. */
@Entity('nomination_call')
@Index('nomination_call_chapter_ix', ['chapterId', 'createdAt'])
@Index('nomination_call_due_ix', ['appliesUntil'], { where: `state = 'OPEN'` })
@Check('nomination_call_state_ck', `state in ('OPEN', 'RANKING', 'HANDED_IN', 'DECIDED', 'CANCELLED')`)
@Check('nomination_call_places_ck', `places between 1 and 50`)
@Check('nomination_call_dates_ck', `ranked_until >= applies_until`)
export class NominationCall {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'nomination_call_pk' })
  id!: string;

  @ForeignKey('Chapter', { name: 'nomination_call_chapter_fk' })
  @Column({ name: 'chapter_id', type: 'uuid' })
  chapterId!: string;

  @Column({ type: 'text' })
  state!: string;

  /** Title and what it is about, by language. */
  @Column({ type: 'jsonb' })
  texts!: unknown;

  @Column({ type: 'integer' })
  places!: number;

  /** Last day of applying, Asia/Tokyo. */
  @Column({ name: 'applies_until', type: 'date' })
  appliesUntil!: string;

  /** Day by which the coordinators hand in their ranking, Asia/Tokyo. */
  @Column({ name: 'ranked_until', type: 'date' })
  rankedUntil!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'handed_in_at', type: 'timestamptz', nullable: true })
  handedInAt!: Date | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
