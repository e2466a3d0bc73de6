import type { LocalizedText } from '@enishi/platform';
import type { AnswerLevel, MetricDefinition } from '../metric.js';
import { AS_OF, COMPARABLE, POPULATION } from '../shared-words.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

/** Points of a scale of the completion report, from the most favourable down. */
function scale(
  measure: string,
  points: readonly (readonly [code: string, label: LocalizedText])[],
): AnswerLevel[] {
  return points.map(([code, label], index) => ({
    code,
    label,
    measure: `${measure}_${5 - index}`,
    value: 5 - index,
  }));
}

const endOfProgramme = {
  topic: 'END_OF_PROGRAMME',
  unit: 'ANSWERS',
  percentOf: 'ANSWERS',
  population: POPULATION.reports,
  asOf: AS_OF.handedIn,
  comparability: COMPARABLE.sameItem,
  display: 'TRUNCATE_1DP',
  criterion: 'RELEVANCE',
  source: 'report',
  by: ['FISCAL_YEAR', 'REGION', 'COUNTRY', 'PROGRAMME_TYPE', 'FIELD', 'HOST', 'ACADEMIC_LEVEL', 'ANSWER'],
  frame: {
    source: 'visit',
    measure: 'invitees',
    wave: 'FISCAL_YEAR',
    margins: ['REGION', 'PROGRAMME_TYPE', 'GENDER'],
  },
} as const;

export const END_OF_PROGRAMME: readonly MetricDefinition[] = [
  {
    ...endOfProgramme,
    code: 'satisfaction',
    title: text('プログラムへの満足度', 'Satisfaction with the programme', '对项目的满意度'),
    definition: text(
      '修了報告書で満足度に答えた方のうち「とても満足」「満足」の割合。回答別にすると各選択肢の数と割合になります。平均は5段階です。',
      'Of those who answered in the completion report how satisfied they are, the share of “very satisfied” and “satisfied”. By answer: each answer. The mean is on a scale of 5.',
      '在结业报告中回答了满意度的人中，选择“非常满意”和“比较满意”的比例。按回答划分时为各选项的人数和比例。平均值为五级评分。',
    ),
    item: { instrument: 'CR', item: 'CR.SAT.overall' },
    reading: {
      kind: 'SCALE',
      favourable: ['VERY_SATISFIED', 'FAIRLY_SATISFIED'],
      levels: scale('satisfaction', [
        ['VERY_SATISFIED', text('とても満足', 'Very satisfied', '非常满意')],
        ['FAIRLY_SATISFIED', text('満足', 'Satisfied', '比较满意')],
        ['UNSURE', text('どちらともいえない', 'Unsure', '不确定')],
        ['RATHER_DISSATISFIED', text('やや不満', 'Rather dissatisfied', '不太满意')],
        ['DISSATISFIED', text('不満', 'Dissatisfied', '不满意')],
      ]),
    },
  },
  {
    ...endOfProgramme,
    code: 'wish_to_return',
    title: text('再来日の希望', 'Wish to return to Japan', '再次赴日的意愿'),
    definition: text(
      '修了報告書でもう一度日本に来たいかに答えた方のうち「強く希望する」「希望する」の割合。回答別にすると各選択肢の数と割合になります。',
      'Of those who answered in the completion report whether they wish to come to Japan again, the share who wish to. By answer: each answer.',
      '在结业报告中回答了是否希望再次访问日本的人中，表示希望的比例。按回答划分时为各选项的人数和比例。',
    ),
    item: { instrument: 'CR', item: 'CR.RET.wish' },
    reading: {
      kind: 'SCALE',
      favourable: ['STRONGLY_WISH', 'WISH'],
      levels: scale('wish', [
        ['STRONGLY_WISH', text('強く希望する', 'Strongly wish', '非常希望')],
        ['WISH', text('希望する', 'Wish', '希望')],
        ['UNSURE', text('わからない', 'Unsure', '不确定')],
        ['RATHER_NOT', text('あまり希望しない', 'Rather not', '不太希望')],
        ['NO', text('希望しない', 'No', '不希望')],
      ]),
    },
  },
  {
    ...endOfProgramme,
    code: 'liking_of_japan',
    title: text('日本への好感', 'Liking of Japan', '对日本的好感'),
    definition: text(
      '修了報告書で来日前と比べた日本への好感に答えた方のうち、好感が増した方の割合。回答別にすると各選択肢の数と割合になります。',
      'Of those who answered in the completion report whether they like Japan more or less than before, the share who like it more. By answer: each answer.',
      '在结业报告中回答了与来日前相比对日本好感变化的人中，好感增加的比例。按回答划分时为各选项的人数和比例。',
    ),
    item: { instrument: 'CR', item: 'CR.ATT.likeJapan' },
    reading: {
      kind: 'SCALE',
      favourable: ['MUCH_MORE', 'MORE'],
      levels: scale('liking', [
        ['MUCH_MORE', text('とても好きになった', 'Much more', '更加喜欢')],
        ['MORE', text('好きになった', 'More', '比以前喜欢')],
        ['NO_CHANGE', text('変わらない', 'No change', '没有变化')],
        ['A_LITTLE_LESS', text('やや好きでなくなった', 'A little less', '不如以前喜欢')],
        ['LESS', text('好きでなくなった', 'Less', '不再喜欢')],
      ]),
    },
  },
];
