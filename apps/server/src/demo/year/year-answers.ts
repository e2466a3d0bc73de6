import type { DemoRandom } from '../demo-random.js';

const BEST: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Working in the laboratory with the students, and the evening when we cooked together.',
    'I could measure my own samples. Everybody had time for my questions.',
    'The visit to the plant. Now I know what I want to study.',
  ],
  'zh-Hans': ['和日本学生一起做实验，收获很大。', '老师们非常耐心，参观研究所印象最深。'],
};
const IMPROVE: Readonly<Record<string, readonly string[]>> = {
  en: [
    'One more day for experiments would be good.',
    'Please tell us the timetable a little earlier.',
    'Nothing, thank you.',
  ],
  'zh-Hans': ['希望实验时间再长一些。', '没有，谢谢。'],
};

/** A completion report as somebody content fills it in: a few words, most of the scales, some consents. */
export function yearAnswers(
  random: DemoRandom,
  person: { nameLatin: string; email: string | null; country: string },
): { language: 'en' | 'zh-Hans'; answers: Record<string, unknown> } {
  const language = person.country === 'CN' ? 'zh-Hans' : 'en';
  const mostly = (high: number) => (random.chance(high) ? 5 : random.chance(0.8) ? 4 : 3);
  const wish = mostly(0.92);
  const answers: Record<string, unknown> = {
    'CR.SAT.overall': mostly(0.95),
    'CR.ATT.likeJapan': mostly(0.8),
    'CR.ATT.interestST': mostly(0.7),
    'CR.KNOW.gained': mostly(0.6),
    'CR.NET.contactsJp': random.pick(['N1_2', 'N3_5', 'N6_10']),
    'CR.NET.contactsPeers': random.pick(['N3_5', 'N6_10', 'N11_UP']),
    'CR.RET.wish': wish,
    'CR.RET.purpose': random.chance(0.6) ? ['STUDY', 'RESEARCH'] : ['CONFERENCE', 'TRAVEL'],
    'CR.RET.when': random.pick(['WITHIN_1_YEAR', 'YEARS_1_TO_3', 'YEARS_3_TO_5']),
    'CR.ID.name': person.nameLatin,
    'CR.ID.email': person.email ?? 'nobody@mail.example.org',
    'CR.ID.affiliation': language === 'en' ? 'Faculty of Science' : '理学院',
    'CR.CONS.CLUB_CONTACT': random.chance(0.9),
    'CR.CONS.SURVEY_CONTACT': random.chance(0.85),
    'CR.CONS.DIRECTORY_VISIBILITY': random.pick(['NOBODY', 'SAME_PLAN', 'CHAPTER', 'ALL_MEMBERS']),
    'CR.CONS.HELP_OTHERS': random.chance(0.4),
  };
  if (random.chance(0.7)) answers['CR.TEXT.best'] = random.pick(BEST[language]!);
  if (random.chance(0.5)) answers['CR.TEXT.improve'] = random.pick(IMPROVE[language]!);
  return { language, answers };
}
