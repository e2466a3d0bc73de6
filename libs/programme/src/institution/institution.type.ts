import type { Locale } from '@enishi/platform';
import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { InstitutionBrief } from '../plan/plan.queries.js';
import { INSTITUTION_KINDS } from './institution-kind.js';
import type { InstitutionKind } from './institution-kind.js';

export const InstitutionKindEnum = Object.fromEntries(INSTITUTION_KINDS.map((kind) => [kind, kind])) as {
  readonly [K in InstitutionKind]: K;
};
registerEnumType(InstitutionKindEnum, {
  name: 'InstitutionKind',
  description: 'What an institution is; those of Japan as the guidelines name them (1.6).',
});

@ObjectType('Institution', {
  description: 'A host or sending institution. Open to everybody who may see a plan of it.',
})
export class InstitutionType {
  @Field(() => ID, { description: 'Id of the institution.' })
  id!: string;
  @Field(() => InstitutionKindEnum, { description: 'What it is.' })
  kind!: string;
  @Field(() => String, { description: 'Country or region, ISO 3166-1 alpha-2.' })
  countryCode!: string;
  @Field(() => String, { description: 'Name in the reader’s language, or the nearest there is.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Name in Japanese.' })
  nameJa!: string | null;
  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn!: string | null;
  @Field(() => String, { nullable: true, description: 'Name in its own language and script.' })
  nameNative!: string | null;
  @Field(() => String, { nullable: true, description: 'Name in simplified Chinese.' })
  nameZhHans!: string | null;
}

/** The institution with the name that suits the reader. */
export function toInstitution(row: InstitutionBrief, locale: Locale): InstitutionType {
  const { id, kind, countryCode, nameJa, nameEn, nameNative, nameZhHans } = row;
  const own = { ja: nameJa, en: nameEn, 'zh-Hans': nameZhHans }[locale];
  const name = own ?? (locale === 'en' ? null : nameJa) ?? nameEn ?? nameNative ?? nameJa ?? '';
  return { id, kind, countryCode, name, nameJa, nameEn, nameNative, nameZhHans };
}

@InputType({ description: 'An institution to be found by its names, or added.' })
export class InstitutionInput {
  @Field(() => InstitutionKindEnum, { description: 'What it is.' })
  kind!: InstitutionKind;
  @Field(() => String, { description: 'Country or region, ISO 3166-1 alpha-2.' })
  countryCode!: string;
  @Field(() => String, { nullable: true, description: 'Name in Japanese.' })
  nameJa?: string | null;
  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string | null;
  @Field(() => String, { nullable: true, description: 'Name in its own language and script.' })
  nameNative?: string | null;
  @Field(() => String, { nullable: true, description: 'Name in simplified Chinese.' })
  nameZhHans?: string | null;
}

@ObjectType('InstitutionFound', { description: 'The institution that goes by one of the names.' })
export class InstitutionFoundType {
  @Field(() => InstitutionType, { description: 'The institution.' })
  institution!: InstitutionType;
  @Field(() => Boolean, { description: 'True when it was added now.' })
  isNew!: boolean;
}
