import type { LocalizedText } from '@enishi/platform';

/** What the short forms ask. Safety is asked for without health details of persons (no such data is held). */
export const SHORT_FORM_TEXTS: Readonly<Record<string, LocalizedText>> = {
  'HR.DONE': {
    ja: '実施した内容（計画から変わった点を含む）',
    en: 'What was done, and what differed from the plan',
    'zh-Hans': '实施内容（包括与计划不同之处）',
  },
  'HR.NUMBERS': {
    ja: '参加した人数（主たる招へい者、引率者、自己資金、日本側）',
    en: 'Numbers of people: main invitees, escorts, self-funded, on the Japanese side',
    'zh-Hans': '参加人数（主要受邀人员、领队人员、自费人员、日方人员）',
  },
  'HR.SAFETY': {
    ja: '安全面で気づいたこと（個人の健康状態は書かないでください）',
    en: 'Remarks on safety (please write nothing about anybody’s health)',
    'zh-Hans': '安全方面的情况（请勿填写个人健康状况）',
  },
  'HR.PARTNERS': {
    ja: '訪問・面会した機関',
    en: 'Institutions visited or met',
    'zh-Hans': '访问或会见的机构',
  },
  'HR.OUTCOMES': {
    ja: 'すでに得られた成果',
    en: 'Results so far',
    'zh-Hans': '已取得的成果',
  },
  'HR.NEXT': {
    ja: '今後の予定と時期',
    en: 'Next steps, with dates',
    'zh-Hans': '今后的计划和时间',
  },
  'HR.STUDENTS': {
    ja: '参加した日本人学生の人数と、そのうちの女性の人数',
    en: 'Japanese students involved, and how many of them were women',
    'zh-Hans': '参加的日本学生人数及其中女性人数',
  },
  'HR.LESSONS': {
    ja: '次回に向けて、JSTに伝えたいこと',
    en: 'What JST should know for the next time',
    'zh-Hans': '为今后改进，希望告知JST的事项',
  },
  'PI.SCIENCE': {
    ja: '科学技術面の内容と意義',
    en: 'Scientific content and what it was worth',
    'zh-Hans': '科学技术方面的内容和意义',
  },
  'PI.EXCHANGE': {
    ja: '交流の様子（招へい者の意見を含む）',
    en: 'How the exchange went, with the invitees’ opinions',
    'zh-Hans': '交流情况（包括受邀人员的意见）',
  },
  'PI.OUTCOMES': {
    ja: '留学・共同研究・協定などの成果と見込み',
    en: 'Results and prospects: study, joint research, agreements',
    'zh-Hans': '留学、合作研究、协议等成果和展望',
  },
  'PI.NEXT': {
    ja: '今後の交流の計画',
    en: 'Plans for further exchange',
    'zh-Hans': '今后的交流计划',
  },
};
