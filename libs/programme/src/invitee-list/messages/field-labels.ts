import type { ListField } from '../headings/fields.js';

/** Headings of the template in ja, en and zh-Hans; also how messages name a column. */
export const FIELD_LABELS: Record<ListField, { ja: string; en: string; 'zh-Hans': string }> = {
  number: { ja: '番号', en: 'No.', 'zh-Hans': '序号' },
  role: { ja: '区分', en: 'Category', 'zh-Hans': '类别' },
  funding: { ja: '経費負担', en: 'Funding', 'zh-Hans': '经费' },
  passportName: { ja: '氏名（パスポート表記）', en: 'Name as in passport', 'zh-Hans': '姓名（护照拼写）' },
  surname: { ja: '姓', en: 'Surname', 'zh-Hans': '姓' },
  givenName: { ja: '名', en: 'Given name', 'zh-Hans': '名' },
  nativeName: { ja: '氏名（母語表記）', en: 'Name in native script', 'zh-Hans': '姓名（母语）' },
  reading: { ja: 'フリガナ', en: 'Reading (kana)', 'zh-Hans': '假名读音' },
  nationality: { ja: '国籍', en: 'Nationality', 'zh-Hans': '国籍' },
  sendingCountry: { ja: '送出し国・地域', en: 'Sending country', 'zh-Hans': '派遣国家' },
  sex: { ja: '性別', en: 'Sex', 'zh-Hans': '性别' },
  birthDate: { ja: '生年月日', en: 'Date of birth', 'zh-Hans': '出生日期' },
  institution: { ja: '送出し機関', en: 'Sending institution', 'zh-Hans': '派遣单位' },
  affiliation: { ja: '所属・専攻', en: 'Faculty / department', 'zh-Hans': '院系' },
  level: { ja: '身分', en: 'Level', 'zh-Hans': '身份' },
  email: { ja: 'メールアドレス', en: 'E-mail', 'zh-Hans': '电子邮箱' },
  entryDate: { ja: '入国日', en: 'Arrival', 'zh-Hans': '入境日期' },
  departureDate: { ja: '出国日', en: 'Departure', 'zh-Hans': '出境日期' },
  earlierStays: { ja: '来日経験', en: 'Earlier stays in Japan', 'zh-Hans': '来日经历' },
  visaSupport: { ja: 'ビザ申請支援', en: 'Visa support', 'zh-Hans': '签证支持' },
  guardianConsent: { ja: '保護者同意', en: 'Guardian consent', 'zh-Hans': '监护人同意' },
  remarks: { ja: '備考', en: 'Remarks', 'zh-Hans': '备注' },
};
