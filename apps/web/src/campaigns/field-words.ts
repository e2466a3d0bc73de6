import type { Format } from '../format/format.js';
import type { Locale } from '../locales/locale.js';
import type { Texts } from '../locales/parts/surveys.js';
import { countryName, wordFor } from '../ui/code-words.js';
import type { FieldDimension } from './field.documents.js';

interface Stratum {
  dimension: FieldDimension;
  value: string | null;
  label: string | null;
}

/** A stratum in the reader's words. */
export function stratumName(
  { dimension, value, label }: Stratum,
  { t, f, locale }: { t: Texts; f: Format; locale: Locale },
): string {
  if (value === null) return t.field.unknown;
  switch (dimension) {
    case 'COHORT':
      return f.fiscalYear(Number(value));
    case 'COUNTRY':
      return countryName(value, locale);
    case 'PROGRAMME_TYPE':
      return wordFor(t.codes.programmeType, value);
    case 'MODULE':
      return wordFor(t.field.modules, value);
    case 'DEVICE':
      return wordFor(t.field.devices, value);
    case 'LANGUAGE':
      return wordFor(t.field.languages, value);
    case 'HOST':
      return label ?? value;
  }
}
