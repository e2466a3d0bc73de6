import type { Locale, LocalizedText } from '@enishi/platform';
import type { Metric, Unit } from '../metric/metric.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

const WORDS: Readonly<Record<Unit, LocalizedText>> = {
  PERSONS: text('人', 'persons', '人'),
  PERSON_TIMES: text('人（延べ）', 'person-times', '人次'),
  PLANS: text('件', 'plans', '项'),
  INSTITUTIONS: text('機関', 'institutions', '个单位'),
  COUNTRIES: text('国・地域', 'countries/regions', '个国家与地区'),
  ANSWERS: text('回答', 'answers', '份答复'),
  OUTCOMES: text('件', 'outcomes', '项'),
  PAIRS: text('組', 'pairs', '对'),
  MEMBERS: text('人', 'members', '人'),
};

/** "persons", or "% of answers". */
export function unitOf(metric: Metric, locale: Locale): string {
  if (!metric.percentOf) return WORDS[metric.unit][locale];
  const whole = WORDS[metric.percentOf][locale];
  return locale === 'en'
    ? `% of ${whole}`
    : locale === 'ja'
      ? `%（${whole}に対する割合）`
      : `%（占${whole}的比例）`;
}
