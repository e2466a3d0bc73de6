import type { Locale } from '@enishi/platform';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { toRefusal } from '../certificate/certificate.type.js';
import type { ProgressRow } from './issue-run.queries.js';

@ObjectType('CertificateRefusal', { description: 'A certificate that could not be drawn.' })
export class CertificateRefusalType {
  @Field(() => ID, { description: 'The participation.' })
  participationId!: string;
  @Field(() => String, { description: 'Name as in the passport.' })
  name!: string;
  @Field(() => String, { description: 'Why, and what to do, in the reader’s language.' })
  message!: string;
}

@ObjectType('CertificateRun', {
  description: 'Progress of issuing a plan’s certificates, counted anew at every reading.',
})
export class CertificateRunType {
  @Field(() => ID, { description: 'The run.' })
  id!: string;
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;
  @Field(() => Date, { description: 'When it was started.' })
  startedAt!: Date;
  @Field(() => Int, { description: 'Certificates ordered.' })
  ordered!: number;
  @Field(() => Int, { description: 'Certificates drawn so far.' })
  drawn!: number;
  @Field(() => Int, { description: 'Certificates that could not be drawn.' })
  refused!: number;
  @Field(() => Int, { description: 'Certificates still waiting.' })
  waiting!: number;
  @Field(() => Boolean, { description: 'True when none is waiting.' })
  finished!: boolean;
  @Field(() => [CertificateRefusalType], { description: 'What could not be drawn, and why.' })
  refusals!: CertificateRefusalType[];
}

export function toCertificateRun(row: ProgressRow, locale: Locale): CertificateRunType {
  const { runId, planId, startedAt, ordered, drawn, refused, waiting } = row;
  const refusals = row.refusals.map(({ participationId, name, refusal }) => ({
    participationId,
    name,
    message: toRefusal(refusal, locale) ?? '',
  }));
  return {
    id: runId,
    planId,
    startedAt,
    ordered,
    drawn,
    refused,
    waiting,
    finished: waiting === 0,
    refusals,
  };
}
