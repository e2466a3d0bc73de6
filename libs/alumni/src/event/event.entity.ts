import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Something the club meets for: at a place, on a screen, or both. */
@Entity('event')
@Unique('event_slug_uq', ['slug'])
@Index('event_start_ix', ['startsAt', 'id'])
@Index('event_end_ix', ['endsAt'], { where: "(state = ANY (ARRAY['PUBLISHED'::text, 'CLOSED'::text]))" })
@Check('event_slug_ck', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('event_state_ck', `state in ('DRAFT', 'PUBLISHED', 'CLOSED', 'HELD', 'REPORTED', 'CANCELLED')`)
@Check('event_format_ck', `format in ('ON_SITE', 'ONLINE', 'HYBRID')`)
@Check('event_known_to_ck', `known_to in ('MINUTE', 'DAY', 'MONTH')`)
@Check('event_span_ck', `ends_at >= starts_at`)
@Check('event_guests_ck', `guests_allowed between 0 and 5`)
@Check('event_offer_ck', `offer_hours between 1 and 168`)
export class Event {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'event_pk' })
  id!: string;

  /** Its place in addresses: `hanoi-2025-05`. */
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text' })
  format!: string;

  /** The secretariat holds it, alone or with chapters. */
  @Column({ name: 'is_by_secretariat', type: 'boolean' })
  isBySecretariat!: boolean;

  /** Languages of its words, the first one its own. */
  @Column({ type: 'text', array: true })
  languages!: string[];

  /** Title, summary and programme by language. */
  @Column({ type: 'jsonb' })
  words!: unknown;

  /** IANA zone of the place, or in which an online event is announced. */
  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'starts_at', type: 'timestamptz' })
  startsAt!: Date;

  @Column({ name: 'ends_at', type: 'timestamptz' })
  endsAt!: Date;

  /** How exactly the time is known: of events before this service often only the day or month. */
  @Column({ name: 'known_to', type: 'text', default: 'MINUTE' })
  knownTo!: string;

  @Column({ type: 'text', nullable: true })
  venue!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  city!: string | null;

  @Index('event_country_ix')
  @ForeignKey('Country', { name: 'event_country_fk' })
  @Column({ name: 'country_code', type: 'text', nullable: true })
  countryCode!: string | null;

  @Column({ name: 'map_link', type: 'text', nullable: true })
  mapLink!: string | null;

  /** Shown only to those who are registered for the stream. */
  @Column({ name: 'stream_link', type: 'text', nullable: true })
  streamLink!: string | null;

  /** Registration ends; the start when empty. */
  @Column({ name: 'closes_at', type: 'timestamptz', nullable: true })
  closesAt!: Date | null;

  /** How many guests one person may bring. */
  @Column({ name: 'guests_allowed', type: 'integer', default: 0 })
  guestsAllowed!: number;

  /** How long an offered place is held. */
  @Column({ name: 'offer_hours', type: 'integer', default: 24 })
  offerHours!: number;

  /** What is asked at registration: a definition of the questionnaire engine with its words. */
  @Column({ type: 'jsonb', nullable: true })
  questions!: unknown;

  /** SEQUENCE of its calendar entry: counted up when time, place, link or title change. */
  @Column({ name: 'change_count', type: 'integer', default: 0 })
  changeCount!: number;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;

  @Column({ name: 'cancel_reason', type: 'text', nullable: true })
  cancelReason!: string | null;

  /** How many came to an event that was counted without this service. */
  @Column({ name: 'counted_attendance', type: 'integer', nullable: true })
  countedAttendance!: number | null;

  @Column({ type: 'text', nullable: true })
  remark!: string | null;

  /** Where what is known of an earlier event was published. */
  @Column({ type: 'text', nullable: true })
  source!: string | null;

  /** Private key of its tickets, sealed. */
  @Column({ name: 'ticket_key', type: 'bytea' })
  ticketKey!: Buffer;

  /** Public key of its tickets: raw P-256 point, base64url. */
  @Column({ name: 'ticket_public_key', type: 'text' })
  ticketPublicKey!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'published_at', type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;
}
