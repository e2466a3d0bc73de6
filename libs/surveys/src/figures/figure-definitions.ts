import type { LocalizedText } from '@enishi/platform';

export const FIGURE_CODES = ['SATISFACTION', 'WISH_TO_RETURN', 'LIKING_OF_JAPAN'] as const;
export type FigureCode = (typeof FIGURE_CODES)[number];

interface FigureDefinition {
  /** Item of the completion report, unchanged over the years. */
  item: string;
  /** Label set of the item's scale. */
  labels: string;
  /** Code of each point, from the most favourable down. */
  levels: readonly (readonly [point: number, code: string])[];
  definition: LocalizedText;
}

/** The figures of the programme's end. Unit: answers of persons; n counts those who answered the item. */
export const FIGURES: Readonly<Record<FigureCode, FigureDefinition>> = {
  SATISFACTION: {
    item: 'CR.SAT.overall',
    labels: 'SATISFACTION',
    levels: [
      [5, 'VERY_SATISFIED'],
      [4, 'FAIRLY_SATISFIED'],
      [3, 'UNSURE'],
      [2, 'RATHER_DISSATISFIED'],
      [1, 'DISSATISFIED'],
    ],
    definition: {
      ja: '提出された修了報告書のうち、プログラム全体への満足度に答えたものの数と割合。引率者と自己資金招へい者を含みます。',
      en: 'Completion reports handed in that answer how satisfied the person is with the programme as a whole, by answer. Escorts and self-funded people are included.',
      'zh-Hans': '在已提交的结业报告中，回答了对项目整体满意程度的份数及比例。包括领队人员和自费受邀人员。',
    },
  },
  WISH_TO_RETURN: {
    item: 'CR.RET.wish',
    labels: 'WISH',
    levels: [
      [5, 'STRONGLY_WISH'],
      [4, 'WISH'],
      [3, 'UNSURE'],
      [2, 'RATHER_NOT'],
      [1, 'NO'],
    ],
    definition: {
      ja: '提出された修了報告書のうち、もう一度日本に来たいかに答えたものの数と割合。引率者と自己資金招へい者を含みます。',
      en: 'Completion reports handed in that answer whether the person wishes to visit Japan again, by answer. Escorts and self-funded people are included.',
      'zh-Hans': '在已提交的结业报告中，回答了是否希望再次访问日本的份数及比例。包括领队人员和自费受邀人员。',
    },
  },
  LIKING_OF_JAPAN: {
    item: 'CR.ATT.likeJapan',
    labels: 'LIKING',
    levels: [
      [5, 'MUCH_MORE'],
      [4, 'MORE'],
      [3, 'NO_CHANGE'],
      [2, 'A_LITTLE_LESS'],
      [1, 'LESS'],
    ],
    definition: {
      ja: '提出された修了報告書のうち、日本への好感の変化に答えたものの数と割合。',
      en: 'Completion reports handed in that answer whether the person likes Japan more or less than before, by answer.',
      'zh-Hans': '在已提交的结业报告中，回答了对日本好感变化的份数及比例。',
    },
  },
};

export interface PublishedFigure {
  /** Code of the study's list of published figures. */
  code: string;
  fiscalYear: number;
  figure: FigureCode;
  n: number;
  counts: Readonly<Record<string, number>>;
  source: string;
}

/** What was printed, to be compared with what the stored answers give. */
export const PUBLISHED: readonly PublishedFigure[] = [
  {
    code: 'N30',
    fiscalYear: 2022,
    figure: 'SATISFACTION',
    n: 2324,
    counts: { VERY_SATISFIED: 2279, FAIRLY_SATISFIED: 41, UNSURE: 4 },
    source: 'SSP brochure 2023',
  },
  {
    code: 'N31',
    fiscalYear: 2022,
    figure: 'WISH_TO_RETURN',
    n: 2324,
    counts: { STRONGLY_WISH: 2198, WISH: 126, UNSURE: 0 },
    source: 'SSP brochure 2023',
  },
];
