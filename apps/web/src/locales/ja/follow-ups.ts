import type { followUps as en } from '../en/follow-ups.js';
import { grouped, halfMinutes } from '../plural.js';

/** 本人または受入れ機関が回答できる追跡調査。 */
export const followUps: typeof en = {
  title: '追跡調査',
  hostIntro: '年に1回、交流のその後をお尋ねします。すでに分かっていることは、あらかじめ記入してあります。',
  memberIntro: '年に1回、その後のご様子をお尋ねします。前回の回答は引き継がれるので、短時間で終わります。',
  summaryOpen: (open, all) =>
    open === 0
      ? '回答が必要なものはありません'
      : open === all
        ? `回答待ち${grouped(open)}件`
        : `${grouped(all)}件中${grouped(open)}件が回答待ち`,
  sortedBy: '回答待ち・締切日',
  survey: '調査',
  due: '締切日',
  minutes: '所要時間',
  about: (minutes) => {
    const { seconds, whole } = halfMinutes(minutes);
    return seconds ? `約${seconds}秒` : `約${grouped(whole)}分`;
  },
  state: '状態',
  states: {
    NOT_BEGUN: '未記入',
    BEGUN: '記入途中（保存済み）',
    SUBMITTED: '提出済み',
    WITHDRAWN: '提出後に取下げ',
    DECLINED: '今年度は回答を辞退',
  },
  receipt: (number) => `受領番号 ${number}`,
  answer: '回答する',
  goOn: '続きを記入する',
  change: '確認・訂正する',
  answerAfterAll: 'やはり回答する',
  answerNamed: (word, name) => `${word}：${name}`,
  closed: '受付終了',
  noneTitle: '現在、お願いしている調査はありません。',
  noneNext: '始まりましたらメールでお知らせします。手続きは必要ありません。',
  action: '次の手続き',
};
