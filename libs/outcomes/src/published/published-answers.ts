import type { LocalizedText } from '@enishi/platform';
import type { PublishedFigure, PublishedValue } from './published-figure.js';
import { LABEL } from './published-reach.js';
import { SOURCE } from './published-sources.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

const base = {
  unit: 'ANSWERS',
  fiscalYear: 2022,
  source: SOURCE.brochure,
  asOf: '2023-03-31',
  display: 'TRUNCATE_1DP',
} as const;

/** Count and printed percentage of one answer. */
function answer(
  metric: string,
  code: string,
  count: string,
  share: string,
  label: LocalizedText,
): PublishedValue[] {
  const reading = { metric, filter: { fiscalYears: [2022] as number[] }, by: ['ANSWER'], row: [code] } as const;
  const percent: LocalizedText = {
    ja: `${label.ja}（%）`,
    en: `${label.en} (%)`,
    'zh-Hans': `${label['zh-Hans']}（%）`,
  };
  return [
    { value: count, label, reading: { ...reading, read: 'COUNT' } },
    { value: share, label: percent, reading: { ...reading, read: 'SHARE' } },
  ];
}

const answered = (metric: string): PublishedValue => ({
  value: '2324',
  label: text('回答数', 'Answers', '回答数'),
  reading: { metric, filter: { fiscalYears: [2022] }, by: ['ANSWER'], read: 'N' },
});

const hosts = (code: string, year: number, plans: string, share: string): PublishedFigure => {
  const reading = {
    metric: 'host_took_students',
    filter: { fiscalYears: [year], surveyYear: year + 1 },
  } as const;
  return {
    code,
    unit: 'PLANS',
    fiscalYear: year,
    title: text(
      `留学生等の受入れにつながった計画 ${year}年度`,
      `Plans that led to taking in international students, etc., FY${year}`,
      `促成接收留学生等的计划（${year}年度）`,
    ),
    source: SOURCE.slides,
    asOf: null,
    display: 'TRUNCATE_1DP',
    note: text(
      '単位は計画（件）。分母は翌年度の調査で回答のあった計画です。',
      'The unit is the plan; the base is the plans answered for in the survey of the year after.',
      '单位为计划（项）；分母为次年度调查中已回答的计划。',
    ),
    values: [
      { value: plans, label: LABEL.plans, reading: { ...reading, read: 'COUNT' } },
      {
        value: share,
        label: text('割合（%）', 'Share (%)', '比例（%）'),
        reading: { ...reading, read: 'WHOLE_SHARE' },
      },
    ],
  };
};

const returned = (
  code: string,
  day: string,
  value: string,
  source: string,
  also: Partial<PublishedFigure> = {},
): PublishedFigure => ({
  code,
  unit: 'PERSON_TIMES',
  fiscalYear: null,
  title: text(
    `再来日（留学・研究等、${day}まで）`,
    `Return visits as students or researchers by ${day}`,
    `再次赴日（留学、研究等，截至${day}）`,
  ),
  source,
  asOf: day,
  display: null,
  values: [
    {
      value,
      label: text('延べ人数', 'Person-times', '人次'),
      reading: { metric: 'return_visits', filter: { returnedBy: day }, read: 'COUNT' },
    },
  ],
  ...also,
});

const members = (code: string, value: string, day: string, source: string): PublishedFigure => ({
  code,
  unit: 'MEMBERS',
  fiscalYear: null,
  title: text(`会員数（${day}）`, `Members, ${day}`, `会员数（${day}）`),
  source,
  asOf: day,
  display: null,
  isContext: true,
  note: text(
    '「〜を超えた」という表現で、年度末の値ではありません。',
    'Printed as “more than”, and not for the end of a fiscal year.',
    '原文为“超过”，且并非年度末的数值。',
  ),
  values: [{ value, label: text('超', 'more than', '超过') }],
});

