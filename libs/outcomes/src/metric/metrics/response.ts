import type { LocalizedText } from '@enishi/platform';
import type { MetricDefinition } from '../metric.js';
import { AS_OF, COMPARABLE, POPULATION } from '../shared-words.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

const response = {
  topic: 'RESPONSE',
  population: POPULATION.asked,
  asOf: AS_OF.now,
  comparability: COMPARABLE.waves,
  display: 'ROUND_1DP',
  criterion: null,
  source: 'asked',
  audience: 'ALUMNI',
  by: [
    'SURVEY_YEAR',
    'FISCAL_YEAR',
    'YEARS_SINCE',
    'REGION',
    'COUNTRY',
    'PROGRAMME_TYPE',
    'FIELD',
    'HOST',
    'SENDING_INSTITUTION',
    'ACADEMIC_LEVEL',
  ],
} as const;

export const RESPONSE: readonly MetricDefinition[] = [
  {
    ...response,
    code: 'asked',
    unit: 'PERSONS',
    percentOf: null,
    title: text('調査を依頼した方', 'People asked', '被调查人数'),
    definition: text(
      '追跡調査（同窓生）で調査を依頼した方の数。調査年度が違えば同じ方も別に数えます。',
      'Alumni who were asked in a follow-up survey. Somebody asked in two survey years counts in both.',
      '在跟踪调查中被邀请回答的校友人数。同一人在不同调查年度分别计算。',
    ),
    reading: { kind: 'COUNT', measure: 'asked' },
  },
  {
    ...response,
    code: 'response_rate',
    unit: 'PERSONS',
    percentOf: 'PERSONS',
    title: text('回答率（同窓生）', 'Response rate of alumni', '校友回答率'),
    definition: text(
      '調査を依頼した方のうち、調査票を提出した方の割合。途中までの回答は含みません。対象外と分かった方も分母に含むため、調査状況画面のRR1より低くなることがあります。',
      'Share of those asked who handed in the form. Unfinished forms do not count. People found not eligible stay in the base, so that it can be lower than RR1 in the field report.',
      '被调查者中已提交问卷的比例，不含未完成的回答。分母含后来确认不属于对象者，因此可能低于调查情况页面的RR1。',
    ),
    reading: { kind: 'SHARE', part: 'answered', whole: ['asked'] },
  },
  {
    ...response,
    code: 'reachable_share',
    unit: 'PERSONS',
    percentOf: 'PERSONS',
    title: text('連絡が届いた割合', 'Reached by mail', '可联系到的比例'),
    definition: text(
      '調査を依頼した方のうち、依頼のメールが不達にならなかった方の割合。',
      'Share of those asked whose mails did not come back as undeliverable.',
      '被调查者中邀请邮件未被退回者的比例。',
    ),
    reading: { kind: 'SHARE', part: ['asked', '-undeliverable'], whole: ['asked'] },
  },
  {
    ...response,
    code: 'host_response_rate',
    audience: 'HOSTS',
    unit: 'PLANS',
    percentOf: 'PLANS',
    population: POPULATION.hosts,
    by: ['SURVEY_YEAR', 'FISCAL_YEAR', 'YEARS_SINCE', 'PROGRAMME_TYPE', 'FIELD', 'HOST'],
    title: text('回答率（受入れ機関）', 'Response rate of hosts', '接收单位回答率'),
    definition: text(
      '調査を依頼した交流計画のうち、受入れ機関が調査票を提出したものの割合。',
      'Share of the exchange plans asked about whose host handed in the form.',
      '被调查的交流计划中，接收单位已提交问卷的比例。',
    ),
    reading: { kind: 'SHARE', part: 'answered', whole: ['asked'] },
  },
];
