import { DateOnlyScalar } from '@enishi/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { AppreciationRow } from './appreciation.queries.js';

@ObjectType('Appreciation', {
  description: 'A certificate of appreciation for a term as a coordinator. Seen by its person.',
})
export class AppreciationType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => String, { description: 'Number on the sheet, such as SSC-A-2025-00012.' })
  number!: string;
  @Field(() => String, { description: 'English name of the chapter on the day of issue.' })
  chapterNameEn!: string;
  @Field(() => String, { description: 'Japanese name of the chapter on the day of issue.' })
  chapterNameJa!: string;
  @Field(() => DateOnlyScalar, { description: 'First day of the term.' })
  from!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day of the term.' })
  to!: string;
  @Field(() => DateOnlyScalar, { description: 'Date of issue, Asia/Tokyo.' })
  issuedOn!: string;
  @Field(() => String, { description: 'Where the PDF lies.' })
  pdfPath!: string;
}

export const toAppreciation = ({ id, number, facts, issuedOn }: AppreciationRow): AppreciationType => ({
  id,
  number,
  chapterNameEn: facts.chapter.en,
  chapterNameJa: facts.chapter.ja,
  from: facts.from,
  to: facts.to,
  issuedOn,
  pdfPath: `/appreciations/${id}.pdf`,
});
