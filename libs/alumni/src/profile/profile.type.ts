import type { Ctx } from '@enishi/accounts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ProfileValues } from './fact-values.js';
import { HelpTopicEnum, LevelEnum, RelationEnum, ScienceEnum } from './profile-enums.type.js';
import type { VisibleProfile, VisibleVisit } from './visible-profile.js';

@ObjectType('ProfileVisit', { description: 'A visit of a member, as other members may see it.' })
export class ProfileVisitType {
  @Field(() => String, { description: 'Title of the plan in the reader’s language.' })
  title!: string;
  @Field(() => Int, { description: 'Fiscal year by its April.' })
  fiscalYear!: number;
  @Field(() => String, { nullable: true, description: 'Host institution in the reader’s language.' })
  host!: string | null;
}

@ObjectType('Profile', {
  description:
    'What the reader may see of a member. What is not to be seen is empty, as if nothing were told.',
})
export class ProfileType {
  @Field(() => ID, { description: 'Names the membership in addresses of the member area; opaque.' })
  memberKey!: string;
  @Field(() => RelationEnum, { description: 'How the reader stands to the member.' })
  relation!: string;
  @Field(() => String, { description: 'The name that the person chose, else that of the office’s records.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'The name in its own script.' })
  nameNative!: string | null;
  @Field(() => String, { nullable: true, description: 'Language of the name in its own script (BCP 47).' })
  nameNativeLanguage!: string | null;
  @Field(() => String, { nullable: true, description: 'A few sentences about the person.' })
  about!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the person lives, or came from at the latest visit; ISO 3166-1 code.',
  })
  country!: string | null;
  @Field(() => String, { nullable: true, description: 'City where the person lives.' })
  city!: string | null;
  @Field(() => String, { nullable: true, description: 'School, university or employer.' })
  affiliation!: string | null;
  @Field(() => String, { nullable: true, description: 'What the person does there.' })
  position!: string | null;
  @Field(() => LevelEnum, { nullable: true, description: 'Where the person stands in study or work.' })
  level!: string | null;
  @Field(() => [ScienceEnum], { description: 'Fields of science.' })
  fields!: string[];
  @Field(() => [String], { description: 'Languages in which the person likes to be written to (BCP 47).' })
  languages!: string[];
  @Field(() => Boolean, { nullable: true, description: 'Whether the person is in Japan now.' })
  inJapan!: boolean | null;
  @Field(() => [HelpTopicEnum], { description: 'What the person helps others with.' })
  offersHelp!: string[];
  @Field(() => [String], { description: 'Pages of the person’s own (https).' })
  links!: string[];
  @Field(() => [ProfileVisitType], { nullable: true, description: 'Visits, the latest first.' })
  visits!: ProfileVisitType[] | null;
}

/** A profile as GraphQL shows it; it holds nothing that the viewer may not see. */
export function toProfile(ctx: Pick<Ctx, 'locale'>, profile: VisibleProfile): ProfileType {
  const { facts, memberKey, relation, name, nameNative, nameNativeLang, country, visits } = profile;
  return {
    memberKey,
    relation,
    name,
    nameNative,
    nameNativeLanguage: nameNativeLang,
    country,
    ...valuesOf(facts),
    visits: visits?.map((visit) => toVisit(ctx, visit)) ?? null,
  };
}

function valuesOf(facts: Partial<ProfileValues>) {
  return {
    about: facts.ABOUT ?? null,
    city: facts.CITY ?? null,
    affiliation: facts.AFFILIATION ?? null,
    position: facts.POSITION ?? null,
    level: facts.LEVEL ?? null,
    fields: facts.FIELDS ?? [],
    languages: facts.LANGUAGES ?? [],
    inJapan: facts.IN_JAPAN ?? null,
    offersHelp: facts.OFFERS_HELP ?? [],
    links: facts.LINKS ?? [],
  };
}

function toVisit({ locale }: Pick<Ctx, 'locale'>, visit: VisibleVisit): ProfileVisitType {
  const [title, host] =
    locale === 'ja'
      ? [visit.titleJa, visit.hostJa ?? visit.hostEn]
      : [visit.titleEn, visit.hostEn ?? visit.hostJa];
  return { title, fiscalYear: visit.fiscalYear, host };
}
