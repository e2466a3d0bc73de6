import { distPath, workerFile } from '../files/dist-path.js';
import { RenderPool } from './render-pool.js';
import type { PdfOutcome, PdfSheet } from './typesetter.js';

let pool: RenderPool<PdfSheet, PdfOutcome> | undefined;

/**
 * Draws one sheet as PDF/A-3a in a worker thread. Templates lie under `dist/`, where the build copies them from
 * beside the code: `distPath('libs/<lib>/src/<noun>/<name>.typ')`. Without `fonts` those of the build are taken.
 */
export function renderPdf(
  sheet: Omit<PdfSheet, 'fonts'> & Partial<Pick<PdfSheet, 'fonts'>>,
): Promise<PdfOutcome> {
  // two threads: single sheets for people who wait, never a run of thousands
  pool ??= new RenderPool({
    script: workerFile(import.meta.url, 'typst.worker.js'),
    assets: distPath(),
    threads: 2,
  });
  return pool.render({ fonts: distPath('assets', 'certificates', 'fonts'), ...sheet });
}

/** Ends the threads; called when the process stops. */
export async function closePdfThreads(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.close();
}
