/* oxlint-disable unicorn/require-post-message-target-origin -- a worker thread has no origin */
import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { createTypesetter } from '@enishi/certificates';

/** One thread of the bare loop: finished models in, files out and thrown away; nothing else is done. */
const { assets } = workerData as { assets: string };
const typeset = createTypesetter(assets);

parentPort?.on('message', (models: string[]) => void draw(models));

async function draw(models: string[]): Promise<void> {
  for (const model of models) {
    const outcome = typeset(model);
    if (!outcome.ok) throw new Error(`the bare loop was refused: ${outcome.refusal.reason}`);
    // the compiler gives its memory back when the loop turns
    await turn();
  }
  parentPort?.postMessage('done');
}
