/*
 * Entries of the demo's board. Programmes and addresses are real and public; their deadlines differ by year, embassy and
 * university, so none is given: the official page says it. What "Example" offers is invented, with invented deadlines.
 */

export interface BoardEntry {
  readonly kind: 'SCHOLARSHIP' | 'LABORATORY' | 'POST' | 'CALL';
  readonly provider: 'JASSO' | 'MEXT' | 'JSPS' | 'JST' | 'UNIVERSITY' | 'OTHER';
  readonly providerName: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly titleZhHans: string;
  readonly summaryJa: string;
  readonly summaryEn: string;
  readonly summaryZhHans: string;
  readonly sourceUrl: string;
  readonly fields?: ('FORD1' | 'FORD2' | 'FORD3' | 'FORD4' | 'FORD5' | 'FORD6')[];
  readonly levels?: (
    'HIGH_SCHOOL' | 'KOSEN' | 'UNDERGRADUATE' | 'MASTER' | 'DOCTORAL' | 'POSTDOC' | 'PROFESSIONAL'
  )[];
  readonly countries?: string[];
  readonly languages?: ('ja' | 'en' | 'zh-Hans')[];
  /** Days from the demo's today to the deadline. */
  readonly closesInDays?: number;
  readonly closesTime?: string;
  readonly timeZone?: string;
}

