import { DateOnlyScalar } from '@enishi/platform';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { CityListedType, resultOf } from '../chapter/chapter.type.js';
import { ChapterCountsType, toCounts } from '../chapter/protected-count.type.js';
import type { DemandMeter } from './demand-meter.js';
import type { CityRow } from './demand.queries.js';

@ObjectType('ChapterCity', { description: 'A city for which members can say that they would come.' })
export class ChapterCityType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
  @Field(() => String, { description: 'Name as the chapter writes it.' })
  name!: string;
  @Field(() => Boolean, { description: 'False once it is not asked about any more.' })
  isOpen!: boolean;
}

export const toCity = ({ id, name, isOpen }: CityRow): ChapterCityType => ({ id, name, isOpen });

@ObjectType('DemandMeter', {
  description:
    'How many would come, by city and month. Keys of the counts: id of the city, first day of the month.',
})
export class DemandMeterType {
  @Field(() => [ChapterCityType], { description: 'Cities that are or were asked about, by name.' })
  cities!: ChapterCityType[];
  @Field(() => [DateOnlyScalar], { description: 'First days of the months that are asked about.' })
  months!: string[];
  @Field(() => ChapterCountsType, { description: 'People; each once in every total.' })
  counts!: ChapterCountsType;
}

export const toMeter = ({ cities, months, table }: DemandMeter): DemandMeterType => ({
  cities: cities.map(toCity),
  months: [...months],
  counts: toCounts(table),
});

@ObjectType('OwnDemand', { description: 'A city and month for which the member said “I would come”.' })
export class OwnDemandType {
  @Field(() => ID, { description: 'Id of the city.' })
  cityId!: string;
  @Field(() => DateOnlyScalar, { description: 'First day of the month.' })
  month!: string;
}

@ObjectType('DemandAsked', { description: 'What a chapter asks its members, and what the reader said.' })
export class DemandAskedType {
  @Field(() => [ChapterCityType], { description: 'Cities to choose from, by name.' })
  cities!: ChapterCityType[];
  @Field(() => [DateOnlyScalar], { description: 'First days of the months to choose from.' })
  months!: string[];
  @Field(() => [OwnDemandType], { description: 'What the reader said.' })
  told!: OwnDemandType[];
}

@ObjectType('DemandTold', { description: 'Noted.' })
export class DemandToldType {
  @Field(() => [OwnDemandType], { description: 'Everything that the member said for this chapter.' })
  told!: OwnDemandType[];
}

@ObjectType('CitiesSaved', { description: 'The cities about which the chapter asks now.' })
export class CitiesSavedType {
  @Field(() => [ChapterCityType], { description: 'By name.' })
  cities!: ChapterCityType[];
}

export const AddCityResult = resultOf('AddChapterCityResult', 'The cities, or why none was added.', [
  CitiesSavedType,
  CityListedType,
]);
