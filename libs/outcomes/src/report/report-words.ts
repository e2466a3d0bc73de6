import type { CheckedReport, ReportLanguage, SectionCode } from './report-kinds.js';

/** Words of the printed reports, by language. */
export const REPORT_WORDS = {
  ja: {
    kicker: 'さくらサイエンスプログラム',
    title: { YEARLY: '追跡調査報告書', HOST: '受入れ機関別 成果', COUNTRY: '国・地域別 成果' },
    year: (year: number) => `${year}年度`,
    sections: {
      REACH: '招へいの広がり',
      RESPONSE: '調査の回答状況',
      RETURN: '再来日',
      COLLABORATION: '交流と共同研究',
      END_OF_PROGRAMME: '修了時の評価',
    },
    columns: { count: '数', share: '割合', interval: '95%区間', n: '母数', weighted: '加重後' },
    total: '全体',
    small: '少数のため非表示',
    hidden: '非表示',
    percentFrom: '割合は、母数が23以上の場合に示しています。',
    exact: '実数を含みます。部内限りでお取り扱いください。',
    curve: '来日からの年数別にみた再来日の割合',
    curveColumns: ['来日からの年数', '再来日した人の割合', '95%区間'],
    years: (years: number) => `${years}年`,
    definitions: '数値の定義',
    notes: '注記',
    digest: '照合番号',
    asOf: '集計時点',
    people: (count: string) => `${count}人`,
    none: '該当するデータがありません。',
    page: (page: string) => page,
  },
  en: {
    kicker: 'Sakura Science Program',
    title: {
      YEARLY: 'Yearly follow-up report',
      HOST: 'Outcomes of one host institution',
      COUNTRY: 'Outcomes of one country/region',
    },
    year: (year: number) => `FY${year}`,
    sections: {
      REACH: 'Who came',
      RESPONSE: 'Who answered',
      RETURN: 'Return visits to Japan',
      COLLABORATION: 'Exchange and joint research',
      END_OF_PROGRAMME: 'At the end of the programme',
    },
    columns: { count: 'Count', share: 'Percent', interval: '95 % interval', n: 'n', weighted: 'Weighted' },
    total: 'All',
    small: 'too few',
    hidden: 'not shown',
    percentFrom: 'Percentages are given from n = 23 on.',
    exact: 'Holds exact counts. Not for publication.',
    curve: 'Share who have come back, by years since the visit',
    curveColumns: ['Years since the visit', 'Have come back', '95 % interval'],
    years: (years: number) => String(years),
    definitions: 'Definitions',
    notes: 'Notes',
    digest: 'Check number',
    asOf: 'Counted at',
    people: (count: string) => count,
    none: 'There are no data for this choice.',
    page: (page: string) => page,
  },
} as const satisfies Record<ReportLanguage, object>;

export function reportTitle({ kind, surveyYear, language }: CheckedReport, subject: string | null): string {
  const words = REPORT_WORDS[language];
  const year = words.year(surveyYear);
  if (subject === null)
    return language === 'ja' ? `${year} ${words.title[kind]}` : `${words.title[kind]}, ${year}`;
  return subject;
}

export const sectionTitle = (code: SectionCode, language: ReportLanguage): string =>
  REPORT_WORDS[language].sections[code];
