import type { Cell } from '../column.js';
import { utf8 } from './sav-layout.js';
import type { SavColumn } from './sav-layout.js';

/** Seconds from the first day of the Gregorian calendar, from which SPSS counts, to 1970. */
const EPOCH = 12_219_379_200;
const BIAS = 100;
const [END, RAW, BLANK, MISSING] = [252, 253, 254, 255];
const SEGMENT_BYTES = 255;
const SPACE = 0x20;

/**
 * Cases in the byte code of the format: eight codes, then the elements that had none of their own. A small whole
 * number, eight spaces and "missing" are one byte each, so that long texts that few people wrote take little room.
 */
export class SavData {
  private bytes = Buffer.alloc(65_536);
  /** Where the codes of the present block stand, and where the next byte goes. */
  private block = 0;
  private next = 8;
  private used = 0;

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

  /** The blocks that are complete so far. */
  take(): Buffer {
    const done = Buffer.from(this.bytes.subarray(0, this.block));
    this.bytes.copy(this.bytes, 0, this.block, this.next);
    this.next -= this.block;
    this.block = 0;
    return done;
  }

  end(): Buffer {
    this.put(END);
    while (this.used > 0) this.put(0);
    return this.take();
  }

  private addNumber(value: number): void {
    if (Number.isInteger(value) && value + BIAS >= 1 && value + BIAS <= 251) this.put(value + BIAS);
    else {
      const at = this.raw();
      this.bytes.writeDoubleLE(value, at);
      this.put(RAW);
    }
  }

  private addText({ width, segments }: SavColumn, text: string): void {
    const bytes = utf8(text, width);
    segments.forEach(({ elements }, index) => {
      const from = index * SEGMENT_BYTES;
      const to = Math.min(bytes.length, from + SEGMENT_BYTES);
      for (let element = 0; element < elements; element += 1) {
        const start = from + element * 8;
        const length = Math.min(8, to - start);
        // most of a long text's room is empty
        if (length <= 0) this.put(BLANK);
        else {
          const at = this.raw();
          bytes.copy(this.bytes, at, start, start + length);
          this.bytes.fill(SPACE, at + length, at + 8);
          this.put(RAW);
        }
      }
    });
  }

  /** Room for an element of eight bytes after the codes. */
  private raw(): number {
    const at = this.next;
    this.next += 8;
    this.reserve();
    return at;
  }

  private put(code: number): void {
    this.bytes[this.block + this.used] = code;
    this.used += 1;
    if (this.used < 8) return;
    this.used = 0;
    this.block = this.next;
    this.next += 8;
    this.reserve();
    this.bytes.fill(0, this.block, this.next);
  }

  private reserve(): void {
    if (this.next <= this.bytes.length) return;
    const larger = Buffer.alloc(this.bytes.length * 2);
    this.bytes.copy(larger, 0, 0, this.bytes.length);
    this.bytes = larger;
  }
}
