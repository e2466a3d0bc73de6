import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';
import type { AnswerProblem } from '@enishi/questionnaire';

/** What a person can mend, with its sentence in every language. */
const SENTENCES = {
  // One answer for an unknown ID, a report that is not asked for, and one that was handed in.
  ReportNotOpened: {
    ja: 'このメンバーIDで開ける報告書がありません。修了証に書かれたIDと同じかお確かめください。すでに提出された方は、これで終わりです。',
    en: 'There is no report to open with this member ID. Please compare it with the ID on your certificate. If you have already sent your report, you have nothing more to do.',
    'zh-Hans': '没有可用此会员编号打开的报告。请与结业证书上的编号核对。如您已提交报告，则无需再做任何操作。',
  },
  TooManyTries: {
    ja: '短い時間に何度も操作が行われたため、受け付けを止めています。10分ほど待ってから、もう一度お試しください。',
    en: 'There were too many tries. Please wait about 10 minutes and try again.',
    'zh-Hans': '尝试次数过多。请等待约10分钟后重试。',
  },
  ReportSessionEnded: {
    ja: 'しばらく時間がたったため、この画面からは送れません。メンバーIDをもう一度入力してください。保存した回答は残っています。',
    en: 'This page has been open for too long to send from it. Please type your member ID again. Your saved answers are still there.',
    'zh-Hans': '由于时间过长，无法再从本页面提交。请重新输入会员编号。已保存的回答不会丢失。',
  },
  ReportAlreadySubmitted: {
    ja: 'この報告書はすでに提出されています。提出した内容は、ここからは変更できません。',
    en: 'This report has already been sent. It can no longer be changed here.',
    'zh-Hans': '此报告已经提交，无法在此修改。',
  },
  AnswersIncomplete: {
    ja: 'まだお答えいただいていない質問があります。これまでの回答は保存してあります。',
    en: 'Some questions still need an answer. What you answered so far is kept.',
    'zh-Hans': '还有问题未回答。您已填写的内容均已保存。',
  },
  HostReportNotReadable: {
    ja: 'ファイルか入力内容が空か、使えない形式のため、受け付けていません。PDF、Word、Excelのファイル（25MBまで）をお送りください。',
    en: 'The file or form is empty or of a kind we cannot take, so it was not received. Please send a PDF, Word or Excel file of up to 25 MB.',
    'zh-Hans': '文件或表单为空，或格式不受支持，因此未受理。请提交PDF、Word或Excel文件（25MB以内）。',
  },
  ReportNotWaivable: {
    ja: 'この報告書はすでに提出されているため、免除にしていません。',
    en: 'This report has already been handed in, so it was not waived.',
    'zh-Hans': '此报告已经提交，因此未作免除处理。',
  },
} as const satisfies Record<string, LocalizedText>;

type Code = keyof typeof SENTENCES;
export type SurveysError<C extends Code> = UserError<{ __typename: C; message: string }>;
export type ReportNotOpened = SurveysError<'ReportNotOpened'>;
export type ReportSessionEnded = SurveysError<'ReportSessionEnded'>;
export type HostReportNotReadable = SurveysError<'HostReportNotReadable'>;
export type ReportNotWaivable = SurveysError<'ReportNotWaivable'>;
export type TooManyTries = UserError<{
  __typename: 'TooManyTries';
  message: string;
  retryAfterSeconds: number;
}>;
export type ReportAlreadySubmitted = UserError<{
  __typename: 'ReportAlreadySubmitted';
  message: string;
  /** Receipt of the hand-in that counts; absent when the browser may not see it. */
  receiptNumber: string | null;
}>;
export type AnswersIncomplete = UserError<{
  __typename: 'AnswersIncomplete';
  message: string;
  problems: readonly AnswerProblem[];
}>;

function error<C extends Code>(code: C, locale: Locale): SurveysError<C> {
  return userError({ __typename: code, message: SENTENCES[code][locale] });
}

export const reportNotOpened = (locale: Locale): ReportNotOpened => error('ReportNotOpened', locale);
export const reportSessionEnded = (locale: Locale): ReportSessionEnded => error('ReportSessionEnded', locale);
export const hostReportNotReadable = (locale: Locale): HostReportNotReadable =>
  error('HostReportNotReadable', locale);
export const reportNotWaivable = (locale: Locale): ReportNotWaivable => error('ReportNotWaivable', locale);

export const tooManyTries = (locale: Locale, retryAfterSeconds: number): TooManyTries =>
  userError({ __typename: 'TooManyTries', message: SENTENCES.TooManyTries[locale], retryAfterSeconds });

export const reportAlreadySubmitted = (
  locale: Locale,
  receiptNumber: string | null,
): ReportAlreadySubmitted =>
  userError({
    __typename: 'ReportAlreadySubmitted',
    message: SENTENCES.ReportAlreadySubmitted[locale],
    receiptNumber,
  });

export const answersIncomplete = (locale: Locale, problems: readonly AnswerProblem[]): AnswersIncomplete =>
  userError({ __typename: 'AnswersIncomplete', message: SENTENCES.AnswersIncomplete[locale], problems });
