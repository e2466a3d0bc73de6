import type { Region, ProgrammeType } from '@enishi/programme';
import type { LocalizedText } from '@enishi/platform';
import type { OutcomeType } from '../outcome/outcome-types.js';
import type { RevisitPurpose } from '../revisit/revisit-purposes.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

export const UNKNOWN_WORDS = text('不明', 'Not known', '不明');
export const OTHERS_WORDS = text('その他すべて', 'All others', '其他全部');

export const REGION_WORDS: Readonly<Record<Region, LocalizedText>> = {
  EAST_ASIA: text('東アジア', 'East Asia', '东亚'),
  SOUTHEAST_ASIA: text('東南アジア', 'Southeast Asia', '东南亚'),
  SOUTHWEST_ASIA: text('南西アジア', 'Southwest Asia', '西南亚'),
  CENTRAL_ASIA: text('中央アジア', 'Central Asia', '中亚'),
  CAUCASUS: text('コーカサス', 'Caucasus', '高加索'),
  MIDDLE_EAST: text('中東', 'Middle East', '中东'),
  PACIFIC_ISLANDS: text('太平洋島しょ国', 'Pacific Islands', '太平洋岛国'),
  AFRICA: text('アフリカ', 'Africa', '非洲'),
  LATIN_AMERICA: text('中南米', 'Latin America', '拉丁美洲'),
  EUROPE: text('欧州', 'Europe', '欧洲'),
  NORTH_AMERICA: text('北米', 'North America', '北美'),
  OCEANIA: text('オセアニア', 'Oceania', '大洋洲'),
  OTHER: text('その他', 'Other', '其他'),
};

export const PROGRAMME_WORDS: Readonly<Record<ProgrammeType, LocalizedText>> = {
  OPEN_A: text('A 科学技術体験コース', 'A · Science & Technology Experience', 'A 科学技术体验活动'),
  OPEN_B: text('B 共同研究活動コース', 'B · Collaborative Research', 'B 合作研究活动'),
  OPEN_C: text('C 科学技術研修コース', 'C · S&T Training', 'C 科学技术研修活动'),
  OPEN_D: text('D 相補的年間交流コース', 'D · Annual Mutual Exchange', 'D 互补型年度交流课程'),
  OPEN_ONLINE: text('オンライン交流', 'Online exchange', '在线交流'),
  DIRECT_HS: text('ハイスクールプログラム', 'High School Program', '高中生项目'),
  DIRECT_STP: text('科学技術関係者招へいプログラム', 'S&T personnel programme', '科技人员项目'),
  NEXUS_YTP: text('NEXUS 若手人材交流', 'NEXUS young talent exchange', 'NEXUS青年人才交流'),
};

/** Academic levels, in the order in which they are printed. */
export const LEVEL_WORDS: Readonly<Record<string, LocalizedText>> = {
  HIGH_SCHOOL: text('高校生', 'High-school student', '高中生'),
  KOSEN: text('高等専門学校生', 'Technical-college student', '高等专门学校学生'),
  UNDERGRADUATE: text('大学生', 'University student', '大学生'),
  GRADUATE: text('大学院生', 'Graduate student', '研究生'),
  MASTER: text('大学院生（修士）', 'Master’s student', '硕士研究生'),
  DOCTORAL: text('大学院生（博士）', 'Doctoral student', '博士研究生'),
  POSTDOC: text('ポストドクター', 'Postdoctoral researcher', '博士后'),
  TEACHER: text('教員', 'Teacher', '教师'),
  PUBLIC_ST_STAFF: text('公的機関の科学技術業務従事者', 'Science staff of a public body', '公共机构科技人员'),
  PRIVATE_EXCEPTION: text('民間（例外）', 'Private company (exception)', '民间企业（例外）'),
};

