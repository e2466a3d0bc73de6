import { RegionEnum } from '@enishi/programme';
import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('FigureOption', { description: 'A value by which figures can be narrowed.' })
export class FigureOptionType {
  @Field(() => String, { description: 'Code for the filter.' })
  code!: string;
  @Field(() => String, { description: 'Name in the reader’s language.' })
  label!: string;
}

@ObjectType('FigureCountryOption', { description: 'A country or region by which figures can be narrowed.' })
export class FigureCountryOptionType extends FigureOptionType {
  @Field(() => RegionEnum, { description: 'Region in the scheme SSP2025.' })
  region!: string;
}

@ObjectType('FigureFilters', { description: 'Values that occur in what the reader may see.' })
export class FigureFiltersType {
  @Field(() => [Int], { description: 'Fiscal years in which people came, oldest first.' })
  fiscalYears!: number[];
  @Field(() => [Int], { description: 'Fiscal years of surveys that were launched, oldest first.' })
  surveyYears!: number[];
  @Field(() => [FigureOptionType], { description: 'Regions.' })
  regions!: FigureOptionType[];
  @Field(() => [FigureCountryOptionType], { description: 'Countries and regions.' })
  countries!: FigureCountryOptionType[];
  @Field(() => [FigureOptionType], { description: 'Programme lines.' })
  programmeTypes!: FigureOptionType[];
  @Field(() => [FigureOptionType], { description: 'Fields of science.' })
  fields!: FigureOptionType[];
  @Field(() => [FigureOptionType], { description: 'Academic levels.' })
  academicLevels!: FigureOptionType[];
  @Field(() => [FigureOptionType], { description: 'Host institutions; of a host its own.' })
  hosts!: FigureOptionType[];
}
