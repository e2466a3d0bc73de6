import { createRequire } from 'node:module';
import { COUNTRIES } from '../../country/countries.js';

/**
 * Countries and regions as people write them, to ISO 3166-1 alpha-2. Nationality takes any code (R46).
 * Names come from the
 * programme's own list and, for other forms, from i18n-iso-countries; what offices write beside them
 * stands here.
 */
const require = createRequire(import.meta.url);

interface NameFile {
  countries: Record<string, string | string[]>;
}

const namesIn = (language: 'ja' | 'en' | 'zh'): NameFile['countries'] =>
  (require(`i18n-iso-countries/langs/${language}.json`) as NameFile).countries;

const ALIASES: Readonly<Record<string, string>> = {
  AE: 'UAE Emirati アラブ首長国 阿联酋',
  AF: 'Afghan',
  AM: 'Armenian',
  AR: 'Argentine Argentinian',
  AU: 'Australian 豪州',
  AZ: 'Azerbaijani',
  BD: 'Bangladeshi バングラディシュ バングラデッシュ 孟加拉',
  BN: 'Brunei ブルネイ Bruneian 汶莱',
  BO: 'ボリビア Bolivian Plurinational_State_of_Bolivia',
  BR: 'Brazilian Brasil ブラジル連邦共和国 Brasileira Brasileiro',
  BT: 'Bhutanese',
  CA: 'Canadian',
  CD: 'DRC DR_Congo Congo_(Dem._Rep.) コンゴ民主 刚果民主共和国',
  CG: 'Congo_(Rep.) コンゴ 刚果共和国',
  CI: 'Ivory_Coast 象牙海岸',
  CL: 'Chilean',
  CN: 'China Chinese PRC P.R.China P.R._China PR_China People’s_Republic_of_China 中国大陸 中国大陆 中華人民共和国 中华人民共和国 Mainland_China',
  CO: 'Colombian',
  CU: 'Cuban',
  CV: 'Cabo_Verde',
  CZ: 'Czechia',
  DE: 'German 独逸',
  EG: 'Egyptian',
  ES: 'Spanish',
  ET: 'Ethiopian',
  FJ: 'Fijian フィージー',
  FM: 'ミクロネシア Micronesia Federated_States_of_Micronesia',
  FR: 'French 仏',
  GB: 'UK U.K. Great_Britain British England 英国 連合王国',
  GE: 'グルジア Georgian 格鲁吉亚',
  GH: 'Ghanaian',
  HK: 'Hong_Kong_SAR HKSAR Hongkong 中国香港 香港特別行政区',
  ID: 'Indonesian インドネシア共和国 印尼 Republic_of_Indonesia',
  IL: 'Israeli',
  IN: 'Indian インド共和国',
  IQ: 'Iraqi',
  IR: 'イラン Iran Iranian',
  IT: 'Italian',
  JM: 'Jamaican',
  JO: 'Jordanian',
  JP: 'Japanese 日本国 日本人',
  KE: 'Kenyan',
  KG: 'キルギスタン キルギス共和国 Kyrgyz Kyrgyz_Republic 吉尔吉斯',
  KH: 'Cambodian カンボディア 高棉',
  KN: 'セントクリストファー・ネイビス セントクリストファーネーヴィス St._Kitts_and_Nevis St_Kitts_and_Nevis',
  KP: '北朝鮮 DPRK 朝鲜',
  KR: '韓国 大韓民国 Korea South_Korea Korean Republic_of_Korea ROK Korea,_South 大韩民国 南韩 南韓 韓國',
  KZ: 'Kazakh Kazakhstani カザフ',
  LA: 'ラオス Laos Lao Lao_PDR Laotian 老挝 寮国',
  LK: 'Sri_Lankan スリ・ランカ',
  LY: 'Libyan',
  MA: 'Moroccan',
  MD: 'モルドバ Moldova',
  MH: 'マーシャル マーシャル諸島共和国 Marshall',
  MK: 'マケドニア North_Macedonia',
  MM: 'Burma Burmese ビルマ Myanma 缅甸联邦',
  MN: 'Mongolian 蒙古国 モンゴル国 蒙古',
  MO: 'Macau 中国澳门 中国マカオ 澳門 Macao_SAR',
  MV: 'Maldivian モルジブ',
  MX: 'Mexican',
  MY: 'Malaysian マレイシア',
  NG: 'Nigerian',
  NL: 'Holland Dutch 蘭',
  NP: 'Nepali Nepalese ネパール連邦民主共和国',
  NZ: 'New_Zealander',
  PE: 'Peruvian ペルー共和国 Perú',
  PG: 'バプアニューギニア パプア・ニューギニア パプアニューギニア独立国 PNG',
  PH: 'Filipino Filipina Philippine 比国 菲律賓',
  PK: 'Pakistani パキスタン・イスラム共和国',
  PS: 'パレスチナ Palestine Palestinian パレスチナ自治区',
  PW: 'Palauan',
  PY: 'Paraguayan Paraguaya Paraguayo パラグワイ',
  QA: 'Qatari',
  RU: 'ロシア Russia Russian 俄国',
  SA: 'Saudi サウジ Saudi_Arabian サウディアラビア',
  SB: 'ソロモン',
  SG: 'Singaporean シンガポール共和国 新嘉坡',
  SY: 'シリア Syria Syrian',
  SZ: 'エスワティニ スワジランド Swaziland',
  TH: 'Thai タイ王国 タイ国 泰王国',
  TJ: 'Tajik',
  TL: '東チモール East_Timor ティモール Timorese',
  TM: 'Turkmen',
  TN: 'Tunisian',
  TR: 'Turkish Turkiye Turkey 土耳其共和国',
  TW: '台湾 台灣 臺灣 Taiwan Taiwanese 中華民国 中華民國 Republic_of_China ROC Chinese_Taipei 中国台湾 中華台北',
  TZ: 'Tanzanian',
  UA: 'Ukrainian',
  UG: 'Ugandan',
  US: 'America American 米国 アメリカ U.S.A U.S. 美国',
  UZ: 'Uzbek',
  VC: 'セントビンセント セントビンセント・グレナディーン St._Vincent_and_the_Grenadines',
  VE: 'ベネズエラ Venezuelan',
  VN: 'Viet_Nam Việt_Nam Vietnamese ヴェトナム ベトナム社会主義共和国 越南社会主义共和国 Socialist_Republic_of_Vietnam',
  ZA: '南アフリカ 南ア South_African',
  ZM: 'Zambian',
  ZW: 'Zimbabwean',
};

