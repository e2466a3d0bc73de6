import { parentPort, workerData } from 'node:worker_threads';
import { readList } from './read-list.js';
import { Refusal } from './reading/refusal.js';

/* oxlint-disable unicorn/require-post-message-target-origin -- the port of a thread has no origin */

/** The reading thread: one file, one answer. What it cannot survive, the caller turns into a refusal. */
const { content } = workerData as { content: Uint8Array };
try {
  const list = await readList(Buffer.from(content.buffer, content.byteOffset, content.byteLength));
  parentPort!.postMessage({ list });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  parentPort!.postMessage({ refusal: { code: error.code, params: error.params } });
}
