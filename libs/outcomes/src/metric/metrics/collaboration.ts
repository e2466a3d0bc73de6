import type { LocalizedText } from '@enishi/platform';
import type { AnswerLevel, MetricDefinition } from '../metric.js';
import { AS_OF, COMPARABLE, POPULATION } from '../shared-words.js';
import { ALUMNI_ANSWER, HOST_ANSWER } from './alumni-answer.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

const outcomes = {
  topic: 'COLLABORATION',
  unit: 'OUTCOMES',
  percentOf: null,
  population: POPULATION.outcomes,
  asOf: AS_OF.told,
  comparability: COMPARABLE.told,
  display: 'TRUNCATE_1DP',
  criterion: 'IMPACT',
  source: 'outcome',
  by: [
    'FISCAL_YEAR',
    'REGION',
    'COUNTRY',
    'PROGRAMME_TYPE',
    'FIELD',
    'HOST',
    'SENDING_INSTITUTION',
    'ACADEMIC_LEVEL',
    'OUTCOME_TYPE',
  ],
} as const;

const tookStudents: AnswerLevel[] = [
  { code: 'YES', measure: 'took_students_yes', label: text('はい', 'Yes', '是') },
  { code: 'NO', measure: 'took_students_no', label: text('いいえ', 'No', '否') },
  {
    code: 'NOT_YET',
    measure: 'took_students_not_yet',
    label: text('まだ（検討中・準備中）', 'Not yet (being considered or prepared)', '尚未（正在考虑或准备）'),
  },
];

const influence: AnswerLevel[] = (
  [
    ['5', 'とても大きい', 'Very much', '非常大'],
    ['4', '大きい', 'Much', '较大'],
    ['3', 'ある程度', 'Some', '有一些'],
    ['2', '少し', 'A little', '较小'],
    ['1', 'ほとんどない', 'Hardly any', '几乎没有'],
  ] as const
).map(([code, ja, en, zh]) => ({
  code,
  measure: `influence_${code}`,
  value: Number(code),
  label: text(ja, en, zh),
}));