/** Without width, case, accents, marks, spaces and the words that say "nationality". */
export function foldCountry(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/^the(?=.{4})/, '')
    .replace(/(国籍|籍|nationality|national|citizen)$/, '');
}

function buildIndex(): Map<string, string> {
  const index = new Map<string, string>();
  const add = (name: string, code: string) => {
    const key = foldCountry(name);
    if (key !== '' && !index.has(key)) index.set(key, code);
  };
  for (const [code, names] of Object.entries(ALIASES)) {
    for (const name of names.split(' ')) add(name.replaceAll('_', ' '), code);
  }
  for (const [code, , ...names] of COUNTRIES) {
    for (const name of names.slice(0, 3)) add(name!, code);
    add(code, code);
  }
  for (const language of ['ja', 'en', 'zh'] as const) {
    for (const [code, names] of Object.entries(namesIn(language))) {
      for (const name of [names].flat()) add(name, code);
    }
  }
  const alpha3 = require('i18n-iso-countries/codes.json') as [string, string, string, string][];
  for (const [alpha2, three] of alpha3) add(three, alpha2);
  return index;
}

let index: Map<string, string> | undefined;

/** ISO code of a country or region as written, or null. "Congo" alone is not decided. */
export function readCountry(text: string): string | null {
  index ??= buildIndex();
  const key = foldCountry(text);
  if (key === 'congo') return null;
  const found = index.get(key) ?? index.get(key.replace(/(人|国|共和国)$/, ''));
  if (found) return found;
  const beforeBracket = /^(.{2,}?)[(（]/.exec(text)?.[1];
  return beforeBracket ? readCountry(beforeBracket) : null;
}

/** Nationalities of a cell; "日本・ブラジル", "Japan / Brazil" are two. Null when one is not known. */
export function readNationalities(text: string): string[] | null {
  const single = readCountry(text);
  if (single) return [single];
  const parts = text
    .split(/[/／、,，;；＆&+]|・| and |と|及び|および/i)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2 || parts.length > 4) return null;
  const codes = parts.map(readCountry);
  return codes.every((code) => code !== null) ? [...new Set(codes)] : null;
}
