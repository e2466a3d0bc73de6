import { workerFile } from '@enishi/platform';
import type { ListNotes } from './annotated/notes.js';
import { askReadingThread, askThread } from './reading-thread.js';
import type { ListRefusal } from './reading-thread.js';
import type { Sheet } from './reading/cell.js';
import { LIMITS } from './reading/limits.js';

/**
 * Reads the sheet that carries a mark out of a workbook that we gave out, in the reading thread with the limits of
 * every upload. Nothing is computed: of a formula the last result counts.
 */
export async function readMarkedSheet(
  content: Buffer,
  mark: string,
): Promise<{ sheet: Sheet } | { refusal: ListRefusal }> {
  if (content.length > LIMITS.fileBytes)
    return { refusal: { code: 'TOO_LARGE', params: { megabytes: LIMITS.fileBytes / 1_048_576 } } };
  return askThread<{ sheet: Sheet }>(workerFile(import.meta.url, 'marked-sheet.worker.js'), {
    content,
    mark,
  });
}

/** A copy of a workbook with remarks beside its cells; its other sheets and formats stay as they are. */
export async function annotateWorkbook(content: Buffer, notes: ListNotes): Promise<Buffer | undefined> {
  const answer = await askReadingThread({ content, notes });
  return 'workbook' in answer ? Buffer.from(answer.workbook) : undefined;
}