export const COLLABORATION: readonly MetricDefinition[] = [
  {
    ...outcomes,
    code: 'outcomes',
    title: text('報告された成果', 'Outcomes reported', '已报告的成果'),
    definition: text(
      '受入れ機関・同窓生・事務局などから報告された成果の件数（共同研究・共著論文・協定・継続交流など）。年度は交流計画の年度です。',
      'Outcomes told by hosts, alumni, the office and others: joint research, papers, agreements, continued exchange and so on. The year is that of the exchange.',
      '由接收单位、校友、事务局等报告的成果件数（合作研究、合著论文、协议、持续交流等）。年度为交流计划的年度。',
    ),
    reading: { kind: 'COUNT', measure: 'outcomes' },
  },
  {
    ...outcomes,
    code: 'outcomes_verified',
    title: text('確認済みの成果', 'Outcomes verified', '已核实的成果'),
    definition: text(
      '報告された成果のうち、書類・登録情報などで事務局が確認したものの件数。',
      'Of the outcomes reported, those that the office found proved by a document or register.',
      '已报告的成果中，经事务局依据文件或登记信息核实的件数。',
    ),
    reading: { kind: 'COUNT', measure: 'verified' },
  },
  {
    ...ALUMNI_ANSWER,
    topic: 'COLLABORATION',
    criterion: 'IMPACT',
    code: 'joint_research_share',
    title: text('新たに共同研究を始めた割合', 'Began joint research', '新开始合作研究的比例'),
    definition: text(
      '追跡調査で「この12か月の間に日本の人と共同研究を新しく始めた」と答えた方の割合。',
      'Share of those who answered in the follow-up survey that they began joint research with people in Japan within the last twelve months.',
      '在跟踪调查中回答过去12个月内与日方新开始合作研究的人所占比例。',
    ),
    item: { instrument: 'FU-A', item: 'A.COL.any' },
    reading: {
      kind: 'SHARE',
      part: 'joint_research_yes',
      whole: ['joint_research_yes', 'joint_research_no'],
    },
  },
  {
    ...ALUMNI_ANSWER,
    topic: 'COLLABORATION',
    criterion: 'IMPACT',
    code: 'co_publication_share',
    title: text('新たに共著論文がある割合', 'Published together', '新发表合著论文的比例'),
    definition: text(
      '追跡調査で「この12か月の間に日本の人との共著論文がある」と答えた方の割合。',
      'Share of those who answered in the follow-up survey that they wrote a paper with people in Japan within the last twelve months.',
      '在跟踪调查中回答过去12个月内与日方合著论文的人所占比例。',
    ),
    item: { instrument: 'FU-A', item: 'A.COL.any' },
    reading: {
      kind: 'SHARE',
      part: 'co_publication_yes',
      whole: ['co_publication_yes', 'co_publication_no'],
    },
  },
  {
    ...HOST_ANSWER,
    topic: 'COLLABORATION',
    criterion: 'IMPACT',
    code: 'host_took_students',
    title: text(
      '留学生等の受入れにつながった計画',
      'Led to taking in international students, etc.',
      '促成接收留学生等的计划',
    ),
    definition: text(
      '追跡調査で受入れ機関が「外国人留学生等の受入れにつながった」と答えた交流計画の件数と、回答のあった計画に占める割合。単位は計画（件）で、機関数ではありません。年度は交流計画の年度です。',
      'Exchange plans whose host answers that the exchange led to taking in international students, etc., and their share of the plans answered for. The unit is the plan, not the institution. The year is that of the exchange.',
      '接收单位在跟踪调查中回答“促成了外国留学生等人员的接收”的交流计划项数，及其占已回答计划的比例。单位为计划（项），而非机构数。年度为交流计划的年度。',
    ),
    comparability: COMPARABLE.published,
    by: [...HOST_ANSWER.by, 'ANSWER'],
    item: { instrument: 'FU-H', item: 'H.ADM.intlStudents' },
    reading: { kind: 'SCALE', levels: tookStudents, favourable: ['YES'] },
  },
  {
    ...HOST_ANSWER,
    topic: 'COLLABORATION',
    criterion: 'IMPACT',
    code: 'host_joint_research_share',
    title: text('共同研究がある計画', 'Plans with joint research', '有合作研究的计划'),
    definition: text(
      '追跡調査で受入れ機関が、共同研究を開始した・継続している・終了したと答えた交流計画の割合。',
      'Share of the plans answered for whose host says that joint research began, goes on or has ended.',
      '接收单位在跟踪调查中回答已开始、正在进行或已结束合作研究的交流计划所占比例。',
    ),
    item: { instrument: 'FU-H', item: 'H.JR.state' },
    reading: {
      kind: 'SHARE',
      part: ['joint_research_started', 'joint_research_continuing', 'joint_research_ended'],
      whole: [
        'joint_research_none',
        'joint_research_under_discussion',
        'joint_research_started',
        'joint_research_continuing',
        'joint_research_ended',
      ],
    },
  },
  {
    ...ALUMNI_ANSWER,
    topic: 'COLLABORATION',
    criterion: 'SUSTAINABILITY',
    code: 'host_contact_share',
    title: text('受入れ機関と連絡がある割合', 'In contact with the host', '与接收单位保持联系的比例'),
    definition: text(
      '追跡調査（詳しい調査票）で、この12か月の間に受入れ機関の人と連絡を取ったと答えた方の割合。',
      'Share of those who answered in the long form of the follow-up survey that they were in touch with people of their host within the last twelve months.',
      '在跟踪调查（详细问卷）中回答过去12个月内与接收单位人员有联系的人所占比例。',
    ),
    item: { instrument: 'FU-A', item: 'A.NET' },
    reading: { kind: 'SHARE', part: 'host_contact_yes', whole: ['host_contact_yes', 'host_contact_no'] },
  },
  {
    ...ALUMNI_ANSWER,
    topic: 'COLLABORATION',
    criterion: 'IMPACT',
    code: 'influence',
    title: text('進路への影響', 'Influence on the career', '对发展道路的影响'),
    definition: text(
      '追跡調査（詳しい調査票）で、訪問がその後の進路に「とても大きい」「大きい」影響があったと答えた方の割合。平均は5段階です。',
      'Of those who answered in the long form of the follow-up survey how much the visit influenced their career, the share of “very much” and “much”. The mean is on a scale of 5.',
      '在跟踪调查（详细问卷）中回答此次访问对后来发展道路影响“非常大”或“较大”的人所占比例。平均值为五级评分。',
    ),
    by: [...ALUMNI_ANSWER.by, 'ANSWER'],
    item: { instrument: 'FU-A', item: 'A.INFL' },
    reading: { kind: 'SCALE', levels: influence, favourable: ['5', '4'] },
  },
];
