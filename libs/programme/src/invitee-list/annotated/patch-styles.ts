import type { Severity } from '../invitee-row.js';

const FILLS: Record<Severity, string> = { BLOCK: 'FFF8D3D6', WARN: 'FFFDEFC8', HINT: 'FFE3EAF7' };
const SEVERITIES: readonly Severity[] = ['BLOCK', 'WARN', 'HINT'];

/** Styles of a workbook with fills for findings added; what was there keeps its number. */
export interface PatchedStyles {
  xml: string;
  /** Style for a cell of the given style with the colour of a severity. */
  coloured(style: number, severity: Severity): number;
  /** Style for a sentence: wrapped, at the top. */
  note(severity: Severity): number;
  /** To be called when all styles have been asked for. */
  finish(): string;
}

/** Null when the styles have a form that we do not know: then cells stay as they are. */
export function patchStyles(xml: string): PatchedStyles | null {
  const fills = /<((?:\w+:)?)fills\b[^>]*>([\s\S]*?)<\/\1fills>/.exec(xml);
  const formats = /<((?:\w+:)?)cellXfs\b[^>]*>([\s\S]*?)<\/\1cellXfs>/.exec(xml);
  if (!fills || !formats) return null;
  const prefix = fills[1]!;
  const fillCount = fills[2]!.match(/<(?:\w+:)?fill\b/g)?.length ?? 0;
  const known =
    formats[2]!.match(/<(?:\w+:)?xf\b[^>]*\/>|<(?:\w+:)?xf\b[^>]*>[\s\S]*?<\/(?:\w+:)?xf>/g) ?? [];
  const formatsOut = [...known];
  const made = new Map<string, number>();
  const add = (key: string, make: () => string): number => {
    const found = made.get(key);
    if (found !== undefined) return found;
    formatsOut.push(make());
    made.set(key, formatsOut.length - 1);
    return formatsOut.length - 1;
  };
  const fillOf = (severity: Severity) => fillCount + SEVERITIES.indexOf(severity);
  const withFill = (format: string, severity: Severity) =>
    format
      .replace(/\s(fillId|applyFill)="[^"]*"/g, '')
      .replace(/^<((?:\w+:)?xf)\b/, `<$1 fillId="${fillOf(severity)}" applyFill="1"`);
  return {
    xml,
    coloured: (style, severity) =>
      add(`${style} ${severity}`, () =>
        withFill(known[style] ?? known[0] ?? `<${prefix}xf numFmtId="0" fontId="0" borderId="0"/>`, severity),
      ),
    note: (severity) =>
      add(
        `note ${severity}`,
        () =>
          `<${prefix}xf numFmtId="49" fontId="0" fillId="${fillOf(severity)}" borderId="0" applyFill="1" applyAlignment="1">` +
          `<${prefix}alignment vertical="top" wrapText="1"/></${prefix}xf>`,
      ),
    finish: () => {
      const newFills = SEVERITIES.map(
        (severity) =>
          `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${FILLS[severity]}"/></${prefix}patternFill></${prefix}fill>`,
      );
      return xml
        .replace(
          fills[0],
          () =>
            `<${prefix}fills count="${fillCount + SEVERITIES.length}">${fills[2]}${newFills.join('')}</${prefix}fills>`,
        )
        .replace(
          formats[0],
          () => `<${prefix}cellXfs count="${formatsOut.length}">${formatsOut.join('')}</${prefix}cellXfs>`,
        );
    },
  };
}
