import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** This person wants no digest, at whatever address. */
@Entity('digest_refusal')
@Check('digest_refusal_by_ck', `refused_by in ('LINK', 'MEMBER_AREA')`)
export class DigestRefusal {
  @ForeignKey('Person', { name: 'digest_refusal_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn({ name: 'person_id', type: 'uuid', primaryKeyConstraintName: 'digest_refusal_pk' })
  personId!: string;

  @Column({ name: 'refused_at', type: 'timestamptz' })
  refusedAt!: Date;

  @Column({ name: 'refused_by', type: 'text' })
  refusedBy!: string;
}
