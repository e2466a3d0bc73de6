import type { LocalizedText } from '@enishi/platform';
import type { MetricDefinition } from '../metric.js';
import { AS_OF, COMPARABLE, POPULATION } from '../shared-words.js';
import { ALUMNI_ANSWER } from './alumni-answer.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

const returns = {
  topic: 'RETURN',
  percentOf: null,
  population: POPULATION.returns,
  asOf: AS_OF.told,
  comparability: COMPARABLE.told,
  display: 'TRUNCATE_1DP',
  criterion: 'IMPACT',
  source: 'return',
  by: [
    'FISCAL_YEAR',
    'REGION',
    'COUNTRY',
    'PROGRAMME_TYPE',
    'FIELD',
    'HOST',
    'SENDING_INSTITUTION',
    'ACADEMIC_LEVEL',
    'PURPOSE',
    'YEARS_SINCE',
  ],
} as const;

export const RETURNS: readonly MetricDefinition[] = [
  {
    ...returns,
    code: 'return_visits',
    unit: 'PERSON_TIMES',
    title: text(
      '再来日（留学・研究等、延べ）',
      'Return visits as students or researchers',
      '再次赴日（留学、研究等，人次）',
    ),
    definition: text(
      '留学・研究生・ポストドクター・教員や研究者としての勤務を目的とする再来日の延べ人数。公表値と同じ範囲です。年度は最初に来日した年度です。',
      'Return visits, in person-times, for study, as research student, as postdoc, or for work as teacher or researcher: what the published figure counts. The year is that of the first visit.',
      '以留学、研究生、博士后、担任教师或研究人员为目的的再次赴日人次，与公布数据范围相同。年度为首次来日的年度。',
    ),
    reading: { kind: 'COUNT', measure: 'published_person_times', people: 'published_persons' },
  },
  {
    ...returns,
    code: 'return_visits_all',
    unit: 'PERSON_TIMES',
    title: text(
      '再来日（すべての目的、延べ）',
      'Return visits for any purpose',
      '再次赴日（全部目的，人次）',
    ),
    definition: text(
      '目的を問わない再来日の延べ人数（学会・共同研究の訪問・観光などを含む）。公表値より広い範囲です。',
      'Return visits for any purpose, in person-times, conferences, joint research and tourism included. Wider than the published figure.',
      '不限目的的再次赴日人次（包括会议、合作研究访问、旅游等），范围大于公布数据。',
    ),
    reading: { kind: 'COUNT', measure: 'person_times', people: 'persons' },
  },
  {
    ...returns,
    code: 'returned_persons',
    unit: 'PERSONS',
    title: text('再来日した方（実人数）', 'People who came back', '再次赴日的人数（实际人数）'),
    definition: text(
      '再来日が報告された方の実人数（目的を問わない）。受入れ機関が氏名を挙げずに人数だけを報告した分は、その人数を加えます。',
      'Different people of whom a return visit was told, for any purpose. People whom a host counted without naming them are added.',
      '有再次赴日报告的实际人数（不限目的）。接收单位未列姓名、仅报告人数的部分按其人数计入。',
    ),
    reading: { kind: 'DISTINCT', measure: 'persons' },
  },
  {
    ...ALUMNI_ANSWER,
    topic: 'RETURN',
    criterion: 'IMPACT',
    code: 'returned_share',
    title: text('過去12か月に再来日した割合', 'Came back within twelve months', '过去12个月内再次赴日的比例'),
    definition: text(
      '追跡調査で「この12か月の間に日本に来た」と答えた方の割合（目的を問わない）。',
      'Share of those who answered in the follow-up survey that they came to Japan within the last twelve months, for any reason.',
      '在跟踪调查中回答过去12个月内来过日本的人所占比例（不限目的）。',
    ),
    item: { instrument: 'FU-A', item: 'A.REV.any' },
    reading: { kind: 'SHARE', part: 'returned_yes', whole: ['returned_yes', 'returned_no'] },
  },
  {
    ...returns,
    code: 'return_curve',
    unit: 'PERSONS',
    percentOf: 'PERSONS',
    population: POPULATION.alumni,
    title: text('最初の再来日までの年数', 'Time to the first return', '首次再赴日所需年数'),
    definition: text(
      'プログラムの終了から各年数までに一度でも再来日した方の推定割合。再来日の日付が幅でしか分からない場合と、まだ再来日していない場合を考慮した推定（ターンブル法）です。',
      'Estimated share of people who have come back at least once by so many years after their visit. Takes into account that dates are known only within limits and that some have not come back yet (Turnbull’s method).',
      '项目结束后各年数以内至少再次赴日一次者的估计比例。估计时考虑了日期只知范围以及尚未再次赴日的情形（Turnbull法）。',
    ),
    by: [],
    reading: { kind: 'CURVE' },
  },
];
