import type { QuestionTexts } from '@enishi/questionnaire';
import type { Locale } from '@enishi/platform';

/**
 * "It led to taking in international students etc." is the one figure of hosts that the programme publishes over
 * the years (81 plans, 41 % for FY2014; 298, 55 % for FY2017). A series means something only while everybody was
 * asked the same words, so these are never changed: not for style, not in a later version. A test pins them.
 */
export const intlStudentsItem = 'H.ADM.intlStudents';

export const intlStudentsWords: Readonly<Record<Locale, QuestionTexts>> = {
  ja: {
    title: 'この交流は、外国人留学生等の受入れにつながりましたか。',
    hint: '留学生のほか、研究者などの中長期の受入れを含みます。',
    choices: { YES: 'はい', NO: 'いいえ', NOT_YET: 'まだ（検討中・準備中）' },
  },
  en: {
    title: 'Did this exchange lead to taking in international students, etc.?',
    hint: 'Besides students, count researchers and others who came for a longer stay.',
    choices: { YES: 'Yes', NO: 'No', NOT_YET: 'Not yet (being considered or prepared)' },
  },
  'zh-Hans': {
    title: '本次交流是否促成了外国留学生等人员的接收？',
    hint: '除留学生外，也包括研究人员等较长期的接收。',
    choices: { YES: '是', NO: '否', NOT_YET: '尚未（正在考虑或准备）' },
  },
};
