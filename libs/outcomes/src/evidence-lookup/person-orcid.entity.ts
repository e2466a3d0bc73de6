import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The ORCID iD by which a person agreed to be looked up (PAPER_LOOKUP); gone with the consent. */
@Entity('person_orcid')
@Check('person_orcid_orcid_ck', `orcid ~ '^(\\d{4}-){3}\\d{3}[\\dX]$'`)
export class PersonOrcid {
  @ForeignKey('Person', { name: 'person_orcid_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'person_orcid_pk' })
  personId!: string;

  @Column({ type: 'text' })
  orcid!: string;

  @Column({ name: 'given_at', type: 'timestamptz' })
  givenAt!: Date;

  @Column({ name: 'looked_up_at', type: 'timestamptz', nullable: true })
  lookedUpAt!: Date | null;
}
