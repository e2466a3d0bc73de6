import type { LocalizedText } from '@enishi/platform';
import type { FigureFilter } from '../figure/figure.js';
import type { PublishedFigure, PublishedValue } from './published-figure.js';
import { SOURCE } from './published-sources.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

export const LABEL = {
  people: text('人数', 'People', '人数'),
  countries: text('国・地域', 'Countries and regions', '国家与地区'),
  plans: text('計画（件）', 'Plans', '计划（项）'),
  senders: text('送出し機関', 'Sending institutions', '派遣单位'),
  hosts: text('受入れ機関', 'Host institutions', '接收单位'),
} as const;

const OPEN = ['OPEN_A', 'OPEN_B', 'OPEN_C', 'OPEN_D'];
const DIRECT = ['DIRECT_HS', 'DIRECT_STP'];
const years = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const inYear = (metric: string, value: string, year: number, label: LocalizedText): PublishedValue => ({
  value,
  label,
  reading: {
    metric,
    by: ['FISCAL_YEAR'],
    filter: { fiscalYears: years(2014, 2022) },
    row: [String(year)],
    read: 'COUNT',
  },
});
const whole = (
  metric: string,
  value: string,
  filter: FigureFilter,
  label: LocalizedText,
): PublishedValue => ({
  value,
  label,
  reading: { metric, filter, read: 'COUNT' },
});

const base = { unit: 'PERSON_TIMES', fiscalYear: null, asOf: null, display: null } as const;

const year = (code: string, of: number, invitees: string, countries: string): PublishedFigure => ({
  ...base,
  code,
  fiscalYear: of,
  title: text(`招へい者数 ${of}年度`, `Invitees, FY${of}`, `受邀人数（${of}年度）`),
  source: SOURCE.slides,
  values: [
    inYear('invitees', invitees, of, LABEL.people),
    inYear('invitee_countries', countries, of, LABEL.countries),
  ],
});

const sum = (code: string, to: number, invitees: string, source: string): PublishedFigure => ({
  ...base,
  code,
  title: text(`招へい者数 2014〜${to}年度`, `Invitees, FY2014–${to}`, `受邀人数（2014—${to}年度）`),
  source,
  values: [whole('invitees', invitees, { fiscalYears: years(2014, to) }, LABEL.people)],
});

const to2022 = years(2014, 2022);

