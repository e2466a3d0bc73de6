import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

type Language = 'ja' | 'en' | 'zh-Hans';

/** Everyday names where the library prints official ones. */
const SHORT: Readonly<Record<string, readonly [ja: string, en: string, zh: string]>> = {
  BN: ['ブルネイ', 'Brunei', '文莱'],
  BO: ['ボリビア', 'Bolivia', '玻利维亚'],
  CD: ['コンゴ民主共和国', 'Congo (Dem. Rep.)', '刚果（金）'],
  CG: ['コンゴ共和国', 'Congo (Rep.)', '刚果（布）'],
  CN: ['中国', 'China', '中国'],
  FM: ['ミクロネシア', 'Micronesia', '密克罗尼西亚联邦'],
  IR: ['イラン', 'Iran', '伊朗'],
  KR: ['韓国', 'Republic of Korea', '韩国'],
  LA: ['ラオス', 'Laos', '老挝'],
  MD: ['モルドバ', 'Moldova', '摩尔多瓦'],
  PS: ['パレスチナ', 'Palestine', '巴勒斯坦'],
  RU: ['ロシア', 'Russia', '俄罗斯'],
  SY: ['シリア', 'Syria', '叙利亚'],
  SZ: ['エスワティニ', 'Eswatini', '斯威士兰'],
  TW: ['台湾', 'Taiwan', '台湾'],
  TZ: ['タンザニア', 'Tanzania', '坦桑尼亚'],
  US: ['アメリカ', 'United States', '美国'],
  VE: ['ベネズエラ', 'Venezuela', '委内瑞拉'],
  VN: ['ベトナム', 'Viet Nam', '越南'],
};

const NAMES = new Map<Language, Record<string, string | string[]>>();

/** Name of a country or region in the reader's language; the code itself when unknown. */
export function countryLabel(code: string, locale: Language): string {
  const short = SHORT[code];
  if (short) return locale === 'ja' ? short[0] : locale === 'en' ? short[1] : short[2];
  let names = NAMES.get(locale);
  if (!names) {
    const file = locale === 'zh-Hans' ? 'zh' : locale;
    names = (
      require(`i18n-iso-countries/langs/${file}.json`) as { countries: Record<string, string | string[]> }
    ).countries;
    NAMES.set(locale, names);
  }
  return [names[code] ?? code].flat()[0]!;
}
