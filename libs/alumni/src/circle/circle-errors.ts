import { userError } from '@enishi/platform';
import type { Locale, LocalizedText, UserError } from '@enishi/platform';

const SENTENCES = {
  CircleAlreadyAsked: {
    ja: 'すでにサークルを申し込んでいるか、参加中です。今のものが終わると、次を申し込めます。',
    en: 'You already wait for a circle or are in one. When it has ended you can ask for the next.',
    'zh-Hans': '您已申请或正在参加一个小组。结束后即可申请下一个。',
  },
  CircleAgeNotKnown: {
    ja: '生年月日の記録がないため、まだ受け付けていません。18歳未満の方と大人を分けるために必要です。事務局にお知らせください。',
    en: 'Your date of birth is not on record, so this was not taken yet. We need it to keep under-18s and adults apart. Please tell the secretariat.',
    'zh-Hans':
      '系统中没有您的出生日期，因此尚未受理。为将未满18岁者与成年人分开，我们需要此信息。请告知事务局。',
  },
  CircleGuardianMissing: {
    ja: '18歳未満の方は、保護者の同意（ほかの会員の役に立つ活動への同意）があると申し込めます。まだ受け付けていません。',
    en: 'Under 18 you can ask for a circle once a guardian has agreed (consent “help others”). This was not taken yet.',
    'zh-Hans': '未满18岁者需监护人同意（“帮助他人”一项）后方可申请。目前尚未受理。',
  },
  CircleOver: {
    ja: 'このサークルは終わっているか、この週の質問はまだ届いていないため、保存していません。入力した内容は画面に残っています。',
    en: 'This circle has ended, or the question of this week is not out yet, so nothing was saved. What you typed is still on the page.',
    'zh-Hans': '此小组已结束，或本周的问题尚未发出，因此未保存。您输入的内容仍在页面上。',
  },
} as const satisfies Record<string, LocalizedText>;

type Code = keyof typeof SENTENCES;
export type CircleError<C extends Code> = UserError<{ __typename: C; message: string }>;
export type CircleAlreadyAsked = CircleError<'CircleAlreadyAsked'>;
export type CircleAgeNotKnown = CircleError<'CircleAgeNotKnown'>;
export type CircleGuardianMissing = CircleError<'CircleGuardianMissing'>;
export type CircleOver = CircleError<'CircleOver'>;

export const refuseCircle = <C extends Code>(code: C, locale: Locale): CircleError<C> =>
  userError({ __typename: code, message: SENTENCES[code][locale] });
