import { UNANSWERED_STATES } from '../assignment/assignment-states.js';

/**
 * Cases for which a mail still makes sense, as a list of SQL: not answered, not declined, not expired. One that bounced
 * counts, as long as its contact was not given up.
 */
export const ASKABLE = `(${[...UNANSWERED_STATES, 'UNDELIVERABLE'].map((state) => `'${state}'`).join(', ')})`;
