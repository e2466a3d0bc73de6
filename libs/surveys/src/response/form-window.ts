import { ANSWERABLE_STATES } from '../campaign/campaign-states.js';

/**
 * The written rule of the deadline. A campaign takes forms to the end of its last day in Japan, by the
 * server's clock. Whoever has the form open then may go on and hand in for one more hour; nothing is opened
 * any more. A form that arrives at 01:00:00.000 is too late, one at 00:59:59.999 is in time. When an officer
 * closes a campaign before its last day, it is closed at once.
 */
export const GRACE_MINUTES = 60;

const END = `((c.closes_on + 1)::timestamp at time zone 'Asia/Tokyo')`;
const states = ANSWERABLE_STATES.map((state) => `'${state}'`).join(', ');

/** Condition on campaign `c`: forms may be opened at the moment in parameter `now`. */
export const takesNewForms = (now: string): string => `(c.state in (${states}) and ${now} < ${END})`;

/** Condition on campaign `c`: forms that are open may go on and be handed in at the moment in parameter `now`. */
export const takesHandIns = (now: string): string =>
  `((c.state in (${states}) or (c.state = 'CLOSED' and c.closed_at >= ${END}))
    and ${now} < ${END} + interval '${GRACE_MINUTES} minutes')`;

/** Condition on campaign `c`: nothing can come in any more at the moment in parameter `now`. */
export const isOver = (now: string): string =>
  `(not ${takesHandIns(now)} and c.state in ('CLOSED', 'ARCHIVED'))`;
