import type { Locale } from '@enishi/platform';
import { tokyoDate } from '@enishi/platform';
import type { Wave } from './open-wave.js';

/** What somebody must know who opens a file of answers, in the reader's language. */
export function notesOf(
  { title, campaign, count }: Wave,
  locale: Locale,
  { withPersonal, madeAt }: { withPersonal: boolean; madeAt: Date },
): string[] {
  const { instrumentCode, instrumentVersion, opensOn, closesOn, isAnonymous } = campaign;
  const head = `${title[locale]} (${instrumentCode} v${instrumentVersion}, ${opensOn} – ${closesOn})`;
  const day = tokyoDate(madeAt);
  const say = {
    ja: [
      `${day}に作成。回答${count}件。`,
      '1行が1件の回答です。繰り返しの質問は別の表にあり、case_idで結べます。case_idはこの調査の中だけで同じです。',
      '数値の変数では、-9は質問していない（非該当）、-8は質問したが無回答です。空欄は、分からないか、当てはまらないことを示します。文字と日付では、空欄がこの両方を表します。',
      isAnonymous
        ? '無記名の調査です。回答者に関する変数はありません。'
        : '氏名、住所、メールアドレスは含みません。',
      withPersonal
        ? '自由記述と、個人が分かりうる項目を含みます。取り扱いに注意し、目的を終えたら消去してください。'
        : '自由記述と、個人が分かりうる項目は含みません。',
    ],
    en: [
      `Made on ${day}; ${count} sets of answers.`,
      'One row is one set of answers. Repeated questions are in tables of their own, tied by case_id, which is the same within this campaign alone.',
      'In numeric variables -9 is not asked and -8 is asked and not answered; an empty cell is not known or does not apply. In texts and dates an empty cell stands for both.',
      isAnonymous
        ? 'The campaign is anonymous: there is no variable about who answered.'
        : 'There are no names, addresses or e-mail addresses of those asked.',
      withPersonal
        ? 'Free text and items that can tell who somebody is are included. Keep them safe, and delete them when they have served.'
        : 'Free text and items that can tell who somebody is are left out.',
    ],
    'zh-Hans': [
      `制作日期：${day}；共${count}份回答。`,
      '每行为一份回答。重复问题另表列出，以case_id相连；case_id仅在本次调查内一致。',
      '数值变量中，-9表示未提问，-8表示已提问但未回答；空格表示未知或不适用。文字与日期中，空格兼表两者。',
      isAnonymous ? '本调查为匿名调查，不含任何关于回答者的变量。' : '不含姓名、地址和电子邮箱。',
      withPersonal
        ? '包含自由填写内容及可能识别个人的项目。请妥善保管，用毕删除。'
        : '不含自由填写内容及可能识别个人的项目。',
    ],
  }[locale];
  return [head, ...say];
}
