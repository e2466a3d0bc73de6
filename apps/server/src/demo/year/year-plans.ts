import type { ProgrammeType, StopKind } from '@enishi/programme';

/** How far a plan has come by the demo's today, as far as people and not the calendar bring it there. */
export type Stage =
  'ADOPTED' | 'WORK_PLAN_APPROVED' | 'AGREEMENT_SIGNED' | 'LISTED' | 'ISSUED' | 'SENT' | 'HANDED_OVER';

/** Institutions that send people: country, kind, how many main invitees, and which of its kind in the country. */
export type YearSender = readonly [country: string, kind: string, people: number, nth?: number];

export interface YearPlan {
  readonly line: ProgrammeType;
  readonly round: number | null;
  /** Host by its Japanese name; 'JST' for direct invitation. */
  readonly host: string;
  readonly unit: readonly [ja: string, en: string] | null;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly field: string;
  readonly start: string;
  readonly end: string;
  readonly onlineEnd?: string;
  readonly senders: readonly YearSender[];
  /** A sending institution by name, where a sample list of the manual names it. */
  readonly namedSender?: readonly [country: string, nameEn: string, nameNative: string];
  readonly stage: Stage;
  /** Share of the completion reports that are in; 1 is all of them. */
  readonly reports?: number;
  /** How many of the host's three reports are in. */
  readonly hostReports?: 0 | 1 | 2 | 3;
  readonly selfFunded?: number;
  readonly closed?: true;
  readonly stop?: { readonly kind: StopKind; readonly on: string; readonly reason: string };
  readonly far?: true;
}

const U = 'UNIVERSITY';
const H = 'SECONDARY_SCHOOL';
const M = 'MINISTRY_OR_AGENCY';
const R = 'RESEARCH_INSTITUTE';

