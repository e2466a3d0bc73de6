import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

const SENTENCES = {
  ReconnectLinksUsedUp: {
    ja: '一日に作れるリンクの数に達したため、新しいリンクは作っていません。明日、もう一度お試しください。',
    en: 'You have made as many links as a day allows, so no new one was made. Please try again tomorrow.',
    'zh-Hans': '今日可生成的链接数已达上限，未生成新链接。请明天再试。',
  },
  ReconnectNotProved: {
    ja: '記録と一致しませんでした。メンバーID（または修了証のコード）と生年月日の両方を、もう一度お確かめください。回数には限りがあります。',
    en: 'This does not agree with our records. Please compare both the member ID (or the certificate code) and the birth date once more; the number of tries is limited.',
    'zh-Hans': '与记录不符。请再次核对会员编号（或结业证书代码）和出生日期，两项都需正确。尝试次数有限。',
  },
  ReconnectAddressNotValid: {
    ja: 'メールアドレスの形になっていません。もう一度お確かめください。まだ何も送っていません。',
    en: 'This does not look like an e-mail address. Please check it; nothing has been sent yet.',
    'zh-Hans': '邮箱地址格式不正确，请核对。尚未发送任何邮件。',
  },
  ReconnectCodeWrong: {
    ja: 'コードが違うか、期限が切れています。届いたメールをもう一度お確かめいただくか、アドレスの入力からやり直してください。',
    en: 'The code is wrong or has expired. Please look at the mail again, or go back and type your address once more.',
    'zh-Hans': '验证码错误或已过期。请再次查看邮件，或返回重新输入邮箱地址。',
  },
  ReconnectEnded: {
    ja: 'このリンクは、期限が切れたか、すでに使われたか、確認が続けて一致しなかったため閉じられています。送ってくださった方に新しいリンクをお願いしてください。',
    en: 'This link has expired, has been used already, or was closed because the details did not agree several times. Please ask whoever sent it for a new one.',
    'zh-Hans': '此链接已过期、已被使用，或因多次核对不符而关闭。请向发送者索取新的链接。',
  },
} as const satisfies Record<string, LocalizedText>;

type Code = keyof typeof SENTENCES;
export type LostContactError<C extends Code> = UserError<{ __typename: C; message: string }>;
export type ReconnectLinksUsedUp = LostContactError<'ReconnectLinksUsedUp'>;
export type ReconnectNotProved = LostContactError<'ReconnectNotProved'>;
export type ReconnectAddressNotValid = LostContactError<'ReconnectAddressNotValid'>;
export type ReconnectCodeWrong = LostContactError<'ReconnectCodeWrong'>;
export type ReconnectEnded = LostContactError<'ReconnectEnded'>;

export function lostContactError<C extends Code>(code: C, locale: Locale): LostContactError<C> {
  return userError({ __typename: code, message: SENTENCES[code][locale] });
}
