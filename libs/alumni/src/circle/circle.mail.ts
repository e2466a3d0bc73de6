import { defineMail } from '@enishi/platform';

export interface CircleWeekModel {
  name: string;
  field: string;
  week: string;
  question: string;
  people: string;
  until: string;
  link: string;
}

/** The question of a week, to everybody in a circle. It is not stopped by opt-outs, but says how to leave. */
export const circleWeekMail = defineMail<CircleWeekModel>({
  name: 'alumni/circle-week',
  sensitive: false,
  sample: (locale) => ({
    name: 'SAMPLE Person',
    field: { ja: '工学・技術', en: 'Engineering and technology', 'zh-Hans': '工程与技术' }[locale],
    week: { ja: '第1週', en: 'Week 1', 'zh-Hans': '第1周' }[locale],
    question: {
      ja: '自己紹介をお願いします。',
      en: 'Please introduce yourself.',
      'zh-Hans': '请作自我介绍。',
    }[locale],
    people: 'SAMPLE Person, EXAMPLE Person',
    until: { ja: '2026年2月15日(日)', en: 'Sun, 15 February 2026', 'zh-Hans': '2026年2月15日周日' }[locale],
    link: 'https://enishi.example.org/app/circles',
  }),
});

export interface CircleEndedModel {
  name: string;
  field: string;
  link: string;
}

/** A circle is over; what was written stays to be read by those who were in it. */
export const circleEndedMail = defineMail<CircleEndedModel>({
  name: 'alumni/circle-ended',
  sensitive: false,
  sample: (locale) => ({
    name: 'SAMPLE Person',
    field: { ja: '工学・技術', en: 'Engineering and technology', 'zh-Hans': '工程与技术' }[locale],
    link: 'https://enishi.example.org/app/circles',
  }),
});
