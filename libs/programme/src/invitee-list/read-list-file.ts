import type { ReadList } from './read-list.js';
import { askReadingThread, type ListRefusal } from './reading-thread.js';
import { LIMITS } from './reading/limits.js';

/** Reads a list file in the reading thread; refuses what is too large before anything else is done. */
export async function readListFile(content: Buffer): Promise<{ list: ReadList } | { refusal: ListRefusal }> {
  if (content.length > LIMITS.fileBytes) {
    return { refusal: { code: 'TOO_LARGE', params: { megabytes: LIMITS.fileBytes / 1048576 } } };
  }
  const answer = await askReadingThread({ content, notes: null });
  if ('workbook' in answer) throw new Error('the reading thread answered another question');
  return answer;
}
