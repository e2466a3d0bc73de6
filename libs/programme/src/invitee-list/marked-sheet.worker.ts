import { parentPort, workerData } from 'node:worker_threads';
import type { Sheet } from './reading/cell.js';
import { readContent } from './reading/read-content.js';
import { Refusal } from './reading/refusal.js';

/** The reading thread for workbooks of our own making: the sheet that carries a mark, as it is. */
const { content, mark } = workerData as { content: Uint8Array; mark: string };
const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength);

const carriesMark = (sheet: Sheet): number =>
  sheet.rows.some((row) => row.cells.some((cell) => cell?.text.startsWith(mark))) ? 1 : 0;

function answer(message: object): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
  parentPort!.postMessage(message);
}

try {
  answer({ sheet: (await readContent(file, carriesMark)).sheet });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  answer({ refusal: { code: error.code, params: error.params } });
}
