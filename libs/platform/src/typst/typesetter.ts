import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { missingCharacters } from './missing-characters.js';

/** A sheet to draw: where things stand (`template`), and what they say (`data`). */
export interface PdfSheet {
  /** Full path of the Typst file; it reads its words as `json(bytes(sys.inputs.model))`. */
  template: string;
  /** Goes in as one JSON text, so that nothing a person typed is ever read as Typst. */
  data: object;
  /** Folder of the font files; nothing is looked up in the system. */
  fonts: string;
}

export type PdfOutcome =
  | { ok: true; pdf: Uint8Array; pages: number }
  /** No font of the sheet has these characters; a sheet with empty boxes is never made. */
  | { ok: false; missing: string[] };

/**
 * Draws sheets as PDF/A-3a: tagged, language set, the same bytes for the same data. Synchronous; the pool runs it
 * in worker threads. Loading fonts takes about 0.2 s once per folder.
 * @param root folder that holds every template
 */
export function typesetter(root: string): (sheet: PdfSheet) => PdfOutcome {
  const compilers = new Map<string, NodeCompiler>();
  const compilerFor = (fonts: string): NodeCompiler => {
    const known = compilers.get(fonts);
    if (known) return known;
    const made = NodeCompiler.create({ workspace: root, fontArgs: [{ fontPaths: [fonts] }] });
    compilers.set(fonts, made);
    return made;
  };
  return ({ template, data, fonts }) => {
    const compiler = compilerFor(fonts);
    try {
      const inputs = { model: JSON.stringify(data) };
      const compiled = compiler.compile({ mainFilePath: path.resolve(template), inputs });
      if (!compiled.result)
        throw new Error(`template: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
      const pdf = compiler.pdf(compiled.result, { pdfStandard: 'a-3a' });
      return { ok: true, pdf, pages: compiled.result.numOfPages };
    } catch (error) {
      const missing = missingCharacters(error);
      if (missing.length === 0) throw error;
      return { ok: false, missing };
    } finally {
      compiler.evictCache(2);
    }
  };
}
