import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';
import type { ProfileField } from './profile/profile-fields.js';

/** What a person can mend, with its sentence in every language. */
const SENTENCES = {
  MembershipAlreadyActive: {
    ja: 'すでに会員として登録されているため、番号は取り消していません。退会の手続きをご利用ください。',
    en: 'This person is already a member, so the ID was not released. Please use “leave the club” instead.',
    'zh-Hans': '此人已成为会员，因此编号未被撤销。请使用退会手续。',
  },
  TooManyClaims: {
    ja: '何度も操作が行われたため、受け付けていません。15分ほど待ってから、もう一度お試しください。続けて表示される場合は、翌日にお試しになるか、事務局へご連絡ください。',
    en: 'There were too many tries, so this one was not taken. Please wait 15 minutes and try again. If you still see this, please try tomorrow or write to the secretariat.',
    'zh-Hans': '尝试次数过多，本次未受理。请等待15分钟后重试。如仍出现此提示，请于次日再试或联系事务局。',
  },
  ConsentNotKnown: {
    ja: '同意の項目か選択肢が現在のものと異なるため、何も保存していません。画面を再読み込みして、もう一度お選びください。',
    en: 'The question or the choice has changed, so nothing was saved. Please reload the page and choose again.',
    'zh-Hans': '同意事项或选项已有变化，因此未保存任何内容。请刷新页面后重新选择。',
  },
  ProfileNotTold: {
    ja: '印のついた項目に保存できない内容があるため、何も保存していません。長さや書き方を確かめて、もう一度保存してください。リンクは https:// で始まるアドレスをご記入ください。',
    en: 'Some marked fields hold something that we cannot keep, so nothing was saved. Please check the length and the form, and save again. Links begin with https://.',
    'zh-Hans':
      '标出的项目中有无法保存的内容，因此未保存任何修改。请核对长度和格式后重新保存。链接请以 https:// 开头。',
  },
  DirectoryTooNarrow: {
    ja: 'この条件の組合せにあてはまる会員が5名に満たないため、個人が特定されないよう表示していません。条件を1つ外すか、名前で検索してください。',
    en: 'Fewer than five members share this combination, so nobody is shown: it would point at one person. Please remove one filter, or search by name.',
    'zh-Hans': '符合该条件组合的会员不足五人，为避免指向个人，未予显示。请取消一个条件，或按姓名搜索。',
  },
  MemberNotReachable: {
    ja: 'この会員は依頼を受け付けていないため、送信していません。ほかの会員にご相談いただくか、事務局へご連絡ください。',
    en: 'This member does not take requests, so nothing was sent. Please ask another member, or write to the secretariat.',
    'zh-Hans': '该会员目前不接受请求，因此未发送。请联系其他会员或事务局。',
  },
  TooManyRelays: {
    ja: 'この1週間に10名の方へ依頼を送られたため、今回は送信していません。書かれた内容は画面に残っています。数日後にもう一度お試しください。',
    en: 'You have asked ten people this week, so this request was not sent. What you wrote is still on the screen. Please try again in a few days.',
    'zh-Hans': '您本周已向十位会员发送请求，因此本次未发送。您填写的内容仍保留在页面上，请几天后再试。',
  },
  RelayOver: {
    ja: 'このやり取りは終わっているか、まだ受け入れられていないため、変更していません。画面を再読み込みして、状態を確かめてください。',
    en: 'This exchange is over or has not been accepted yet, so nothing was changed. Please reload the page to see how it stands.',
    'zh-Hans': '该对话已结束或尚未被接受，因此未作更改。请刷新页面查看当前状态。',
  },
  NotAMinor: {
    ja: 'この方は保護者の同意が必要な年齢ではないため、記録していません。同意はご本人が会員ページで行います。',
    en: 'This person is old enough to decide alone, so nothing was recorded. The person gives consents in the member area.',
    'zh-Hans': '此人已到可自行决定的年龄，因此未作记录。请由本人在会员页面表示同意。',
  },
} as const satisfies Record<string, LocalizedText>;

type Code = keyof typeof SENTENCES;
export type AlumniError<C extends Code> = UserError<{ __typename: C; message: string }>;
export type MembershipAlreadyActive = AlumniError<'MembershipAlreadyActive'>;
export type ConsentNotKnown = AlumniError<'ConsentNotKnown'>;
export type TooManyClaims = UserError<{
  __typename: 'TooManyClaims';
  message: string;
  retryAfterSeconds: number;
}>;

export const membershipAlreadyActive = (locale: Locale): MembershipAlreadyActive =>
  userError({ __typename: 'MembershipAlreadyActive', message: SENTENCES.MembershipAlreadyActive[locale] });

export const consentNotKnown = (locale: Locale): ConsentNotKnown =>
  userError({ __typename: 'ConsentNotKnown', message: SENTENCES.ConsentNotKnown[locale] });

export const tooManyClaims = (locale: Locale, retryAfterSeconds: number): TooManyClaims =>
  userError({ __typename: 'TooManyClaims', message: SENTENCES.TooManyClaims[locale], retryAfterSeconds });

export type ProfileNotTold = UserError<{
  __typename: 'ProfileNotTold';
  message: string;
  fields: readonly ProfileField[];
}>;
export type DirectoryTooNarrow = AlumniError<'DirectoryTooNarrow'>;
export type MemberNotReachable = AlumniError<'MemberNotReachable'>;
export type TooManyRelays = AlumniError<'TooManyRelays'>;
export type RelayOver = AlumniError<'RelayOver'>;
export type NotAMinor = AlumniError<'NotAMinor'>;

export const profileNotTold = (locale: Locale, fields: readonly ProfileField[]): ProfileNotTold =>
  userError({ __typename: 'ProfileNotTold', message: SENTENCES.ProfileNotTold[locale], fields });

export const directoryTooNarrow = (locale: Locale): DirectoryTooNarrow =>
  userError({ __typename: 'DirectoryTooNarrow', message: SENTENCES.DirectoryTooNarrow[locale] });

export const memberNotReachable = (locale: Locale): MemberNotReachable =>
  userError({ __typename: 'MemberNotReachable', message: SENTENCES.MemberNotReachable[locale] });

export const tooManyRelays = (locale: Locale): TooManyRelays =>
  userError({ __typename: 'TooManyRelays', message: SENTENCES.TooManyRelays[locale] });

export const relayOver = (locale: Locale): RelayOver =>
  userError({ __typename: 'RelayOver', message: SENTENCES.RelayOver[locale] });

export const notAMinor = (locale: Locale): NotAMinor =>
  userError({ __typename: 'NotAMinor', message: SENTENCES.NotAMinor[locale] });
