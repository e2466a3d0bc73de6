import type { OutcomeType } from '../outcome/outcome-types.js';
import type { RevisitPurpose } from '../revisit/revisit-purposes.js';

/** Languages of the sheet. */
export type SheetLanguage = 'ja' | 'en';

/** Every word of the sheet. `{name}` is filled in. */
export interface ImpactWords {
  kicker: string;
  figures: { came: string; persons: string; personTimes: string; outcomes: string };
  title: string;
  host: string;
  period: string;
  line: string;
  numbers: string;
  came: string;
  people: string;
  visits: string;
  persons: string;
  personTimes: string;
  purpose: string;
  toldBy: string;
  noVisits: string;
  followed: string;
  noOutcomes: string;
  more: string;
  marks: { host: string; alumni: string; both: string; office: string };
  marksNote: string;
  peersTitle: string;
  peersNote: string;
  peersFew: string;
  /** A share on too few plans. */
  notShown: string;
  peersLabels: { visits: string; jointResearch: string; papers: string };
  perPlan: string;
  share: string;
  thisPlan: string;
  peerPlans: string;
  asOf: string;
  note: string;
  heads: string;
  groups: { research: string; papers: string; agreements: string; exchanges: string; others: string };
  details: Record<'UNIVERSITY' | 'FACULTY' | 'OTHER' | 'TO_JAPAN' | 'FROM_JAPAN' | 'ONLINE', string>;
  since: string;
  yes: string;
  no: string;
  types: Record<OutcomeType, string>;
  purposes: Record<RevisitPurpose, string>;
}

const ja: ImpactWords = {
  kicker: 'さくらサイエンスプログラム',
  figures: {
    came: '招へいした方（名）',
    persons: '再来日した方（実人数）',
    personTimes: '再来日（延べ人数）',
    outcomes: '報告された成果（件）',
  },
  title: '交流のその後',
  host: '受入れ機関',
  period: '実施期間',
  line: '受付番号',
  numbers: '{year}年度',
  came: '招へいした方',
  people: '{n}名',
  visits: 'その後の再来日',
  persons: '実人数',
  personTimes: '延べ',
  purpose: '目的',
  toldBy: '情報源',
  noVisits: '再来日の報告はまだありません。',
  followed: '交流から生まれた成果',
  noOutcomes: '共同研究・論文・協定などの報告はまだありません。',
  more: 'ほか{n}件',
  marks: { host: '受入れ機関', alumni: '本人', both: '両者', office: '事務局' },
  marksNote:
    '情報源の「両者」は、受入れ機関と本人の双方が確認したもの。本人からの情報は、受入れ機関への共有に同意した方の分だけを含みます。',
  peersTitle: '同じ年度・同じ区分の計画との比較',
  peersNote:
    '比較対象：{year}年度に同じ区分で実施され、その後について回答のあった約{n}計画（5単位）。この計画は含みません。',
  peersFew: '比較できる計画が少ないため、表示していません。',
  notShown: '少数のため非表示',
  peersLabels: {
    visits: '再来日（延べ・1計画あたり）',
    jointResearch: '共同研究がある計画',
    papers: '共著論文がある計画',
  },
  perPlan: '{n}名',
  share: '{n}%',
  thisPlan: 'この計画',
  peerPlans: '比較対象（{n}計画）',
  asOf: '{date} 現在',
  note: 'この書面は、追跡調査と随時の成果報告にもとづき自動で作成したものです。',
  heads: '{n}名',
  groups: {
    research: '共同研究',
    papers: '共著論文',
    agreements: '協定',
    exchanges: '交流の継続',
    others: 'その他の成果',
  },
  details: {
    UNIVERSITY: '大学間',
    FACULTY: '部局間',
    OTHER: 'その他',
    TO_JAPAN: '受入れ',
    FROM_JAPAN: '派遣',
    ONLINE: 'オンライン',
  },
  since: '{from}〜{to}',
  yes: 'あり',
  no: 'なし',
  types: {
    STUDY_IN_JAPAN: '留学生等の受入れ',
    EMPLOYMENT_IN_JAPAN: '日本での就職',
    RESEARCH_STAY: '研究滞在',
    JOINT_RESEARCH_START: '共同研究',
    CO_PUBLICATION: '共著論文',
    AGREEMENT_NEW: '協定の締結',
    AGREEMENT_STRENGTHENED: '協定の更新・強化',
    DOUBLE_DEGREE_OR_CREDIT: '単位・学位の体制',
    CONTINUED_EXCHANGE: '継続交流',
    OUTBOUND_FROM_JAPAN: '日本からの派遣',
    HOST_GLOBALISATION: '受入れ機関の国際化',
    VISIBILITY: '国際的な知名度',
    JAPANESE_STUDENT_EFFECT: '日本人学生への効果',
    FOLLOW_ON_GRANT: '後続の研究資金',
    PATENT: '特許',
    OTHER: 'その他',
  },
  purposes: {
    DEGREE_STUDY: '留学（学位取得）',
    NON_DEGREE_STUDY: '留学（交換・短期・語学など）',
    RESEARCH_STUDENT: '研究生',
    POSTDOC: 'ポストドクター',
    FACULTY_OR_RESEARCHER_JOB: '教員・研究者としての勤務',
    INDUSTRY_JOB: '企業などでの勤務',
    INTERNSHIP: 'インターンシップ',
    JOINT_RESEARCH_VISIT: '共同研究のための訪問',
    CONFERENCE: '学会・会議',
    SSP_AGAIN: '本プログラムへの再参加',
    OTHER_PROGRAMME: 'ほかの交流プログラム',
    TOURISM_FAMILY: '観光・家族の用事',
    OTHER: 'その他',
  },
};

