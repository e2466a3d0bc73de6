import type { LocalizedText } from '@enishi/platform';

/** Fixed words of the answers on paper. */
export const SHEET_WORDS = {
  heading: { ja: 'ご回答の控え', en: 'Your answers', 'zh-Hans': '您的回答' },
  receipt: { ja: '受付番号', en: 'Receipt number', 'zh-Hans': '回执编号' },
  submitted: { ja: '送信日時', en: 'Sent', 'zh-Hans': '提交时间' },
  revision: { ja: '訂正回数', en: 'Corrections', 'zh-Hans': '更正次数' },
  plan: { ja: '対象の交流', en: 'Exchange', 'zh-Hans': '交流项目' },
  yes: { ja: 'はい', en: 'Yes', 'zh-Hans': '是' },
  no: { ja: 'いいえ', en: 'No', 'zh-Hans': '否' },
  unnamed: { ja: '（お名前なし）', en: '(not named)', 'zh-Hans': '（未具名）' },
  nothing: { ja: '（回答なし）', en: '(no answer)', 'zh-Hans': '（未回答）' },
  because: { ja: '{name}（{why}）', en: '{name} ({why})', 'zh-Hans': '{name}（{why}）' },
  line: { ja: '{n}件目', en: 'Entry {n}', 'zh-Hans': '第{n}项' },
  note: {
    ja: 'この控えは、送信された回答をそのまま印刷したものです。期限内であれば、案内メールのリンクから訂正や取り消しができます。',
    en: 'This sheet shows your answers as you sent them. Until the survey closes you can correct or withdraw them with the link in our e-mail.',
    'zh-Hans': '本页原样显示您提交的回答。在截止日期之前，您可以通过邮件中的链接更正或撤回。',
  },
} as const satisfies Record<string, LocalizedText>;
