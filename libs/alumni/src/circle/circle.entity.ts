import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Six to twelve people of one field and language who talk for four weeks. (`circle` is a type of PostgreSQL.) */
@Entity('field_circle')
@Index('field_circle_running_ix', ['state', 'startsOn'])
@Check('field_circle_state_ck', `state in ('RUNNING', 'ENDED')`)
@Check('field_circle_field_ck', `field in ('FORD1', 'FORD2', 'FORD3', 'FORD4', 'FORD5', 'FORD6')`)
@Check('field_circle_language_ck', `language in ('ja', 'en', 'zh-Hans')`)
@Check('field_circle_span_ck', 'ends_on > starts_on')
@Check('field_circle_end_ck', `(state = 'ENDED') = (ended_at is not null)`)
export class FieldCircle {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'field_circle_pk' })
  id!: string;

  @Column({ type: 'text' })
  field!: string;

  @Column({ type: 'text' })
  language!: string;

  /** Its people are all under 18, or all grown up; never both. */
  @Column({ name: 'for_minors', type: 'boolean' })
  forMinors!: boolean;

  @Column({ type: 'text' })
  state!: string;

  @Column({ name: 'starts_on', type: 'date' })
  startsOn!: string;

  @Column({ name: 'ends_on', type: 'date' })
  endsOn!: string;

  @Column({ name: 'formed_at', type: 'timestamptz' })
  formedAt!: Date;

  /** The last week whose question went out. */
  @Column({ name: 'week_told', type: 'integer', default: 0 })
  weekTold!: number;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
