import type { Ctx } from '@enishi/accounts';
import { DateOnlyScalar } from '@enishi/platform';
import { Field, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import type { ProfileNotTold } from '../errors.js';
import { isFresh } from './my-profile.js';
import type { MyProfile } from './my-profile.js';
import {
  AudienceEnum,
  FactSourceEnum,
  HelpTopicEnum,
  LevelEnum,
  ProfileFieldEnum,
  ScienceEnum,
  VisibleFieldEnum,
} from './profile-enums.type.js';
import type { Audience, ProfileField, VisibleField } from './profile-fields.js';
import { ProfileType, toProfile } from './profile.type.js';

@ObjectType('ProfileFact', {
  description: 'Where one thing that I told comes from. Seen by the person alone.',
})
export class ProfileFactType {
  @Field(() => ProfileFieldEnum, { description: 'What it is about.' })
  field!: string;
  @Field(() => FactSourceEnum, { description: 'Where it was told.' })
  source!: string;
  @Field(() => Date, { description: 'When it was told first.' })
  toldAt!: Date;
  @Field(() => Date, { description: 'When the person last said that it holds.' })
  confirmedAt!: Date;
  @Field(() => Boolean, { description: 'True within twelve months: nobody asks for it again.' })
  isFresh!: boolean;
}

@ObjectType('FieldReach', { description: 'Who may see one field. Seen by the person alone.' })
export class FieldReachType {
  @Field(() => VisibleFieldEnum, { description: 'The field.' })
  field!: string;
  @Field(() => AudienceEnum, { description: 'What the person chose, or what is usual.' })
  audience!: string;
  @Field(() => Boolean, { description: 'True when the person chose it.' })
  isChosen!: boolean;
  @Field(() => AudienceEnum, {
    description: 'How far it reaches today: the consent, the age and a hidden profile cap the choice.',
  })
  reaches!: string;
}

@ObjectType('MyProfile', {
  description: 'My own profile with its sources and audiences. Seen by the person alone.',
})
export class MyProfileType {
  @Field(() => ProfileType, { description: 'What I told.' })
  profile!: ProfileType;
  @Field(() => Boolean, { description: 'True when the name is one that I chose.' })
  hasOwnName!: boolean;
  @Field(() => [ProfileFactType], { description: 'Where each thing comes from.' })
  facts!: ProfileFactType[];
  @Field(() => [FieldReachType], { description: 'Who may see each field, in the order of the profile.' })
  reach!: FieldReachType[];
  @Field(() => Boolean, { description: 'True before the majority: only the secretariat sees the profile.' })
  isMinor!: boolean;
  @Field(() => DateOnlyScalar, {
    nullable: true,
    description: 'Day of the majority by the rule of the country; empty when the birth date is not known.',
  })
  adultOn!: string | null;
  @Field(() => Boolean, { description: 'True while I hide my whole profile.' })
  hiddenBySelf!: boolean;
  @Field(() => Boolean, { description: 'True while the secretariat hides my whole profile.' })
  hiddenByOffice!: boolean;
}

/** The own profile as GraphQL shows it. */
export function toMyProfile(ctx: Ctx, mine: MyProfile): MyProfileType {
  const { profile, facts, reach, isMinor, adultOn, hiddenBySelf, hiddenByOffice } = mine;
  const now = ctx.clock.now();
  return {
    profile: toProfile(ctx, profile),
    hasOwnName: profile.facts.DISPLAY_NAME !== undefined,
    facts: facts.map((fact) => ({
      field: fact.field,
      source: fact.source,
      toldAt: fact.toldAt,
      confirmedAt: fact.confirmedAt,
      isFresh: isFresh(fact, now),
    })),
    reach,
    isMinor,
    adultOn,
    hiddenBySelf,
    hiddenByOffice,
  };
}

@InputType({ description: 'What I tell: fields left out stay as they are, empty ones are taken back.' })
export class TellProfileInput {
  @Field(() => String, { nullable: true, description: 'Name to be called by; up to 100 characters.' })
  name?: string | null;
  @Field(() => String, { nullable: true, description: 'A few sentences; up to 1,000 characters.' })
  about?: string | null;
  @Field(() => String, { nullable: true, description: 'Where I live; ISO 3166-1 code.' })
  country?: string | null;
  @Field(() => String, { nullable: true, description: 'City; up to 100 characters.' })
  city?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'School, university or employer; up to 200 characters.',
  })
  affiliation?: string | null;
  @Field(() => String, { nullable: true, description: 'What I do there; up to 200 characters.' })
  position?: string | null;
  @Field(() => LevelEnum, { nullable: true, description: 'Where I stand in study or work.' })
  level?: string | null;
  @Field(() => [ScienceEnum], { nullable: true, description: 'Fields of science.' })
  fields?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Languages to be written to in (BCP 47); up to ten.',
  })
  languages?: string[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether I am in Japan now.' })
  inJapan?: boolean | null;
  @Field(() => [HelpTopicEnum], { nullable: true, description: 'What I help others with.' })
  offersHelp?: string[] | null;
  @Field(() => [String], { nullable: true, description: 'Pages of my own (https); up to five.' })
  links?: string[] | null;
}

const FIELD_OF: Readonly<Record<keyof TellProfileInput, ProfileField>> = {
  name: 'DISPLAY_NAME',
  about: 'ABOUT',
  country: 'COUNTRY',
  city: 'CITY',
  affiliation: 'AFFILIATION',
  position: 'POSITION',
  level: 'LEVEL',
  fields: 'FIELDS',
  languages: 'LANGUAGES',
  inJapan: 'IN_JAPAN',
  offersHelp: 'OFFERS_HELP',
  links: 'LINKS',
};

const isEmpty = (value: unknown) =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** What is told and what is taken back, in the words of facts. */
export function factsOf(told: TellProfileInput): {
  facts: { field: ProfileField; value: unknown }[];
  forgotten: ProfileField[];
} {
  const named = Object.entries(told).map(([key, value]) => ({
    field: FIELD_OF[key as keyof TellProfileInput],
    value: value as unknown,
  }));
  return {
    facts: named.filter(({ value }) => value !== undefined && !isEmpty(value)),
    forgotten: named.filter(({ value }) => isEmpty(value)).map(({ field }) => field),
  };
}

@InputType({ description: 'Who may see one field from now on.' })
export class AudienceChoiceInput {
  @Field(() => VisibleFieldEnum, { description: 'The field.' })
  field!: VisibleField;
  @Field(() => AudienceEnum, {
    description: 'Who may see it; the consent DIRECTORY_VISIBILITY stays the ceiling.',
  })
  audience!: Audience;
}

@ObjectType('ProfileTold', { description: 'What I told is stored.' })
export class ProfileToldType {
  @Field(() => MyProfileType, { description: 'The profile as it is now.' })
  profile!: MyProfileType;
}

@ObjectType('ProfileNotTold', { description: 'A field cannot hold what was told; nothing was stored.' })
export class ProfileNotToldType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
  @Field(() => [ProfileFieldEnum], { description: 'The fields to mend.' })
  fields!: string[];
}

export const TellProfileResult = createUnionType({
  name: 'TellProfileResult',
  description: 'The profile, or which fields to mend.',
  types: () => [ProfileToldType, ProfileNotToldType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export type TellProfileAnswer = (ProfileToldType & { __typename: 'ProfileTold' }) | ProfileNotTold;
