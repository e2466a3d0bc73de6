import type { LocalizedText } from '@enishi/platform';

const keys = [
  'pageTitle',
  'title',
  'lead',
  'reportHeading',
  'reportText',
  'reportAction',
  'verifyHeading',
  'verifyText',
  'verifyAction',
  'signInHeading',
  'signInText',
  'signInAction',
  'aboutHeading',
  'about',
  'outcomesAction',
] as const;

const ja: Record<(typeof keys)[number], string> = {
  pageTitle: 'トップページ',
  title: 'さくらサイエンスクラブ',
  lead: 'さくらサイエンスプログラムで日本を訪れた方と、受け入れた大学・研究機関をつなぐ場です。',
  reportHeading: 'プログラムを終えた方へ',
  reportText:
    '修了証にあるメンバーIDで、修了報告書に回答できます。アカウントは要りません。3分ほどで終わります。',
  reportAction: '修了報告書に回答する',
  verifyHeading: '修了証を確かめる',
  verifyText: '修了証のQRコードを読み取るか、証書に印刷されたコードを入力してください。',
  verifyAction: '修了証を確かめる',
  signInHeading: '会員・受入れ機関・JSTの方へ',
  signInText: 'メールアドレスだけでサインインできます。パスワードはありません。',
  signInAction: 'サインイン',
  aboutHeading: 'さくらサイエンスプログラムとは',
  about:
    '海外の優秀な青少年が短期間日本を訪れ、大学や研究機関で科学技術を体験し、交流する事業です。国立研究開発法人科学技術振興機構（JST）が実施しています。2014年度からの9年間に、61の国・地域から35,521人が参加しました。',
  outcomesAction: '数字で見る成果',
};

const en: typeof ja = {
  pageTitle: 'Start page',
  title: 'Sakura Science Club',
  lead: 'Where people who came to Japan with the Sakura Science Program stay in touch with each other and with their hosts.',
  reportHeading: 'You have finished the programme',
  reportText:
    'Use the member ID on your certificate to answer the completion report. You need no account. It takes about three minutes.',
  reportAction: 'Answer the completion report',
  verifyHeading: 'Check a certificate',
  verifyText: 'Scan the QR code on the certificate, or type the code that is printed on it.',
  verifyAction: 'Check a certificate',
  signInHeading: 'Members, host institutions and JST',
  signInText: 'Sign in with your e-mail address only. There is no password.',
  signInAction: 'Sign in',
  aboutHeading: 'What the Sakura Science Program is',
  about:
    'Young people from abroad visit Japan for a short time, and meet science and technology at universities and research institutes. The Japan Science and Technology Agency (JST) runs the programme. From fiscal year 2014 to 2022, 35,521 people from 61 countries and regions took part.',
  outcomesAction: 'Outcomes in figures',
};

const zhHans: typeof ja = {
  pageTitle: '首页',
  title: '樱花科技俱乐部',
  lead: '在这里，参加过樱花科技项目的各国青年与日本的接收单位保持联系。',
  reportHeading: '已完成项目的您',
  reportText: '请使用结业证书上的会员编号填写结业报告。无需注册账号，大约三分钟即可完成。',
  reportAction: '填写结业报告',
  verifyHeading: '查验结业证书',
  verifyText: '请扫描证书上的二维码，或输入证书上印制的查验码。',
  verifyAction: '查验证书',
  signInHeading: '会员、接收单位及JST工作人员',
  signInText: '只需电子邮箱即可登录，无需密码。',
  signInAction: '登录',
  aboutHeading: '关于樱花科技项目',
  about:
    '该项目邀请海外优秀青少年短期访问日本，在大学和科研机构体验科学技术并开展交流，由日本科学技术振兴机构（JST）实施。2014至2022年度，共有来自61个国家和地区的35,521人参加。',
  outcomesAction: '用数字看成果',
};

/** Words of the start page. */
export const homeTexts = { ja, en, 'zh-Hans': zhHans } satisfies Record<keyof LocalizedText, typeof ja>;