/** What was answered, what became of it, and the club. */
export const PUBLISHED_ANSWERS: readonly PublishedFigure[] = [
  {
    ...base,
    code: 'N30',
    title: text(
      'プログラムへの満足度 2022年度',
      'Satisfaction with the programme, FY2022',
      '对项目的满意度（2022年度）',
    ),
    values: [
      answered('satisfaction'),
      ...answer(
        'satisfaction',
        'VERY_SATISFIED',
        '2279',
        '98.0',
        text('とても満足', 'Very satisfied', '非常满意'),
      ),
      ...answer('satisfaction', 'FAIRLY_SATISFIED', '41', '1.7', text('満足', 'Satisfied', '比较满意')),
      ...answer('satisfaction', 'UNSURE', '4', '0.1', text('どちらともいえない', 'Unsure', '不确定')),
    ],
  },
  {
    ...base,
    code: 'N31',
    title: text('再来日の希望 2022年度', 'Wish to return to Japan, FY2022', '再次赴日的意愿（2022年度）'),
    values: [
      answered('wish_to_return'),
      ...answer(
        'wish_to_return',
        'STRONGLY_WISH',
        '2198',
        '94.5',
        text('強く希望する', 'Strongly wish', '非常希望'),
      ),
      ...answer('wish_to_return', 'WISH', '126', '5.4', text('希望する', 'Wish', '希望')),
      ...answer('wish_to_return', 'UNSURE', '0', '0', text('わからない', 'Unsure', '不确定')),
    ],
  },
  {
    ...base,
    code: 'N32',
    title: text(
      '日本への好感が増した方 2022年度',
      'Like Japan more than before, FY2022',
      '对日本好感增加者（2022年度）',
    ),
    values: [
      {
        value: '99',
        label: text('割合（%）', 'Share (%)', '比例（%）'),
        reading: { metric: 'liking_of_japan', filter: { fiscalYears: [2022] }, read: 'WHOLE_SHARE' },
      },
    ],
  },
  {
    ...base,
    code: 'N33',
    fiscalYear: null,
    title: text(
      '満足度・再来日の希望 2014〜2017年度',
      'Satisfaction and wish to return, FY2014–2017',
      '满意度与再次赴日意愿（2014—2017年度）',
    ),
    source: SOURCE.slides,
    asOf: null,
    needs: { reports: [2014, 2015, 2016, 2017] },
    note: text(
      '「4年連続でほぼ100%」。99%以上を一致とみなします。',
      'Printed as “almost 100 %, four years running”; 99 % or more counts as the same.',
      '原文为“连续四年几乎100%”；99%以上视为一致。',
    ),
    values: (['satisfaction', 'wish_to_return'] as const).map((metric) => ({
      value: '100',
      label:
        metric === 'satisfaction'
          ? text('満足度（%）', 'Satisfaction (%)', '满意度（%）')
          : text('再来日の希望（%）', 'Wish to return (%)', '再次赴日意愿（%）'),
      roughly: 2,
      reading: { metric, filter: { fiscalYears: [2014, 2015, 2016, 2017] }, read: 'SHARE' },
    })),
  },
  hosts('N34a', 2014, '81', '41'),
  hosts('N34b', 2017, '298', '55'),
  {
    code: 'N35',
    unit: 'PERSON_TIMES',
    fiscalYear: null,
    title: text(
      '再来日（2016年9月、同窓会の報道）',
      'Return visits, Sept 2016 (reunion report)',
      '再次赴日（2016年9月，同学会报道）',
    ),
    source: SOURCE.reunionJa,
    asOf: '2016-09',
    display: null,
    conflicts: [{ value: '241', source: SOURCE.reunionEn }],
    note: text(
      '日本語版は214、英語版は241。日付と数え方が示されていないため、データと比べられません。',
      'The Japanese page prints 214, the English one 241. Neither says the day or what is counted, so that the data cannot be asked.',
      '日文页面为214，英文页面为241。均未注明日期和统计口径，无法与数据比较。',
    ),
    values: [
      {
        value: '214',
        label: text('人数（単位の記載なし）', 'people (unit not printed)', '人数（未注明单位）'),
      },
    ],
  },
  {
    ...returned('N36', '2016-11-30', '215', SOURCE.page2016),
    note: text(
      '「受入れ機関の約40%で」という記載あり。',
      'Printed with “at about 40 % of hosts”.',
      '原文注明“约40%的接收单位”。',
    ),
  },
  {
    ...returned('N37', '2018-04-01', '440', SOURCE.page2018),
    note: text(
      '「約440人」。単位は人と書かれていますが、延べ人数として比べています。',
      'Printed as “about 440 people”; compared as person-times.',
      '原文为“约440人”；此处按人次比较。',
    ),
  },
  returned('N38', '2023-03-31', '2593', SOURCE.brochure),
  {
    code: 'N39',
    unit: 'MEMBERS',
    fiscalYear: null,
    title: text('会員数（2023年3月）', 'Members, March 2023', '会员数（2023年3月）'),
    source: SOURCE.brochure,
    asOf: '2023-03-31',
    display: null,
    values: [
      {
        value: '37515',
        label: text('会員', 'Members', '会员'),
        reading: {
          metric: 'members',
          filter: { fiscalYears: Array.from({ length: 10 }, (_, index) => 2013 + index) },
          read: 'COUNT',
        },
      },
    ],
  },
  members('N39-2018', '24000', '2018-11', SOURCE.club),
  members('N39-2020', '30000', '2020-09', SOURCE.yearbook),
  ...context(),
];

function context(): PublishedFigure[] {
  const of = (
    code: string,
    value: string,
    unit: PublishedFigure['unit'],
    title: LocalizedText,
    source: string,
    asOf: string | null,
  ): PublishedFigure => ({
    code,
    unit,
    fiscalYear: null,
    title,
    source,
    asOf,
    display: null,
    isContext: true,
    values: [{ value, label: text('約', 'about', '约') }],
  });
  return [
    of(
      'N40',
      '360',
      'PERSON_TIMES',
      text('五周年シンポジウムの参加者', 'Fifth-anniversary symposium', '五周年研讨会参加者'),
      SOURCE.goshunen,
      '2019-11',
    ),
    of(
      'J1',
      '1420',
      'MEMBERS',
      text(
        'JSPS中国同窓会の会員（参考）',
        'JSPS alumni association, China (for comparison)',
        'JSPS中国同学会会员（参考）',
      ),
      SOURCE.jsps,
      '2026-05',
    ),
    of(
      'J2',
      '530',
      'MEMBERS',
      text(
        'JSPS韓国同窓会の会員（参考）',
        'JSPS alumni association, Korea (for comparison)',
        'JSPS韩国同学会会员（参考）',
      ),
      SOURCE.jsps,
      '2026-05',
    ),
  ];
}