/** Who came, from where, to whom. */
export const PUBLISHED_REACH: readonly PublishedFigure[] = [
  { ...year('N01', 2014, '2944', '14'), conflicts: [{ value: '2945', source: SOURCE.page2016 }] },
  year('N02', 2015, '4224', '15'),
  year('N03', 2016, '5519', '35'),
  year('N04', 2017, '6611', '35'),
  sum('N05', 2017, '19298', SOURCE.slides),
  sum('N06', 2018, '26380', SOURCE.fiveYears),
  {
    ...base,
    code: 'N07',
    title: text(
      '招へい計画 2018・2019年度',
      'Planned invitees, FY2018 and FY2019',
      '计划受邀人数（2018、2019年度）',
    ),
    source: SOURCE.slides,
    isContext: true,
    note: text(
      '予算上の計画値で、実績ではありません。',
      'A number planned in the budget, not people who came.',
      '预算中的计划数，并非实际人数。',
    ),
    values: [{ value: '6000', label: text('各年度', 'each year', '各年度') }],
  },
  {
    ...base,
    code: 'N08',
    title: text(
      '海外からの招へい 2020・2021年度',
      'Invitees from abroad, FY2020 and FY2021',
      '境外受邀人数（2020、2021年度）',
    ),
    source: SOURCE.brochure,
    note: text('新型コロナウイルス感染症のため。', 'Because of COVID-19.', '因新冠疫情。'),
    values: [
      inYear('invitees', '0', 2020, text('2020年度', 'FY2020', '2020年度')),
      inYear('invitees', '0', 2021, text('2021年度', 'FY2021', '2021年度')),
    ],
  },
  {
    ...sum('N09', 2022, '35521', SOURCE.brochure),
    asOf: '2023-03-31',
    values: [
      whole('invitees', '35521', { fiscalYears: to2022 }, LABEL.people),
      whole('invitee_countries', '61', { fiscalYears: to2022 }, LABEL.countries),
    ],
  },
  {
    ...base,
    code: 'N10',
    title: text('一般公募 2014〜2022年度', 'Open call, FY2014–2022', '公开征集项目（2014—2022年度）'),
    source: SOURCE.brochure,
    asOf: '2023-03-31',
    values: [
      whole('invitees', '28889', { fiscalYears: to2022, programmeTypes: OPEN }, LABEL.people),
      whole('plans', '2997', { fiscalYears: to2022, programmeTypes: OPEN }, LABEL.plans),
    ],
  },
  {
    ...base,
    code: 'N11',
    title: text(
      '直接招へい 2014〜2022年度',
      'Direct invitation, FY2014–2022',
      '直接邀请项目（2014—2022年度）',
    ),
    source: SOURCE.brochure,
    asOf: '2023-03-31',
    values: [whole('invitees', '6632', { fiscalYears: to2022, programmeTypes: DIRECT }, LABEL.people)],
  },
  { ...sum('N12', 2023, '39635', SOURCE.totals), needs: { invitees: [2023] } },
  {
    ...base,
    code: 'N13',
    title: text(
      '招へい者の地域別割合 2014〜2022年度',
      'Share of invitees by region, FY2014–2022',
      '受邀人员地区构成比（2014—2022年度）',
    ),
    source: SOURCE.brochure,
    asOf: '2023-03-31',
    display: 'TRUNCATE_1DP',
    values: (
      [
        ['EAST_ASIA', '41', text('東アジア（%）', 'East Asia (%)', '东亚（%）')],
        ['SOUTHEAST_ASIA', '42', text('東南アジア（%）', 'Southeast Asia (%)', '东南亚（%）')],
        ['SOUTHWEST_ASIA', '13', text('南西アジア（%）', 'Southwest Asia (%)', '西南亚（%）')],
      ] as const
    ).map(([region, value, label]) => ({
      value,
      label,
      reading: {
        metric: 'region_share',
        filter: { fiscalYears: to2022 },
        by: ['REGION'],
        row: [region],
        read: 'WHOLE_SHARE',
      },
    })),
  },
  {
    ...base,
    code: 'N14',
    unit: 'INSTITUTIONS',
    title: text(
      '送出し機関・受入れ機関 2014〜2022年度',
      'Sending and host institutions, FY2014–2022',
      '派遣单位与接收单位（2014—2022年度）',
    ),
    source: SOURCE.brochure,
    asOf: '2023-03-31',
    note: text(
      '受入れ機関は一般公募の機関数。',
      'Host institutions are those of the open call.',
      '接收单位为公开征集项目的单位数。',
    ),
    values: [
      whole('sending_institutions', '1690', { fiscalYears: to2022 }, LABEL.senders),
      whole('host_institutions', '359', { fiscalYears: to2022, programmeTypes: OPEN }, LABEL.hosts),
    ],
  },
  {
    ...base,
    code: 'N15',
    fiscalYear: 2016,
    title: text('一般公募 2016年度', 'Open call, FY2016', '公开征集项目（2016年度）'),
    source: SOURCE.activity2016,
    values: [
      whole('invitees', '4215', { fiscalYears: [2016], programmeTypes: OPEN }, LABEL.people),
      whole('sending_institutions', '605', { fiscalYears: [2016], programmeTypes: OPEN }, LABEL.senders),
      whole('host_institutions', '176', { fiscalYears: [2016], programmeTypes: OPEN }, LABEL.hosts),
    ],
  },
  {
    ...base,
    code: 'N16',
    fiscalYear: 2019,
    title: text('一般公募 2019年度', 'Open call, FY2019', '公开征集项目（2019年度）'),
    source: SOURCE.activity2019,
    values: [
      whole('invitees', '5504', { fiscalYears: [2019], programmeTypes: OPEN }, LABEL.people),
      whole('sending_institutions', '735', { fiscalYears: [2019], programmeTypes: OPEN }, LABEL.senders),
      whole('host_institutions', '183', { fiscalYears: [2019], programmeTypes: OPEN }, LABEL.hosts),
      whole('plans', '542', { fiscalYears: [2019], programmeTypes: OPEN }, LABEL.plans),
      whole('invitee_countries', '41', { fiscalYears: [2019], programmeTypes: OPEN }, LABEL.countries),
    ],
  },
  ...applications(),
  {
    ...base,
    code: 'N21',
    fiscalYear: 2017,
    title: text('ハイスクールプログラム 2017年度', 'High School Program, FY2017', '高中生项目（2017年度）'),
    source: SOURCE.highSchool2017,
    values: [
      whole('invitees', '1178', { fiscalYears: [2017], programmeTypes: ['DIRECT_HS'] }, LABEL.people),
      whole(
        'invitee_countries',
        '36',
        { fiscalYears: [2017], programmeTypes: ['DIRECT_HS'] },
        LABEL.countries,
      ),
    ],
  },
  {
    ...base,
    code: 'N22',
    title: text('ハイスクールプログラム 5年間', 'High School Program, five years', '高中生项目（五年）'),
    source: SOURCE.direct,
    values: [
      whole(
        'plans',
        '39',
        { fiscalYears: years(2014, 2018), programmeTypes: ['DIRECT_HS'] },
        text('コース', 'Courses', '课程'),
      ),
      whole(
        'invitees',
        '4456',
        { fiscalYears: years(2014, 2018), programmeTypes: ['DIRECT_HS'] },
        LABEL.people,
      ),
    ],
  },
  {
    ...base,
    code: 'N23',
    fiscalYear: 2019,
    title: text('科学技術関係者 2019年度', 'S&T personnel, FY2019', '科技人员（2019年度）'),
    source: SOURCE.direct,
    values: [whole('invitees', '153', { fiscalYears: [2019], programmeTypes: ['DIRECT_STP'] }, LABEL.people)],
  },
  {
    ...base,
    code: 'N24',
    title: text(
      '中国からの招へい者 1万人目（2019年11月11日）',
      '10,000th invitee from China, 11 Nov 2019',
      '来自中国的第1万名受邀人员（2019年11月11日）',
    ),
    source: SOURCE.goshunen,
    isContext: true,
    note: text(
      '式典の日付で、年度の集計とは比べられません。',
      'The day of a ceremony; cannot be compared with counts by year.',
      '为仪式日期，无法与年度统计比较。',
    ),
    values: [{ value: '10000', label: LABEL.people }],
  },
  {
    ...base,
    code: 'N25',
    title: text(
      'ベトナムからの招へい者（2019年4月まで）',
      'Invitees from Viet Nam by April 2019',
      '来自越南的受邀人数（截至2019年4月）',
    ),
    source: SOURCE.reunionVietnam,
    asOf: '2019-04',
    values: [
      {
        ...whole(
          'invitees',
          '1900',
          { fiscalYears: years(2014, 2018), countries: ['VN'] },
          text('約・人数', 'about, people', '约，人数'),
        ),
        roughly: 100,
      },
    ],
  },
];

