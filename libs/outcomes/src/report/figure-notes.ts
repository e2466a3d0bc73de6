import type { Locale, LocalizedText } from '@enishi/platform';
import type { FigureNote, FigureTable } from '../figure/figure.js';

const text = (ja: string, en: string, zh: string): LocalizedText => ({ ja, en, 'zh-Hans': zh });

/** What stands beside a figure in files and PDFs. */
export const NOTE_WORDS: Readonly<Record<FigureNote, LocalizedText>> = {
  ROUNDED: text(
    '数は5の倍数に丸めています。割合は23人以上、平均はおよそ200人以上の場合に示します。',
    'Counts are rounded to the nearest 5. Percentages need 23 people or more, means about 200.',
    '数量按5的倍数取整。比例需23人以上，平均值需约200人以上方可显示。',
  ),
  CELLS_HIDDEN: text(
    '人数の少ない欄と、そこから逆算できる欄は示していません。',
    'Cells of few people, and cells from which they could be worked out, are not shown.',
    '人数较少的单元格，以及可由其推算的单元格不予显示。',
  ),
  WEIGHTED: text(
    '回答は母集団の構成（地域・年度・事業区分）に合わせて加重した値を併記しています。',
    'Beside the plain values stand values weighted to the make-up of everybody asked.',
    '除原始值外，另列出按总体构成加权后的数值。',
  ),
  NOT_WEIGHTED: text(
    '内訳が細かいため、加重した値は示していません。',
    'The rows are too fine to be weighted; only plain values are shown.',
    '分组过细，未作加权，仅列出原始值。',
  ),
  NOT_CONVERGED: text('加重の計算は収束していません。', 'The weights did not converge.', '加权计算未收敛。'),
  UNCOVERED: text(
    '回答のない層があり、その分は加重に反映されていません。',
    'Some groups gave no answers; the weights cannot speak for them.',
    '部分群体没有答复，加权结果不代表这些群体。',
  ),
  NOT_ADDITIVE: text(
    '重複を除いて数えているため、内訳の合計は全体と一致しません。',
    'Each is counted once, so the rows do not add up to the total.',
    '按去重后的数目统计，各项之和不等于合计。',
  ),
  FILTER_NOT_APPLIED: text(
    'この数値には当てはまらない条件は適用していません。',
    'A condition that this figure does not know was not applied.',
    '不适用于该指标的条件未予采用。',
  ),
  NO_DATA: text('該当するデータがありません。', 'There are no data for this choice.', '没有符合条件的数据。'),
  ONLY_OWN_PLANS: text(
    '貴機関の交流計画だけを数えています。',
    'Only your own plans are counted.',
    '仅统计贵单位的交流计划。',
  ),
  SEE_IMPACT_SHEET: text(
    '参加者の同意を得た内容は、計画ごとの「交流のその後」をご覧ください。',
    'See the impact sheet of each plan for what its alumni agreed to share.',
    '参加者同意共享的内容，请参阅各计划的“交流后续”。',
  ),
  BENCHMARK: text('全受入れ機関の値です。', 'All host institutions together.', '全部接收单位的数值。'),
};

export function notesOf(table: FigureTable, locale: Locale): string[] {
  return table.notes.map((note) => NOTE_WORDS[note][locale]);
}
