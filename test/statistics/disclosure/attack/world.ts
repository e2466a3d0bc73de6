/** People of a made-up programme, skewed like the real one: few large countries, many small ones, years without anybody. */
export interface WorldDimension {
  readonly name: string;
  readonly codes: readonly string[];
  /** Group of each code, as regions of countries. */
  readonly groups?: readonly string[];
}

export interface World {
  readonly dims: readonly WorldDimension[];
  /** One entry per person: the place of its code in each dimension. */
  readonly people: readonly Uint8Array[];
  /** Whether each person said yes to a question; null: was not asked or did not answer. */
  readonly answers: readonly (boolean | null)[];
}

/** Numbers from 0 to 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface WorldSize {
  readonly seed: number;
  readonly people: number;
  readonly countries: number;
  readonly years: number;
  readonly lines: number;
  /** Further dimensions, each with so many codes. */
  readonly further?: readonly number[];
}

/**
 * The first three dimensions are COUNTRY (in ten regions), FISCAL_YEAR and PROGRAMME_TYPE. Countries by Zipf's law, in
 * groups of one to twenty people of one country, year and line, as visits are; a country joins with a year of its own.
 */
export function makeWorld({ seed, people, countries, years, lines, further = [] }: WorldSize): World {
  const random = seeded(seed);
  const pick = (weights: readonly number[]) => {
    let left = random() * weights.reduce((sum, one) => sum + one, 0);
    return Math.max(
      0,
      weights.findIndex((one) => (left -= one) < 0),
    );
  };
  const regions = Math.min(10, Math.ceil(countries / 4));
  const dims: WorldDimension[] = [
    {
      name: 'COUNTRY',
      codes: named('C', countries),
      groups: Array.from({ length: countries }, (_, place) => `R${place % regions}`),
    },
    { name: 'FISCAL_YEAR', codes: named('Y', years) },
    { name: 'PROGRAMME_TYPE', codes: named('L', lines) },
    ...further.map((codes, index) => ({ name: `D${index}`, codes: named('D', codes) })),
  ];
  const weights = dims.map(({ codes }, dim) =>
    codes.map((_, place) =>
      dim === 1 ? (years > 6 && (place === 6 || place === 7) ? 0 : 1) : 1 / (place + 1) ** 1.4,
    ),
  );
  const joined = Array.from({ length: countries }, (_, place) =>
    Math.floor((random() * years * place) / countries),
  );
  const all: Uint8Array[] = [];
  while (all.length < people) {
    const [country, year] = [pick(weights[0] as number[]), pick(weights[1] as number[])];
    if (year < (joined[country] ?? 0)) continue;
    const group = Uint8Array.from(dims, (_, dim) =>
      dim === 0 ? country : dim === 1 ? year : pick(weights[dim] as number[]),
    );
    const size = Math.min(people - all.length, 1 + Math.floor(random() * (country < 10 ? 20 : 8)));
    for (let one = 0; one < size; one++) {
      const person = Uint8Array.from(group);
      for (let dim = 3; dim < dims.length; dim++)
        if (random() < 0.3) person[dim] = pick(weights[dim] as number[]);
      all.push(person);
    }
  }
  return { dims, people: all, answers: all.map(() => (random() < 0.7 ? random() < 0.35 : null)) };
}

const named = (letter: string, length: number): string[] =>
  Array.from({ length }, (_, place) => `${letter}${String(place).padStart(2, '0')}`);
