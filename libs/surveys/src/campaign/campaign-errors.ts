import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';
import type { CampaignState } from './campaign-states.js';

/** What keeps a campaign from being scheduled or launched. */
const PROBLEMS = {
  FISCAL_YEAR_UNKNOWN: {
    ja: '年度「{what}」の暦がまだ登録されていません。',
    en: 'The calendar of fiscal year {what} is not known yet.',
    'zh-Hans': '尚未登记{what}年度的日历。',
  },
  INSTRUMENT_UNKNOWN: {
    ja: '調査票「{what}」が見つかりません。',
    en: 'There is no instrument {what}.',
    'zh-Hans': '找不到问卷“{what}”。',
  },
  INSTRUMENT_NOT_PUBLISHED: {
    ja: '調査票「{what}」はまだ公開されていません。',
    en: 'The instrument {what} has not been published.',
    'zh-Hans': '问卷“{what}”尚未发布。',
  },
  INSTRUMENT_NOT_FOR_AUDIENCE: {
    ja: '調査票「{what}」は、この対象者に使うものではありません。',
    en: 'The instrument {what} is not made for these people.',
    'zh-Hans': '问卷“{what}”不适用于该调查对象。',
  },
  LANGUAGE_NOT_OFFERED: {
    ja: '調査票には言語「{what}」の文がありません。',
    en: 'The instrument has no words in the language {what}.',
    'zh-Hans': '问卷没有“{what}”语言版本。',
  },
  MAIL_TEXT_MISSING: {
    ja: 'メールの文が言語「{what}」でそろっていません。',
    en: 'The texts of the mails are not complete in the language {what}.',
    'zh-Hans': '“{what}”语言的邮件文字不完整。',
  },
  NO_COHORTS: {
    ja: '対象とする年度が選ばれていません。',
    en: 'No cohort has been chosen.',
    'zh-Hans': '尚未选择对象年度。',
  },
  COHORT_NOT_OVER: {
    ja: '{what}年度の訪問は、翌年度から調査できます。',
    en: 'Visits of fiscal year {what} can be asked about from the year after.',
    'zh-Hans': '{what}年度的访问须从下一年度起才能调查。',
  },
  OPENS_IN_THE_PAST: {
    ja: '開始日{what}はすでに過ぎています。',
    en: 'The first day, {what}, is in the past.',
    'zh-Hans': '开始日{what}已过。',
  },
  WINDOW_OVER: {
    ja: '終了日{what}はすでに過ぎています。',
    en: 'The last day, {what}, is over.',
    'zh-Hans': '结束日{what}已过。',
  },
  REMINDER_AFTER_END: {
    ja: '開始から{what}日目の再案内は、終了日より後になります。',
    en: 'The reminder {what} days after the opening would come after the last day.',
    'zh-Hans': '开始后第{what}天的提醒晚于结束日。',
  },
  NO_SENDING_DAY: {
    ja: '期間中のすべての日が、メールを送らない日になっています。',
    en: 'Every day of the campaign is a day without mail.',
    'zh-Hans': '调查期间的每一天均设为不发送邮件。',
  },
  NOBODY_TO_ASK: {
    ja: 'この条件で調査をお願いできる方がいません。',
    en: 'There is nobody who can be asked.',
    'zh-Hans': '没有符合条件的调查对象。',
  },
} as const satisfies Record<string, LocalizedText>;

export type CampaignProblemCode = keyof typeof PROBLEMS;
export const CAMPAIGN_PROBLEM_CODES = Object.keys(PROBLEMS) as CampaignProblemCode[];

export interface CampaignProblem {
  readonly code: CampaignProblemCode;
  /** The year, language, day or instrument that is meant. */
  readonly what: string | null;
}

const SENTENCES = {
  CampaignNotReady: {
    ja: 'まだ整っていない項目があるため、調査の状態は変えていません。挙げた点を直して、もう一度お試しください。',
    en: 'Some things are not ready, so the campaign stays as it is. Please mend what is listed and try again.',
    'zh-Hans': '部分内容尚未准备好，调查状态未变。请修正所列各项后重试。',
  },
  CampaignNotInState: {
    ja: '調査が別の状態になっているため、何も変えていません。画面を再読み込みしてください。',
    en: 'The campaign is in another state, so nothing was changed. Please reload the page.',
    'zh-Hans': '调查处于其他状态，未作任何更改。请刷新页面。',
  },
} as const satisfies Record<string, LocalizedText>;

export type CampaignNotReady = UserError<{
  __typename: 'CampaignNotReady';
  message: string;
  problems: readonly CampaignProblem[];
}>;
export type CampaignNotInState = UserError<{
  __typename: 'CampaignNotInState';
  message: string;
  state: CampaignState;
}>;

export const campaignNotReady = (locale: Locale, problems: readonly CampaignProblem[]): CampaignNotReady =>
  userError({ __typename: 'CampaignNotReady', message: SENTENCES.CampaignNotReady[locale], problems });

export const campaignNotInState = (locale: Locale, state: CampaignState): CampaignNotInState =>
  userError({ __typename: 'CampaignNotInState', message: SENTENCES.CampaignNotInState[locale], state });

/** The sentence of one problem. */
export function campaignProblemSentence(problem: CampaignProblem, locale: Locale): string {
  return PROBLEMS[problem.code][locale].replace('{what}', problem.what ?? '');
}
