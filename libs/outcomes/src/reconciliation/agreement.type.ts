import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const AgreementHiddenEnum = { FEW: 'FEW' } as const;
registerEnumType(AgreementHiddenEnum, {
  name: 'AgreementHidden',
  description: 'Why agreement is not shown.',
  valuesMap: {
    FEW: {
      description:
        'Too few visits in one of the groups: fewer than ten, for readers without exact counts fewer than 13.',
    },
  },
});

@ObjectType('SourceAgreement', {
  description: 'How far hosts and alumni tell the same of return visits, and how many neither told.',
})
export class SourceAgreementType {
  @Field(() => Int, { nullable: true, description: 'Visits that both told by themselves.' })
  pairs!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Cohen’s kappa of the purposes that both give; 1 is always the same, 0 as by chance.',
  })
  kappa!: number | null;
  @Field(() => Float, { nullable: true, description: 'Lower end of its 95 % interval.' })
  low!: number | null;
  @Field(() => Float, { nullable: true, description: 'Upper end of its 95 % interval.' })
  high!: number | null;
  @Field(() => Int, { nullable: true, description: 'Visits told by host and alumna.' })
  both!: number | null;
  @Field(() => Int, { nullable: true, description: 'Visits that only hosts told.' })
  onlyHost!: number | null;
  @Field(() => Int, { nullable: true, description: 'Visits that only alumni told.' })
  onlyAlumni!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Estimated visits that nobody told (capture–recapture after Chapman).',
  })
  estimatedUnreported!: number | null;
  @Field(() => Int, { nullable: true, description: 'Lower end of its 95 % interval.' })
  unreportedLow!: number | null;
  @Field(() => Int, { nullable: true, description: 'Upper end of its 95 % interval.' })
  unreportedHigh!: number | null;
  @Field(() => Boolean, { description: 'Counts are exact, for the office; else to the nearest five.' })
  isExact!: boolean;
  @Field(() => AgreementHiddenEnum, { nullable: true, description: 'Why nothing is shown.' })
  hidden!: string | null;
}
