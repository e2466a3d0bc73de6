/**
 * Fellegi–Sunter weights (A Theory for Record Linkage, JASA 64, 1969): each level on which two reports agree counts
 * log2(m / u) bits, where m is how often it is seen among reports of one thing and u among reports of two. Together
 * with the odds before anything is compared they are the odds that both tell of one thing, in bits.
 */
export interface WeightModel<F extends string> {
  /** Of pairs within a block, the share that tell of one thing. */
  readonly prevalence: number;
  readonly fields: Readonly<Record<F, Readonly<Record<string, { m: number; u: number }>>>>;
}

/** One field of a comparison, with what it counts. */
export interface Part {
  field: string;
  level: string;
  weight: number;
}

export interface Weighed {
  /** Odds that both tell of one thing, in bits: 0 is one to one, 6.64 a hundred to one. */
  weight: number;
  parts: Part[];
}

const bits = (ratio: number): number => Math.log2(ratio);
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** What a comparison amounts to. `first` names the field under which the odds beforehand are shown. */
export function weigh<F extends string>(
  model: WeightModel<F>,
  compared: Readonly<Partial<Record<F, string>>>,
  first: { field: string; level: string },
): Weighed {
  const prior = bits(model.prevalence / (1 - model.prevalence));
  const parts: Part[] = [{ ...first, weight: rounded(prior) }];
  for (const field of Object.keys(model.fields) as F[]) {
    const level = compared[field];
    const rates = level === undefined ? undefined : model.fields[field][level];
    if (level !== undefined && rates) parts.push({ field, level, weight: rounded(bits(rates.m / rates.u)) });
  }
  return { weight: rounded(parts.reduce((sum, part) => sum + part.weight, 0)), parts };
}
