import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A sealed link that a member of the same visit group may forward to somebody whom we cannot reach. */
@Entity('reconnect_link')
@Unique('reconnect_link_token_uq', ['tokenHash'])
@Index('reconnect_link_person_ix', ['personId'])
@Index('reconnect_link_helper_ix', ['helperPersonId'])
export class ReconnectLink {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'reconnect_link_pk' })
  id!: string;

  @ForeignKey('Person', { name: 'reconnect_link_person_fk' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  @ForeignKey('Person', { name: 'reconnect_link_helper_fk' })
  @Column({ name: 'helper_person_id', type: 'uuid' })
  helperPersonId!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  /** Wrong proofs; after the last one the link is closed. */
  @Column({ name: 'proof_tries', type: 'integer', default: 0 })
  proofTries!: number;

  @Column({ name: 'locked_at', type: 'timestamptz', nullable: true })
  lockedAt!: Date | null;

  @Column({ name: 'code_hash', type: 'bytea', nullable: true })
  codeHash!: Buffer | null;

  @Column({ name: 'code_tries', type: 'integer', default: 0 })
  codeTries!: number;

  @Column({ name: 'code_expires_at', type: 'timestamptz', nullable: true })
  codeExpiresAt!: Date | null;

  @Column({ name: 'sealed_address', type: 'bytea', nullable: true })
  sealedAddress!: Buffer | null;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
