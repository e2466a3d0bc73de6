import { routeOf } from '@enishi/questionnaire';
import type { Answers } from '@enishi/questionnaire';
import {
  burdenOf,
  durationWords,
  givenOf,
  presentFollowUpAlumni,
  presentFollowUpHosts,
  typicalMinutes,
  typicalMinutesOf,
} from '@enishi/surveys';
import { describe, expect, it } from 'vitest';

const LOCALES = ['ja', 'en', 'zh-Hans'] as const;
const alumni = presentFollowUpAlumni;
const minutes = (module: string, locale: (typeof LOCALES)[number]) =>
  typicalMinutesOf(alumni, module, locale).medianMinutes;

describe('how long a form is said to take', () => {
  it.each(LOCALES)('is about 90 seconds for the yearly pulse, and a few minutes in full, in %s', (locale) => {
    expect(durationWords(minutes('PULSE', locale), locale)).toBe(
      { ja: '約90秒', en: 'about 90 seconds', 'zh-Hans': '约90秒' }[locale],
    );
    expect(minutes('FULL', locale)).toBeGreaterThan(minutes('PULSE', locale) + 0.5);
    expect(minutes('FULL', locale)).toBeLessThan(4);
    expect(typicalMinutesOf(presentFollowUpHosts, 'HOST', locale).medianMinutes).toBeLessThan(6);
  });

  it.each(LOCALES)('is enough for an alumna to whom nothing happened, in %s', (locale) => {
    const last = {
      'A.NOW.status': 'WORKING',
      'A.NOW.affiliation': 'Royal University of Phnom Penh',
      'A.NOW.country': 'KH',
    };
    const answers: Answers = {
      'A.NOW.still': 'SAME',
      'A.NOW.country': 'KH',
      'A.REV.any': 'NO',
      'A.COL.any': ['NONE'],
      'A.CONS.keep': 'SAME',
    };
    const route = routeOf(alumni.questionnaire, answers, givenOf({ module: 'PULSE', last }));
    expect(burdenOf(route, alumni.texts[locale]).seconds / 60).toBeLessThanOrEqual(minutes('PULSE', locale));
  });

  it('never charges a year less than was promised, and leaves room for two forms of it', () => {
    for (const { medianMinutes, cautiousMinutes, longestMinutes } of typicalMinutes(alumni, 'en')) {
      expect(cautiousMinutes).toBeGreaterThan(medianMinutes);
      expect(longestMinutes).toBeGreaterThanOrEqual(cautiousMinutes);
    }
    const { cautiousMinutes } = typicalMinutesOf(alumni, 'FULL', 'en');
    expect(cautiousMinutes * 2).toBeLessThan(12);
  });

  it('takes what was left open as read only, so that nobody is timed for words that they do not write', () => {
    const { questionnaire, texts } = presentFollowUpHosts;
    const route = routeOf(questionnaire, { 'H.LINK.any': 'NO' });
    const all = burdenOf(route, texts.en);
    const answered = burdenOf(route, texts.en, { onlyAnswered: true });
    expect(answered.words).toBe(all.words);
    expect(answered.controls).toBe(1);
    // two comments of half a minute each are among the rest
    expect(all.seconds - answered.seconds).toBeGreaterThan(60);
  });

  it('says half minutes below two minutes, and whole ones from there on', () => {
    const said = [0.2, 0.6, 1, 1.01, 1.5, 1.6, 2, 2.1, 9].map((n) =>
      LOCALES.map((locale) => durationWords(n, locale)),
    );
    expect(said).toEqual([
      ['約30秒', 'about 30 seconds', '约30秒'],
      ['約1分', 'about 1 minute', '约1分钟'],
      ['約1分', 'about 1 minute', '约1分钟'],
      ['約90秒', 'about 90 seconds', '约90秒'],
      ['約90秒', 'about 90 seconds', '约90秒'],
      ['約2分', 'about 2 minutes', '约2分钟'],
      ['約2分', 'about 2 minutes', '约2分钟'],
      ['約3分', 'about 3 minutes', '约3分钟'],
      ['約9分', 'about 9 minutes', '约9分钟'],
    ]);
  });
});
