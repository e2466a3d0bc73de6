import type { Locale, LocalizedText, UserError } from '@enishi/platform';
import { userError } from '@enishi/platform';

/** Why a case stays as it is, and what to do instead. */
const WHY = {
  ANSWERED: {
    ja: 'この方はすでに回答を送信しています。何も変更していません。回答の訂正と取り下げは、ご本人が回答の画面で行います。',
    en: 'This form has been handed in, so nothing was changed. Correcting or withdrawing it is up to the person who answered.',
    'zh-Hans': '该问卷已提交，未作任何更改。更正或撤回须由本人在问卷页面进行。',
  },
  ENDED: {
    ja: 'この件は、回答しない・対象外などで終わっています。メールは送っていません。',
    en: 'This case has ended (no answer wanted, or not eligible), so no mail was sent.',
    'zh-Hans': '该案例已结束（不愿回答或不属于对象），未发送邮件。',
  },
  CAMPAIGN_OVER: {
    ja: '調査の受付期間ではないため、何も変更していません。受付中の調査でお試しください。',
    en: 'The campaign does not take answers now, so nothing was changed. This works while it is open.',
    'zh-Hans': '目前不在受理期间，未作任何更改。请在调查进行期间操作。',
  },
  OWN_WORD: {
    ja: '事務局が記録したものではないため、取り消せません。ご本人が回答したいときは、届いているリンクからいつでも回答できます。',
    en: 'This was not noted by the office, so it cannot be taken back here. If the person would like to answer after all, the link that was sent still opens the form.',
    'zh-Hans': '该状态并非由办公室登记，无法在此撤销。如本人愿意回答，仍可通过已收到的链接作答。',
  },
  NO_ADDRESS: {
    ja: '送り先のメールアドレスがないか、届かないアドレスのため、送っていません。連絡先を確かめてからお試しください。',
    en: 'There is no e-mail address that takes mail, so nothing was sent. Please find out the address first.',
    'zh-Hans': '没有可用的邮箱地址，或该地址无法送达，因此未发送。请先确认联系方式。',
  },
  HELD: {
    ja: '同意の取り下げ、配信停止、登録内容の変更などにより、いまはこの方にメールを送れません。何も送っていません。',
    en: 'We may not write to this person now: the consent was taken back, mails were stopped, or the record has changed. Nothing was sent.',
    'zh-Hans': '由于撤回同意、退订或登记信息变更，目前不能给该人士发送邮件。未发送任何邮件。',
  },
} as const satisfies Record<string, LocalizedText>;
export type CaseObstacle = keyof typeof WHY;

export type CaseNotChanged = UserError<{ __typename: 'CaseNotChanged'; message: string }>;

export const caseNotChanged = (locale: Locale, why: CaseObstacle): CaseNotChanged =>
  userError({ __typename: 'CaseNotChanged', message: WHY[why][locale] });
