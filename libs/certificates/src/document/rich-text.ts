/** A piece of a sentence for the layout: text (maybe bold or italic) or a line break. */
export interface RichPiece {
  t?: string;
  b?: true;
  i?: true;
  br?: true;
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
};

/** Undoes the escaping of Handlebars; only its seven entities are known. */
export function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27|#x60|#x3D);/g, (entity) => ENTITIES[entity] ?? entity);
}

/**
 * Reads rendered wording into pieces. Five tags mean something (b, /b, i, /i, br); everything else, also what looks
 * like a tag in a plan title, is text, because values were escaped and are unescaped here.
 */
export function richText(html: string): RichPiece[] {
  const pieces: RichPiece[] = [];
  let bold = false;
  let italic = false;
  for (const part of html.split(/(<\/?[bi]>|<br\s*\/?>)/)) {
    if (part === '<b>') bold = true;
    else if (part === '</b>') bold = false;
    else if (part === '<i>') italic = true;
    else if (part === '</i>') italic = false;
    else if (/^<br\s*\/?>$/.test(part)) pieces.push({ br: true });
    else if (part !== '')
      pieces.push({ t: unescaped(part), ...(bold && { b: true }), ...(italic && { i: true }) });
  }
  return pieces;
}

/** Tags in wording that the layout does not know, for the check that staff see when they save. */
export function unknownTags(wording: string): string[] {
  return (wording.match(/<[^>]*>/g) ?? []).filter((tag) => !/^<(?:\/?[bi]|br\s*\/?)>$/.test(tag));
}
