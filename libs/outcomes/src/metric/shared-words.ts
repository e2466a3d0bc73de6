import type { LocalizedText } from '@enishi/platform';

/** Sentences that several entries of the registry share. */
export const AS_OF = {
  now: {
    ja: '表示した日時に登録されているもの。',
    en: 'What is recorded at the moment shown.',
    'zh-Hans': '以所示时刻已登记的内容为准。',
  },
  handedIn: {
    ja: '表示した日時までに提出された回答。',
    en: 'Answers handed in by the moment shown.',
    'zh-Hans': '截至所示时刻已提交的回答。',
  },
  told: {
    ja: '表示した日時までに報告され、取り下げられていないもの。',
    en: 'What was reported by the moment shown and not taken back.',
    'zh-Hans': '截至所示时刻已报告且未撤回的内容。',
  },
} as const satisfies Record<string, LocalizedText>;

export const POPULATION = {
  invitees: {
    ja: '来日した招へい者（引率者・自己資金招へい者を含む）。オンライン交流の参加者と辞退者は含みません。',
    en: 'Invitees who came to Japan, escorts and self-funded people included. Not those of online exchange or who withdrew.',
    'zh-Hans': '来日的受邀人员（含领队人员和自费受邀人员），不含在线交流的参加者和退出者。',
  },
  plans: {
    ja: '招へい者が来日した交流計画。',
    en: 'Exchange plans with which invitees came to Japan.',
    'zh-Hans': '有受邀人员来日的交流计划。',
  },
  reports: {
    ja: '修了報告書を提出した招へい者（引率者・自己資金招へい者を含む）。',
    en: 'Invitees who handed in a completion report, escorts and self-funded people included.',
    'zh-Hans': '提交了结业报告的受邀人员（含领队人员和自费受邀人员）。',
  },
  alumni: {
    ja: '記名式の追跡調査（同窓生）に回答した方。母集団は調査を依頼した方です。',
    en: 'Alumni who answered a follow-up survey that was not anonymous; they stand for those who were asked.',
    'zh-Hans': '回答了实名跟踪调查的校友，代表全体被调查者。',
  },
  hosts: {
    ja: '追跡調査（受入れ機関）に回答のあった交流計画。母集団は調査を依頼した計画です。',
    en: 'Exchange plans whose host answered the follow-up survey; they stand for the plans that were asked about.',
    'zh-Hans': '接收单位回答了跟踪调查的交流计划，代表全体被调查的计划。',
  },
  returns: {
    ja: '受入れ機関・本人・事務局などから報告された再来日。同じ再来日は情報源が複数でも1回と数えます。',
    en: 'Return visits told by hosts, alumni, the office and others. One visit told by several counts once.',
    'zh-Hans': '由接收单位、本人、事务局等报告的再次赴日。同一次赴日即使有多个来源也只计一次。',
  },
  outcomes: {
    ja: '報告された成果のうち、却下・重複・取下げを除いたもの。',
    en: 'Outcomes reported, except those rejected, told twice or taken back.',
    'zh-Hans': '已报告的成果，不含被否定、重复或撤回者。',
  },
  asked: {
    ja: '追跡調査を依頼した方（同窓生）。',
    en: 'Alumni who were asked in a follow-up survey.',
    'zh-Hans': '被邀请参加跟踪调查的校友。',
  },
} as const satisfies Record<string, LocalizedText>;

export const COMPARABLE = {
  published: {
    ja: '公表値と同じ数え方です。年度どうしを比較できます。',
    en: 'Counted as the published figures are; years can be compared.',
    'zh-Hans': '与公布数据的统计方法相同，各年度可比。',
  },
  sameItem: {
    ja: '質問文と選択肢が同じ版の間で比較できます。文言が変わった年で系列は途切れます。',
    en: 'Comparable while words and choices of the question are the same; the series breaks where they changed.',
    'zh-Hans': '题目文字和选项相同的版本之间可比；文字变更的年份系列中断。',
  },
  told: {
    ja: '報告されたものだけを数えるため、実際より少なくなります。報告の仕組みが違う年度との比較には注意が必要です。',
    en: 'Counts only what was reported, so it is too low. Compare with care where reporting differed.',
    'zh-Hans': '只统计已报告的内容，因此低于实际；与报告方式不同的年度比较时须注意。',
  },
  waves: {
    ja: '調査年度ごとに見てください。依頼した年次（経過年数）の構成が違うと、値も変わります。',
    en: 'Look at one survey year at a time: another mix of cohorts gives another value.',
    'zh-Hans': '请按调查年度查看；被调查届别的构成不同，数值也会不同。',
  },
} as const satisfies Record<string, LocalizedText>;
