import type { Locale } from '@enishi/platform';

/** Words of the workbook that are not words of the questionnaire. */
export interface RosterFileWords {
  sheet: string;
  title: string;
  known: string;
  verdict: string;
  unnamed: string;
  notes: string;
  findings: string;
  noFindings: string;
  toCorrect: string;
  stale: string;
  sayCorrect: string;
  chooseOne: string;
  unknownRow: string;
}

export const rosterFileWords: Readonly<Record<Locale, RosterFileWords>> = {
  ja: {
    sheet: '再来日の記録',
    title: '再来日の記録（{plan}）',
    known: 'これまでに分かっていること',
    verdict: '確認',
    unnamed: '（お名前を挙げない）',
    notes: '記入方法',
    findings: '確認事項',
    noFindings: '確認事項（ありません）',
    toCorrect: '【要修正】',
    stale: 'この行は、このファイルを取り出した後の調査票にありません。新しいファイルを取り出してください。',
    sayCorrect: '内容を直すときは、「確認」の欄で訂正を選んでください。',
    chooseOne: '選択肢から選んでください。',
    unknownRow: '行の番号が書き換えられています。新しい行に入力してください。',
  },
  en: {
    sheet: 'Return visits',
    title: 'Return visits ({plan})',
    known: 'What is known',
    verdict: 'Is it right?',
    unnamed: '(not named)',
    notes: 'How to fill in',
    findings: 'Findings',
    noFindings: 'Findings (none)',
    toCorrect: '[To correct] ',
    stale: 'This row is not in the form any more. Please download a new file.',
    sayCorrect: 'To change what is known, choose the answer that corrects it in the column “Is it right?”.',
    chooseOne: 'Please choose one of the answers offered.',
    unknownRow: 'The number of this row was changed. Please use a new row.',
  },
  'zh-Hans': {
    sheet: '再次访日记录',
    title: '再次访日记录（{plan}）',
    known: '已知情况',
    verdict: '确认',
    unnamed: '（不列姓名）',
    notes: '填写方法',
    findings: '核对事项',
    noFindings: '核对事项（无）',
    toCorrect: '【须更正】',
    stale: '调查表中已没有此行。请重新下载文件。',
    sayCorrect: '如需修改内容，请在“确认”栏选择更正。',
    chooseOne: '请从选项中选择。',
    unknownRow: '此行的编号已被改动。请在新行中填写。',
  },
};

/** Instructions on a sheet of their own, in both languages of the offices. */
export const ROSTER_FILE_NOTES: readonly (readonly [string, string])[] = [
  ['1行に1件の再来日を記入してください。', 'One return visit per row.'],
  [
    'すでに分かっている件は、「確認」の欄で選んでください。内容を直すときは訂正を選び、同じ行を書き換えてください。',
    'For visits that are known, answer “Is it right?”. To change one, choose to correct it and write in the same row.',
  ],
  [
    '日付は 2025、2025-04、2025-04-01 のどの形でも構いません。',
    'Dates: 2025, 2025-04 or 2025-04-01, as precisely as you know.',
  ],
  [
    'お名前を挙げない場合は「（お名前を挙げない）」を選び、人数を入力してください。',
    'Where you name nobody, choose “(not named)” and give a number.',
  ],
  [
    '空欄は「変更なし」として扱います。行を消しても、調査票からは消えません。',
    'An empty cell changes nothing. Removing a row here does not remove it from the form.',
  ],
  [
    'アップロードすると下書きに入ります。送信はされません。同じファイルを二度アップロードしても、二重にはなりません。',
    'Uploading fills in the draft; nothing is sent. Uploading the same file twice enters nothing twice.',
  ],
];
