import { defineMail } from '@enishi/platform';
import type { Locale, MailDefinition } from '@enishi/platform';
import type { Audience } from '../campaign/campaign-states.js';

export const FOLLOW_UP_MAIL_KINDS = ['INVITATION', 'REMINDER'] as const;
export type FollowUpMailKind = (typeof FOLLOW_UP_MAIL_KINDS)[number];

/** Words of an invitation or a reminder; everything is finished, templates compute nothing. */
export interface FollowUpModel {
  name: string;
  /** The campaign's own words: why we write, and what last year's answers changed. */
  introduction: string;
  changes: string;
  fiscalYear: string;
  /** How long the form takes: "about 90 seconds". */
  duration: string;
  /** Last day with its weekday; the templates say that it is Japan's. */
  until: string;
  link: string;
  unsubscribe: string;
  /** Titles of the plans; empty for alumni. */
  plans: readonly string[];
}

const sample =
  (plans: boolean) =>
  (locale: Locale): FollowUpModel => ({
    name: { ja: 'SAMPLE Person', en: 'SAMPLE Person', 'zh-Hans': 'SAMPLE Person' }[locale],
    introduction: {
      ja: '訪問のその後について、年に一度だけおたずねしています。',
      en: 'Once a year we ask how things went on after your visit.',
      'zh-Hans': '我们每年询问一次您访问之后的情况。',
    }[locale],
    changes: {
      ja: '昨年の回答をもとに、研究室を探す方のための案内を始めました。',
      en: 'Because of last year’s answers, we now help people who look for a laboratory.',
      'zh-Hans': '根据去年的回答，我们开始为寻找研究室的会员提供指引。',
    }[locale],
    fiscalYear: { ja: '2025年度', en: 'FY2025', 'zh-Hans': '2025年度' }[locale],
    duration: { ja: '約90秒', en: 'about 90 seconds', 'zh-Hans': '约90秒' }[locale],
    until: { ja: '2026年3月19日(木)', en: 'Thu, 19 March 2026', 'zh-Hans': '2026年3月19日周四' }[locale],
    link: 'https://enishi.example.org/s/sample',
    unsubscribe: 'https://enishi.example.org/s/sample/unsubscribe',
    plans: plans
      ? [
          {
            ja: '桜の実験',
            en: 'Experiments under the cherry trees',
            'zh-Hans': 'Experiments under the cherry trees',
          }[locale],
        ]
      : [],
  });

const mail = (name: string, plans: boolean) =>
  defineMail<FollowUpModel>({ name: `surveys/${name}`, sensitive: true, sample: sample(plans) });

/** The mails of the follow-up survey, by audience and kind. */
export const followUpMails: Readonly<
  Record<Audience, Readonly<Record<FollowUpMailKind, MailDefinition<FollowUpModel>>>>
> = {
  ALUMNI: {
    INVITATION: mail('follow-up-invitation', false),
    REMINDER: mail('follow-up-reminder', false),
  },
  HOSTS: {
    INVITATION: mail('follow-up-invitation-hosts', true),
    REMINDER: mail('follow-up-reminder-hosts', true),
  },
};

/** Template of a mail. */
export function followUpTemplate(audience: Audience, kind: FollowUpMailKind): string {
  return followUpMails[audience][kind].name;
}
