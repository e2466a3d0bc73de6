import type { ChartWords } from '@enishi/charts';
import type { Unit } from '@enishi/outcomes';
import type { Locale } from '@enishi/platform';

/** Words inside a drawing; beside it the page says the rest. */
const TEXTS = {
  ja: {
    few: '非表示',
    years: '訪問からの年数',
    break: 'ここから定義が変わります',
    units: {
      PERSONS: '人',
      PERSON_TIMES: '人（延べ）',
      PLANS: '件',
      INSTITUTIONS: '機関',
      COUNTRIES: 'か国・地域',
      ANSWERS: '件の回答',
      OUTCOMES: '件',
      PAIRS: '組',
      MEMBERS: '人',
    },
  },
  en: {
    few: 'not shown',
    years: 'Years since the visit',
    break: 'the question changes here',
    units: {
      PERSONS: 'people',
      PERSON_TIMES: 'person-times',
      PLANS: 'plans',
      INSTITUTIONS: 'institutions',
      COUNTRIES: 'countries and regions',
      ANSWERS: 'answers',
      OUTCOMES: 'outcomes',
      PAIRS: 'pairs',
      MEMBERS: 'members',
    },
  },
  'zh-Hans': {
    few: '不显示',
    years: '访问后的年数',
    break: '定义自此变更',
    units: {
      PERSONS: '人',
      PERSON_TIMES: '人次',
      PLANS: '项计划',
      INSTITUTIONS: '所机构',
      COUNTRIES: '个国家与地区',
      ANSWERS: '份回答',
      OUTCOMES: '项成果',
      PAIRS: '组',
      MEMBERS: '名会员',
    },
  },
} as const satisfies Record<
  Locale,
  { few: string; years: string; break: string; units: Record<Unit, string> }
>;

const NUMBERS: Record<Locale, string> = { ja: 'ja-JP', en: 'en-GB', 'zh-Hans': 'zh-CN' };

/** Words and number format of a drawing. */
export function chartWords(locale: Locale, unit: Unit): ChartWords {
  const texts = TEXTS[locale];
  const format = new Intl.NumberFormat(NUMBERS[locale]);
  return {
    few: texts.few,
    years: texts.years,
    break: texts.break,
    unit: texts.units[unit],
    number: (n) => format.format(n),
  };
}
