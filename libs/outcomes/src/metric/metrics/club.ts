import type { MetricDefinition } from '../metric.js';
import { AS_OF, COMPARABLE } from '../shared-words.js';

export const CLUB: readonly MetricDefinition[] = [
  {
    code: 'members',
    topic: 'CLUB',
    unit: 'MEMBERS',
    percentOf: null,
    title: {
      ja: 'さくらサイエンスクラブ会員数',
      en: 'Members of the Sakura Science Club',
      'zh-Hans': '樱花科技俱乐部会员数',
    },
    definition: {
      ja: '会員になった方の数（招へい者でない支援会員を含む）。退会・逝去・登録の統合による減少を除きます。年度は会員になった年度です。',
      en: 'People who are members, supporters who never were invitees included; without those who left or died and records that were merged. The year is that in which they became members.',
      'zh-Hans': '现有会员人数（含非受邀人员的支持会员），不含退会、去世及合并的登记。年度为入会年度。',
    },
    population: {
      ja: '修了報告書を提出して会員になった方と、支援会員。IDの割当てだけの方は含みません。',
      en: 'Invitees who became members by their completion report, and supporters. Not those to whom only an ID was given.',
      'zh-Hans': '提交结业报告后成为会员者及支持会员，不含仅分配了编号者。',
    },
    asOf: AS_OF.now,
    comparability: COMPARABLE.published,
    display: 'TRUNCATE_1DP',
    criterion: 'SUSTAINABILITY',
    source: 'member',
    by: ['FISCAL_YEAR'],
    reading: { kind: 'COUNT', measure: 'members' },
  },
];
