import type { LocalizedText } from '@enishi/platform';
import type { Wave } from '../open-wave.js';
import { MISSING_LABELS } from '../column.js';
import type { Column } from '../column.js';
import { frequenciesOf } from './frequencies.js';

export interface CodebookCategory {
  readonly value: number | string;
  readonly code: string;
  readonly label: LocalizedText;
  readonly isMissing: boolean;
  readonly count: number;
}

export interface CodebookVariable {
  readonly variable: Column;
  readonly valid: number;
  readonly missing: number;
  readonly categories: readonly CodebookCategory[];
}

export interface CodebookFile {
  readonly name: string;
  readonly label: LocalizedText;
  readonly rows: number;
  readonly variables: readonly CodebookVariable[];
}

/** What both codebooks say: every column of every file, with its words, codes and how often they occur. */
export interface Codebook {
  readonly wave: Wave;
  readonly files: readonly CodebookFile[];
  readonly madeAt: Date;
}

/** More labelled values than this are countries: only those that occur are listed. */
const FEW = 60;

export async function readCodebook(wave: Wave, madeAt: Date): Promise<Codebook> {
  const files: CodebookFile[] = [];
  for (const table of wave.tables('en')) {
    const frequencies = await frequenciesOf(table);
    const variables = table.columns.map((variable) => {
      const found = frequencies.get(variable);
      const count = (value: number | string) => found?.byValue.get(value) ?? 0;
      const values =
        variable.values.length > FEW
          ? variable.values.filter(({ value }) => count(value) > 0)
          : variable.values;
      const missing = variable.hasMissingCodes ? [...MISSING_LABELS] : [];
      return {
        variable,
        valid: found?.valid ?? 0,
        missing: found?.missing ?? 0,
        categories: [
          ...values.map((one) => ({ ...one, isMissing: false, count: count(one.value) })),
          ...missing.map(([value, label]) => ({
            value,
            code: '',
            label,
            isMissing: true,
            count: count(value),
          })),
        ],
      };
    });
    const roster = wave.columns.rosters.find((one) => one.roster === table.name);
    const [first] = variables;
    files.push({
      name: table.name,
      label: roster?.label ?? wave.title,
      rows: first ? first.valid + first.missing : 0,
      variables,
    });
  }
  return { wave, files, madeAt };
}
