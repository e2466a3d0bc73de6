import type { Ctx } from '@enishi/accounts';
import { PageInfo } from '@enishi/platform';
import { Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { DirectoryTooNarrow } from '../errors.js';
import { LevelEnum, ScienceEnum } from '../profile/profile-enums.type.js';
import { ProfileType, toProfile } from '../profile/profile.type.js';
import type { DirectoryPage } from './search-directory.js';

@InputType({ description: 'Whom to look for; everything that is given must hold.' })
export class DirectorySearchInput {
  @Field(() => String, { nullable: true, description: 'Words of the name, in any script.' })
  name?: string | null;
  @Field(() => String, { nullable: true, description: 'Country or region; ISO 3166-1 code.' })
  country?: string | null;
  @Field(() => ScienceEnum, { nullable: true, description: 'Field of science.' })
  field?: string | null;
  @Field(() => LevelEnum, { nullable: true, description: 'Where they stand in study or work.' })
  level?: string | null;
  @Field(() => String, { nullable: true, description: 'Language (BCP 47).' })
  language?: string | null;
  @Field(() => ID, { nullable: true, description: 'Host institution of a visit.' })
  institutionId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Fiscal year of a visit, by its April.' })
  fiscalYear?: number | null;
  @Field(() => Boolean, { nullable: true, description: 'True: only who is in Japan now.' })
  inJapan?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'True: only who offers help.' })
  offersHelp?: boolean | null;
}

/** What was typed, without what was left open. */
export function wantedOf({ institutionId, inJapan, offersHelp, ...search }: DirectorySearchInput) {
  const named = {
    ...search,
    hostId: institutionId,
    inJapan: inJapan || null,
    offersHelp: offersHelp || null,
  };
  return Object.fromEntries(
    Object.entries(named).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

@ObjectType('DirectoryPage', { description: 'Members as far as the reader may see them, by name.' })
export class DirectoryPageType {
  @Field(() => [ProfileType], { description: 'The members of this page.' })
  nodes!: ProfileType[];
  @Field(() => Boolean, {
    description: 'True when nobody has these words in their name and names that are alike are shown instead.',
  })
  isAlike!: boolean;
  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;
}

@ObjectType('DirectoryTooNarrow', {
  description:
    'So few share what was asked for that showing them would point at somebody; perhaps nobody does.',
})
export class DirectoryTooNarrowType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const DirectoryResult = createUnionType({
  name: 'DirectoryResult',
  description: 'A page of members, or that the search was too narrow.',
  types: () => [DirectoryPageType, DirectoryTooNarrowType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export function toDirectory(ctx: Ctx, result: DirectoryPage | DirectoryTooNarrow): typeof DirectoryResult {
  return result.__typename === 'DirectoryPage'
    ? { ...result, nodes: result.profiles.map((profile) => toProfile(ctx, profile)) }
    : result;
}

@ObjectType('DirectoryHost', { description: 'A host institution to choose.' })
export class DirectoryHostType {
  @Field(() => ID, { description: 'Names it in a search.' })
  id!: string;
  @Field(() => String, { description: 'Its name in the reader’s language.' })
  name!: string;
}

@ObjectType('DirectoryChoices', {
  description: 'What can be chosen in a search, of what the reader may see.',
})
export class DirectoryChoicesType {
  @Field(() => [DirectoryHostType], { description: 'Host institutions by name.' })
  hosts!: DirectoryHostType[];
  @Field(() => [Int], { description: 'Fiscal years, the latest first.' })
  years!: number[];
}
