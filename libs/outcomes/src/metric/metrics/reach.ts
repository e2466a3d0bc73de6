import type { Dimension, MetricDefinition } from '../metric.js';
import { AS_OF, COMPARABLE, POPULATION } from '../shared-words.js';

const VISIT_BY: readonly Dimension[] = [
  'FISCAL_YEAR',
  'REGION',
  'COUNTRY',
  'PROGRAMME_TYPE',
  'FIELD',
  'HOST',
  'SENDING_INSTITUTION',
  'ACADEMIC_LEVEL',
];

const reach = {
  topic: 'REACH',
  percentOf: null,
  population: POPULATION.invitees,
  asOf: AS_OF.now,
  comparability: COMPARABLE.published,
  display: 'TRUNCATE_1DP',
  criterion: 'EFFECTIVENESS',
  source: 'visit',
  by: VISIT_BY,
} as const;

export const REACH: readonly MetricDefinition[] = [
  {
    ...reach,
    code: 'invitees',
    unit: 'PERSON_TIMES',
    title: { ja: '招へい者数', en: 'Invitees', 'zh-Hans': '受邀人数' },
    definition: {
      ja: '来日した招へい者の数。2回参加した方は2人と数えます。国・地域は送出し機関の所在地です。',
      en: 'Invitees who came to Japan. Somebody who took part twice counts twice. The country or region is that of the sending institution.',
      'zh-Hans': '来日的受邀人员人数。参加两次者计为两人。国家与地区按派遣单位所在地统计。',
    },
    reading: { kind: 'COUNT', measure: 'invitees' },
  },
  {
    ...reach,
    code: 'invitee_countries',
    unit: 'COUNTRIES',
    title: { ja: '招へい者の国・地域数', en: 'Countries and regions', 'zh-Hans': '受邀人员所属国家与地区数' },
    definition: {
      ja: '招へい者を送り出した機関が所在する国・地域の数。',
      en: 'Countries and regions of the institutions that sent invitees.',
      'zh-Hans': '派遣受邀人员的单位所在的国家与地区数。',
    },
    reading: { kind: 'DISTINCT', measure: 'countries' },
  },
  {
    ...reach,
    code: 'region_share',
    unit: 'PERSON_TIMES',
    percentOf: 'PERSON_TIMES',
    title: {
      ja: '招へい者の地域別割合',
      en: 'Share of invitees by region',
      'zh-Hans': '受邀人员的地区构成比',
    },
    definition: {
      ja: '招へい者数に占める各地域（または各区分）の割合。表の2つ目の区分で分けるときは、1つ目の区分の中での割合です。',
      en: 'Part of each region (or other category) in all invitees. With two dimensions, the part within the first.',
      'zh-Hans': '各地区（或其他类别）占受邀人员总数的比例。按两个维度划分时，为第一个维度内的比例。',
    },
    reading: { kind: 'PARTS', measure: 'invitees' },
  },
  {
    ...reach,
    code: 'plans',
    unit: 'PLANS',
    population: POPULATION.plans,
    title: { ja: '交流計画数', en: 'Exchange plans', 'zh-Hans': '交流计划数' },
    definition: {
      ja: '招へい者が来日した交流計画の数（件）。',
      en: 'Exchange plans with which invitees came to Japan.',
      'zh-Hans': '有受邀人员来日的交流计划的项数。',
    },
    reading: { kind: 'DISTINCT', measure: 'plans' },
  },
  {
    ...reach,
    code: 'sending_institutions',
    unit: 'INSTITUTIONS',
    title: { ja: '送出し機関数', en: 'Sending institutions', 'zh-Hans': '派遣单位数' },
    definition: {
      ja: '招へい者を送り出した機関の数。同じ機関は年度をまたいでも1と数えます。',
      en: 'Institutions that sent invitees. One institution counts once over all years.',
      'zh-Hans': '派遣受邀人员的单位数。同一单位跨年度也只计一次。',
    },
    reading: { kind: 'DISTINCT', measure: 'senders' },
  },
  {
    ...reach,
    code: 'host_institutions',
    unit: 'INSTITUTIONS',
    population: POPULATION.plans,
    title: { ja: '受入れ機関数', en: 'Host institutions', 'zh-Hans': '接收单位数' },
    definition: {
      ja: '招へい者を受け入れた機関の数。同じ機関は年度をまたいでも1と数えます。公表値は一般公募の機関数です。',
      en: 'Institutions that received invitees. One institution counts once over all years. The published figure is that of the open call.',
      'zh-Hans': '接收受邀人员的单位数。同一单位跨年度也只计一次。公布数据为公开征集项目的单位数。',
    },
    reading: { kind: 'DISTINCT', measure: 'hosts' },
  },
];
