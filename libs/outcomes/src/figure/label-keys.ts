import type { BaseCtx, Locale, LocalizedText } from '@enishi/platform';
import { formatFiscalYear, isUuid, sql } from '@enishi/platform';
import { COUNTRIES } from '@enishi/programme';
import type { Dimension, Metric } from '../metric/metric.js';
import {
  FIELD_WORDS,
  LEVEL_WORDS,
  OTHERS_WORDS,
  OUTCOME_WORDS,
  PROGRAMME_WORDS,
  PURPOSE_WORDS,
  REGION_WORDS,
  UNKNOWN_WORDS,
} from './dimension-words.js';
import { UNKNOWN } from './dimension-codes.js';
import { OTHERS } from './top-institutions.js';

const COUNTRY_WORDS: Readonly<Record<string, LocalizedText>> = Object.fromEntries(
  COUNTRIES.map(([code, , ja, en, zhHans]) => [code, { ja, en, 'zh-Hans': zhHans }]),
);

const WORDS: Partial<Record<Dimension, Readonly<Record<string, LocalizedText>>>> = {
  REGION: REGION_WORDS,
  COUNTRY: COUNTRY_WORDS,
  PROGRAMME_TYPE: PROGRAMME_WORDS,
  ACADEMIC_LEVEL: LEVEL_WORDS,
  PURPOSE: PURPOSE_WORDS,
  OUTCOME_TYPE: OUTCOME_WORDS,
  FIELD: FIELD_WORDS,
};

const YEARS: Readonly<Record<Locale, (n: string) => string>> = {
  ja: (n) => `${n}年`,
  en: (n) => (n === '1' ? '1 year' : `${n} years`),
  'zh-Hans': (n) => `${n}年`,
};

export type Labels = (dimension: Dimension, code: string) => string;

/**
 * Names of the codes of a table in the reader's language. Institutions are looked up in one statement, and only those
 * that are shown.
 */
export async function labelsFor(
  ctx: BaseCtx,
  metric: Metric,
  dims: readonly Dimension[],
  members: readonly (readonly string[])[],
): Promise<Labels> {
  const { locale } = ctx;
  const ids = dims.flatMap((dimension, index) =>
    dimension === 'HOST' || dimension === 'SENDING_INSTITUTION' ? (members[index] ?? []).filter(isUuid) : [],
  );
  const names = ids.length === 0 ? new Map<string, string>() : await institutionNames(ctx, ids);
  return (dimension, code) => {
    if (code === UNKNOWN) return UNKNOWN_WORDS[locale];
    if (code === OTHERS) return OTHERS_WORDS[locale];
    switch (dimension) {
      case 'FISCAL_YEAR':
      case 'SURVEY_YEAR':
        return formatFiscalYear(Number(code), locale);
      case 'YEARS_SINCE':
        return YEARS[locale](code);
      case 'ANSWER':
        return metric.reading.kind === 'SCALE'
          ? (metric.reading.levels.find((level) => level.code === code)?.label[locale] ?? code)
          : code;
      case 'HOST':
      case 'SENDING_INSTITUTION':
        return names.get(code) ?? code;
      default:
        return WORDS[dimension]?.[code]?.[locale] ?? code;
    }
  };
}

async function institutionNames(ctx: BaseCtx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql<{ id: string; name: string }>(
    ctx.db,
    `select id, case $2 when 'ja' then coalesce(name_ja, name_en, name_native)
       when 'zh-Hans' then coalesce(name_zh_hans, name_ja, name_en, name_native)
       else coalesce(name_en, name_native, name_ja) end as name
     from institution where id = any($1::uuid[])`,
    [ids, ctx.locale],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
