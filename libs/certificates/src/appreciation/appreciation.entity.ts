import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** The letter of thanks for one term as a coordinator. Its words are stored as they were on the day of issue. */
@Entity('appreciation')
@Unique('appreciation_term_uq', ['termId'])
@Unique('appreciation_number_uq', ['number'])
@Unique('appreciation_code_uq', ['code'])
@Check('appreciation_file_ck', `(rendered_at is null) = (file_id is null)`)
export class Appreciation {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'appreciation_pk' })
  id!: string;

  @ForeignKey('ChapterTerm', { name: 'appreciation_term_fk', onDelete: 'CASCADE' })
  @Column({ name: 'term_id', type: 'uuid' })
  termId!: string;

  @Index('appreciation_person_ix')
  @ForeignKey('Person', { name: 'appreciation_person_fk', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** SSC-A-2025-00012: the fiscal year and a running number in it. */
  @Column({ type: 'text' })
  number!: string;

  /** Last part of the address in the QR code. */
  @Column({ type: 'text' })
  code!: string;

  /** Everything printed (appreciation-facts.ts). */
  @Column({ type: 'jsonb' })
  facts!: unknown;

  /** Date printed on the sheet (Asia/Tokyo). */
  @Column({ name: 'issued_on', type: 'date' })
  issuedOn!: string;

  @Index('appreciation_file_ix')
  @ForeignKey('FileObject', { name: 'appreciation_file_fk' })
  @Column({ name: 'file_id', type: 'uuid', nullable: true })
  fileId!: string | null;

  @Column({ type: 'text', nullable: true })
  sha256!: string | null;

  /** Why it could not be drawn. */
  @Column({ type: 'jsonb', nullable: true })
  refusal!: unknown;

  @Column({ name: 'ordered_at', type: 'timestamptz' })
  orderedAt!: Date;

  @Column({ name: 'rendered_at', type: 'timestamptz', nullable: true })
  renderedAt!: Date | null;
}