const en: ImpactWords = {
  kicker: 'Sakura Science Program',
  figures: {
    came: 'people who came',
    persons: 'people who came back',
    personTimes: 'return visits',
    outcomes: 'outcomes reported',
  },
  title: 'What followed from the exchange',
  host: 'Host',
  period: 'Period',
  line: 'Reception no.',
  numbers: 'FY{year}',
  came: 'Who came',
  people: '{n}',
  visits: 'Return visits to Japan',
  persons: 'people',
  personTimes: 'visits',
  purpose: 'Purpose',
  toldBy: 'Source',
  noVisits: 'No return visit has been reported yet.',
  followed: 'What came of it',
  noOutcomes: 'No joint research, paper or agreement has been reported yet.',
  more: 'and {n} more',
  marks: { host: 'host', alumni: 'alumni', both: 'both', office: 'office' },
  marksNote:
    'Source “both”: host and alumni say so independently. What alumni tell is included only where they agreed to share it with their host.',
  peersTitle: 'Beside plans of the same year and programme line',
  peersNote:
    'Compared with about {n} plans (to the nearest 5) of FY{year} in the same programme line whose hosts have answered since. This plan is not among them.',
  peersFew: 'Not shown: too few plans can be compared.',
  notShown: 'too few to show',
  peersLabels: {
    visits: 'Return visits per plan',
    jointResearch: 'Plans with joint research',
    papers: 'Plans with joint papers',
  },
  perPlan: '{n}',
  share: '{n} %',
  thisPlan: 'This plan',
  peerPlans: 'Peers (n = {n})',
  asOf: 'as of {date}',
  note: 'Drawn from the yearly follow-up survey and from outcomes reported at other times.',
  heads: '{n} people',
  groups: {
    research: 'Joint research',
    papers: 'Joint papers',
    agreements: 'Agreements',
    exchanges: 'Further exchange',
    others: 'Other outcomes',
  },
  details: {
    UNIVERSITY: 'between universities',
    FACULTY: 'between faculties',
    OTHER: 'other level',
    TO_JAPAN: 'to Japan',
    FROM_JAPAN: 'from Japan',
    ONLINE: 'online',
  },
  since: '{from} – {to}',
  yes: 'yes',
  no: 'no',
  types: {
    STUDY_IN_JAPAN: 'International students taken in',
    EMPLOYMENT_IN_JAPAN: 'Employment in Japan',
    RESEARCH_STAY: 'Research stay',
    JOINT_RESEARCH_START: 'Joint research',
    CO_PUBLICATION: 'Joint paper',
    AGREEMENT_NEW: 'New agreement',
    AGREEMENT_STRENGTHENED: 'Agreement renewed',
    DOUBLE_DEGREE_OR_CREDIT: 'Degrees or credits together',
    CONTINUED_EXCHANGE: 'Exchange continued',
    OUTBOUND_FROM_JAPAN: 'People sent from Japan',
    HOST_GLOBALISATION: 'Host more international',
    VISIBILITY: 'Host better known abroad',
    JAPANESE_STUDENT_EFFECT: 'Effect on Japanese students',
    FOLLOW_ON_GRANT: 'Grant that followed',
    PATENT: 'Patent',
    OTHER: 'Other',
  },
  purposes: {
    DEGREE_STUDY: 'Study for a degree',
    NON_DEGREE_STUDY: 'Study without a degree',
    RESEARCH_STUDENT: 'Research student',
    POSTDOC: 'Postdoc',
    FACULTY_OR_RESEARCHER_JOB: 'Work as researcher or teacher',
    INDUSTRY_JOB: 'Work in a company',
    INTERNSHIP: 'Internship',
    JOINT_RESEARCH_VISIT: 'Visit for joint research',
    CONFERENCE: 'Conference',
    SSP_AGAIN: 'Another visit with this programme',
    OTHER_PROGRAMME: 'Another programme',
    TOURISM_FAMILY: 'Tourism or family',
    OTHER: 'Other',
  },
};

export const impactWords: Readonly<Record<SheetLanguage, ImpactWords>> = { ja, en };
