import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SubmittedVia } from '../report/report-states.js';

/** A browser that may fill in one report, and nothing else. Only the hash of its cookie is kept. */
@Entity({ name: 'respondent_session' })
@Unique('respondent_session_token_uq', ['tokenHash'])
@Index('respondent_session_report_ix', ['reportId'])
@Check('respondent_session_via_ck', `via in ('SELF', 'HOST_PROXY')`)
export class RespondentSession {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'respondent_session_pk' })
  id!: string;

  @ForeignKey('CompletionReport', { name: 'respondent_session_report_fk' })
  @Column({ name: 'report_id', type: 'uuid' })
  reportId!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'text' })
  via!: SubmittedVia;

  /** Draft version when this browser came; personal answers given before are not shown to it. */
  @Column({ name: 'seen_from', type: 'integer' })
  seenFrom!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
