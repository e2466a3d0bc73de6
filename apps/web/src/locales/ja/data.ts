import type { Texts } from '../en/index.js';
import { grouped } from '../plural.js';

/** 調査の回答をファイルで受け取る画面。 */
export const data: Texts['data'] = {
  title: '回答データ',
  intro: (n) =>
    n === 0
      ? 'まだ回答がありません。ファイルは見出しだけになります。'
      : `現在${grouped(n)}件の回答が入ります。回答者の氏名とメールアドレスは含みません。`,
  stillOpen: '調査は終了していません。後で受け取るファイルには、回答が増えていることがあります。',
  isAnonymous: '無記名の調査です。だれが回答したかに関する項目は含みません。',
  noted: 'ダウンロードするたびに、利用者・ファイル・件数を記録します。',
  file: 'ファイル',
  purpose: '用途',
  get: 'ダウンロード',
  getNamed: (what) => `ダウンロード：${what}`,
  answers: 'すべての回答',
  formats: {
    xlsx: {
      name: 'Excel（XLSX）',
      purpose: '事務での確認・並べ替え・絞り込みに。回答、繰り返しの質問、注記を別々のシートに収めます。',
    },
    csv: {
      name: 'CSV',
      purpose: '表計算ソフトやデータベースに。1行が1件の回答で、Excelでも安全に開けます。',
    },
    sav: {
      name: 'SPSS（.sav）',
      purpose: 'SPSS・PSPPでの分析に。質問文、選択肢のラベル、欠損値の指定が入っています。',
    },
    parquet: {
      name: 'Parquet',
      purpose: 'R・Python・DuckDBでの分析に。列ごとに型があり、軽く速く読み込めます。',
    },
    jsonl: {
      name: 'JSON Lines',
      purpose: 'プログラムでの処理に。1行が1件の回答の全体で、繰り返しの質問も中に含みます。',
    },
  },
  personal: '自由記述と、個人が分かりうる項目を含める',
  personalOff: '現在は含みません。分析を担当する方に渡せる内容です。',
  personalOn:
    '現在は含みます。自由記述から個人が分かることがあります。事務局の外へ渡さず、目的を終えたら消去してください。',
  personalNotYours:
    '自由記述と、個人が分かりうる項目は含みません。含めて受け取れるのはプログラム担当者だけです。',
  rosters: '繰り返しの質問',
  rostersIntro:
    '再来日・共同研究・協定など、1件ごとに尋ねる質問です。1行が1件で、case_idで回答と結べます。ExcelとJSON Linesには、はじめから含まれています。',
  roster: '繰り返しの質問',
  rows: '回答を1件1行で',
  rowsIntro:
    '答えのあった値を1行ずつ、項目・行・コード・数値・文字・最初の日・最後の日の列で出力します。データベースへの取り込みや複数年の集計に向きます。ほかの表とはcase_idで結べます。',
  codebook: 'コードブック',
  codebookIntro: 'すべての列について、質問文、コード、質問の対象、回答の分布を説明します。',
  codebookHtml: {
    name: '閲覧用（HTML）',
    purpose: 'ブラウザーで読め、印刷もできます。ファイルを渡すときに添えてください。',
  },
  codebookXml: {
    name: 'DDI-Codebook 2.5（XML）',
    purpose: 'データアーカイブや目録への登録に。すべての言語を含みます。',
  },
  open: '開く',
};
