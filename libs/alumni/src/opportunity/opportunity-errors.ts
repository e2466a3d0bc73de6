import { userError } from '@enishi/platform';
import type { Locale, LocalizedText, UserError } from '@enishi/platform';

const SENTENCES = {
  OpportunityChanged: {
    ja: 'ほかの人が先にこの情報を変更したため、保存していません。入力した内容は画面に残っています。再読み込みして、もう一度お試しください。',
    en: 'Somebody else has changed this entry, so it was not saved. What you typed is still on the page. Please reload and try again.',
    'zh-Hans': '其他人已修改此条目，因此未保存。您输入的内容仍保留在页面上。请刷新后重试。',
  },
  OpportunityNotMovable: {
    ja: '現在の状態ではこの操作はできません。何も変更していません。画面を再読み込みしてください。',
    en: 'This is not possible in its present state. Nothing was changed. Please reload the page.',
    'zh-Hans': '当前状态下无法进行此操作，未作任何更改。请刷新页面。',
  },
  OpportunityNotOpen: {
    ja: 'この情報は掲載が終わっているため、記録していません。一覧を再読み込みしてください。',
    en: 'This entry is no longer on the board, so nothing was noted. Please reload the list.',
    'zh-Hans': '此信息已不再刊登，因此未作记录。请刷新列表。',
  },
} as const satisfies Record<string, LocalizedText>;

type Code = keyof typeof SENTENCES;
export type OpportunityError<C extends Code> = UserError<{ __typename: C; message: string }>;
export type OpportunityChanged = OpportunityError<'OpportunityChanged'>;
export type OpportunityNotMovable = OpportunityError<'OpportunityNotMovable'>;
export type OpportunityNotOpen = OpportunityError<'OpportunityNotOpen'>;

export const refuseOpportunity = <C extends Code>(code: C, locale: Locale): OpportunityError<C> =>
  userError({ __typename: code, message: SENTENCES[code][locale] });

const PROBLEMS = {
  TITLE_MISSING: {
    ja: '日本語と英語の名称を入力してください。',
    en: 'Please give the name in Japanese and English.',
    'zh-Hans': '请填写日文和英文名称。',
  },
  NOT_A_SAFE_ADDRESS: {
    ja: '「https://」で始まる公式ページのURLを入力してください。',
    en: 'Please give the address of the official page, beginning with https://.',
    'zh-Hans': '请填写以“https://”开头的官方网页地址。',
  },
  NOT_A_DATE: {
    ja: '日付は2026-03-31、時刻は17:00の形で入力してください。',
    en: 'Please write the date as 2026-03-31 and the time as 17:00.',
    'zh-Hans': '日期请按2026-03-31、时间请按17:00的格式填写。',
  },
  NOT_A_ZONE: {
    ja: 'タイムゾーンは Asia/Tokyo のような名称で入力してください。',
    en: 'Please give the time zone by its name, such as Asia/Tokyo.',
    'zh-Hans': '请填写时区名称，例如 Asia/Tokyo。',
  },
  ALREADY_PAST: {
    ja: '締切または掲載終了日が過ぎています。これからの日付にしてください。',
    en: 'The deadline or the last day on the board is already past. Please choose a later day.',
    'zh-Hans': '截止日或刊登结束日已过，请选择今后的日期。',
  },
} as const satisfies Record<string, LocalizedText>;
export type OpportunityProblemCode = keyof typeof PROBLEMS;

export interface OpportunityProblem {
  field: string;
  code: OpportunityProblemCode;
  message: string;
}

export type OpportunityNotValid = UserError<{
  __typename: 'OpportunityNotValid';
  message: string;
  problems: OpportunityProblem[];
}>;

const NOT_VALID: LocalizedText = {
  ja: '直すところがあるため、まだ保存していません。入力した内容は画面に残っています。',
  en: 'Something needs a change, so it is not saved yet. What you typed is still on the page.',
  'zh-Hans': '有需要修改之处，因此尚未保存。您输入的内容仍保留在页面上。',
};

export function opportunityNotValid(
  problems: readonly { field: string; code: OpportunityProblemCode }[],
  locale: Locale,
): OpportunityNotValid {
  return userError({
    __typename: 'OpportunityNotValid' as const,
    message: NOT_VALID[locale],
    problems: problems.map(({ field, code }) => ({ field, code, message: PROBLEMS[code][locale] })),
  });
}
