import type { LocalizedText } from '@enishi/platform';
import type { MatchReason } from './find-match.js';

/** Why two records may be one person, in words an officer reads. */
export const MATCH_REASON_WORDS: Record<MatchReason, LocalizedText> = {
  SAME_NAME: {
    ja: '氏名が同じです（語順や記号の違いを除く）',
    en: 'the name is the same, apart from order and marks',
    'zh-Hans': '姓名相同（语序和符号除外）',
  },
  SAME_LETTERS: {
    ja: '氏名の区切り方だけが違います',
    en: 'the name differs only in how it is divided',
    'zh-Hans': '姓名仅分写方式不同',
  },
  SIMILAR_NAME: {
    ja: '氏名の綴りが似ています（表記の揺れ）',
    en: 'the name is spelt in a similar way (transliteration)',
    'zh-Hans': '姓名拼写相近（转写差异）',
  },
  SAME_NATIVE_NAME: {
    ja: '母語での氏名が同じです',
    en: 'the name in its own script is the same',
    'zh-Hans': '母语姓名相同',
  },
  SAME_BIRTH_DATE: {
    ja: '生年月日が同じです',
    en: 'the date of birth is the same',
    'zh-Hans': '出生日期相同',
  },
  SAME_NATIONALITY: { ja: '国籍が同じです', en: 'the nationality is the same', 'zh-Hans': '国籍相同' },
  SAME_EMAIL: {
    ja: 'メールアドレスが同じです',
    en: 'the e-mail address is the same',
    'zh-Hans': '邮箱地址相同',
  },
};
