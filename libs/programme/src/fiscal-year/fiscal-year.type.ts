import { DateOnlyScalar } from '@enishi/platform';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CallWindowView, FiscalYearView } from './fiscal-year.queries.js';

@ObjectType('CallWindow', { description: 'One round of the open call.' })
export class CallWindowType {
  @Field(() => Int, { description: 'Round, from 1.' })
  round!: number;
  @Field(() => DateOnlyScalar, { description: 'First day of applications.' })
  opensOn!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day of applications.' })
  closesOn!: string;
  @Field(() => DateOnlyScalar, { description: 'First day on which visits of this round may start (R19).' })
  visitsFrom!: string;
}

@ObjectType('FiscalYear', { description: 'A fiscal year (April to March) with the dates of its guidelines.' })
export class FiscalYearType {
  @Field(() => Int, { description: 'The year of its April.' })
  year!: number;
  @Field(() => Boolean, {
    description: 'True when its dates are not documented and follow the pattern of FY2025.',
  })
  provisional!: boolean;
  @Field(() => Int, { description: 'Days after the plan’s end within which reports are due (R33).' })
  reportDays!: number;
  @Field(() => DateOnlyScalar, {
    description: 'Day after which no report may come, whatever the plan’s end (R33).',
  })
  reportFixedDate!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day of payments (R36).' })
  paymentFixedDate!: string;
  @Field(() => DateOnlyScalar, { description: 'Day by which unused money is returned (R37).' })
  refundDate!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day on which a plan may end (R19).' })
  lastEndDate!: string;
  @Field(() => Int, { description: 'Days before entry by which visa support is asked for (R29).' })
  visaLeadDays!: number;
  @Field(() => [CallWindowType], { description: 'Rounds of the open call.' })
  calls!: CallWindowType[];
}

export function toFiscalYear(row: FiscalYearView, calls: readonly CallWindowView[]): FiscalYearType {
  const { ageLimit: _age, shortStayDays: _stay, childhoodAge: _childhood, ...year } = row;
  return { ...year, calls: calls.filter((call) => call.fiscalYear === row.year) };
}
