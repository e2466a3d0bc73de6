import type { schedules as en } from '../en/schedules.js';
import { grouped } from '../plural.js';

/** 定期送付の報告書。 */
export const schedules: typeof en = {
  title: '報告書の定期送付',
  intro: '直近の調査年度の報告書を定期的に自動で作成します。完成すると、リンクをメールでお知らせします。',
  listTitle: '設定済みの定期送付',
  summary: (n) => `${grouped(n)}件、新しい順。日付は日本時間です。`,
  what: '報告書',
  kinds: {
    YEARLY: 'プログラム全体の年次報告',
    COUNTRY: '国・地域別（1ページ）',
    HOST: '受入れ機関別（1ページ）',
  },
  shortKinds: { YEARLY: '年次報告', COUNTRY: '国・地域', HOST: '受入れ機関' },
  kind: '対象',
  country: '国・地域',
  host: '受入れ機関',
  language: '報告書の言語',
  format: 'ファイルの形式',
  formats: { PDF: 'PDF', XLSX: 'ブック（Excel）' },
  cadence: '頻度',
  cadences: {
    MONTHLY: '毎月（1日）',
    QUARTERLY: '四半期ごと（4月・7月・10月・1月の1日）',
    YEARLY: '毎年（4月1日）',
  },
  shortCadences: { MONTHLY: '毎月', QUARTERLY: '四半期ごと', YEARLY: '毎年' },
  next: '次回の作成日',
  last: '前回の報告書',
  lastLink: (moment) => `${moment}作成`,
  noneYet: '未作成',
  choose: '選択してください',
  needed: (what) => `${what}を選択してください。`,
  formTitle: '定期送付の設定',
  send: '定期送付を設定する',
  scheduled: (day) => `設定しました。初回の作成日は${day}です。`,
  stop: '停止',
  stopTitle: 'この定期送付を停止しますか',
  stopWhy: (what) =>
    `「${what}」は今後作成されません。停止は取り消せませんが、同じ報告書をいつでも設定し直せます。`,
  stopSend: '定期送付を停止する',
  stopped: '停止しました。今後は作成されません。',
  emptyTitle: '定期送付の設定はありません。',
  emptyNext: '下の欄で、受け取る報告書と頻度を選択してください。',
  reportFile: {
    YEARLY: (year) => `年次報告（${year}調査）`,
    COUNTRY: (name) => `${name}の1ページ報告`,
    HOST: (name) => `${name}の1ページ報告`,
  },
  reportsAsFiles: '報告書',
  figureAsFiles: '表示中の数値',
};
