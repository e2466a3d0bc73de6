import type { QuestionnaireTexts } from '@enishi/questionnaire';
import { codeWordsJa as words } from '../code-lists/ja.js';

const notListed = { NOT_LISTED: '一覧にない', NO_INSTITUTION: '特定の機関はない' };
const verdicts = { STILL: '続いている', ENDED: '終わった', NEVER: '事実と違う' };

export const followUpAlumniJa: QuestionnaireTexts = {
  title: '追跡調査',
  introduction:
    'その後いかがお過ごしですか。日本との今のつながりをお聞かせください。回答は、これから参加する人たちのために役立てます。',
  pages: {
    now: { title: '現在のあなた' },
    path: { title: '学びと仕事' },
    returns: { title: '再来日' },
    collaboration: { title: '日本との協力' },
    people: { title: '人とのつながり' },
    influence: { title: '訪問をふり返って' },
    club: { title: 'クラブとの関わり' },
    stay: { title: '今後のご連絡' },
  },
  questions: {
    'A.NOW.still': {
      title: '昨年の所属は「{last.A.NOW.affiliation}」でした。今も同じですか。',
      choices: { SAME: 'はい、変わりありません', CHANGED: 'いいえ、変わりました' },
    },
    'A.NOW.status': {
      title: '現在、主に何をしていますか。',
      choices: {
        STUDYING: '学んでいる',
        WORKING: '働いている',
        BOTH: '学びながら働いている',
        SEEKING: '進学先・就職先を探している',
        OTHER: 'その他',
      },
    },
    'A.NOW.affiliation': { title: '現在の所属はどちらですか。', hint: '学校・機関・会社の名称。' },
    'A.NOW.country': { title: '現在、どの国・地域に住んでいますか。' },
    'A.NOW.countryCheck': {
      title: '昨年の回答とは別の国・地域です。どちらですか。',
      choices: { MOVED: 'その後、移った', LAST_YEAR_WRONG: '昨年の回答が誤っていた' },
    },
    'A.NOW.level': { title: '現在の立場を選んでください。', choices: words.levels },
    'A.NOW.levelCheck': {
      title: '昨年の回答と異なります。どちらですか。',
      choices: { MOVED_ON: 'その後、変わった', LAST_YEAR_WRONG: '昨年の回答が誤っていた' },
    },
    'A.NOW.field': { title: '専門分野を選んでください。', choices: words.fields },
    'A.STUDY.applied': {
      title: '訪問の後、日本の大学・研究機関に、留学や研究のための出願・応募をしましたか。',
      choices: { YES: 'はい', NO: 'いいえ', INTEND: 'まだだが、するつもり' },
    },
    'A.STUDY.result': {
      title: '結果はどうでしたか。',
      hint: '複数回の場合は、最後の結果をお答えください。',
      choices: {
        ADMITTED: '合格・採用',
        NOT_ADMITTED: '不合格・不採用',
        WAITING: '結果待ち',
        WITHDRAWN: '取り下げた',
      },
    },
    'A.REV.any': {
      title: 'この12か月の間に、日本へ来ましたか。',
      hint: '目的は問いません。さくらサイエンスでの訪問そのものは除きます。',
      choices: { YES: 'はい', NO: 'いいえ' },
    },
    'A.REV': { title: '再来日の記録', hint: '1回の訪問・滞在につき1件。', verdicts, add: '再来日を追加する' },
    'A.REV.purpose': { title: '目的', choices: words.returnPurposes },
    'A.REV.institution': { title: '日本での受入れ先', choices: notListed },
    'A.REV.from': { title: 'いつから', hint: '年だけでもかまいません。' },
    'A.REV.to': { title: 'いつまで', hint: '今も日本にいる場合は、空欄のままにしてください。' },
    'A.REV.statusOfResidence': {
      title: '在留資格',
      hint: '回答は任意です。',
      choices: words.statusesOfResidence,
    },
    'A.REV.funding': { title: '費用の主な出どころ', choices: words.fundingSources },
    'A.REV.plan': {
      title: '今後12か月の間に、日本へ来る予定がありますか。',
      choices: { YES: 'ある', PERHAPS: 'まだわからない', NO: 'ない' },
    },
    'A.REV.hurdle': {
      title: '妨げになっていることは何ですか。',
      hint: '当てはまるものをすべて選んでください。',
      choices: {
        MONEY: '費用',
        INFORMATION: '情報が足りない',
        LANGUAGE: 'ことば',
        VISA: 'ビザ',
        SUPERVISOR: '日本での指導者が見つからない',
        FAMILY: '家族の事情',
        TIME: '学業・仕事で時間がない',
        OTHER: 'その他',
        NONE: '特にない（今は来日を希望しない）',
      },
    },
    'A.WORK.jp': {
      title: '日本の企業・機関で、または日本の企業・機関と一緒に働いていますか。',
      choices: {
        IN_JAPAN: '日本にある日本の企業・機関で働いている',
        FROM_HOME: '日本の外にある日本の企業・機関で働いている',
        WITH_JAPANESE_PARTNERS: '勤め先は違うが、日本側と一緒に働いている',
        NO: 'いいえ',
      },
    },
    'A.COL.any': {
      title: 'この12か月の間に、日本の人と新しく始めたことがありますか。',
      choices: { JOINT_RESEARCH: '共同研究', PAPER: '共著論文', OTHER: 'その他', NONE: '特にない' },
    },
    'A.COL.jr': {
      title: '日本との共同研究',
      hint: '1つの研究につき1件。',
      verdicts,
      add: '共同研究を追加する',
    },
    'A.COL.jr.title': { title: '研究のテーマ' },
    'A.COL.jr.partner': { title: '日本側の機関', choices: notListed },
    'A.COL.jr.from': { title: 'いつから', hint: '年だけでもかまいません。' },
    'A.COL.jr.to': { title: 'いつまで', hint: '続いている場合は、空欄のままにしてください。' },
    'A.COL.pub': { title: '日本の人との共著論文', add: '論文を追加する' },
    'A.COL.pub.doi': { title: 'DOI', hint: '例：10.1234/abcd。URLのまま貼り付けてもかまいません。' },
    'A.COL.pub.title': { title: '論文の題名（DOIがない場合）' },
    'A.COL.orcid': { title: 'ORCID iD（お持ちの場合）' },
    'A.COL.other': { title: 'どのようなことですか。', hint: '教育、取引、事業など。' },
    'A.NET': {
      title: 'この12か月の間に、次の人とどのくらい連絡を取りましたか。',
      rows: { host: '受入れ機関の人', peers: '一緒に訪問した仲間' },
    },
    'A.MULT.shared': {
      title: 'この12か月の間に、訪問の経験をほかの人に伝えましたか。',
      hint: '当てはまるものをすべて選んでください。',
      choices: {
        TALK: '講演・発表で',
        TEACHING: '授業・指導の中で',
        MEDIA: 'メディア・インターネットで',
        RECOMMENDED: 'プログラムへの参加を勧めた',
        OTHER: 'その他の方法で',
        NONE: '伝えていない',
      },
    },
    'A.MULT.recommendedTo': { title: '何人くらいに勧めましたか。' },
    'A.INFL': { title: 'さくらサイエンスでの訪問は、その後の進路にどのくらい影響しましたか。' },
    'A.CF': {
      title: 'もしあの訪問がなかったら、今ごろどうしていたと思いますか。',
      choices: {
        SAME_PATH: '今と同じだった',
        SAME_LATER: '同じ道だが、ここまで進んでいなかった',
        OTHER_PATH: '別の道にいた',
        UNKNOWN: 'わからない',
      },
    },
    'A.CLUB.want': {
      title: 'さくらサイエンスクラブに望むことは何ですか。',
      hint: '当てはまるものをすべて選んでください。',
      choices: {
        STUDY_INFO: '日本留学の情報',
        MENTORING: 'ほかの会員からの助言',
        FIELD_GROUP: '同じ分野の会員の集まり',
        EVENTS_NEARBY: '近くで開かれる行事',
        JOBS: '仕事の情報',
        NONE: '今は特にない',
      },
    },
    'A.CLUB.coord': {
      title: '自分の国・地域の同窓会の幹事を務めてみたいですか。',
      choices: { YES: 'はい', MAYBE: '考えてみたい', NO: 'いいえ' },
    },
    'A.CONS.keep': {
      title: '来年も、同じメールアドレスに、これまでと同じ同意の範囲でご連絡してよいですか。',
      choices: { SAME: 'はい', CHANGE: 'いいえ、変更があります' },
    },
    'A.CONS.email': {
      title: '新しいメールアドレス',
      hint: '変わらない場合は、空欄のままにしてください。',
    },
    'A.CONS.agree': {
      title: '同意するものを選んでください。',
      hint: 'ここで選ぶと、これまでの同意に代わります。何も選ばなければ、これまでのままです。',
      choices: {
        CLUB_CONTACT: 'クラブからのお知らせをメールで受け取る',
        SURVEY_CONTACT: 'この調査（年1回程度）を受け取る',
        SHARE_WITH_CHAPTER: '国・地域の同窓会からの連絡を受け取る',
        SHARE_WITH_HOST: '留学や共同研究などの成果を受入れ機関に知らせる',
        HELP_OTHERS: '後輩からの相談（事務局が取り次ぎます）に応じる',
        PARTNER_INFO: '留学や仕事の案内（事務局が送ります）を受け取る',
        RESEARCH_REUSE: '個人が分からない形で、回答を調査研究に使う',
        NONE: 'どれにも同意しない',
      },
    },
  },
  nothing: '（不明）',
  scales: {
    CONTACT: { 3: '毎月またはそれ以上', 2: '数回', 1: '1回', 0: '連絡していない' },
    INFLUENCE: { 5: 'とても大きい', 4: '大きい', 3: 'ある程度', 2: '少し', 1: 'まったくない' },
  },
};
