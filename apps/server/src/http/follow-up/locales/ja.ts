import { ja as form } from '../../respondent/locales/form/ja.js';

/** Words of the pages around the yearly follow-up survey. The questions have their own files in libs/surveys. */
export const ja = {
  ...form,
  send: '回答を送信する',
  waiting: '送信の準備ができました。通信が戻ると自動で送ります。この画面を閉じても大丈夫です',

  asks: 'さくらサイエンスクラブ事務局（科学技術振興機構）が、年に一度おたずねしている調査です。交流のその後をお聞かせください。',
  about: '対象',
  aboutVisit: '{year}年度に日本を訪問されたこと',
  aboutPlan: '交流計画',
  aboutPlans: '貴機関の交流計画 {count}件',
  takes: '所要時間',
  durationEach: '1件につき{duration}',
  until: '回答期限',
  untilDay: '{day}（日本時間）',
  begin: '回答を始める',
  goOn: '続きから回答する',
  privacyAlumni:
    '回答は、プログラムの改善と、集計した形での報告に使います。誰が何と答えたかを、事務局の外の人が見ることはありません。',
  privacyHosts:
    '回答は、プログラムの改善と成果の報告に使い、次の応募の際に参考とすることがあります。参加者個人についての回答は、事務局の外に公開しません。',
  canChange: '送信した後も、期限までは訂正や取下げができます。',
  anonymous:
    'この調査は無記名です。回答したことだけを記録し、回答の内容は切り離して保存するため、誰の回答かは後から分かりません。送信後の訂正や取下げもできません。',
  noThanks: '今回は回答しない',
  noEarlier: '以前の回答など、個人に関する内容は、本人の確認が済むまで表示しません。',

  linkGoneTitle: 'このリンクでは開けません',
  linkGoneLead:
    'リンクの期限が切れたか、アドレスが途中で切れている可能性があります。これまでの回答は保存されています。',
  linkGoneDo:
    '案内のメールを受け取ったアドレスを入力してください。回答期間中の調査があれば、新しいリンクをそのアドレスにお送りします。',
  address: 'メールアドレス',
  sendLink: '新しいリンクを送る',
  linkAskedTitle: '受け付けました',
  linkAskedLead:
    '入力されたアドレス宛ての調査があれば、数分のうちに新しいリンクをお送りします。届かないときは、迷惑メールの中を確かめるか、案内を受け取った別のアドレスでお試しください。',
  notAnAddress: '「name@example.com」のような形のメールアドレスを入力してください。',
  tryLater: '短い間に何度も送信されました。{minutes}分ほどおいて、もう一度お試しください。',
  closedTitle: 'この調査の回答期間は終わりました',
  closedLead:
    '送信された回答は受け取っています。書きかけの回答は送信されていないため、集計には使いません。またの機会にご協力をお願いします。',
  overButSent: 'この調査の回答期間は終わりました。送信された回答は、次のボタンからご覧いただけます。',
  lookAtSent: '送信した回答を見る',
  endedTitle: 'もう一度リンクを開いてください',
  endedLead: '時間がたったため、案内のメールにあるリンクを開き直してください。保存した回答は残っています。',
  laterTitle: '保存しました',
  laterLead: '案内のメールにある同じリンクから、いつでも続きを回答できます。期限は{day}（日本時間）です。',

  declineTitle: '今回は回答しない',
  declineLead:
    'この調査について、今年度は督促のメールをお送りしません。期限までは、同じリンクから回答することもできます。',
  declineHard: '書きかけの回答があれば、送信されません。',
  declineDo: '今回は回答しないことを伝える',
  declinedTitle: 'うけたまわりました',
  declinedLead: 'この調査についての督促はお送りしません。お時間をいただき、ありがとうございました。',
  declineBack: '回答する画面に戻る',
  stopMailsToo: '来年度からも調査のメールを受け取りたくない場合',

  stopTitle: '調査のメールを止める',
  stopLead:
    'このアドレスには、調査の依頼と督促のメールを今後お送りしません。修了証や会員ページについてのお知らせは、これまでどおり届きます。',
  stopDo: '調査のメールを止める',
  stoppedTitle: '調査のメールを止めました',
  stoppedLead:
    '今後、このアドレスに調査のメールはお送りしません。気が変わったときは、事務局にご連絡ください。',

  listTitle: '交流計画ごとの回答',
  listLead: '計画ごとに回答してください。途中で保存でき、どの計画からでも始められます。',
  listCounts: '全{all}件：送信済み{sent}件、入力中{begun}件、未着手{open}件',
  stateOpen: '未着手',
  stateBegun: '入力中',
  stateSent: '送信済み',
  stateDeclined: '回答しない',
  stateClosed: '受付終了',
  openOne: '回答する',
  continueOne: '続きから',
  lookOne: '内容を見る',
  backToList: '計画の一覧に戻る',

  codeTitle: '以前の回答を表示する',
  codeLead:
    '昨年の回答などの個人に関する内容は、ご本人と確かめてから表示します。案内をお送りしたアドレスに、6桁の確認コードをお送りします。',
  codeSend: '確認コードを送る',
  codeSent: '確認コードを{address}にお送りしました。10分以内に入力してください。',
  code: '確認コード（6桁）',
  codeHint: 'メールに書かれている数字です。全角でも半角でも構いません。',
  codeConfirm: '確認する',
  codeAgain: '届かないので、もう一度送る',
  codeSkip: '表示せずに回答を続ける',
  earlierHidden: '以前の回答は表示していません。',
  earlierShow: '確認コードを受け取って表示する',

  handOnTitle: '別の担当者に渡す',
  handOnLead:
    'この計画の回答だけを開けるリンクを作ります。受け取った方は、今の入力内容の続きから回答できます。リンクを作ったことは記録に残ります。',
  handOnAddress: '担当の方のメールアドレス（任意）',
  handOnAddressHint:
    '入力すると、リンクをこのアドレスにもお送りします。入力しなければ、次の画面に表示するだけです。',
  handOnMailed: '{address}にリンクをお送りしました。',
  handOnDo: 'リンクを作る',
  handOnMade: 'リンクができました',
  handOnCopy:
    '次のリンクを、担当の方にお送りください。この画面を閉じると、同じリンクは二度と表示できません。',
  handOnLink: '担当の方のためのリンク',
  handOnMail: 'メールで送る',
  handOnSubject: '追跡調査の回答のお願い',
  handOnBody: '次のリンクから、交流計画の追跡調査に回答できます。',
  handOn: '別の担当者に渡す',

  doneTitle: '回答を受け取りました。ありがとうございました。',
  receipt: '受付番号',
  keepReceipt: 'お問い合わせのときに使います。控えておいてください。',
  noReceipt: '無記名の調査のため、受付番号はありません。',
  holdsFirst: '{when}に提出された回答です。この回答が有効です。',
  holdsCorrected: '{when}に提出された第{version}版が、現在有効な回答です。以前の版は無効になりました。',
  holdsWhileCorrecting: '回答を訂正中です。改めて提出されるまでは、{when}の回答が有効です。',
  holdsNothing: '受付番号{receipt}は、{when}に取り下げられました。この番号の回答は無効です。',
  nextHeading: 'これからのこと',
  nextAlumni1:
    '皆さまの回答は、年度が終わった後に集計し、さくらサイエンスクラブのウェブサイトで結果をお知らせします。',
  nextAlumni2: '再来日や共同研究についてのお答えは、受入れ機関の報告と合わせて、一つの記録にまとめます。',
  nextHosts1: '回答の内容は事務局が確認し、成果として記録します。確認のため、ご連絡することがあります。',
  nextHosts2: '来年度は、今回の回答を最初から表示します。変わったところだけお答えいただければ済みます。',
  correctUntil: '{day}（日本時間）までは、回答を訂正できます。',
  correct: '回答を訂正する',
  pdf: '回答の控え（PDF）',
  impact: '交流のその後（1枚・PDF）',
  impactSheet: 'この計画の成果をまとめた1枚（PDF）',
  withdraw: '回答を取り下げる',
  otherPlans: 'ほかの{count}件の計画に回答する',
  withdrawnTitle: '回答を取り下げました',
  withdrawnLead:
    '回答の内容を消し、集計から除きました。督促もお送りしません。期限までは、同じリンクからもう一度回答できます。',
  withdrawTitle: '回答を取り下げる',
  withdrawLead:
    '送信した回答の内容を消し、集計から除きます。消した内容は元に戻せません。回答を直したいだけの場合は、「回答を訂正する」をお使いください。',
  withdrawDo: '回答を消して取り下げる',
};
