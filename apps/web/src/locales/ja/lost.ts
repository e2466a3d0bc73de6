import type { lost as en } from '../en/lost.js';
import { grouped } from '../plural.js';

/** メールの届かない方。事務局と、同じ交流に参加した会員のための画面。 */
export const lost: typeof en = {
  title: '連絡先の分からない方',
  intro:
    '来日された方のうち、アドレスがない、またはメールが戻ってくる方です（退会された方は含みません）。同じ交流の参加者が連絡先を知っていることがあります。',
  link: '連絡先の分からない方',
  countsTitle: '実施年度と国・地域ごとの人数',
  count: '人数',
  countsSorted: '人数の多い',
  countsMore: (n) => `ほかに${grouped(n)}行あります。絞り込んでご覧ください。`,
  total: (n) => `連絡の取れない方は${grouped(n)}名です。`,
  listTitle: '一覧',
  sortedBy: '氏名',
  cohort: '実施年度',
  country: '国・地域',
  person: '氏名',
  reason: '理由',
  helpers: '知っている可能性のある方',
  helpersNone: '連絡の取れる会員が同じ交流にいません',
  linkLocked: (when) => `再登録のリンクが、5回の不一致で閉じられました（日本時間${when}）`,
  helpersHint:
    '「知っている可能性のある方」は、同じ交流に参加し、アカウントをお持ちの会員です。マイさくらにこの方の名前が表示され、ご自身でリンクを送ることができます。',
  emptyTitle: '全員と連絡が取れます。',
  fellowsTitle: 'この方々の連絡先をご存じですか',
  fellowsIntro:
    '一緒に参加された方の中に、連絡の取れなくなった方がいます。ご存じの方がいれば、リンクを作り、メールやチャットでご自身からお送りください。',
  fellowsPrivacy:
    'アドレスが表示されることはなく、どのように送られたかも事務局には分かりません。受け取った方は、ご本人であることを確認した上で、アドレスを知らせるかどうかを決められます。',
  fellowsLimit: 'リンクは30日間、お一人に限り有効です。1日に10件まで作れます。',
  visit: '参加した交流',
  make: 'リンクを作る',
  makeFor: (name) => `${name} さんへのリンクを作る`,
  linkFor: (name) => `${name} さんへのリンク`,
  linkUntil: (until) =>
    `${until}（日本時間）まで有効です。表示されるのは今回だけです。閉じる前にお送りください。`,
  linkField: '送るリンク',
  copy: 'リンクをコピーする',
  copied: 'コピーしました。',
  copyNot:
    'ブラウザーがコピーを許可しませんでした。リンクを選択してありますので、キーボードかメニューからコピーしてください。',
};
