import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One person's tie to the club. Exists from the allocation of the ID, long before the membership is active. */
@Entity('member')
@Unique('member_person_uq', ['personId'])
@Unique('member_id_key_uq', ['idKey'])
@Index('member_account_ix', ['accountId'])
@Check('member_kind_ck', `kind in ('ALUMNUS', 'SUPPORTER')`)
@Check(
  'member_status_ck',
  `status in ('RESERVED', 'ACTIVE', 'CLAIMED', 'OPTED_OUT', 'DECEASED', 'MERGED', 'RELEASED')`,
)
export class Member {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'member_pk' })
  id!: string;

  @ForeignKey('Person', { name: 'member_person_fk', onDelete: 'CASCADE' })
  @Column({ name: 'person_id', type: 'uuid' })
  personId!: string;

  /** The member ID as it was given: nine characters, or a legacy ID verbatim. */
  @Column({ name: 'member_id', type: 'text' })
  memberId!: string;

  /** The ID as it is compared: upper case, without separators. */
  @ForeignKey('MemberIdLedger', { name: 'member_id_key_fk' })
  @Column({ name: 'id_key', type: 'text' })
  idKey!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  status!: string;

  /** Day on which the membership became active (Asia/Tokyo). */
  @Column({ type: 'date', nullable: true })
  since!: string | null;

  @ForeignKey('Account', { name: 'member_account_fk' })
  @Column({ name: 'account_id', type: 'uuid', nullable: true })
  accountId!: string | null;

  /** Address under which the person wants to be reached, from the completion report; for the club only (guidelines 6.3). */
  @Column({ name: 'contact_email', type: 'text', nullable: true })
  contactEmail!: string | null;

  /** One that still works after the studies. */
  @Column({ name: 'contact_email_second', type: 'text', nullable: true })
  contactEmailSecond!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** While set, nobody but the secretariat sees that the person is a member; the person's own wish. */
  @Column({ name: 'hidden_by_self_at', type: 'timestamptz', nullable: true })
  hiddenBySelfAt!: Date | null;

  /** The same, by the secretariat for somebody at risk; only the secretariat takes it back. */
  @Column({ name: 'hidden_by_office_at', type: 'timestamptz', nullable: true })
  hiddenByOfficeAt!: Date | null;

  /** When the person was told that they may now choose for themselves. */
  @Column({ name: 'majority_told_at', type: 'timestamptz', nullable: true })
  majorityToldAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
