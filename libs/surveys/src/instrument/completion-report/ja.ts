import type { QuestionnaireTexts } from '@enishi/questionnaire';

const fields = {
  FORD1: '自然科学（理学）',
  FORD2: '工学・技術',
  FORD3: '医学・保健学',
  FORD4: '農学・獣医学',
  FORD5: '社会科学',
  FORD6: '人文学・芸術',
  M: '複数の分野にまたがる',
};
const people = { N0: 'いない', N1_2: '1～2人', N3_5: '3～5人', N6_10: '6～10人', N11_UP: '11人以上' };

export const completionReportJa: QuestionnaireTexts = {
  title: '招へい者修了報告書',
  introduction:
    'さくらサイエンスプログラムへのご参加、ありがとうございました。今回の訪問について、感じたままをお聞かせください。3分ほどで終わります。',
  pages: {
    visit: { title: '今回の訪問について' },
    effect: { title: '訪問で変わったこと' },
    return: { title: 'これからの日本との関わり' },
    words: {
      title: 'ことばで伝える',
      lead: 'どれも任意です。書きやすい言語でお書きください。',
    },
    you: {
      title: 'あなたについて',
      lead: 'お名前、所属、連絡先は、さくらサイエンスクラブの活動のために登録し、それ以外の目的には使いません。',
    },
    consents: {
      title: 'クラブとの関わり方',
      lead: '選んだものだけに同意したことになります。何も選ばなくても報告書は提出でき、不利益はありません。同意は後からいつでも取り消せます。',
    },
  },
  questions: {
    'CR.SAT.overall': { title: '今回のプログラム全体に、どのくらい満足していますか。' },
    'CR.SAT': {
      title: '次のそれぞれには、どのくらい満足していますか。',
      rows: {
        science: '科学技術の体験・講義・研究',
        host: '受入れ機関の対応',
        schedule: '日程と内容の配分',
        students: '日本の学生・研究者との交流',
        culture: '日本の文化・社会との出会い',
        logistics: '宿泊・移動・食事',
      },
    },
    'CR.ATT.likeJapan': { title: '訪問の前と比べて、日本への好感はどう変わりましたか。' },
    'CR.ATT.interestST': { title: '訪問の前と比べて、科学技術への関心はどう変わりましたか。' },
    'CR.KNOW.gained': { title: '新しい知識や技能を、どのくらい得られましたか。' },
    'CR.NET.contactsJp': { title: '今後も連絡を取りたい日本側の人は、何人いますか。', choices: people },
    'CR.NET.contactsPeers': {
      title: '今後も連絡を取りたい参加者の仲間は、何人いますか。',
      choices: people,
    },
    'CR.RET.wish': { title: 'もう一度、日本へ来たいと思いますか。' },
    'CR.RET.purpose': {
      title: 'どのような目的で来たいですか。',
      hint: '当てはまるものをすべて選んでください。',
      choices: {
        STUDY: '留学',
        RESEARCH: '研究',
        WORK: '就職・仕事',
        JOINT_PROJECT: '共同研究・共同事業',
        CONFERENCE: '学会・会議',
        TRAVEL: '旅行',
      },
    },
    'CR.RET.when': {
      title: 'いつごろ来たいですか。',
      choices: {
        WITHIN_1_YEAR: '1年以内',
        YEARS_1_TO_3: '1～3年後',
        YEARS_3_TO_5: '3～5年後',
        LATER: 'それより後',
        UNKNOWN: 'まだわからない',
      },
    },
    'CR.RET.field': { title: 'どの分野で学びたい、または研究したいですか。', choices: fields },
    'CR.RET.institution': {
      title: '行きたい大学・研究機関・研究室があれば教えてください。',
    },
    'CR.TEXT.best': { title: 'いちばん心に残ったことは何ですか。' },
    'CR.TEXT.improve': { title: 'もっとよくできることがあれば教えてください。' },
    'CR.TEXT.messageToNext': { title: '次に参加する人へのメッセージをどうぞ。' },
    'CR.ID.name': { title: '氏名', hint: 'パスポートと同じローマ字でお書きください。' },
    'CR.ID.email': { title: 'メールアドレス', hint: 'クラブの会員として確認するときに使います。' },
    'CR.ID.email2': {
      title: '別のメールアドレス',
      hint: '卒業や転職の後も使えるものがあれば、ご連絡が途切れずに済みます。',
    },
    'CR.ID.affiliation': { title: '所属', hint: '学校・機関の名称と学部・学科など。' },
    'CR.ID.level': {
      title: '現在の立場',
      choices: {
        HIGH_SCHOOL: '高校生',
        KOSEN: '高等専門学校生',
        UNDERGRADUATE: '大学生',
        MASTER: '大学院生（修士課程）',
        DOCTORAL: '大学院生（博士課程）',
        POSTDOC: 'ポストドクター',
        TEACHER: '教員',
        PUBLIC_ST_STAFF: '公的機関の科学技術業務従事者',
        OTHER: 'その他',
      },
    },
    'CR.ID.field': { title: '専門分野', choices: fields },
    'CR.CONS.CLUB_CONTACT': {
      title: 'クラブからのお知らせをメールで受け取ります。',
      hint: '行事、同窓会、日本での学びや研究の機会についてのお知らせです。',
    },
    'CR.CONS.SURVEY_CONTACT': {
      title: 'その後についてのアンケート（年1回程度）を受け取ります。',
    },
    'CR.CONS.DIRECTORY_VISIBILITY': {
      title: '会員名簿で、あなたの氏名と所属を見られる人',
      choices: {
        NOBODY: 'だれにも見せない',
        SAME_PLAN: '同じ交流計画の参加者',
        CHAPTER: '自分の国・地域の同窓会の会員',
        ALL_MEMBERS: 'すべての会員',
      },
    },
    'CR.CONS.SHARE_WITH_CHAPTER': {
      title: '国・地域の同窓会からの連絡を受け取ります。',
      hint: '連絡は事務局のシステムが取り次ぎ、メールアドレスは同窓会に渡しません。',
    },
    'CR.CONS.SHARE_WITH_HOST': {
      title: '留学や共同研究など、その後の成果を受入れ機関に知らせることに同意します。',
    },
    'CR.CONS.HELP_OTHERS': {
      title: '後輩からの相談に応じてもよいです。',
      hint: '相談は事務局のシステムが取り次ぎます。断ることもできます。',
    },
    'CR.CONS.PARTNER_INFO': {
      title: '大学・研究機関などからの留学や仕事の案内を受け取ります。',
      hint: '案内は事務局が送り、メールアドレスを他の機関に渡すことはありません。',
    },
    'CR.CONS.PUBLISH_STORY': {
      title: '感想やメッセージを、プログラムの紹介に使うこと',
      choices: {
        NO: '使わないでほしい',
        ANONYMOUS: '氏名を出さずに使ってよい',
        NAMED: '氏名とともに使ってよい',
      },
    },
    'CR.CONS.PUBLISH_PHOTO': {
      title: '自分が写っている訪問中の写真を、プログラムの紹介に使うことに同意します。',
    },
    'CR.CONS.RESEARCH_REUSE': {
      title: '個人が分からない形にした回答を、調査研究に使うことに同意します。',
    },
  },
  scales: {
    SATISFACTION: { 5: 'とても満足', 4: '満足', 3: 'どちらともいえない', 2: 'やや不満', 1: '不満' },
    WISH: {
      5: '強く希望する',
      4: '希望する',
      3: 'わからない',
      2: 'あまり希望しない',
      1: '希望しない',
    },
    LIKING: {
      5: 'とても好きになった',
      4: '好きになった',
      3: '変わらない',
      2: 'やや好きでなくなった',
      1: '好きでなくなった',
    },
    CHANGE: {
      5: '大きく高まった',
      4: '高まった',
      3: '変わらない',
      2: 'やや低くなった',
      1: '低くなった',
    },
    AMOUNT: { 5: 'とても多く', 4: '多く', 3: 'ある程度', 2: '少し', 1: 'ほとんどない' },
  },
};
