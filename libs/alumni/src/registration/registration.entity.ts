import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody comes to an event, waits for a place, or did; who registers again gets a row more. */
@Entity('registration')
@Index('registration_live_uq', ['eventId', 'personId'], {
  unique: true,
  where: "(state = ANY (ARRAY['CONFIRMED'::text, 'WAITING'::text, 'OFFERED'::text]))",
})
@Index('registration_person_ix', ['personId', 'eventId'])
@Index('registration_event_ix', ['eventId', 'state', 'id'])
@Index('registration_line_ix', ['poolId', 'turn'], { where: "(state = 'WAITING'::text)" })
@Index('registration_offer_ix', ['offerUntil'], { where: "(state = 'OFFERED'::text)" })
@Index('registration_remind_ix', ['remindAt'], {
  where: "((state = 'CONFIRMED'::text) AND (remind_at IS NOT NULL))",
})
@Check('registration_state_ck', `state in ('CONFIRMED', 'WAITING', 'OFFERED', 'CANCELLED', 'LAPSED')`)
@Check('registration_language_ck', `language in ('ja', 'en', 'zh-Hans')`)
@Check('registration_party_ck', `party between 1 and 6`)
@Check('registration_offer_ck', `(state = 'OFFERED') <= (offer_until is not null)`)
export class Registration {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'registration_pk' })
  id!: string;

  @ForeignKey('Event', { name: 'registration_event_fk' })
  @Column({ name: 'event_id', type: 'uuid' })
  eventId!: string;

  @Index('registration_pool_ix')
  @ForeignKey('EventPool', { name: 'registration_pool_fk' })
  @Column({ name: 'pool_id', type: 'uuid' })
  poolId!: string;

  /** Empty once the person has left: the count stays, who it was does not. */
  @ForeignKey('Person', { name: 'registration_person_fk', onDelete: 'SET NULL' })
  @Column({ name: 'person_id', type: 'uuid', nullable: true })
  personId!: string | null;

  @Column({ type: 'text' })
  state!: string;

  /** The person and their guests. */
  @Column({ type: 'integer' })
  party!: number;

  /** Place in the order in which people registered for the pool. */
  @Column({ type: 'integer' })
  turn!: number;

  @Column({ type: 'jsonb', default: '{}' })
  answers!: unknown;

  /** In which the person reads the mails. */
  @Column({ type: 'text' })
  language!: string;

  /** The reader's IANA zone at registration, for the mails. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'registered_at', type: 'timestamptz' })
  registeredAt!: Date;

  @Column({ name: 'offered_at', type: 'timestamptz', nullable: true })
  offeredAt!: Date | null;

  @Column({ name: 'offer_until', type: 'timestamptz', nullable: true })
  offerUntil!: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** When the reminder is due; empty once it went out. */
  @Column({ name: 'remind_at', type: 'timestamptz', nullable: true })
  remindAt!: Date | null;

  @Column({ name: 'checked_in_at', type: 'timestamptz', nullable: true })
  checkedInAt!: Date | null;

  /** TICKET or LIST. */
  @Column({ name: 'checked_in_by', type: 'text', nullable: true })
  checkedInBy!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
