/* oxlint-disable unicorn/require-post-message-target-origin -- a worker thread has no origin */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';

/** Typst alone, on as many threads as the render pool takes. */
export interface TypstLoop {
  /** Typesets the models once each; gives sheets per second. */
  draw(models: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

export function startTypstLoop(assets: string): TypstLoop {
  const script = path.join(import.meta.dirname, 'typst-loop.worker.js');
  const threads = Array.from(
    { length: Math.min(4, availableParallelism()) },
    () => new Worker(script, { workerData: { assets } }),
  );
  return {
    async draw(models) {
      const start = performance.now();
      await Promise.all(
        threads.map((thread, place) => {
          const own = models.filter((_, index) => index % threads.length === place);
          thread.postMessage(own);
          return once(thread, 'message');
        }),
      );
      return (models.length * 1000) / (performance.now() - start);
    },
    async close() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
