import type { Locale } from '@enishi/platform';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CountryView } from './country.queries.js';
import { REGIONS } from './region.js';

export const RegionEnum = Object.fromEntries(REGIONS.map((region) => [region, region]));
registerEnumType(RegionEnum, {
  name: 'Region',
  description: 'Regions of the scheme SSP2025, by which figures are grouped.',
});

@ObjectType('Country', { description: 'A country or region by ISO 3166-1 code.' })
export class CountryType {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  code!: string;
  @Field(() => String, { description: 'Name in the reader’s language.' })
  name!: string;
  @Field(() => RegionEnum, { description: 'Region in the scheme SSP2025.' })
  region!: string;
}

export function toCountry(row: CountryView, locale: Locale): CountryType {
  const name = { ja: row.nameJa, en: row.nameEn, 'zh-Hans': row.nameZhHans }[locale];
  return { code: row.code, name, region: row.region };
}
