import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One member asks another for an introduction or advice; after a yes they write to each other until it ends. */
@Entity('relay')
@Index('relay_living_uq', ['fromPersonId', 'toPersonId'], {
  unique: true,
  where: `state in ('OPEN', 'ACCEPTED')`,
})
@Index('relay_from_ix', ['fromPersonId', 'createdAt'])
@Index('relay_to_ix', ['toPersonId', 'createdAt'])
@Index('relay_ends_ix', ['endsAt'], { where: `state in ('OPEN', 'ACCEPTED')` })
@Check('relay_kind_ck', `kind in ('INTRODUCTION', 'MENTORING')`)
@Check('relay_state_ck', `state in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'ENDED')`)
export class Relay {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'relay_pk' })
  id!: string;

  @ForeignKey('Person', { name: 'relay_from_fk', onDelete: 'CASCADE' })
  @Column({ name: 'from_person_id', type: 'uuid' })
  fromPersonId!: string;

  @ForeignKey('Person', { name: 'relay_to_fk', onDelete: 'CASCADE' })
  @Column({ name: 'to_person_id', type: 'uuid' })
  toPersonId!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  state!: string;

  /** The other has blocked who asks: it waits and expires like any other, and reaches nobody. */
  @Column({ name: 'is_withheld', type: 'boolean', default: false })
  isWithheld!: boolean;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;

  /** When the request expires or, after a yes, when the conversation ends. */
  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
