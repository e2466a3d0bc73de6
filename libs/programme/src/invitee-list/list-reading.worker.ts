import { parentPort, workerData } from 'node:worker_threads';
import type { ListFacts } from '../rules/facts.js';
import { checkListFile } from './check-list-file.js';
import { Refusal } from './reading/refusal.js';

/** The reading thread: one file, one answer. What it cannot survive, the caller turns into a refusal. */
const { content, facts } = workerData as { content: Uint8Array; facts: ListFacts };
try {
  const list = await checkListFile(
    Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    facts,
  );
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort!.postMessage({ list });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort!.postMessage({ refusal: { code: error.code, params: error.params } });
}
