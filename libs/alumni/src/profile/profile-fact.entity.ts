import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One thing a person told of themselves; a newer one supersedes it, the row stays until the person leaves. */
@Entity('profile_fact')
@Index('profile_fact_current_uq', ['personId', 'field'], { unique: true, where: 'superseded_at is null' })
@Index('profile_fact_person_ix', ['personId', 'field', 'toldAt'])
@Check(
  'profile_fact_field_ck',
  `field in ('DISPLAY_NAME', 'ABOUT', 'COUNTRY', 'CITY', 'AFFILIATION', 'POSITION', 'LEVEL', 'FIELDS', 'LANGUAGES', 'IN_JAPAN', 'OFFERS_HELP', 'LINKS')`,
)
@Check('profile_fact_source_ck', `source in ('SELF', 'SURVEY', 'COMPLETION_REPORT', 'OFFICE')`)
export class ProfileFact {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'profile_fact_pk' })
  id!: string;

  @ForeignKey('Person', { name: 'profile_fact_person_fk', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  field!: string;

  @Column({ type: 'jsonb' })
  value!: unknown;

  @Column({ type: 'text' })
  source!: string;

  /** What a name is found by, in plain letters, by its sound and in its own script; only of DISPLAY_NAME. */
  @Column({ name: 'search_key', type: 'text', nullable: true })
  searchKey!: string | null;

  /** The response or report it was told in. */
  @Column({ name: 'source_ref', type: 'text', nullable: true })
  sourceRef!: string | null;

  /** Day from which it holds, when the person said so. */
  @Column({ name: 'valid_from', type: 'date', nullable: true })
  validFrom!: string | null;

  @Column({ name: 'told_at', type: 'timestamptz' })
  toldAt!: Date;

  /** When the person last said that it still holds; not asked again for twelve months. */
  @Column({ name: 'confirmed_at', type: 'timestamptz' })
  confirmedAt!: Date;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt!: Date | null;
}