export const BOARD_ENTRIES: readonly BoardEntry[] = [
  {
    kind: 'SCHOLARSHIP',
    provider: 'MEXT',
    providerName: 'MEXT',
    titleJa: '国費外国人留学生制度（研究留学生）',
    titleEn: 'Japanese Government (MEXT) Scholarship: research students',
    titleZhHans: '日本政府（文部科学省）奖学金：研究留学生',
    summaryJa: '大学院で学ぶ、または研究する方のための奨学金です。大使館推薦と大学推薦があります。',
    summaryEn: 'For graduate study or research in Japan, by recommendation of an embassy or a university.',
    summaryZhHans: '面向在日本攻读研究生或从事研究者，分为使馆推荐和大学推荐。',
    sourceUrl: 'https://www.studyinjapan.go.jp/en/planning/scholarships/mext-scholarships/',
    levels: ['UNDERGRADUATE', 'MASTER', 'DOCTORAL'],
    languages: ['ja', 'en'],
  },
  {
    kind: 'SCHOLARSHIP',
    provider: 'MEXT',
    providerName: 'MEXT',
    titleJa: '国費外国人留学生制度（学部留学生）',
    titleEn: 'Japanese Government (MEXT) Scholarship: undergraduate students',
    titleZhHans: '日本政府（文部科学省）奖学金：本科留学生',
    summaryJa: '高校卒業（見込み）の方が、日本の大学の学部で学ぶための奨学金です。',
    summaryEn: 'For undergraduate study in Japan after high school.',
    summaryZhHans: '面向高中毕业后在日本攻读本科者。',
    sourceUrl: 'https://www.studyinjapan.go.jp/en/planning/scholarships/mext-scholarships/',
    levels: ['HIGH_SCHOOL'],
    languages: ['ja', 'en'],
  },
  {
    kind: 'SCHOLARSHIP',
    provider: 'JASSO',
    providerName: 'JASSO',
    titleJa: '留学生受入れ促進プログラム（文部科学省外国人留学生学習奨励費）',
    titleEn: 'Monbukagakusho Honors Scholarship for Privately-Financed International Students',
    titleZhHans: '外国人留学生学习奖励费',
    summaryJa: '私費外国人留学生のための学習奨励費です。在籍する学校を通じて応募します。',
    summaryEn: 'For privately financed students; you apply through the school where you are enrolled.',
    summaryZhHans: '面向自费留学生，通过所在学校申请。',
    sourceUrl: 'https://www.jasso.go.jp/en/',
    levels: ['UNDERGRADUATE', 'MASTER', 'DOCTORAL'],
    languages: ['ja', 'en'],
  },
  {
    kind: 'CALL',
    provider: 'JSPS',
    providerName: 'JSPS',
    titleJa: '外国人特別研究員（一般）',
    titleEn: 'JSPS Postdoctoral Fellowship for Research in Japan (Standard)',
    titleZhHans: 'JSPS外国人特别研究员（一般）',
    summaryJa:
      '博士号取得後の若手研究者が、日本の研究者と共同で研究するための制度です。受入研究者が申請します。',
    summaryEn: 'Early-career researchers work with a host in Japan; the host submits the application.',
    summaryZhHans: '面向获得博士学位的青年研究人员，由日本的接收研究者提出申请。',
    sourceUrl: 'https://www.jsps.go.jp/english/e-fellow/',
    levels: ['DOCTORAL', 'POSTDOC'],
    languages: ['ja', 'en'],
  },
  {
    kind: 'CALL',
    provider: 'JSPS',
    providerName: 'JSPS',
    titleJa: 'BRIDGE Fellowship（同窓会員のための再来日研究）',
    titleEn: 'BRIDGE Fellowship Program: return visits of alumni association members',
    titleZhHans: 'BRIDGE奖学金：校友会成员再次访日研究',
    summaryJa: 'JSPS同窓会の正会員で、研究を続けている方が対象です。同窓会を通じて応募します。',
    summaryEn:
      'For regular members of a JSPS alumni association who are active in research; apply through the association.',
    summaryZhHans: '面向仍从事研究的JSPS校友会正式会员，通过校友会申请。',
    sourceUrl: 'https://www.jsps.go.jp/english/e-plaza/20_alumni.html',
    levels: ['POSTDOC', 'PROFESSIONAL'],
    languages: ['en'],
  },
  {
    kind: 'CALL',
    provider: 'JST',
    providerName: 'JST',
    titleJa: 'SATREPS（地球規模課題対応国際科学技術協力プログラム）',
    titleEn: 'SATREPS: research partnership on global issues',
    titleZhHans: 'SATREPS：应对全球课题的国际科技合作计划',
    summaryJa: '日本と開発途上国の研究者が、地球規模の課題を共同で研究します。',
    summaryEn: 'Researchers of Japan and developing countries work together on global issues.',
    summaryZhHans: '日本与发展中国家的研究人员共同研究全球性课题。',
    sourceUrl: 'https://www.jst.go.jp/global/english/',
    fields: ['FORD1', 'FORD2', 'FORD3', 'FORD4'],
    levels: ['POSTDOC', 'PROFESSIONAL'],
    languages: ['ja', 'en'],
  },
  {
    kind: 'SCHOLARSHIP',
    provider: 'UNIVERSITY',
    providerName: 'Example Graduate School of Engineering',
    titleJa: '例示大学院 工学研究科 修了生特別枠（見本）',
    titleEn: 'Example Graduate School of Engineering: places for programme alumni (sample)',
    titleZhHans: '示例大学院工学研究科：校友名额（示例）',
    summaryJa: '架空の募集です。修士課程の英語コースで、入学金と授業料が免除されます。',
    summaryEn: 'An invented entry: a master’s course in English, without admission and tuition fees.',
    summaryZhHans: '虚构信息：英语授课硕士课程，免入学费和学费。',
    sourceUrl: 'https://engineering.example.ac.jp/alumni',
    fields: ['FORD2'],
    levels: ['UNDERGRADUATE', 'MASTER'],
    countries: ['ID', 'TH', 'VN', 'MY', 'PH', 'IN', 'MN', 'KH'],
    languages: ['en'],
    closesInDays: 70,
    closesTime: '17:00',
  },
  {
    kind: 'SCHOLARSHIP',
    provider: 'OTHER',
    providerName: 'Example Foundation Jakarta',
    titleJa: '例示財団ジャカルタ 渡航奨学金（見本）',
    titleEn: 'Example Foundation Jakarta: travel grant (sample)',
    titleZhHans: '示例基金会（雅加达）旅费资助（示例）',
    summaryJa: '架空の募集です。日本での3か月以内の研究滞在の旅費を支給します。',
    summaryEn: 'An invented entry: travel costs for research stays of up to three months.',
    summaryZhHans: '虚构信息：资助三个月以内赴日研究的旅费。',
    sourceUrl: 'https://grants.example.org/japan',
    countries: ['ID'],
    levels: ['MASTER', 'DOCTORAL', 'POSTDOC'],
    languages: ['en'],
    closesInDays: 25,
    closesTime: '12:00',
    timeZone: 'Asia/Jakarta',
  },
  {
    kind: 'POST',
    provider: 'UNIVERSITY',
    providerName: 'Example Institute of Marine Science',
    titleJa: '例示海洋研究所 特任研究員（見本）',
    titleEn: 'Example Institute of Marine Science: project researcher (sample)',
    titleZhHans: '示例海洋研究所：特任研究员（示例）',
    summaryJa: '架空の募集です。海洋プラスチックの観測に携わる研究員を1名募集します。',
    summaryEn: 'An invented entry: one researcher for the observation of plastics in the ocean.',
    summaryZhHans: '虚构信息：招聘一名从事海洋塑料观测的研究员。',
    sourceUrl: 'https://marine.example.ac.jp/posts',
    fields: ['FORD1'],
    levels: ['DOCTORAL', 'POSTDOC'],
    languages: ['ja', 'en'],
    closesInDays: 40,
    closesTime: '17:00',
  },
];