export const PURPOSE_WORDS: Readonly<Record<RevisitPurpose, LocalizedText>> = {
  DEGREE_STUDY: text('留学（学位取得）', 'Study for a degree', '留学（攻读学位）'),
  NON_DEGREE_STUDY: text(
    '留学（交換・短期・語学など）',
    'Study without a degree',
    '留学（交换、短期、语言学习等）',
  ),
  RESEARCH_STUDENT: text('研究生', 'Research student', '研究生（非学位）'),
  POSTDOC: text('ポストドクター', 'Postdoc', '博士后'),
  FACULTY_OR_RESEARCHER_JOB: text(
    '教員・研究者としての勤務',
    'Work as researcher or teacher',
    '担任教师或研究人员',
  ),
  INDUSTRY_JOB: text('企業などでの勤務', 'Work in a company', '在企业工作'),
  INTERNSHIP: text('インターンシップ', 'Internship', '实习'),
  JOINT_RESEARCH_VISIT: text('共同研究のための訪問', 'Visit for joint research', '为合作研究来访'),
  CONFERENCE: text('学会・会議', 'Conference', '学术会议'),
  SSP_AGAIN: text('本プログラムへの再参加', 'Another visit with this programme', '再次参加本项目'),
  OTHER_PROGRAMME: text('ほかの交流プログラム', 'Another programme', '参加其他交流项目'),
  TOURISM_FAMILY: text('観光・家族の用事', 'Tourism or family', '旅游、探亲'),
  OTHER: text('その他', 'Other', '其他'),
};

export const OUTCOME_WORDS: Readonly<Record<OutcomeType, LocalizedText>> = {
  STUDY_IN_JAPAN: text('留学', 'Study in Japan', '赴日留学'),
  EMPLOYMENT_IN_JAPAN: text('日本での就職', 'Employment in Japan', '在日就业'),
  RESEARCH_STAY: text('研究滞在', 'Research stay', '研究访问'),
  JOINT_RESEARCH_START: text('共同研究の開始', 'Joint research', '开始合作研究'),
  CO_PUBLICATION: text('共著論文', 'Joint paper', '合著论文'),
  AGREEMENT_NEW: text('協定の締結', 'New agreement', '签订协议'),
  AGREEMENT_STRENGTHENED: text('協定の更新・強化', 'Agreement renewed', '续签或加强协议'),
  DOUBLE_DEGREE_OR_CREDIT: text('単位・学位の体制', 'Degrees or credits together', '学分与学位合作'),
  CONTINUED_EXCHANGE: text('継続交流', 'Exchange continued', '持续交流'),
  OUTBOUND_FROM_JAPAN: text('日本からの派遣', 'People sent from Japan', '日方派出'),
  HOST_GLOBALISATION: text('受入れ機関の国際化', 'Host more international', '接收单位国际化'),
  VISIBILITY: text('国際的な知名度', 'Host better known abroad', '国际知名度'),
  JAPANESE_STUDENT_EFFECT: text('日本人学生への効果', 'Effect on Japanese students', '对日本学生的影响'),
  FOLLOW_ON_GRANT: text('後続の研究資金', 'Grant that followed', '后续研究经费'),
  PATENT: text('特許', 'Patent', '专利'),
  OTHER: text('その他', 'Other', '其他'),
};

/** Fields of science by code; a plan may also carry its field in words, which then are the label. */
export const FIELD_WORDS: Readonly<Record<string, LocalizedText>> = {
  FORD1: text('自然科学', 'Natural sciences', '自然科学'),
  FORD2: text('工学', 'Engineering and technology', '工程与技术'),
  FORD3: text('医学・健康科学', 'Medical and health sciences', '医学与健康科学'),
  FORD4: text('農学・獣医学', 'Agricultural and veterinary sciences', '农学与兽医学'),
  FORD5: text('社会科学', 'Social sciences', '社会科学'),
  FORD6: text('人文学・芸術', 'Humanities and the arts', '人文与艺术'),
  M: text('複数の分野', 'More than one field', '跨多个领域'),
};
