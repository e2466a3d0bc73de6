import { parentPort, workerData } from 'node:worker_threads';
import { readList } from './read-list.js';
import { Refusal } from './reading/refusal.js';
import type { ThreadAnswer, ThreadTask } from './reading-thread.js';

/** The reading thread: one file, one answer. What it cannot survive, the caller turns into a refusal. */
const { content, notes } = workerData as ThreadTask;
const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength);

function answer(message: ThreadAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
  parentPort!.postMessage(message);
}

try {
  if (notes === null) answer({ list: await readList(file) });
  else {
    const { annotateContent } = await import('./annotated/annotate-content.js');
    answer({ workbook: await annotateContent(file, notes) });
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  answer({ refusal: { code: error.code, params: error.params } });
}
