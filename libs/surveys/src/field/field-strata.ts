import { FIELD_DIMENSIONS } from './field-filter.js';
import type { FieldDimension } from './field-filter.js';
import type { CaseCountRow } from './field.queries.js';
import { addCodes, addFunnels, showFunnels } from './funnel.js';
import type { ShownFunnel } from './funnel.js';
import { HEADLINE_RATE, countClasses, ratesOf } from './rates.js';
import type { Shield } from './shield.js';

export interface FieldStratum {
  dimension: FieldDimension;
  /** Year, code or id; null for cases of which it is not known, such as the device before a form was opened. */
  value: string | null;
  label: string | null;
  funnel: ShownFunnel;
  /** The headline rate of the stratum, from 0 to 1. */
  rate: number | null;
}

/** The cases laid out by each dimension, the largest stratum first. One too small to be shown is not named either. */
export function strataOf(
  rows: readonly CaseCountRow[],
  shield: Shield,
  labelOf: (dimension: FieldDimension, value: string) => string,
): FieldStratum[] {
  return FIELD_DIMENSIONS.flatMap((dimension) => {
    const groups = [...byValue(rows.filter((row) => row.dimension === dimension))]
      .map(([value, cells]) => ({ value, cells, funnel: addFunnels(cells) }))
      .toSorted((a, b) => b.funnel.asked - a.funnel.asked || String(a.value).localeCompare(String(b.value)));
    const shown = showFunnels(
      groups.map(({ funnel }) => funnel),
      shield,
    );
    return groups.flatMap(({ value, cells }, index) => {
      const funnel = shown[index] as ShownFunnel;
      if (funnel.asked === null) return [];
      const counts = addCodes(cells);
      const headline = ratesOf(countClasses(counts)).find(({ code }) => code === HEADLINE_RATE);
      return {
        dimension,
        value,
        label: value === null ? null : labelOf(dimension, value),
        funnel,
        rate:
          funnel.answered === null || !headline
            ? null
            : shield.share(headline.numerator, headline.denominator),
      };
    });
  });
}

function byValue(rows: readonly CaseCountRow[]): Map<string | null, CaseCountRow[]> {
  const groups = new Map<string | null, CaseCountRow[]>();
  for (const row of rows) {
    const cells = groups.get(row.value);
    if (cells) cells.push(row);
    else groups.set(row.value, [row]);
  }
  return groups;
}
