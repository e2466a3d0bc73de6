import { Worker } from 'node:worker_threads';
import { workerFile } from '@enishi/platform';
import type { ListNotes } from './annotated/notes.js';
import type { MessageParams } from './invitee-row.js';
import type { ReadList } from './read-list.js';
import { LIMITS } from './reading/limits.js';
import type { RefusalCode } from './reading/refusal.js';

export interface ListRefusal {
  code: RefusalCode;
  params: MessageParams;
}

/** What the thread is asked: to read a file, or to write notes into a copy of it. */
export interface ThreadTask {
  content: Uint8Array;
  notes: ListNotes | null;
}

export type ThreadAnswer = { list: ReadList } | { workbook: Uint8Array } | { refusal: ListRefusal };

/**
 * Opens a file in a thread of its own, with bounded memory and time, so that no file can hold up or take
 * down the server. Never throws for what the file holds.
 */
export function askReadingThread(task: ThreadTask): Promise<ThreadAnswer> {
  return askThread<ThreadAnswer>(workerFile(import.meta.url, 'reading-thread.worker.js'), task);
}

/** The same care for another reader of workbooks: `script` answers with one message. */
export function askThread<Answer>(script: string, task: object): Promise<Answer | { refusal: ListRefusal }> {
  const worker = new Worker(script, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  });
  return new Promise((resolve) => {
    const refuse = (code: RefusalCode) => resolve({ refusal: { code, params: {} } });
    const timer = setTimeout(() => {
      refuse('TOOK_TOO_LONG');
      void worker.terminate();
    }, LIMITS.milliseconds);
    worker.once('message', (answer: Answer) => resolve(answer));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'UNSAFE' : 'BROKEN'),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      refuse('BROKEN');
    });
  });
}
