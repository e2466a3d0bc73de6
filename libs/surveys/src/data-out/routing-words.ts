import type { Condition } from '@enishi/questionnaire';
import type { LocalizedText, Locale } from '@enishi/platform';
import { LOCALES } from '@enishi/platform';

type Words = Readonly<
  Record<
    'and' | 'or' | 'not' | 'empty' | 'notempty' | 'contains' | 'notcontains' | 'anyof' | 'noneof' | 'allof',
    string
  >
> & { readonly everybody: string };

const WORDS: Readonly<Record<Locale, Words>> = {
  ja: {
    everybody: '全員',
    and: 'かつ',
    or: 'または',
    not: '次でない',
    empty: 'に回答がない',
    notempty: 'に回答がある',
    contains: 'が次を含む',
    notcontains: 'が次を含まない',
    anyof: 'が次のいずれか',
    noneof: 'が次のいずれでもない',
    allof: 'が次のすべてを含む',
  },
  en: {
    everybody: 'Everybody',
    and: 'and',
    or: 'or',
    not: 'not',
    empty: 'has no answer',
    notempty: 'has an answer',
    contains: 'contains',
    notcontains: 'does not contain',
    anyof: 'is one of',
    noneof: 'is none of',
    allof: 'contains all of',
  },
  'zh-Hans': {
    everybody: '所有人',
    and: '且',
    or: '或',
    not: '并非',
    empty: '未作答',
    notempty: '已作答',
    contains: '包含',
    notcontains: '不包含',
    anyof: '为以下之一',
    noneof: '不为以下任何一项',
    allof: '包含以下全部',
  },
};

/**
 * Who is asked a question, in words. Questions and choices are named by their codes, which the codebook explains,
 * because a title may pipe words of a person.
 */
export function routingWords(...conditions: readonly (Condition | undefined)[]): LocalizedText {
  const all = conditions.filter((one) => one !== undefined);
  return Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      all.length === 0
        ? WORDS[locale].everybody
        : all.map((one) => say(one, locale)).join(` ${WORDS[locale].and} `),
    ]),
  ) as Record<Locale, string>;
}

function say(condition: Condition, locale: Locale): string {
  const words = WORDS[locale];
  switch (condition.is) {
    case 'and':
    case 'or':
      return `(${condition.parts.map((part) => say(part, locale)).join(` ${words[condition.is]} `)})`;
    case 'not':
      return `${words.not} (${say(condition.part, locale)})`;
    case 'empty':
    case 'notempty':
      return `${condition.question} ${words[condition.is]}`;
    case 'compare': {
      const value = typeof condition.with === 'object' ? condition.with.name : String(condition.with);
      return `${condition.question} ${condition.how} ${value}`;
    }
    case 'member':
      return `${condition.question} ${words[condition.how]} ${condition.of.map(String).join(', ')}`;
  }
}
