import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Who may see one field of a person; no row means the default of the field, which is stricter for minors. */
@Entity('profile_audience')
@Check(
  'profile_audience_field_ck',
  `field in ('DISPLAY_NAME', 'ABOUT', 'COUNTRY', 'CITY', 'AFFILIATION', 'POSITION', 'LEVEL', 'FIELDS', 'LANGUAGES', 'IN_JAPAN', 'OFFERS_HELP', 'LINKS', 'VISITS')`,
)
@Check(
  'profile_audience_audience_ck',
  `audience in ('ONLY_ME', 'SECRETARIAT', 'GROUP', 'CHAPTER', 'MEMBERS', 'PUBLIC')`,
)
export class ProfileAudience {
  @ForeignKey('Person', { name: 'profile_audience_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'profile_audience_pk' })
  personId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'profile_audience_pk' })
  field!: string;

  @Column({ type: 'text' })
  audience!: string;

  @Column({ name: 'chosen_at', type: 'timestamptz' })
  chosenAt!: Date;
}
