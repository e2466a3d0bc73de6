import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

/** What the person at the desk can mend, with its sentence in every language. */
const SENTENCES = {
  NobodyToCertify: {
    ja: '修了証を作る方がいないため、何も発行していません。招へい者リストが確定しているか、参加者の状態をご確認ください。',
    en: 'There is nobody to make a certificate for, so nothing was issued. Please check that the invitee list is confirmed and look at the state of each person.',
    'zh-Hans':
      '没有可制作结业证书的人员，因此未签发任何证书。请确认受邀人员名单是否已确定，并查看各人的状态。',
  },
  NothingToCorrect: {
    ja: '現在の修了証と内容が同じため、新しい版は作っていません。先に氏名や日付を訂正してから、もう一度お試しください。',
    en: 'The certificate already says exactly this, so no new version was made. Please correct the name or date first, then try again.',
    'zh-Hans': '内容与现有结业证书相同，因此未制作新版本。请先更正姓名或日期后再试。',
  },
  CertificateBeingDrawn: {
    ja: 'この修了証は作成中のため、操作していません。数秒待ってから、もう一度お試しください。',
    en: 'This certificate is being made right now, so nothing was changed. Please wait a few seconds and try again.',
    'zh-Hans': '该结业证书正在制作中，因此未作更改。请等待几秒后重试。',
  },
  CertificateIsVoid: {
    ja: 'この修了証は無効になっているため、操作していません。必要な場合は管理者にご相談ください。',
    en: 'This certificate is void, so nothing was changed. Please ask an administrator if one is needed after all.',
    'zh-Hans': '该结业证书已作废，因此未作更改。如仍需证书，请与管理员联系。',
  },
  NoCertificatesYet: {
    ja: 'お渡しできる修了証がまだないため、記録していません。発行が終わってから、もう一度お試しください。',
    en: 'There is no certificate to hand over yet, so nothing was recorded. Please try again when they have been issued.',
    'zh-Hans': '尚无可交付的结业证书，因此未作记录。请在签发完成后重试。',
  },
} as const satisfies Record<string, LocalizedText>;

type Code = keyof typeof SENTENCES;
export type CertificatesError<C extends Code> = UserError<{ __typename: C; message: string }>;
export type NobodyToCertify = CertificatesError<'NobodyToCertify'>;
export type NothingToCorrect = CertificatesError<'NothingToCorrect'>;
export type CertificateBeingDrawn = CertificatesError<'CertificateBeingDrawn'>;
export type CertificateIsVoid = CertificatesError<'CertificateIsVoid'>;
export type NoCertificatesYet = CertificatesError<'NoCertificatesYet'>;

/** The refusal with its sentence in the reader's language. */
export function refuse<C extends Code>(code: C, locale: Locale): CertificatesError<C> {
  return userError({ __typename: code, message: SENTENCES[code][locale] });
}

/** Why a sheet could not be drawn, as a sentence: which characters no typeface has, or that a text is too long. */
export function refusalSentence(
  refusal: { reason: string; characters?: readonly string[] },
  names: string,
  locale: Locale,
): string {
  const sentences: Record<string, LocalizedText> = {
    MISSING_GLYPH: {
      ja: `修了証の書体にない文字があるため、発行していません：${names}。氏名の表記を直すか、現地文字の氏名を空欄にしてから、もう一度発行してください。`,
      en: `No typeface of the certificate has this character, so it was not issued: ${names}. Please correct the name, or leave the native-script name empty, and issue again.`,
      'zh-Hans': `结业证书的字体中没有以下字符，因此未签发：${names}。请更正姓名写法，或将母语姓名留空后重新签发。`,
    },
    TOO_LONG: {
      ja: '文字が多すぎて1枚に収まらないため、発行していません。計画名か機関名を短くしてから、もう一度発行してください。',
      en: 'The texts do not fit on one page, so it was not issued. Please shorten the plan title or the host’s name, and issue again.',
      'zh-Hans': '文字过多，无法排在一页内，因此未签发。请缩短计划名称或单位名称后重新签发。',
    },
    VOIDED: {
      ja: '作成中に無効とされたため、発行していません。',
      en: 'It was made void while it was being drawn, so it was not issued.',
      'zh-Hans': '制作过程中已被作废，因此未签发。',
    },
  };
  return (sentences[refusal.reason] ?? sentences['TOO_LONG']!)[locale];
}
