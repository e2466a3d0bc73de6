import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of a questionnaire. Once published, it is never changed. */
@Entity({ name: 'survey_instrument' })
@Check('survey_instrument_origin_ck', `origin in ('SHIPPED', 'UPLOADED')`)
@Check('survey_instrument_state_ck', `state in ('DRAFT', 'PUBLISHED')`)
@Check('survey_instrument_locked_ck', `(state = 'PUBLISHED') = (locked_at is not null)`)
export class SurveyInstrument {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'survey_instrument_pk' })
  code!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'survey_instrument_pk' })
  version!: number;

  /** Shipped ones live in this build; uploaded ones only here. */
  @Column({ type: 'text', default: 'SHIPPED' })
  origin!: string;

  @Column({ type: 'text', default: 'PUBLISHED' })
  state!: string;

  @Column({ type: 'jsonb' })
  definition!: unknown;

  /** Words by language, of uploaded instruments. */
  @Column({ type: 'jsonb', nullable: true })
  texts!: unknown;

  @Column({ name: 'created_at', type: 'timestamptz', nullable: true })
  createdAt!: Date | null;

  @Column({ name: 'locked_at', type: 'timestamptz', nullable: true })
  lockedAt!: Date | null;
}
