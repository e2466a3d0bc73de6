import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Somebody's application to a call. Coordinators give it a place; the secretariat decides. */
@Entity('nomination')
@Unique('nomination_once_uq', ['callId', 'personId'])
@Index('nomination_place_uq', ['callId', 'place'], { unique: true, where: 'place is not null' })
@Check('nomination_state_ck', `state in ('APPLIED', 'WITHDRAWN', 'CHOSEN', 'NOT_CHOSEN')`)
export class Nomination {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'nomination_pk' })
  id!: string;

  @ForeignKey('NominationCall', { name: 'nomination_call_fk' })
  @Column({ name: 'call_id', type: 'uuid' })
  callId!: string;

  @Index('nomination_person_ix')
  @ForeignKey('Person', { name: 'nomination_person_fk', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  state!: string;

  /** Why, in the applicant's words. */
  @Column({ type: 'text' })
  statement!: string;

  /** Where in Japan the applicant wants to go. */
  @Column({ type: 'text' })
  host!: string;

  /** Place in the ranking of the coordinators, from 1. */
  @Column({ type: 'integer', nullable: true })
  place!: number | null;

  @Column({ name: 'applied_at', type: 'timestamptz' })
  appliedAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
