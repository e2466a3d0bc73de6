import type { PageLocale } from '../../pages/page-locale.js';

const ja = {
  title: '再来日をExcelでまとめて入力',
  lead: 'ファイルには、この計画の参加者と、これまでに分かっている再来日が入っています。記入したものをここから読み込むと下書きに入ります。まだ送信はされません。',
  download: 'ファイルを取り出す（Excel）',
  file: '記入したファイル（.xlsx）',
  take: '下書きに読み込む',
  back: '調査票に戻る',
  code: '本人確認のコードを入力する',
};
const en: typeof ja = {
  title: 'Return visits in a spreadsheet',
  lead: 'The file holds the people of this plan and the return visits that are known. What you fill in goes into your draft when you upload it here. Nothing is sent yet.',
  download: 'Download the file (Excel)',
  file: 'The filled-in file (.xlsx)',
  take: 'Take into my draft',
  back: 'Back to the form',
  code: 'Type the code',
};
const zhHans: typeof ja = {
  title: '用Excel填写再次访日记录',
  lead: '文件包含本计划的参加者及已知的再次访日记录。填写后在此上传即可写入草稿，不会立即提交。',
  download: '下载文件（Excel）',
  file: '填好的文件（.xlsx）',
  take: '写入草稿',
  back: '返回调查表',
  code: '输入验证码',
};

/** Words of the page around roster files. */
export const rosterFileTexts: Readonly<Record<PageLocale, typeof ja>> = { ja, en, 'zh-Hans': zhHans };
