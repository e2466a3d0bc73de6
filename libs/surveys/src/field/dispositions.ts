import type { LocalizedText } from '@enishi/platform';

/** Classes of AAPOR, from which rates are computed. */
export const DISPOSITION_CLASSES = [
  'COMPLETE',
  'PARTIAL',
  'REFUSAL',
  'NON_CONTACT',
  'OTHER',
  'UNKNOWN',
  'NOT_ELIGIBLE',
] as const;
export type DispositionClass = (typeof DISPOSITION_CLASSES)[number];

export interface Disposition {
  readonly class: DispositionClass;
  readonly name: LocalizedText;
  /** When a case gets this code. */
  readonly rule: LocalizedText;
}

/**
 * Codes of the AAPOR Standard Definitions for internet surveys of specifically named persons (table 4), as far as
 * our events can tell them apart. While a campaign is open, a form on its way is neither refusal nor break-off: 2.30.
 */
export const DISPOSITIONS = {
  '1.1': {
    class: 'COMPLETE',
    name: { ja: '完了', en: 'Complete', 'zh-Hans': '完整回答' },
    rule: {
      ja: '必須の質問すべてに答えて提出し、取り下げていない。',
      en: 'Handed in with every required question answered, and not withdrawn.',
      'zh-Hans': '已回答全部必答题并提交，且未撤回。',
    },
  },
  '1.2': {
    class: 'PARTIAL',
    name: { ja: '部分回答', en: 'Partial', 'zh-Hans': '部分回答' },
    rule: {
      ja: '提出しないまま締め切られたが、全員に必須の質問の半分以上に答えた。',
      en: 'Not handed in by the close, with at least half of the questions required of everybody answered.',
      'zh-Hans': '截止时未提交，但全员必答题已回答一半以上。',
    },
  },
  '2.111': {
    class: 'REFUSAL',
    name: { ja: '明示的な拒否', en: 'Explicit refusal', 'zh-Hans': '明确拒绝' },
    rule: {
      ja: '回答しないと伝えた、または提出した回答を取り下げた。',
      en: 'Said no, or withdrew the answers handed in.',
      'zh-Hans': '表示不参加，或撤回了已提交的回答。',
    },
  },
  '2.112': {
    class: 'REFUSAL',
    name: {
      ja: '暗黙の拒否（配信停止）',
      en: 'Implicit refusal (unsubscribed)',
      'zh-Hans': '默示拒绝（退订）',
    },
    rule: {
      ja: '調査のメールを止めたか調査への同意を取り下げ、提出していない。',
      en: 'Stopped the mails of the survey, or took the consent to it back, and handed nothing in.',
      'zh-Hans': '退订了调查邮件或撤回了对调查的同意，且未提交。',
    },
  },
  '2.1121': {
    class: 'REFUSAL',
    name: {
      ja: '暗黙の拒否（開いたが答えなかった）',
      en: 'Implicit refusal (opened, nothing answered)',
      'zh-Hans': '默示拒绝（打开但未作答）',
    },
    rule: {
      ja: '調査票を開いたが、締切までに一問も答えなかった。',
      en: 'Opened the form and answered nothing by the close.',
      'zh-Hans': '打开了问卷，但截止时一题未答。',
    },
  },
  '2.12': {
    class: 'REFUSAL',
    name: { ja: '中断', en: 'Break-off', 'zh-Hans': '中途退出' },
    rule: {
      ja: '途中まで答えたが、全員に必須の質問の半分に届かなかった。',
      en: 'Began to answer, and stopped before half of the questions required of everybody.',
      'zh-Hans': '开始作答，但全员必答题未达一半。',
    },
  },
  '2.30': {
    class: 'OTHER',
    name: { ja: '回答の途中', en: 'On its way', 'zh-Hans': '回答中' },
    rule: {
      ja: '調査票を開いたか答え始めたが、まだ提出しておらず、受付中である。',
      en: 'Opened or begun, not handed in yet, and the campaign is still open.',
      'zh-Hans': '已打开或开始作答，尚未提交，且调查仍在进行。',
    },
  },
  '2.31': {
    class: 'OTHER',
    name: { ja: '死亡', en: 'Death', 'zh-Hans': '已故' },
    rule: {
      ja: '調査期間中に亡くなったと知らされた。',
      en: 'We were told that the person died.',
      'zh-Hans': '获知本人已故。',
    },
  },
  '2.32': {
    class: 'OTHER',
    name: { ja: '回答できない', en: 'Unable to answer', 'zh-Hans': '无法作答' },
    rule: {
      ja: '病気などのため答えられないと知らされた。',
      en: 'We were told that the person cannot answer, for example because of illness.',
      'zh-Hans': '获知本人因病等原因无法作答。',
    },
  },
  '2.33': {
    class: 'OTHER',
    name: { ja: '言語の問題', en: 'Language', 'zh-Hans': '语言障碍' },
    rule: {
      ja: '用意した言語では答えられないと知らされた。',
      en: 'We were told that none of the languages offered can be read.',
      'zh-Hans': '获知无法使用所提供的语言作答。',
    },
  },
  '3.11': {
    class: 'UNKNOWN',
    name: { ja: '依頼未送付', en: 'No invitation sent', 'zh-Hans': '未发送邀请' },
    rule: {
      ja: '依頼がまだ送られていない。',
      en: 'No invitation has been sent.',
      'zh-Hans': '尚未发送邀请。',
    },
  },
  '3.19': {
    class: 'UNKNOWN',
    name: { ja: '反応なし', en: 'Nothing ever returned', 'zh-Hans': '无任何回应' },
    rule: {
      ja: '依頼を送ったが、何の反応もない。',
      en: 'An invitation was sent and nothing ever came back.',
      'zh-Hans': '已发送邀请，但无任何回应。',
    },
  },
  '3.30': {
    class: 'UNKNOWN',
    name: { ja: '不達', en: 'Invitation returned undelivered', 'zh-Hans': '邀请未能送达' },
    rule: {
      ja: '最後のメールが届かずに戻ってきた。',
      en: 'The latest mail came back undelivered.',
      'zh-Hans': '最近一封邮件被退回。',
    },
  },
  '4.10': {
    class: 'NOT_ELIGIBLE',
    name: { ja: '対象外', en: 'Not eligible', 'zh-Hans': '不符合对象条件' },
    rule: {
      ja: '調査の対象ではないと分かった。',
      en: 'Turned out not to belong to those who are asked.',
      'zh-Hans': '查明不属于调查对象。',
    },
  },
  '4.81': {
    class: 'NOT_ELIGIBLE',
    name: { ja: '重複', en: 'Duplicate listing', 'zh-Hans': '重复记录' },
    rule: {
      ja: '同じ人（計画）が二重に載っていた。',
      en: 'The same person or plan was listed twice.',
      'zh-Hans': '同一人（计划）被重复列入。',
    },
  },
} as const satisfies Readonly<Record<string, Disposition>>;
export type DispositionCode = keyof typeof DISPOSITIONS;
export const DISPOSITION_CODES = Object.keys(DISPOSITIONS).toSorted() as DispositionCode[];

/**
 * From this share of the questions required of everybody on, an unfinished form is a partial (1.2), below a
 * break-off (2.12): the lower of the two thresholds that AAPOR names (50 %). A form handed in is always complete,
 * because none is taken with a required question open.
 */
export const PARTIAL_FROM = 0.5;

/** Why somebody does not belong, as the detail of `NOT_ELIGIBLE` says it; anything else is 4.10. */
export const INELIGIBLE_CODES = {
  DECEASED: '2.31',
  UNABLE: '2.32',
  LANGUAGE: '2.33',
  DUPLICATE: '4.81',
} as const satisfies Readonly<Record<string, DispositionCode>>;
