import type { LocalizedText } from '@enishi/platform';
import type { PublishedFigure } from './published-figure.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

/** What was printed, each with the metric through which the data are asked for the same. */
export const PUBLISHED_FIGURES: readonly PublishedFigure[] = [
  {
    code: 'N01',
    title: text('招へい者数 2014年度', 'Invitees, FY2014', '受邀人数（2014年度）'),
    unit: 'PERSON_TIMES',
    fiscalYear: 2014,
    source: 'JST',
    asOf: null,
    display: null,
    values: [
      {
        value: '2944',
        label: text('人数', 'people', '人数'),
        reading: { metric: 'invitees', by: ['FISCAL_YEAR'], row: ['2014'], read: 'COUNT' },
      },
    ],
  },
];
