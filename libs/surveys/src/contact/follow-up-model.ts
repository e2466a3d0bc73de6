import { signInSettings } from '@enishi/accounts';
import { formatDate, formatFiscalYear } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import type { CampaignMailTexts } from '../campaign/campaign-settings.js';
import { durationWords } from './duration-words.js';
import type { FollowUpModel } from './follow-up.mail.js';

/** Address of a personal link. */
export const surveyLink = (token: string): string => `${signInSettings().publicUrl}/s/${token}`;

/** Address at which no more mail of this kind is asked for; its GET only shows a page. */
export const unsubscribeLink = (token: string): string => `${surveyLink(token)}/unsubscribe`;

export interface ModelInput {
  readonly name: string;
  readonly locale: Locale;
  readonly token: string;
  /** Minutes of everything that is asked. */
  readonly minutes: number;
  readonly plans: readonly string[];
  readonly campaign: { fiscalYear: number; closesOn: string; mailTexts: CampaignMailTexts };
}

/** The finished words of an invitation or a reminder. */
export function followUpModel({ name, locale, token, minutes, plans, campaign }: ModelInput): FollowUpModel {
  const texts = campaign.mailTexts[locale];
  return {
    name,
    introduction: texts?.introduction ?? '',
    changes: texts?.changes ?? '',
    fiscalYear: formatFiscalYear(campaign.fiscalYear, locale),
    duration: durationWords(minutes, locale),
    until: formatDate(campaign.closesOn, locale),
    link: surveyLink(token),
    unsubscribe: unsubscribeLink(token),
    plans,
  };
}

/** RFC 8058: mail programs show a button that posts to the address without a cookie. */
export function unsubscribeHeaders(token: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${unsubscribeLink(token)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
