import type { QuestionnaireTexts } from '@enishi/questionnaire';
import { codeWordsJa as words } from '../code-lists/ja.js';
import { intlStudentsWords } from './published-indicator.js';

const yesNo = { YES: 'はい', NO: 'いいえ' };
const notListed = { NOT_LISTED: '一覧にない', NO_INSTITUTION: '特定の機関はない' };
const roster = {
  hint: 'すでに把握している内容を表示しています。1件ずつ「正しい」「訂正する」「該当しない」を選び、足りないものを追加してください。',
  verdicts: { CONFIRM: '正しい', CORRECT: '訂正する', DENY: '該当しない' },
};

export const followUpHostsJa: QuestionnaireTexts = {
  title: '受入れ機関追跡調査',
  introduction:
    'この交流計画のその後についてお聞かせください。訪問の後から現在までについてお答えください。把握している内容は、あらかじめ入れてあります。',
  pages: {
    link: { title: '送出し機関との連絡' },
    returns: { title: '再来日' },
    students: { title: '留学生等の受入れ' },
    research: { title: '共同研究' },
    publications: { title: '共著論文' },
    agreements: { title: '機関間連携協定' },
    exchanges: { title: 'その後の交流' },
    effects: { title: '貴機関への効果' },
    next: { title: '今後について' },
  },
  questions: {
    'H.LINK.any': { title: '送出し機関との連絡は続いていますか。', choices: yesNo },
    'H.LINK.channel': {
      title: 'どのような形で続いていますか。',
      hint: '当てはまるものをすべて選んでください。',
      choices: {
        EMAIL: 'メール・メッセージ',
        ONLINE_MEETINGS: 'オンライン会議',
        VISITS: '訪問',
        JOINT_WORK: '共同研究・共同事業',
        STUDENTS: '学生の派遣・受入れ',
        OTHER: 'その他',
      },
    },
    'H.REV.any': {
      title: '訪問の後、この計画の招へい者で、再び来日した方はいますか。',
      hint: '目的や訪問先の機関は問いません。',
      choices: { YES: 'はい', NO: 'いいえ', UNKNOWN: 'わからない' },
    },
    'H.REV': { title: '再来日の記録', ...roster, add: '再来日を追加する' },
    'H.REV.person': {
      title: 'どなたですか。',
      hint: 'お名前を挙げなくてもかまいません。その場合は人数をお答えください。',
    },
    'H.REV.count': { title: '人数' },
    'H.REV.purpose': { title: '目的', choices: words.returnPurposes },
    'H.REV.institution': { title: '日本での受入れ先', choices: notListed },
    'H.REV.from': { title: 'いつから', hint: '年だけでもかまいません。' },
    'H.REV.to': { title: 'いつまで', hint: '滞在が続いている場合は、空欄のままにしてください。' },
    'H.REV.statusOfResidence': {
      title: '在留資格',
      hint: '回答は任意です。',
      choices: words.statusesOfResidence,
    },
    'H.REV.funding': { title: '費用の主な出どころ', choices: words.fundingSources },
    'H.ADM.intlStudents': intlStudentsWords.ja,
    'H.ADM.number': { title: '合計で何人ですか。' },
    'H.JR.state': {
      title: 'この計画から生まれた共同研究は、どの段階にありますか。',
      choices: {
        NONE: 'ない',
        UNDER_DISCUSSION: '検討している',
        STARTED: 'この12か月の間に始まった',
        CONTINUING: '以前に始まり、続いている',
        ENDED: '終わった',
      },
    },
    'H.JR': { title: '共同研究の記録', ...roster, add: '共同研究を追加する' },
    'H.JR.title': { title: '題名・テーマ' },
    'H.JR.partner': { title: '相手の機関', choices: notListed },
    'H.JR.from': { title: 'いつから', hint: '年だけでもかまいません。' },
    'H.JR.to': { title: 'いつまで', hint: '続いている場合は、空欄のままにしてください。' },
    'H.PUB.any': {
      title: '訪問の後、送出し側の方との共著論文を発表しましたか。',
      choices: yesNo,
    },
    'H.PUB': { title: '共著論文の記録', ...roster, add: '論文を追加する' },
    'H.PUB.doi': { title: 'DOI', hint: '例：10.1234/abcd。URLのまま貼り付けてもかまいません。' },
    'H.PUB.title': { title: '論文の題名（DOIがない場合）' },
    'H.AGR.any': {
      title: '訪問の後、送出し機関との協定を締結または更新しましたか。',
      choices: yesNo,
    },
    'H.AGR': { title: '協定の記録', ...roster, add: '協定を追加する' },
    'H.AGR.partner': { title: '相手の機関', choices: notListed },
    'H.AGR.level': {
      title: '協定の単位',
      choices: { UNIVERSITY: '大学・機関間', FACULTY: '学部・部局間', OTHER: 'その他' },
    },
    'H.AGR.kind': { title: '新規・更新の別', choices: { NEW: '新規', RENEWED: '更新・拡充' } },
    'H.AGR.on': { title: '締結の時期', hint: '年だけでもかまいません。' },
    'H.EXC.any': { title: '訪問の後、送出し機関との間で、ほかに交流がありましたか。', choices: yesNo },
    'H.EXC': { title: 'その後の交流の記録', ...roster, add: '交流を追加する' },
    'H.EXC.direction': {
      title: '形式',
      choices: { TO_JAPAN: '受入れ（来日）', FROM_JAPAN: '派遣（日本から）', ONLINE: 'オンライン' },
    },
    'H.EXC.size': { title: '参加者の人数' },
    'H.EXC.on': { title: '時期', hint: '年だけでもかまいません。' },
    'H.EXC.funding': { title: '費用の主な出どころ', choices: words.fundingSources },
    'H.ORG': {
      title: 'この計画は、貴機関にどのくらい効果がありましたか。',
      rows: { globalisation: '教育・研究のグローバル化', visibility: '国際的知名度の向上' },
    },
    'H.ORG.words': { title: '具体的な例があれば、お書きください。' },
    'H.JPN': {
      title: '貴機関の学生には、どのくらい効果がありましたか。',
      rows: { students: '学生全体', women: '女子学生' },
    },
    'H.JPN.words': { title: '具体的な例があれば、お書きください。' },
    'H.ATTR': {
      title: 'ここでお答えいただいた成果は、さくらサイエンスプログラムとどのくらい関係がありますか。',
      choices: {
        CAUSED: 'プログラムによって生まれた',
        CONTRIBUTED: 'ほかの要因とともに、プログラムも役立った',
        UNRELATED: 'プログラムとは関係がない',
        UNKNOWN: 'わからない・まだ成果がない',
      },
    },
    'H.NEXT': {
      title: 'さくらサイエンスプログラムに、また応募する予定がありますか。',
      choices: { YES: 'はい', UNDECIDED: '未定', NO: 'いいえ' },
    },
    'H.CONTACT.change': {
      title: 'この計画の実施主担当者の連絡先は、これまでと同じですか。',
      choices: { SAME: 'はい', CHANGED: 'いいえ、新しい連絡先があります' },
    },
    'H.CONTACT.name': { title: '新しい連絡先の氏名' },
    'H.CONTACT.email': { title: '新しい連絡先のメールアドレス' },
    'H.CONTACT.affiliation': { title: '部署・役職' },
  },
  scales: {
    EFFECT: { 5: 'とても大きい', 4: '大きい', 3: 'ある程度', 2: '小さい', 1: 'ない' },
  },
};
