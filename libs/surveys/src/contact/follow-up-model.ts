import { signInSettings } from '@enishi/accounts';
import { formatDate, formatFiscalYear } from '@enishi/platform';
import type { Locale } from '@enishi/platform';
import type { CampaignMailTexts } from '../campaign/campaign-settings.js';
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

/** "about 90 seconds", "about 6 minutes": whole minutes, rounded up, from two minutes on. */
export function durationWords(minutes: number, locale: Locale): string {
  if (minutes < 2) {
    const seconds = Math.ceil((minutes * 60) / 10) * 10;
    return { ja: `約${seconds}秒`, en: `about ${seconds} seconds`, 'zh-Hans': `约${seconds}秒` }[locale];
  }
  const whole = Math.ceil(minutes);
  return { ja: `約${whole}分`, en: `about ${whole} minutes`, 'zh-Hans': `约${whole}分钟` }[locale];
}

/** RFC 8058: mail programs show a button that posts to the address without a cookie. */
export function unsubscribeHeaders(token: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${unsubscribeLink(token)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
