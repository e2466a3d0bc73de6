import { Worker } from 'node:worker_threads';
import { workerFile } from '@enishi/platform';
import type { MessageParams } from './invitee-row.js';
import type { ReadList } from './read-list.js';
import { LIMITS } from './reading/limits.js';
import type { RefusalCode } from './reading/refusal.js';

export interface ListRefusal {
  code: RefusalCode;
  params: MessageParams;
}

export type ListRead = { list: ReadList } | { refusal: ListRefusal };

/**
 * Reads a list file in a thread of its own, with bounded memory and time, so that no file can
 * hold up or take down the server. Never throws for what the file holds.
 */
export function readListFile(content: Buffer): Promise<ListRead> {
  if (content.length > LIMITS.fileBytes) {
    return Promise.resolve({
      refusal: { code: 'TOO_LARGE', params: { megabytes: LIMITS.fileBytes / 1048576 } },
    });
  }
  const worker = new Worker(workerFile(import.meta.url, 'list-reading.worker.js'), {
    workerData: { content },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  });
  return new Promise((resolve) => {
    const refuse = (code: RefusalCode) => resolve({ refusal: { code, params: {} } });
    const timer = setTimeout(() => {
      refuse('TOOK_TOO_LONG');
      void worker.terminate();
    }, LIMITS.milliseconds);
    worker.once('message', (answer: ListRead) => resolve(answer));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'UNSAFE' : 'BROKEN'),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      refuse('BROKEN');
    });
  });
}
