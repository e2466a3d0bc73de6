import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

/** What the reader can mend in the member area, with its sentence in every language. */
const SENTENCES = {
  LastAdministrator: {
    ja: 'この方は最後の管理者のため、変更していません。先に別の方を管理者にしてください。',
    en: 'This is the last administrator, so nothing was changed. Please make another person an administrator first.',
    'zh-Hans': '此人是最后一位管理员，因此未作更改。请先将其他人设为管理员。',
  },
  PasskeyNotVerified: {
    ja: 'パスキーを確認できなかったため、登録していません。もう一度「パスキーを追加」からお試しください。',
    en: 'We could not verify the passkey, so it was not added. Please start again with “Add a passkey”.',
    'zh-Hans': '无法验证通行密钥，因此未添加。请重新点击“添加通行密钥”。',
  },
  TooManyPasskeys: {
    ja: 'パスキーは10個まで登録できます。使っていないものを削除してから、もう一度お試しください。',
    en: 'You can keep up to 10 passkeys. Please remove one that you no longer use, then try again.',
    'zh-Hans': '最多可登记10个通行密钥。请先删除不再使用的通行密钥，然后重试。',
  },
} as const satisfies Record<string, LocalizedText>;

type Code = keyof typeof SENTENCES;
export type AccountsError<C extends Code> = UserError<{ __typename: C; message: string }>;
export type LastAdministrator = AccountsError<'LastAdministrator'>;
export type PasskeyNotVerified = AccountsError<'PasskeyNotVerified'>;
export type TooManyPasskeys = AccountsError<'TooManyPasskeys'>;

function error<C extends Code>(code: C, locale: Locale): AccountsError<C> {
  return userError({ __typename: code, message: SENTENCES[code][locale] });
}

export const lastAdministrator = (locale: Locale): LastAdministrator => error('LastAdministrator', locale);
export const passkeyNotVerified = (locale: Locale): PasskeyNotVerified => error('PasskeyNotVerified', locale);
export const tooManyPasskeys = (locale: Locale): TooManyPasskeys => error('TooManyPasskeys', locale);
