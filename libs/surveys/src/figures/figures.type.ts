import { ShareDisplayEnum } from '@enishi/platform';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { FigureCodeEnum } from '../report-enums.type.js';
import type { EndOfProgrammeFigures } from './end-of-programme-figures.js';

@ObjectType('FigureLevel', { description: 'One answer and how many gave it.' })
export class FigureLevelType {
  @Field(() => String, { description: 'Code of the answer, e.g. VERY_SATISFIED.' })
  code!: string;
  @Field(() => String, { description: 'The answer as the form printed it, in the reader’s language.' })
  label!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'How many gave it, in answers; empty when it may not be shown.',
  })
  count!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Share in percent of n, printed with one decimal place; empty on fewer than 23 answers.',
  })
  share!: string | null;
}

@ObjectType('PublishedComparison', { description: 'What the programme printed for the same figure.' })
export class PublishedComparisonType {
  @Field(() => String, { description: 'Code in the list of published figures, e.g. N30.' })
  code!: string;
  @Field(() => String, { description: 'Where it was printed.' })
  source!: string;
  @Field(() => Boolean, { description: 'True when the stored answers give exactly the printed counts.' })
  isSame!: boolean;
}

@ObjectType('EndOfProgrammeFigure', { description: 'One question of the end of the programme, counted.' })
export class EndOfProgrammeFigureType {
  @Field(() => FigureCodeEnum, { description: 'Which figure.' })
  code!: string;
  @Field(() => String, { description: 'Item code of the completion report.' })
  item!: string;
  @Field(() => String, { description: 'The question, in the reader’s language.' })
  title!: string;
  @Field(() => String, { description: 'What is counted, in the reader’s language.' })
  definition!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Answers in all (persons who answered); empty when they may not be shown.',
  })
  n!: number | null;
  @Field(() => Boolean, { description: 'True when the answers are too few to be shown to the reader.' })
  isSuppressed!: boolean;
  @Field(() => [FigureLevelType], { description: 'The answers, the most favourable first.' })
  levels!: FigureLevelType[];
  @Field(() => PublishedComparisonType, {
    nullable: true,
    description: 'Where the programme printed this figure.',
  })
  published!: PublishedComparisonType | null;
}

@ObjectType('EndOfProgrammeFigures', { description: 'Figures out of the completion reports handed in.' })
export class EndOfProgrammeFiguresType {
  @Field(() => Int, { nullable: true, description: 'Fiscal year; empty for all years.' })
  fiscalYear!: number | null;
  @Field(() => ID, { nullable: true, description: 'Plan; empty for all plans.' })
  planId!: string | null;
  @Field(() => ShareDisplayEnum, { description: 'How shares are printed.' })
  display!: string;
  @Field(() => GraphQLISODateTime, { description: 'When they were counted.' })
  asOf!: Date;
  @Field(() => Boolean, {
    description:
      'Exact counts, for officers and the secretariat; rounded and small ones hidden for everybody else.',
  })
  isExact!: boolean;
  @Field(() => [EndOfProgrammeFigureType], { description: 'The figures.' })
  figures!: EndOfProgrammeFigureType[];
}

export function toFigures(figures: EndOfProgrammeFigures): EndOfProgrammeFiguresType {
  return figures;
}
