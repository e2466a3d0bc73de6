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
  // One answer for an unknown link, one that has run out and one that was taken back.
  LinkNotOpened: {
    ja: 'このリンクでは調査票を開けません。いちばん新しい案内メールのリンクをお使いください。見つからないときは、案内メールにそのまま返信してください。',
    en: 'This link opens no form. Please use the link in the latest e-mail from us. If you cannot find it, reply to that e-mail.',
    'zh-Hans': '无法用此链接打开问卷。请使用我们最近一封邮件中的链接。如找不到，请直接回复该邮件。',
  },
  FollowUpClosed: {
    ja: 'この調査の受け付けは終わりました。これまでに送信された回答は、そのまま残っています。次の年の調査でお待ちしています。',
    en: 'This survey is closed. What was sent before stays as it is. We look forward to hearing from you next year.',
    'zh-Hans': '本次调查已经结束。之前提交的回答保持不变。期待您参加明年的调查。',
  },
  // One sentence for all reasons: whoever holds the link need not be the person.
  FormHeldBack: {
    ja: 'ご案内の後に登録の内容が変わったため、いまは回答を受け付けられません（保護者の同意が確認できない場合や、参加の記録が取り消された場合などです）。保存した回答は残っています。案内メールにそのまま返信していただければ、必要なことをお知らせします。',
    en: 'We cannot take answers here now, because our records have changed since we wrote to you (for example, the consent of a parent or guardian is missing, or the visit was taken off the record). What you saved is kept. Please reply to our e-mail, and we will tell you what is needed.',
    'zh-Hans':
      '发出邀请后登记信息有变更，目前无法受理回答（例如尚未确认监护人同意，或参加记录已被取消）。已保存的回答不会丢失。请直接回复我们的邮件，我们会告知您需要办理的事项。',
  },
  FormSessionEnded: {
    ja: 'しばらく時間がたったため、この画面からは続けられません。案内メールのリンクをもう一度開いてください。保存した回答は残っています。',
    en: 'This page has been open for too long. Please open the link in our e-mail again. Your saved answers are still there.',
    'zh-Hans': '由于时间过长，无法在本页面继续。请重新打开邮件中的链接。已保存的回答不会丢失。',
  },
  FormAlreadySubmitted: {
    ja: 'この回答はすでに送信されています。直すときは「回答を訂正する」を選んでください。',
    en: 'These answers have already been sent. To change them, choose “Correct my answers”.',
    'zh-Hans': '回答已经提交。如需修改，请选择“更正回答”。',
  },
  FormNotChangeable: {
    ja: '匿名の調査のため、だれの回答かを当方でも区別できません。送信後の訂正・取り消しはできません。',
    en: 'This survey is anonymous: nobody, including us, can tell which answers are yours. They cannot be corrected or withdrawn after sending.',
    'zh-Hans': '本调查为匿名调查，我们也无法辨别哪份回答是您的。提交后无法更正或撤回。',
  },
  RosterFileRefused: {
    ja: 'この計画の調査票から取り出したファイルではないため、読み取れませんでした。ファイルをもう一度取り出してお使いください。',
    en: 'This file does not come from the form of this plan, so it was not read. Please download the file again and use that one.',
    'zh-Hans': '该文件不是从本计划的调查表下载的，因此无法读取。请重新下载文件后使用。',
  },
  FormNotSubmitted: {
    ja: '送信済みの回答がありません。何も変更していません。',
    en: 'There are no sent answers here. Nothing was changed.',
    'zh-Hans': '没有已提交的回答。未作任何更改。',
  },
  FormCodeNotSent: {
    ja: '確認コードを送れるメールアドレスがありません。コードなしでも回答できます。',
    en: 'We have no e-mail address to send a code to. You can answer without it.',
    'zh-Hans': '没有可发送验证码的邮箱地址。不用验证码也可以回答。',
  },
  FormCodeWrong: {
    ja: '確認コードが違います。メールに書かれた6けたの数字をもう一度お確かめください。',
    en: 'That is not the code. Please compare the six digits with the e-mail.',
    'zh-Hans': '验证码不正确。请与邮件中的6位数字核对。',
  },
  FormCodeExpired: {
    ja: '確認コードの有効期限が切れました。新しいコードを送り直してください。コードなしでも回答できます。',
    en: 'The code is no longer valid. Please ask for a new one. You can also answer without it.',
    'zh-Hans': '验证码已失效。请重新获取。不用验证码也可以回答。',
  },
  FormCodeNeeded: {
    ja: '以前の回答を見るには、メールで届く確認コードが必要です。',
    en: 'To see earlier answers, the code that we send by e-mail is needed.',
    'zh-Hans': '查看以前的回答需要邮件中的验证码。',
  },
  AddressNotValid: {
    ja: 'メールアドレスの形が正しくありません。リンクは作っていません。',
    en: 'This is not an e-mail address. No link was made.',
    'zh-Hans': '邮箱地址格式不正确。未生成链接。',
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
export type LinkNotOpened = SurveysError<'LinkNotOpened'>;
export type FollowUpClosed = SurveysError<'FollowUpClosed'>;
export type FormHeldBack = SurveysError<'FormHeldBack'>;
export type FormSessionEnded = SurveysError<'FormSessionEnded'>;
export type FormNotChangeable = SurveysError<'FormNotChangeable'>;
export type FormNotSubmitted = SurveysError<'FormNotSubmitted'>;
export type FormCodeNotSent = SurveysError<'FormCodeNotSent'>;
export type FormCodeExpired = SurveysError<'FormCodeExpired'>;
export type RosterFileRefused = SurveysError<'RosterFileRefused'>;
export type FormCodeNeeded = SurveysError<'FormCodeNeeded'>;
export type AddressNotValid = SurveysError<'AddressNotValid'>;
export type FormCodeWrong = UserError<{
  __typename: 'FormCodeWrong';
  message: string;
  triesLeft: number;
}>;
export type FormAlreadySubmitted = UserError<{
  __typename: 'FormAlreadySubmitted';
  message: string;
  /** Receipt of the hand-in that counts. */
  receiptNumber: string | null;
}>;
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

export const linkNotOpened = (locale: Locale): LinkNotOpened => error('LinkNotOpened', locale);
export const followUpClosed = (locale: Locale): FollowUpClosed => error('FollowUpClosed', locale);
export const formHeldBack = (locale: Locale): FormHeldBack => error('FormHeldBack', locale);
export const formSessionEnded = (locale: Locale): FormSessionEnded => error('FormSessionEnded', locale);
export const formNotChangeable = (locale: Locale): FormNotChangeable => error('FormNotChangeable', locale);
export const formNotSubmitted = (locale: Locale): FormNotSubmitted => error('FormNotSubmitted', locale);
export const formCodeNotSent = (locale: Locale): FormCodeNotSent => error('FormCodeNotSent', locale);
export const formCodeExpired = (locale: Locale): FormCodeExpired => error('FormCodeExpired', locale);
export const rosterFileRefused = (locale: Locale): RosterFileRefused => error('RosterFileRefused', locale);
export const formCodeNeeded = (locale: Locale): FormCodeNeeded => error('FormCodeNeeded', locale);
export const addressNotValid = (locale: Locale): AddressNotValid => error('AddressNotValid', locale);

export const formCodeWrong = (locale: Locale, triesLeft: number): FormCodeWrong =>
  userError({ __typename: 'FormCodeWrong', message: SENTENCES.FormCodeWrong[locale], triesLeft });

export const formAlreadySubmitted = (locale: Locale, receiptNumber: string | null): FormAlreadySubmitted =>
  userError({
    __typename: 'FormAlreadySubmitted',
    message: SENTENCES.FormAlreadySubmitted[locale],
    receiptNumber,
  });

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
