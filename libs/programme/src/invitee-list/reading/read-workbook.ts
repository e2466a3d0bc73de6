import path from 'node:path/posix';
import { isDateFormat } from './number-formats.js';
import type { WorkbookPackage } from './open-package.js';
import { LIMITS } from './limits.js';
import { Refusal } from './refusal.js';

export interface SheetEntry {
  name: string;
  part: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: SheetEntry[];
  /** Days are counted from 1904 (old Excel for Mac). */
  system1904: boolean;
  /** By style index: does the style show a date? */
  dateStyles: boolean[];
  strings: string[];
}

/** Reads what all sheets share: their names, the date system, styles, shared strings. */
export async function readWorkbook(pack: WorkbookPackage): Promise<Workbook> {
  const main = await mainPart(pack);
  const targets = await relationsOf(pack, main);
  const sheets: SheetEntry[] = [];
  let system1904 = false;
  await pack.scan(main, {
    open(name, attributes) {
      if (name === 'workbookPr') system1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const part = targets.byId.get(id ?? '');
      if (part && pack.has(part) && sheets.length < LIMITS.sheets)
        sheets.push({
          name: attributes['name'] ?? '',
          part,
          hidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
    },
  });
  const styles = targets.byType.get('styles');
  const strings = targets.byType.get('sharedStrings');
  return {
    sheets,
    system1904,
    dateStyles: styles && pack.has(styles) ? await readDateStyles(pack, styles) : [],
    strings: strings && pack.has(strings) ? await readSharedStrings(pack, strings) : [],
  };
}

async function mainPart(pack: WorkbookPackage): Promise<string> {
  if (pack.has('xl/workbook.xml')) return 'xl/workbook.xml';
  if (pack.has('_rels/.rels')) {
    const main = (await relationsOf(pack, '')).byType.get('officeDocument');
    if (main && pack.has(main) && main.startsWith('xl/')) return main;
  }
  // a ZIP of something else: .numbers, .ods, .docx, photographs
  throw new Refusal('OTHER_FORMAT');
}

/** Targets of a part's relations, by relation id and by the last word of their type. */
export async function relationsOf(
  pack: WorkbookPackage,
  part: string,
): Promise<{ byId: Map<string, string>; byType: Map<string, string> }> {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  const file = path.join(path.dirname(part), '_rels', `${path.basename(part)}.rels`);
  if (!pack.has(file)) return { byId, byType };
  await pack.scan(file, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      const full = target.startsWith('/') ? target.slice(1) : path.join(path.dirname(part), target);
      byId.set(attributes['Id'] ?? '', full);
      byType.set((attributes['Type'] ?? '').split('/').pop() ?? '', full);
    },
  });
  return { byId, byType };
}

async function readDateStyles(pack: WorkbookPackage, part: string): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  await pack.scan(part, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) {
        const id = Number(attributes['numFmtId'] ?? 0);
        dates.push(isDateFormat(id, codes.get(id)));
      }
    },
    close: (name) => (name === 'cellXfs' ? 'stop' : undefined),
  });
  return dates;
}

async function readSharedStrings(pack: WorkbookPackage, part: string): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  let characters = 0;
  await pack.scan(part, {
    open(name) {
      if (name === 'si') current = '';
      // Japanese Excel keeps the kana reading of a name beside it; it is no part of the name
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = !inReading;
    },
    close(name) {
      if (name === 'rPh') inReading = false;
      if (name === 't') inText = false;
      if (name !== 'si') return;
      strings.push(
        current.length > LIMITS.cellCharacters ? current.slice(0, LIMITS.cellCharacters) : current,
      );
    },
    text(text) {
      if (!inText) return;
      characters += text.length;
      if (characters > LIMITS.stringCharacters) throw new Refusal('UNSAFE');
      if (current.length <= LIMITS.cellCharacters) current += text;
    },
  });
  return strings;
}
