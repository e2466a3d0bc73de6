import type { Locale, LocalizedText } from '@enishi/platform';
import type { DigestCandidate, DigestReason } from './digest-items.js';

const REASONS: Readonly<Record<DigestReason, LocalizedText>> = {
  SAME_FIELD: { ja: 'あなたの分野', en: 'your field', 'zh-Hans': '您的专业领域' },
  YOUR_CHAPTER: { ja: 'あなたの同窓会', en: 'your chapter', 'zh-Hans': '您所属的同学会' },
  YOUR_COUNTRY: { ja: 'お住まいの国・地域', en: 'your country or region', 'zh-Hans': '您所在的国家或地区' },
  YOUR_LEVEL: { ja: '現在の立場', en: 'your stage now', 'zh-Hans': '您目前的阶段' },
};

const KINDS: Readonly<Record<DigestCandidate['kind'], LocalizedText>> = {
  OPPORTUNITY: { ja: '日本への道', en: 'A way to Japan', 'zh-Hans': '赴日机会' },
  STORY: { ja: 'お知らせ・体験談', en: 'Story', 'zh-Hans': '新闻与故事' },
  EVENT: { ja: '行事', en: 'Event', 'zh-Hans': '活动' },
};

/** Why it is told: `Because of: your field, your country`. */
export function reasonWords(reasons: readonly DigestReason[], locale: Locale): string {
  const words = reasons.map((reason) => REASONS[reason][locale]);
  switch (locale) {
    case 'ja':
      return `お知らせする理由：${words.join('、')}`;
    case 'zh-Hans':
      return `推荐理由：${words.join('、')}`;
    case 'en':
      return `Why you: ${words.join(', ')}`;
  }
}

export const kindWords = (kind: DigestCandidate['kind'], locale: Locale): string => KINDS[kind][locale];
