import type { JobHandler } from '@enishi/platform';

/** What one domain does because of another: one file per sentence, listed here. */
export const reactions: JobHandler[] = [];
