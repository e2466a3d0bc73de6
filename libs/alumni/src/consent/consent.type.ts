import { Field, InputType, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { ConsentNotKnown } from '../errors.js';
import { consentChannels, consentPurposes } from './consent-purposes.js';
import type { ConsentRow } from './consent.queries.js';
import type { ConsentsGiven } from './give-consents.js';

const ConsentPurposeEnum = Object.fromEntries(consentPurposes.map((purpose) => [purpose, purpose]));
registerEnumType(ConsentPurposeEnum, {
  name: 'ConsentPurpose',
  description: 'What a person may agree to, each on its own (guidelines 6.3).',
  valuesMap: {
    CLUB_CONTACT: { description: 'Mail about the club and its events.' },
    DIRECTORY_VISIBILITY: { description: 'Being shown in the list of members; the choice says to whom.' },
    SURVEY_CONTACT: { description: 'Being asked about once a year how things went on.' },
    PUBLISH_STORY: { description: 'Publication of what the person wrote, with or without the name.' },
    PUBLISH_PHOTO: { description: 'Publication of photographs that show the person.' },
    HELP_OTHERS: { description: 'Being asked by people who come next.' },
    SHARE_WITH_HOST: { description: 'The host institution may learn what became of the exchange.' },
    SHARE_WITH_CHAPTER: { description: 'The chapter of the country may write through the secretariat.' },
    PARTNER_INFO: { description: 'Mail about study and work in Japan.' },
    RESEARCH_REUSE: { description: 'Use of answers for research, without anything that names the person.' },
    PAPER_LOOKUP: {
      description: 'Asking ORCID and OpenAlex for papers by the ORCID iD that the person gave.',
    },
    PROFILE_FROM_ANSWERS: {
      description:
        'Answers of reports and surveys keep the profile up to date, and the profile fills in forms.',
    },
  },
});

const ConsentChannelEnum = Object.fromEntries(consentChannels.map((channel) => [channel, channel]));
registerEnumType(ConsentChannelEnum, {
  name: 'ConsentChannel',
  description: 'Where a consent was given.',
  valuesMap: {
    COMPLETION_REPORT: { description: 'On the last page of the completion report.' },
    MEMBER_AREA: { description: 'On the privacy page of the member area.' },
    OFFICE: { description: 'On paper, recorded by the office.' },
    SURVEY: { description: 'In the follow-up survey, or when finding back to us by a link.' },
  },
});

@ObjectType('Consent', {
  description:
    'One consent: for which purpose, on which words, when. Seen by the person and the secretariat.',
})
export class ConsentType {
  @Field(() => ConsentPurposeEnum, { description: 'What it is about.' })
  purpose!: string;
  @Field(() => String, { description: 'YES, or the choice of a purpose with several.' })
  choice!: string;
  @Field(() => String, { description: 'Version of the words that the person read.' })
  textVersion!: string;
  @Field(() => String, { description: 'Language in which the person read them (BCP 47).' })
  language!: string;
  @Field(() => ConsentChannelEnum, { description: 'Where it was given.' })
  channel!: string;
  @Field(() => Boolean, { description: 'True when a guardian answered for a minor.' })
  byGuardian!: boolean;
  @Field(() => Date, { description: 'When it was given.' })
  givenAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; empty while it holds.' })
  withdrawnAt!: Date | null;
}

export function toConsent(row: ConsentRow): ConsentType {
  const { purpose, choice, textVersion, language, channel, byGuardian, givenAt, withdrawnAt } = row;
  return { purpose, choice, textVersion, language, channel, byGuardian, givenAt, withdrawnAt };
}

@ObjectType('ConsentQuestion', { description: 'What the member area asks for, in the words of today.' })
export class ConsentQuestionType {
  @Field(() => ConsentPurposeEnum, { description: 'What it is about.' })
  purpose!: string;
  @Field(() => String, { description: 'Version of the words, to be given with the consent.' })
  textVersion!: string;
  @Field(() => String, { description: 'The words, in the reader’s language.' })
  words!: string;
  @Field(() => [String], { description: 'What may be chosen; a refusal is a withdrawal.' })
  choices!: string[];
}

@InputType({ description: 'One consent that the person gives.' })
export class ConsentInput {
  @Field(() => ConsentPurposeEnum, { description: 'What it is about.' })
  purpose!: (typeof consentPurposes)[number];
  @Field(() => String, { description: 'YES, or the choice of a purpose with several.' })
  choice!: string;
  @Field(() => String, { description: 'Version of the words that the person read.' })
  textVersion!: string;
}

@ObjectType('ConsentsGiven', { description: 'The consents were stored.' })
export class ConsentsGivenType {
  @Field(() => [ConsentType], { description: 'Everything that the person agrees to now.' })
  consents!: ConsentType[];
}

@ObjectType('ConsentNotKnown', { description: 'A purpose has no such choice; nothing was stored.' })
export class ConsentNotKnownType {
  @Field(() => String, { description: 'What happened and what to do, in the reader’s language.' })
  message!: string;
}

export const GiveConsentsResult = createUnionType({
  name: 'GiveConsentsResult',
  description: 'The consents, or why nothing was stored.',
  types: () => [ConsentsGivenType, ConsentNotKnownType] as const,
  resolveType: (value: { __typename: string }) => value.__typename,
});

export function toGiveConsentsResult(result: ConsentsGiven | ConsentNotKnown): typeof GiveConsentsResult {
  return result.__typename === 'ConsentsGiven'
    ? { ...result, consents: result.consents.map(toConsent) }
    : result;
}

export { ConsentPurposeEnum };
