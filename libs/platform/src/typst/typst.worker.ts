/* oxlint-disable unicorn/require-post-message-target-origin -- a worker thread has no origin */
import { setImmediate as turn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { typesetter } from './typesetter.js';
import type { PdfSheet } from './typesetter.js';

interface SheetOrder {
  id: number;
  sheet: PdfSheet;
}

const draw = typesetter((workerData as { assets: string }).assets);
const orders: SheetOrder[] = [];
let busy = false;

parentPort?.on('message', (order: SheetOrder) => {
  orders.push(order);
  if (!busy) void work();
});

/** Draws what is ordered. The turn of the event loop after each sheet is what frees the compiler's memory. */
async function work(): Promise<void> {
  busy = true;
  for (let order = orders.shift(); order; order = orders.shift()) {
    answer(order);
    await turn();
  }
  busy = false;
}

function answer({ id, sheet }: SheetOrder): void {
  try {
    const outcome = draw(sheet);
    if (!outcome.ok) return parentPort?.postMessage({ id, outcome });
    // the compiler owns its buffer: a copy can be handed over to the other thread
    const pdf = new Uint8Array(outcome.pdf);
    parentPort?.postMessage({ id, outcome: { ...outcome, pdf } }, [pdf.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, failure: error instanceof Error ? error.message : String(error) });
  }
}
