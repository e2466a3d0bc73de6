import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../invitee-list/reading/refusal.js';
import { readPlanSheet } from './read-plan-sheet.js';

/** The reading thread for workbooks of plans: one file, one answer. */
const { content } = workerData as { content: Uint8Array };
const file = Buffer.from(content.buffer, content.byteOffset, content.byteLength);

function answer(message: object): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a thread has no origin
  parentPort!.postMessage(message);
}

try {
  answer({ sheet: await readPlanSheet(file) });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  answer({ refusal: { code: error.code, params: error.params } });
}
