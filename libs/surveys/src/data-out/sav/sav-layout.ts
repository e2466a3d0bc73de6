import type { Column } from '../column.js';

/** A string of SPSS is cut into elements of eight bytes, and a long one into segments of 255. */
const ELEMENT = 8;
const SEGMENT_BYTES = 255;
/** Of the width that is declared, a segment carries only so much; the format is like that. */
const SEGMENT_WIDTH = 252;
/** Longest string that SPSS takes. */
const LONGEST = 32_767;

export interface SavSegment {
  readonly shortName: string;
  /** 0 for a number. */
  readonly width: number;
  /** How many elements of eight bytes it takes. */
  readonly elements: number;
}

export interface SavColumn {
  readonly variable: Column;
  /** In bytes; 0 for a number. */
  readonly width: number;
  readonly segments: readonly SavSegment[];
  /** Place of its first element among all elements, counted from 1. */
  readonly place: number;
}

/** Where each variable lies in a case. `widths` are the longest texts of the data, in bytes of UTF-8. */
export function savLayout(variables: readonly Column[], widths: readonly number[]): SavColumn[] {
  let place = 1;
  let serial = 0;
  return variables.map((variable, index) => {
    // a value that is labelled must fit, whether it occurs or not
    const labelled = variable.values.map(({ value }) => Buffer.byteLength(String(value)));
    const width =
      variable.kind === 'TEXT' ? Math.min(LONGEST, Math.max(1, widths[index] ?? 1, ...labelled)) : 0;
    const segments = segmentWidths(width).map((part) => ({
      shortName: `V${String((serial += 1)).padStart(5, '0')}`,
      width: part,
      elements: Math.max(1, Math.ceil(part / ELEMENT)),
    }));
    const column = { variable, width, segments, place };
    place += segments.reduce((sum, { elements }) => sum + elements, 0);
    return column;
  });
}

function segmentWidths(width: number): number[] {
  if (width <= SEGMENT_BYTES) return [width];
  const count = Math.ceil(width / SEGMENT_WIDTH);
  return [...Array.from({ length: count - 1 }, () => SEGMENT_BYTES), width - (count - 1) * SEGMENT_WIDTH];
}

export const elementsOf = (layout: readonly SavColumn[]): number =>
  layout.reduce((sum, { segments }) => sum + segments.reduce((all, { elements }) => all + elements, 0), 0);

/** Text in no more bytes than given, never cutting a character in two. */
export function utf8(text: string, most: number): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.length <= most) return bytes;
  let end = most;
  while (end > 0 && ((bytes[end] as number) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end);
}
