import type { Locale } from '@enishi/platform';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { OpportunityNotValidType } from '../opportunity/opportunity-results.type.js';
import { FieldOfScienceEnum, LevelEnum, OpportunityKindEnum } from '../opportunity/opportunity.type.js';
import type { FieldOfScience } from '../opportunity/opportunity-words.js';
import type { Path } from './find-path.js';
import type { PathHostRow } from './path.queries.js';

@ObjectType('PathHost', { description: 'A host of an earlier plan; no person and no address.' })
export class PathHostType {
  @Field(() => ID, { description: 'The plan by which it is known.' })
  planId!: string;
  @Field(() => String, { description: 'The institution, in the reader’s language where its name is known.' })
  host!: string;
  @Field(() => String, { nullable: true, description: 'Faculty or laboratory.' })
  unit!: string | null;
  @Field(() => String, { description: 'Title of the plan, Japanese for readers of Japanese, else English.' })
  planTitle!: string;
  @Field(() => Int, { description: 'Fiscal year of the plan.' })
  fiscalYear!: number;
  @Field(() => [FieldOfScienceEnum], { description: 'Fields whose alumni it welcomes.' })
  fields!: string[];
  @Field(() => String, {
    nullable: true,
    description: 'What it says to those who look, up to 300 characters.',
  })
  note!: string | null;
  @Field(() => String, { nullable: true, description: 'Its page, https.' })
  pageUrl!: string | null;
  @Field(() => Boolean, { description: 'Whether alumni find it now.' })
  isOpen!: boolean;
}

export function toPathHost(row: PathHostRow, locale: Locale): PathHostType {
  const isJapanese = locale === 'ja';
  return {
    ...row,
    host: isJapanese ? row.hostJa : locale === 'zh-Hans' ? (row.hostZhHans ?? row.hostJa) : row.hostEn,
    unit: isJapanese ? (row.unitJa ?? row.unitEn) : (row.unitEn ?? row.unitJa),
    planTitle: isJapanese ? row.titleJa : row.titleEn,
  };
}

@ObjectType('PathCount', { description: 'How many of a field were accepted to one kind of opportunity.' })
export class PathCountType {
  @Field(() => OpportunityKindEnum, { description: 'What it was.' })
  kind!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'People, to the nearest five; empty below 13 and for nobody.',
  })
  count!: number | null;
}

@ObjectType('PathHelper', { description: 'Somebody who went this way and agreed to be asked.' })
export class PathHelperType {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
  @Field(() => String, { description: 'Name as all members see it.' })
  name!: string;
  @Field(() => [OpportunityKindEnum], { description: 'To what they were accepted.' })
  kinds!: string[];
}

@ObjectType('Path', { description: 'A way to Japan for a level, a field and a country.' })
export class PathType {
  @Field(() => FieldOfScienceEnum, { nullable: true, description: 'Field; empty when it is not known.' })
  field!: string | null;
  @Field(() => LevelEnum, { nullable: true, description: 'Level; empty when it is not known.' })
  level!: string | null;
  @Field(() => String, { nullable: true, description: 'Country or region (ISO 3166-1 alpha-2).' })
  country!: string | null;
  @Field(() => [PathHostType], {
    description: 'Hosts in the field that opted in, at most 20, the latest plan first.',
  })
  hosts!: PathHostType[];
  @Field(() => [PathCountType], { description: 'People of the field who were accepted, protected.' })
  accepted!: PathCountType[];
  @Field(() => [PathHelperType], { description: 'Who of them agreed to be asked, at most 12.' })
  helpers!: PathHelperType[];
}

export function toPath(path: Path, locale: Locale): PathType {
  return {
    ...path,
    hosts: path.hosts.map((row) => toPathHost(row, locale)),
    accepted: [...path.accepted],
    helpers: [...path.helpers],
  };
}

@InputType({ description: 'What a host shows to alumni of its fields.' })
export class LaboratoryInput {
  @Field(() => ID, { description: 'The plan by which it is known.' })
  planId!: string;
  @Field(() => [FieldOfScienceEnum], { description: 'Fields whose alumni it welcomes; at least one.' })
  fields!: FieldOfScience[];
  @Field(() => String, { nullable: true, description: 'A word to those who look, up to 300 characters.' })
  note?: string | null;
  @Field(() => String, { nullable: true, description: 'Its page, https.' })
  pageUrl?: string | null;
}

@ObjectType('LaboratoryOpened', { description: 'Alumni find the host, or do not any more.' })
export class LaboratoryOpenedType {
  @Field(() => ID, { description: 'The plan.' })
  planId!: string;
}

export const OpenLaboratoryResult = createUnionType({
  name: 'OpenLaboratoryResult',
  description: 'Opened, or why not.',
  types: () => [LaboratoryOpenedType, OpportunityNotValidType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});
