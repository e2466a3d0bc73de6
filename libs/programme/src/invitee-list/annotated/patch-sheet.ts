import type { Severity } from '../invitee-row.js';
import { columnLetter, parseReference } from '../reading/cell.js';
import { NOTE_WIDTH, noteHeight } from './note-height.js';
import type { ListNotes } from './notes.js';
import type { PatchedStyles } from './patch-styles.js';

const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/\1row>)/g;
const CELL = /<((?:\w+:)?)c\b([^>]*?)(\/>|>)/g;

/**
 * Writes notes into a sheet's XML: a new column to the right of everything, and colours on the cells
 * concerned. All else stays byte for byte as the office saved it.
 */
export function patchSheet(xml: string, notes: ListNotes, styles: PatchedStyles | null): string {
  const column = firstFreeColumn(xml);
  const texts = new Map(notes.rows.map((note) => [note.row, note]));
  const colours = new Map<number, Map<string, Severity>>();
  for (const cell of notes.cells) {
    const row = colours.get(cell.row) ?? new Map<string, Severity>();
    colours.set(cell.row, row.set(cell.column, cell.severity));
  }
  let number = 0;
  const body = xml.replace(ROW, (whole, prefix: string, attributes: string, content: string | undefined) => {
    const own = /\br="(\d+)"/.exec(attributes)?.[1];
    number = own ? Number(own) : number + 1;
    const note =
      number === notes.headingRow ? { text: notes.heading, severity: 'HINT' as const } : texts.get(number);
    const colour = colours.get(number);
    if (!note && !colour) return whole;
    const cells = colour && styles ? colourCells(content ?? '', colour, styles) : (content ?? '');
    const added = note
      ? noteCell(prefix, `${columnLetter(column)}${number}`, note.text, styles?.note(note.severity))
      : '';
    const open = note ? withHeight(attributes, note.text) : attributes;
    return `<${prefix}row${open}>${cells}${added}</${prefix}row>`;
  });
  return widen(body.replace(/<(?:\w+:)?dimension\b[^>]*\/>/, ''), column);
}

/** Room for the note, unless the row is higher already; programs do not all find the height themselves. */
function withHeight(attributes: string, text: string): string {
  const before = Number(/\bht="([\d.]+)"/.exec(attributes)?.[1] ?? 15);
  const height = Math.max(before, noteHeight(text));
  return `${attributes.replace(/\s(spans|ht|customHeight)="[^"]*"/g, '')} ht="${height}" customHeight="1"`;
}

function firstFreeColumn(xml: string): number {
  let last = -1;
  for (const [, , attributes] of xml.matchAll(CELL)) {
    const place = parseReference(/\br="([A-Z]+\d+)"/.exec(attributes!)?.[1] ?? '');
    if (place && place.column > last) last = place.column;
  }
  for (const [, reference] of xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*ref="[A-Z]+\d+:([A-Z]+\d+)"/g)) {
    const place = parseReference(reference!);
    if (place && place.column > last) last = place.column;
  }
  return Math.min(last + 1, 16_383);
}

function colourCells(content: string, colours: ReadonlyMap<string, Severity>, styles: PatchedStyles): string {
  return content.replace(CELL, (whole, prefix: string, attributes: string, end: string) => {
    const column = /\br="([A-Z]+)\d+"/.exec(attributes)?.[1];
    const severity = column ? colours.get(column) : undefined;
    if (!severity) return whole;
    const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0);
    return `<${prefix}c${attributes.replace(/\ss="\d+"/, '')} s="${styles.coloured(style, severity)}"${end}`;
  });
}

function noteCell(prefix: string, reference: string, text: string, style: number | undefined): string {
  const s = style === undefined ? '' : ` s="${style}"`;
  return `<${prefix}c r="${reference}"${s} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** Gives the new column a width to read in, where the sheet's own widths leave room. */
function widen(xml: string, column: number): string {
  const wide = (prefix: string) =>
    `<${prefix}col min="${column + 1}" max="${column + 1}" width="${NOTE_WIDTH}" customWidth="1"/>`;
  const cols = /<((?:\w+:)?)cols>([\s\S]*?)<\/\1cols>/.exec(xml);
  if (cols) {
    const taken = [...cols[2]!.matchAll(/max="(\d+)"/g)].some(([, max]) => Number(max) > column);
    return taken
      ? xml
      : xml.replace(cols[0], () => `<${cols[1]}cols>${cols[2]}${wide(cols[1]!)}</${cols[1]}cols>`);
  }
  return xml.replace(
    /<((?:\w+:)?)sheetData\b/,
    (whole, prefix: string) => `<${prefix}cols>${wide(prefix)}</${prefix}cols>${whole}`,
  );
}

function escapeXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('\n', '&#10;')
  );
}
