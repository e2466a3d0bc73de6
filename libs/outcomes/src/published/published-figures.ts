import { PUBLISHED_ANSWERS } from './published-answers.js';
import type { PublishedFigure } from './published-figure.js';
import { PUBLISHED_REACH } from './published-reach.js';

/** What was printed, each with the metric through which the data are asked for the same. */
export const PUBLISHED_FIGURES: readonly PublishedFigure[] = [...PUBLISHED_REACH, ...PUBLISHED_ANSWERS];
