import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A version of a questionnaire as it was when the first person was asked. Never changed afterwards. */
@Entity({ name: 'survey_instrument' })
export class SurveyInstrument {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'survey_instrument_pk' })
  code!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'survey_instrument_pk' })
  version!: number;

  @Column({ type: 'jsonb' })
  definition!: unknown;

  @Column({ name: 'locked_at', type: 'timestamptz' })
  lockedAt!: Date;
}
