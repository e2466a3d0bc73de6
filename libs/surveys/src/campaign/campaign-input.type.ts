import { AccountLocale } from '@enishi/accounts';
import { DateOnlyScalar } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import { Field, InputType, Int } from '@nestjs/graphql';
import { CampaignAudienceEnum, CampaignStateEnum } from './campaign-enums.type.js';
import type { Audience, CampaignState } from './campaign-states.js';

@InputType({ description: 'Which campaigns to list.' })
export class CampaignFilterInput {
  @Field(() => Int, { nullable: true, description: 'Only those of this fiscal year.' })
  fiscalYear?: number | null;
  @Field(() => CampaignAudienceEnum, { nullable: true, description: 'Only those that ask these.' })
  audience?: Audience | null;
  @Field(() => [CampaignStateEnum], { nullable: true, description: 'Only those in these states.' })
  states?: CampaignState[] | null;
}

@InputType({ description: 'The campaign’s own words in its mails, in one language.' })
export class CampaignMailTextInput {
  @Field(() => AccountLocale, { description: 'Language of the words.' })
  locale!: Locale;
  @Field(() => String, { description: 'Why we write; up to 2000 characters.' })
  introduction!: string;
  @Field(() => String, { description: 'What last year’s answers changed; up to 2000 characters.' })
  changes!: string;
}

@InputType({ description: 'Everything that is decided about a campaign. A draft may be incomplete.' })
export class CampaignSettingsInput {
  @Field(() => Int, { description: 'Fiscal year in which it asks.' })
  fiscalYear!: number;
  @Field(() => CampaignAudienceEnum, { description: 'Whom it asks.' })
  audience!: Audience;
  @Field(() => String, { description: 'Name in Japanese, 1 to 200 characters.' })
  nameJa!: string;
  @Field(() => String, { description: 'Name in English, 1 to 200 characters.' })
  nameEn!: string;
  @Field(() => String, { description: 'Name in Chinese, 1 to 200 characters.' })
  nameZhHans!: string;
  @Field(() => String, { description: 'Code of the instrument: FU-A, FU-H or an uploaded one.' })
  instrumentCode!: string;
  @Field(() => Int, { description: 'Version of the instrument.' })
  instrumentVersion!: number;
  @Field(() => [Int], { description: 'Fiscal years of the visits that are asked about.' })
  cohorts!: number[];
  @Field(() => [AccountLocale], { description: 'Languages in which it asks; at least one.' })
  languages!: Locale[];
  @Field(() => DateOnlyScalar, { description: 'First day, in Japan.' })
  opensOn!: string;
  @Field(() => DateOnlyScalar, { description: 'Last day on which forms are taken, in Japan.' })
  closesOn!: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'True when answers must not be joined with who gave them.',
  })
  isAnonymous!: boolean;
  @Field(() => [Int], { defaultValue: [], description: 'Days after the opening, up to eight reminders.' })
  reminderDays!: number[];
  @Field(() => Int, { defaultValue: 20, description: 'Most mails in a second, 1 to 1000.' })
  perSecond!: number;
  @Field(() => Int, { defaultValue: 50_000, description: 'Most mails in a day.' })
  perDay!: number;
  @Field(() => Int, { defaultValue: 600, description: 'Most mails to one receiving domain in a minute.' })
  perDomainPerMinute!: number;
  @Field(() => Int, { defaultValue: 9, description: 'First hour of the recipient’s day, 0 to 23.' })
  hourFrom!: number;
  @Field(() => Int, { defaultValue: 18, description: 'Hour from which on no mail leaves, 1 to 24.' })
  hourTo!: number;
  @Field(() => [Int], {
    defaultValue: [],
    description: 'Days of the week without mail, 1 Monday to 7 Sunday.',
  })
  quietWeekdays!: number[];
  @Field(() => [DateOnlyScalar], { defaultValue: [], description: 'Dates without mail.' })
  quietDates!: string[];
  @Field(() => [CampaignMailTextInput], { defaultValue: [], description: 'Its own words in the mails.' })
  mailTexts!: CampaignMailTextInput[];
}

/** The input as verbs take it: words by language. */
export function fromSettingsInput({ mailTexts, ...settings }: CampaignSettingsInput) {
  return {
    ...settings,
    mailTexts: Object.fromEntries(mailTexts.map(({ locale, ...text }) => [locale, text])),
  };
}
