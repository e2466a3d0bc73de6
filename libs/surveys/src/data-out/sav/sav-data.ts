import type { Cell } from '../variable.js';
import { utf8 } from './sav-layout.js';
import type { SavColumn } from './sav-layout.js';

/** Seconds from the first day of the Gregorian calendar, from which SPSS counts, to 1970. */
const EPOCH = 12_219_379_200;
const BIAS = 100;
const [END, RAW, BLANK, MISSING] = [252, 253, 254, 255];
const SEGMENT_BYTES = 255;
const SPACES = Buffer.alloc(8, ' ');

/**
 * Cases in the byte code of the format: eight codes, then the elements that had none of their own. A small whole
 * number, eight spaces and "missing" are one byte each, so that long texts that few people wrote take little room.
 */
export class SavData {
  private readonly codes = Buffer.alloc(8);
  private used = 0;
  private raw: Buffer[] = [];
  private done: Buffer[] = [];

  constructor(private readonly layout: readonly SavColumn[]) {}

  add(cells: readonly Cell[]): void {
    this.layout.forEach((column, index) => {
      const cell = cells[index] ?? null;
      if (column.width > 0) this.addText(column, cell === null ? '' : String(cell));
      else if (cell === null) this.put(MISSING);
      else
        this.addNumber(
          column.variable.kind === 'DAY' ? Date.parse(`${cell}T00:00:00Z`) / 1000 + EPOCH : Number(cell),
        );
    });
  }

  /** What is complete so far. */
  take(): Buffer {
    const bytes = Buffer.concat(this.done);
    this.done = [];
    return bytes;
  }

  end(): Buffer {
    this.put(END);
    while (this.used > 0) this.put(0);
    return this.take();
  }

  private addNumber(value: number): void {
    if (Number.isInteger(value) && value + BIAS >= 1 && value + BIAS <= 251) this.put(value + BIAS);
    else {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleLE(value);
      this.put(RAW, bytes);
    }
  }

  private addText({ width, segments }: SavColumn, text: string): void {
    const bytes = utf8(text, width);
    segments.forEach(({ elements }, index) => {
      const part = bytes.subarray(index * SEGMENT_BYTES, (index + 1) * SEGMENT_BYTES);
      for (let element = 0; element < elements; element += 1) {
        const eight = part.subarray(element * 8, element * 8 + 8);
        const whole = eight.length === 8 ? eight : Buffer.concat([eight, SPACES]).subarray(0, 8);
        if (whole.equals(SPACES)) this.put(BLANK);
        else this.put(RAW, whole);
      }
    });
  }

  private put(code: number, bytes?: Buffer): void {
    this.codes[this.used] = code;
    this.used += 1;
    if (bytes) this.raw.push(bytes);
    if (this.used < 8) return;
    this.done.push(Buffer.from(this.codes), ...this.raw);
    this.raw = [];
    this.codes.fill(0);
    this.used = 0;
  }
}
