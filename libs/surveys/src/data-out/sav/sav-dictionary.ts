import type { Locale } from '@enishi/platform';
import { MISSING_LABELS } from '../column.js';
import type { Column } from '../column.js';
import { elementsOf, utf8 } from './sav-layout.js';
import type { SavColumn } from './sav-layout.js';

/*
 * The dictionary of an SPSS system file, after the description of the format in the PSPP developers' manual
 * ("System File Format"): header, one record per variable, value labels, and the extension records that newer
 * versions added. Little-endian, UTF-8.
 */

const LONGEST_LABEL = 255;
const LONGEST_VALUE_LABEL = 120;
const [NUMBER_FORMAT, TEXT_FORMAT, DAY_FORMAT] = [5, 1, 39];

const int = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeInt32LE(value, index * 4));
  return bytes;
};

const double = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 8);
  values.forEach((value, index) => bytes.writeDoubleLE(value, index * 8));
  return bytes;
};

const padded = (bytes: Buffer, length: number): Buffer =>
  bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, ' ')]);

const fixed = (text: string, length: number): Buffer => padded(utf8(text, length), length);
const filled = (bytes: Buffer, multiple: number): Buffer =>
  padded(bytes, Math.ceil(bytes.length / multiple) * multiple);

export interface SavFile {
  readonly layout: readonly SavColumn[];
  readonly cases: number;
  readonly label: string;
  readonly locale: Locale;
  readonly madeAt: Date;
}

export function savDictionary(file: SavFile): Buffer {
  const { layout, locale } = file;
  return Buffer.concat([
    header(file),
    ...layout.flatMap((column) => variableRecords(column, locale)),
    ...layout.flatMap((column) => valueLabels(column, locale)),
    extension(3, 4, int(1, 0, 0, -1, 1, 1, 2, 65001)),
    extension(
      4,
      8,
      Buffer.concat([double(-Number.MAX_VALUE, Number.MAX_VALUE), Buffer.from('feffffffffffefff', 'hex')]),
    ),
    extension(11, 4, displays(layout)),
    extension(13, 1, longNames(layout)),
    ...longStrings(layout),
    extension(16, 8, caseCount(file.cases)),
    extension(20, 1, Buffer.from('UTF-8')),
    ...longStringLabels(layout, locale),
    int(999, 0),
  ]);
}

function header({ layout, cases, label, madeAt }: SavFile): Buffer {
  const [day, month, year, time] = [
    String(madeAt.getUTCDate()).padStart(2, '0'),
    ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
      madeAt.getUTCMonth()
    ],
    String(madeAt.getUTCFullYear() % 100).padStart(2, '0'),
    madeAt.toISOString().slice(11, 19),
  ];
  return Buffer.concat([
    Buffer.from('$FL2'),
    fixed('@(#) SPSS DATA FILE - Enishi', 60),
    int(2, elementsOf(layout), 1, 0, cases),
    double(100),
    fixed(`${day} ${month} ${year}`, 9),
    fixed(time, 8),
    fixed(label, 64),
    Buffer.alloc(3),
  ]);
}

const format = ({ kind }: Column, width: number): number =>
  kind === 'TEXT'
    ? (TEXT_FORMAT << 16) | (width << 8)
    : kind === 'DAY'
      ? (DAY_FORMAT << 16) | (10 << 8)
      : (NUMBER_FORMAT << 16) | (8 << 8) | 2;

/** One record per segment, and one more for each further element of it. */
function variableRecords({ variable, segments }: SavColumn, locale: Locale): Buffer[] {
  return segments.flatMap(({ shortName, width, elements }, index) => {
    const isFirst = index === 0;
    const label = isFirst ? utf8(variable.label[locale], LONGEST_LABEL) : null;
    const missing = variable.hasMissingCodes ? [...MISSING_LABELS.keys()] : [];
    const shape = format(variable, width);
    return [
      int(2, width, label ? 1 : 0, missing.length, shape, shape),
      fixed(shortName, 8),
      ...(label ? [int(label.length), filled(label, 4)] : []),
      double(...missing),
      ...Array.from({ length: elements - 1 }, () =>
        Buffer.concat([int(2, -1, 0, 0, 0, 0), Buffer.alloc(8, ' ')]),
      ),
    ];
  });
}

function labelsOf({ variable }: SavColumn, locale: Locale): [value: number | string, label: Buffer][] {
  const missing = variable.hasMissingCodes ? [...MISSING_LABELS] : [];
  return [
    ...variable.values.map(
      ({ value, label }) => [value, utf8(label[locale], LONGEST_VALUE_LABEL)] as [number | string, Buffer],
    ),
    ...missing.map(([value, label]) => [value, utf8(label[locale], LONGEST_VALUE_LABEL)] as [number, Buffer]),
  ];
}

/** Numbers and texts of up to eight bytes. */
function valueLabels(column: SavColumn, locale: Locale): Buffer[] {
  const labels = labelsOf(column, locale);
  if (labels.length === 0 || column.width > 8) return [];
  const fitting = labels.filter(([value]) => typeof value === 'number' || Buffer.byteLength(value) <= 8);
  return [
    int(3, fitting.length),
    ...fitting.flatMap(([value, label]) => [
      typeof value === 'number' ? double(value) : fixed(value, 8),
      filled(Buffer.concat([Buffer.from([label.length]), label]), 8),
    ]),
    int(4, 1, column.place),
  ];
}

const extension = (subtype: number, size: number, content: Buffer): Buffer =>
  Buffer.concat([int(7, subtype, size, content.length / size), content]);

const MEASURES = { NOMINAL: 1, ORDINAL: 2, SCALE: 3 } as const;

function displays(layout: readonly SavColumn[]): Buffer {
  return int(
    ...layout.flatMap(({ variable, segments }) =>
      segments.flatMap(({ width }) => [
        MEASURES[variable.measure],
        width ? Math.min(width, 32) : 10,
        width ? 0 : 1,
      ]),
    ),
  );
}

const longNames = (layout: readonly SavColumn[]): Buffer =>
  Buffer.from(
    layout.map(({ variable, segments }) => `${segments[0]?.shortName}=${variable.name}`).join('\t'),
  );

function longStrings(layout: readonly SavColumn[]): Buffer[] {
  const long = layout.filter(({ segments }) => segments.length > 1);
  if (long.length === 0) return [];
  const widths = long.map(
    ({ segments, width }) => `${segments[0]?.shortName}=${String(width).padStart(5, '0')}\0\t`,
  );
  return [extension(14, 1, Buffer.from(widths.join('')))];
}

function caseCount(cases: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64LE(1n, 0);
  bytes.writeBigInt64LE(BigInt(cases), 8);
  return bytes;
}

/** Texts longer than eight bytes have their labels in a record of their own. */
function longStringLabels(layout: readonly SavColumn[], locale: Locale): Buffer[] {
  const long = layout.filter(({ width, variable }) => width > 8 && variable.values.length > 0);
  if (long.length === 0) return [];
  const content = long.flatMap((column) => {
    const name = Buffer.from(column.variable.name);
    const labels = labelsOf(column, locale);
    return [
      int(name.length),
      name,
      int(column.width, labels.length),
      ...labels.flatMap(([value, label]) => [
        int(column.width),
        fixed(String(value), column.width),
        int(label.length),
        label,
      ]),
    ];
  });
  return [extension(21, 1, Buffer.concat(content))];
}
