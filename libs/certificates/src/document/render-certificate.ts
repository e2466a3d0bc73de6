import path from 'node:path';
import { missingCharacters } from '@enishi/platform';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { CertificateFacts } from './certificate-facts.js';
import { certificateModel } from './certificate-model.js';
import { loadWording } from './wording.js';

/** Why a certificate was not drawn. The person at the desk can do something about each of them. */
export type RenderRefusal =
  /** No typeface of the sheet has these characters; a certificate with empty boxes is never issued. */
  | { reason: 'MISSING_GLYPH'; characters: string[] }
  /** The texts are too long for one page even in the smallest size. */
  | { reason: 'TOO_LONG' };

export type RenderOutcome = { ok: true; pdf: Uint8Array } | { ok: false; refusal: RenderRefusal };

export type RenderCertificate = (facts: CertificateFacts) => RenderOutcome;

/**
 * Makes a renderer: facts in, PDF/A-3a out (tagged, language set, facts attached), the same bytes for the same facts.
 * Synchronous, about 10 ms of one core; the pool runs it in worker threads. Loading the fonts takes about 0.2 s once.
 * The memory of a compilation is only given back when the event loop turns: callers await setImmediate in between.
 * @param assets the folder that scripts/build-certificates.mjs wrote
 */
export function createRenderer(assets: string): RenderCertificate {
  const wording = loadWording(path.join(assets, 'wording'));
  const compile = createTypesetter(assets);
  return (facts) => compile(JSON.stringify(certificateModel(facts, wording)));
}

/** The last step alone, from a finished model to the file: the floor that the pipeline is measured against. */
export function createTypesetter(assets: string): (model: string) => RenderOutcome {
  const layout = path.join(assets, 'layout');
  const compiler = NodeCompiler.create({
    workspace: layout,
    fontArgs: [{ fontPaths: [path.join(assets, 'fonts')] }],
  });
  const mainFilePath = path.join(layout, 'certificate.typ');
  return (model) => {
    try {
      const compiled = compiler.compile({ mainFilePath, inputs: { model } });
      if (!compiled.result)
        throw new Error(`layout: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
      if (compiled.result.numOfPages !== 1) return { ok: false, refusal: { reason: 'TOO_LONG' } };
      return { ok: true, pdf: compiler.pdf(compiled.result, { pdfStandard: 'a-3a' }) };
    } catch (error) {
      const characters = missingCharacters(error);
      if (characters.length === 0) throw error;
      return { ok: false, refusal: { reason: 'MISSING_GLYPH', characters } };
    } finally {
      // Two generations keep the frame, the fonts and the fixed words of the last sheets in memory, nothing more.
      compiler.evictCache(2);
    }
  };
}