/** Applications are not in the data: only adopted plans are. */
function applications(): PublishedFigure[] {
  const note = text(
    '応募・採択前の情報は本システムにありません。',
    'Applications are not kept here, only adopted plans.',
    '本系统不保存申请信息，仅保存已采纳的计划。',
  );
  const rows: [string, number, LocalizedText, string, string, PublishedValue[]][] = [
    [
      'N17',
      2019,
      text('応募 2019年度', 'Applications, FY2019', '申请数（2019年度）'),
      SOURCE.activity2019,
      '704',
      [],
    ],
    [
      'N18',
      2019,
      text('採択 2019年度', 'Adopted, FY2019', '采纳数（2019年度）'),
      SOURCE.activity2019,
      '557',
      [],
    ],
    [
      'N19',
      2022,
      text('第2回公募の応募 2022年度', 'Applications, second call, FY2022', '第二次征集申请数（2022年度）'),
      SOURCE.press,
      '124',
      [],
    ],
    [
      'N20',
      2024,
      text('第3回公募の応募 2024年度', 'Applications, third call, FY2024', '第三次征集申请数（2024年度）'),
      SOURCE.press,
      '198',
      [],
    ],
  ];
  return rows.map(([code, of, title, source, value]) => ({
    ...base,
    code,
    unit: 'PLANS',
    fiscalYear: of,
    title,
    source,
    note,
    values: [{ value, label: LABEL.plans }],
  }));
}
