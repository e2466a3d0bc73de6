import { type Cell, parseReference, type Sheet, type SheetRow } from './cell.js';
import { cleanText } from './clean-text.js';
import { fillMergedAreas, type MergedArea, parseMergedArea } from './merged-areas.js';
import { dateOfSerial } from './number-formats.js';
import type { WorkbookPackage } from './open-package.js';
import { LIMITS } from './limits.js';
import type { SheetEntry, Workbook } from './read-workbook.js';
import { relationsOf } from './read-workbook.js';
import { Refusal } from './refusal.js';

/**
 * Reads the rows of a sheet with content, at most `maxRows` of them (the top of a sheet is enough to
 * look for headings). What the sheet claims to be in size is not believed.
 */
export async function readSheet(
  pack: WorkbookPackage,
  book: Workbook,
  entry: SheetEntry,
  maxRows?: number,
): Promise<Sheet> {
  const reading = new SheetReading(book, maxRows);
  await pack.scan(entry.part, {
    open: (name, attributes) => reading.open(name, attributes),
    close: (name) => reading.close(name),
    text: (text) => reading.text(text),
  });
  fillMergedAreas(reading.rows, reading.merges);
  const drawing = (await relationsOf(pack, entry.part)).byType.get('drawing');
  const pictures = drawing !== undefined && pack.names().some((name) => name.startsWith('xl/media/'));
  return { name: entry.name, rows: reading.rows, pictures };
}

class SheetReading {
  readonly rows: SheetRow[] = [];
  readonly merges: MergedArea[] = [];
  private row: SheetRow | undefined;
  private rowNumber = 0;
  private column = -1;
  private type = 'n';
  private style = -1;
  private picture = false;
  private formula = false;
  private value = '';
  private collecting = false;
  private inReading = false;
  private cells = 0;

  constructor(
    private readonly book: Workbook,
    private readonly maxRows: number | undefined,
  ) {}

  open(name: string, attributes: Record<string, string>): 'stop' | void {
    switch (name) {
      case 'row': {
        this.rowNumber = attributes['r'] ? Number(attributes['r']) : this.rowNumber + 1;
        this.column = -1;
        this.row = { number: this.rowNumber, cells: [] };
        break;
      }
      case 'c': {
        const place = attributes['r'] ? parseReference(attributes['r']) : null;
        this.column = place ? place.column : this.column + 1;
        this.type = attributes['t'] ?? 'n';
        this.style = Number(attributes['s'] ?? -1);
        this.picture = attributes['vm'] !== undefined;
        this.formula = false;
        this.value = '';
        break;
      }
      case 'f':
        this.formula = true;
        break;
      case 'rPh':
        this.inReading = true;
        break;
      case 'v':
      case 't':
        this.collecting = !this.inReading;
        break;
      case 'mergeCell': {
        const area = parseMergedArea(attributes['ref'] ?? '');
        if (area && this.merges.length < LIMITS.merges) this.merges.push(area);
        break;
      }
    }
  }

  close(name: string): 'stop' | void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') return this.closeRow();
  }

  text(text: string): void {
    if (this.collecting && this.value.length <= LIMITS.cellCharacters) this.value += text;
  }

  private closeCell(): void {
    if (!this.row || this.column < 0 || this.column >= LIMITS.columns) return;
    if (this.value === '' && !this.formula && !this.picture) return;
    this.cells += 1;
    if (this.cells > LIMITS.cells) throw new Refusal('TOO_MANY_ROWS', { most: LIMITS.rows });
    const cell = this.cellOf();
    if (this.formula) cell.formula = true;
    this.row.cells[this.column] = cell;
  }

  private closeRow(): 'stop' | void {
    if (this.row && this.row.cells.length > 0) this.rows.push(this.row);
    this.row = undefined;
    if (this.maxRows !== undefined && this.rows.length >= this.maxRows) return 'stop';
    if (this.rows.length > LIMITS.rows) throw new Refusal('TOO_MANY_ROWS', { most: LIMITS.rows });
  }

  private cellOf(): Cell {
    switch (this.type) {
      case 's':
        return textCell(this.book.strings[Number(this.value)] ?? '');
      case 'str':
      case 'inlineStr':
        return textCell(this.value);
      case 'b':
        return { text: this.value === '1' ? 'TRUE' : 'FALSE' };
      case 'e':
        return { text: this.value, unreadable: this.picture ? 'PICTURE' : 'ERROR' };
      case 'd':
        return { text: this.value, date: this.value.slice(0, 10) };
      default:
        return this.numberCell();
    }
  }

  private numberCell(): Cell {
    const number = Number(this.value);
    if (this.value === '' || !Number.isFinite(number)) return textCell(this.value);
    if (this.book.dateStyles[this.style]) {
      const date = dateOfSerial(number, this.book.system1904);
      if (date) return { text: date, number, date };
    }
    // a serial in a column of dates without a date format is understood later, in its own system
    const serial = this.book.system1904 ? number + 1462 : number;
    return { text: String(number), number: serial };
  }
}

function textCell(raw: string): Cell {
  const { text, cleaned } = cleanText(raw.slice(0, LIMITS.cellCharacters));
  return cleaned ? { text, cleaned: true } : { text };
}