/** The forty plans of the demo's FY2025, by the day they begin. Certificates, reports and boards follow from them. */
// prettier-ignore
export const YEAR_PLANS: readonly YearPlan[] = [
  // Round 1: visits from late July
  { line: 'DIRECT_HS', round: null, host: 'JST', unit: null, titleJa: 'さくらサイエンス・ハイスクールプログラム 第1グループ', titleEn: 'Sakura Science High School Program, Group 1', field: 'Multidisciplinary', start: '2025-07-27', end: '2025-08-02', senders: [['CN', H, 6], ['TH', H, 5], ['ID', H, 5], ['VN', H, 5], ['IN', H, 6], ['LK', H, 4], ['KZ', H, 3]], stage: 'HANDED_OVER', reports: 1, closed: true },
  { line: 'OPEN_A', round: 1, host: '千葉大学', unit: ['園芸学部', 'Faculty of Horticulture'], titleJa: '都市農業と植物工場の科学技術体験', titleEn: 'Urban agriculture and plant factories', field: 'Agriculture', start: '2025-07-28', end: '2025-08-03', senders: [['TH', U, 4], ['TH', U, 2, 1]], stage: 'HANDED_OVER', reports: 1, hostReports: 3, selfFunded: 1, closed: true },
  { line: 'OPEN_A', round: 1, host: '東北大学', unit: ['災害科学国際研究所', 'International Research Institute of Disaster Science'], titleJa: '津波防災と復興を学ぶ科学技術交流', titleEn: 'Tsunami disaster prevention and recovery', field: 'Earth science', start: '2025-08-04', end: '2025-08-10', senders: [['VN', U, 7]], stage: 'HANDED_OVER', reports: 1, hostReports: 3, closed: true },
  { line: 'OPEN_B', round: 1, host: '京都大学', unit: ['防災研究所', 'Disaster Prevention Research Institute'], titleJa: '豪雨と斜面災害に関する共同研究', titleEn: 'Joint research on heavy rain and landslides', field: 'Earth science', start: '2025-08-18', end: '2025-09-06', senders: [['ID', U, 5]], stage: 'HANDED_OVER', reports: 1, hostReports: 3, closed: true },
  { line: 'OPEN_C', round: 1, host: '九州大学', unit: ['水素材料先端科学研究センター', 'Research Center for Hydrogen Industrial Use'], titleJa: '水素エネルギー技術の研修', titleEn: 'Training in hydrogen energy technology', field: 'Engineering', start: '2025-08-25', end: '2025-09-03', senders: [['IN', U, 5], ['BD', U, 4]], stage: 'HANDED_OVER', reports: 1, hostReports: 3 },
  { line: 'OPEN_A', round: 1, host: '鹿児島大学', unit: ['水産学部', 'Faculty of Fisheries'], titleJa: '熱帯水産資源と養殖の科学技術体験', titleEn: 'Tropical fisheries and aquaculture', field: 'Fisheries', start: '2025-09-01', end: '2025-09-08', senders: [['PH', U, 7]], stage: 'HANDED_OVER', reports: 1, hostReports: 3, far: true },
  { line: 'OPEN_B', round: 1, host: '千葉大学', unit: ['環境リモートセンシング研究センター', 'Center for Environmental Remote Sensing'], titleJa: '草原の砂漠化を衛星から測る共同研究', titleEn: 'Joint research: measuring desertification from satellites', field: 'Environment', start: '2025-09-08', end: '2025-09-26', senders: [['MN', U, 6]], stage: 'HANDED_OVER', reports: 1, hostReports: 3 },
  { line: 'OPEN_A', round: 1, host: '芝浦工業大学', unit: ['工学部', 'College of Engineering'], titleJa: 'ロボット工学とものづくりの体験', titleEn: 'Robotics and making things', field: 'Engineering', start: '2025-09-16', end: '2025-09-22', senders: [['MY', U, 7]], stage: 'HANDED_OVER', reports: 1, hostReports: 3, selfFunded: 1 },
  { line: 'OPEN_C', round: 1, host: '帯広畜産大学', unit: ['原虫病研究センター', 'National Research Center for Protozoan Diseases'], titleJa: '家畜感染症の診断技術研修', titleEn: 'Training in diagnostics of livestock diseases', field: 'Agriculture', start: '2025-09-29', end: '2025-10-08', senders: [['MN', U, 4, 1], ['KZ', U, 4]], stage: 'HANDED_OVER', reports: 0.8, hostReports: 2 },
  { line: 'OPEN_A', round: 1, host: '北海道大学', unit: ['工学研究院', 'Faculty of Engineering'], titleJa: '寒冷地の都市とエネルギーの科学技術体験', titleEn: 'Cities and energy in cold regions', field: 'Engineering', start: '2025-10-06', end: '2025-10-12', onlineEnd: '2025-11-20', senders: [['KR', U, 7]], stage: 'HANDED_OVER', reports: 0.75, hostReports: 1 },
  { line: 'OPEN_D', round: 1, host: '東京農工大学', unit: ['農学部', 'Faculty of Agriculture'], titleJa: '乾燥地農業をめぐる日本・アフリカの年間交流', titleEn: 'A year of exchange on dryland farming between Japan and Africa', field: 'Agriculture', start: '2025-10-20', end: '2025-11-08', onlineEnd: '2026-03-06', senders: [['KE', U, 5], ['GH', U, 4]], stage: 'HANDED_OVER', reports: 0.3 },
  // Round 2: visits from mid October
  { line: 'OPEN_B', round: 2, host: '東京科学大学', unit: ['物質理工学院', 'School of Materials and Chemical Technology'], titleJa: '次世代電池材料に関する共同研究', titleEn: 'Joint research on materials for batteries to come', field: 'Materials science', start: '2025-10-14', end: '2025-10-31', senders: [['CN', U, 7]], stage: 'HANDED_OVER', reports: 1, hostReports: 3 },
  { line: 'OPEN_A', round: 2, host: '名古屋工業大学', unit: ['社会工学科', 'Department of Civil Engineering'], titleJa: '橋と鉄道の技術を学ぶ科学技術体験', titleEn: 'Engineering of bridges and railways', field: 'Engineering', start: '2025-10-20', end: '2025-10-26', senders: [['VN', U, 7, 2]], stage: 'HANDED_OVER', reports: 1, hostReports: 2 },
  { line: 'OPEN_A', round: 2, host: '広島大学', unit: ['平和センター', 'The Center for Peace'], titleJa: '放射線科学と平和を学ぶ交流', titleEn: 'Radiation science and peace', field: 'Physics', start: '2025-10-27', end: '2025-11-02', senders: [['LK', U, 7]], stage: 'HANDED_OVER', reports: 0.6, hostReports: 3 },
  { line: 'OPEN_C', round: 2, host: '長崎大学', unit: ['熱帯医学研究所', 'Institute of Tropical Medicine'], titleJa: '熱帯感染症の検査技術研修', titleEn: 'Training in laboratory diagnosis of tropical diseases', field: 'Medicine', start: '2025-11-04', end: '2025-11-13', senders: [['LA', U, 4], ['KH', U, 5]], stage: 'HANDED_OVER', reports: 0.8, hostReports: 1 },
  { line: 'OPEN_ONLINE', round: 2, host: '山口大学', unit: ['国際総合科学部', 'Faculty of Global and Science Studies'], titleJa: '水環境データ分析のオンライン交流', titleEn: 'Online exchange on water data', field: 'Environment', start: '2025-11-05', end: '2026-02-20', senders: [['BD', U, 0, 1]], stage: 'AGREEMENT_SIGNED' },
  { line: 'OPEN_A', round: 2, host: '金沢大学', unit: ['理工研究域', 'Institute of Science and Engineering'], titleJa: '伝統工芸と材料科学の体験', titleEn: 'Traditional crafts and materials science', field: 'Materials science', start: '2025-11-10', end: '2025-11-16', senders: [['TW', U, 7]], stage: 'HANDED_OVER', reports: 1, hostReports: 2, selfFunded: 1 },
  { line: 'DIRECT_STP', round: null, host: 'JST', unit: null, titleJa: '科学技術関係者招へいプログラム（アフリカ）', titleEn: 'Invitation of S&T personnel: Africa', field: 'S&T policy', start: '2025-11-10', end: '2025-11-15', senders: [['ET', M, 3], ['RW', M, 3], ['ZA', M, 4]], stage: 'HANDED_OVER', reports: 0.9 },
  { line: 'OPEN_B', round: 2, host: '筑波大学', unit: ['生命環境系', 'Institute of Life and Environmental Sciences'], titleJa: '中央アジアの薬用植物に関する共同研究', titleEn: 'Joint research on medicinal plants of Central Asia', field: 'Life science', start: '2025-11-10', end: '2025-11-29', senders: [['UZ', U, 6]], stage: 'HANDED_OVER', reports: 0.7, hostReports: 1 },
  { line: 'OPEN_B', round: 2, host: '熊本大学', unit: ['発生医学研究所', 'Institute of Molecular Embryology and Genetics'], titleJa: '幹細胞研究に関する共同研究', titleEn: 'Joint research on stem cells', field: 'Medicine', start: '2025-11-24', end: '2025-12-10', senders: [['EG', U, 6]], stage: 'LISTED', stop: { kind: 'TERMINATED', on: '2025-11-20', reason: '査証の発給が間に合わず、実施を取りやめたため。' } },
  { line: 'OPEN_A', round: 2, host: '高知大学', unit: ['農林海洋科学部', 'Faculty of Agriculture and Marine Science'], titleJa: '黒潮と海洋資源の科学技術体験', titleEn: 'The Kuroshio and marine resources', field: 'Environment', start: '2025-11-24', end: '2025-11-30', senders: [['ID', U, 7, 3]], stage: 'HANDED_OVER', reports: 0.9, hostReports: 2 },
  { line: 'NEXUS_YTP', round: null, host: '大阪大学', unit: ['基礎工学研究科', 'Graduate School of Engineering Science'], titleJa: 'NEXUS 日ASEAN若手科学技術人材交流', titleEn: 'NEXUS: Japan–ASEAN exchange of young talent', field: 'Information science', start: '2025-11-24', end: '2025-12-05', senders: [['SG', U, 4], ['MY', U, 4, 1], ['TH', U, 4, 2]], stage: 'HANDED_OVER', reports: 0.6, hostReports: 0 },
  { line: 'OPEN_C', round: 2, host: '国立環境研究所', unit: null, titleJa: '大気汚染の観測技術研修', titleEn: 'Training in monitoring air pollution', field: 'Environment', start: '2025-12-01', end: '2025-12-10', senders: [['IN', U, 5, 1], ['NP', U, 5]], stage: 'HANDED_OVER', reports: 0.5, hostReports: 0 },
  { line: 'OPEN_A', round: 2, host: '愛媛大学', unit: ['農学部', 'Faculty of Agriculture'], titleJa: '柑橘栽培と土壌の科学技術体験', titleEn: 'Citrus growing and soils', field: 'Agriculture', start: '2025-12-01', end: '2025-12-07', senders: [['MM', U, 7]], stage: 'HANDED_OVER', reports: 0.75, hostReports: 1, stop: { kind: 'SUSPENDED', on: '2025-12-04', reason: '感染症の発生により、途中で中止したため。' } },
  { line: 'OPEN_A', round: 2, host: '早稲田大学', unit: ['理工学術院', 'Faculty of Science and Engineering'], titleJa: '生成AIとヒューマンインタフェースの体験', titleEn: 'Generative AI and human interfaces', field: 'Information science', start: '2025-12-08', end: '2025-12-14', senders: [['CN', U, 7, 3]], stage: 'HANDED_OVER', reports: 0.9, hostReports: 0 },
  { line: 'OPEN_A', round: 2, host: '千葉大学', unit: ['工学部', 'Faculty of Engineering'], titleJa: '省エネルギー建築の科学技術体験', titleEn: 'Architecture that saves energy', field: 'Engineering', start: '2026-01-06', end: '2026-01-12', onlineEnd: '2026-01-28', senders: [['BR', U, 7]], stage: 'HANDED_OVER', reports: 0.5 },
  { line: 'OPEN_C', round: 2, host: '信州大学', unit: ['繊維学部', 'Faculty of Textile Science and Technology'], titleJa: '天然繊維の高度利用研修', titleEn: 'Training in advanced use of natural fibres', field: 'Materials science', start: '2026-01-08', end: '2026-01-17', senders: [['PE', U, 5], ['CO', U, 5]], stage: 'HANDED_OVER', reports: 0.2 },
  // Round 3: visits from mid January
  { line: 'OPEN_A', round: 3, host: '東京都立大学', unit: ['都市環境学部', 'Faculty of Urban Environmental Sciences'], titleJa: '火山と温泉の科学技術体験', titleEn: 'Volcanoes and hot springs', field: 'Earth science', start: '2026-01-12', end: '2026-01-18', senders: [['GE', U, 7]], stage: 'ISSUED' },
  { line: 'OPEN_A', round: 3, host: '立命館大学', unit: ['理工学部', 'College of Science and Engineering'], titleJa: '山岳地域の防災と水資源の体験', titleEn: 'Water and disaster prevention in mountain regions', field: 'Earth science', start: '2026-01-15', end: '2026-01-21', senders: [['NP', U, 7, 1]], stage: 'ISSUED' },
  { line: 'OPEN_A', round: 3, host: '理化学研究所', unit: null, titleJa: '計算科学の最前線を知る体験', titleEn: 'At the front of computational science', field: 'Information science', start: '2026-01-16', end: '2026-01-22', senders: [['SG', U, 6, 1]], stage: 'LISTED' },
  { line: 'OPEN_A', round: 3, host: '鹿児島大学', unit: ['学術研究院 医歯学域歯学系', 'Dentistry, Research and Education Assembly'], titleJa: '台湾歯科学生の訪問歯科診療研修', titleEn: 'Home-visit dental care for dental students from Taiwan', field: 'Medicine', start: '2026-01-19', end: '2026-01-27', senders: [], namedSender: ['TW', 'Kaohsiung Medical University', '高雄醫學大學'], stage: 'AGREEMENT_SIGNED' },
  { line: 'OPEN_B', round: 3, host: '横浜国立大学', unit: ['先端科学高等研究院', 'Institute of Advanced Sciences'], titleJa: '量子情報に関する共同研究', titleEn: 'Joint research on quantum information', field: 'Physics', start: '2026-01-26', end: '2026-02-08', senders: [['PK', U, 6]], stage: 'LISTED' },
  { line: 'DIRECT_HS', round: null, host: 'JST', unit: null, titleJa: 'さくらサイエンス・ハイスクールプログラム 第2グループ', titleEn: 'Sakura Science High School Program, Group 2', field: 'Multidisciplinary', start: '2026-02-01', end: '2026-02-07', senders: [['MY', H, 5], ['PH', H, 5], ['BT', H, 3], ['UZ', H, 4], ['CO', H, 4]], stage: 'LISTED' },
  { line: 'OPEN_A', round: 3, host: '琉球大学', unit: ['理学部', 'Faculty of Science'], titleJa: 'サンゴ礁と島嶼環境の科学技術体験', titleEn: 'Coral reefs and island environments', field: 'Environment', start: '2026-02-02', end: '2026-02-08', senders: [['FJ', U, 4], ['WS', U, 2]], stage: 'LISTED' },
  { line: 'OPEN_C', round: 3, host: '千葉大学', unit: ['看護学部', 'School of Nursing'], titleJa: '母子保健と看護教育の研修', titleEn: 'Training in maternal health and nursing education', field: 'Health science', start: '2026-02-09', end: '2026-02-18', senders: [['KH', U, 0, 1]], stage: 'AGREEMENT_SIGNED' },
  { line: 'DIRECT_STP', round: null, host: 'JST', unit: null, titleJa: '科学技術関係者招へいプログラム（ASEAN）', titleEn: 'Invitation of S&T personnel: ASEAN', field: 'S&T policy', start: '2026-02-15', end: '2026-02-20', senders: [['ID', M, 0], ['VN', M, 0], ['LA', U, 0, 1]], stage: 'AGREEMENT_SIGNED' },
  { line: 'OPEN_A', round: 3, host: '富山大学', unit: ['薬学部', 'School of Pharmacy and Pharmaceutical Sciences'], titleJa: '和漢薬と創薬科学の体験', titleEn: 'Traditional medicines and drug discovery', field: 'Medicine', start: '2026-02-16', end: '2026-02-22', senders: [['UA', U, 0]], stage: 'AGREEMENT_SIGNED' },
  { line: 'OPEN_B', round: 3, host: '物質・材料研究機構', unit: null, titleJa: '希少金属の再資源化に関する共同研究', titleEn: 'Joint research on recycling rare metals', field: 'Materials science', start: '2026-02-20', end: '2026-03-11', senders: [['ZA', R, 0]], stage: 'ADOPTED' },
  { line: 'OPEN_A', round: 3, host: '三重大学', unit: ['生物資源学部', 'Faculty of Bioresources'], titleJa: '森と海のつながりを学ぶ体験', titleEn: 'How forests and seas belong together', field: 'Environment', start: '2026-02-23', end: '2026-03-01', senders: [['PG', U, 0]], stage: 'WORK_PLAN_APPROVED' },
  { line: 'OPEN_C', round: 3, host: '会津大学', unit: ['コンピュータ理工学部', 'School of Computer Science and Engineering'], titleJa: 'サイバーセキュリティの研修', titleEn: 'Training in cyber security', field: 'Information science', start: '2026-03-04', end: '2026-03-13', senders: [['BT', U, 0]], stage: 'ADOPTED' },
];
