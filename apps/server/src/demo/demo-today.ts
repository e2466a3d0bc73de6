/**
 * The day on which the demo year stands still: a Tuesday in the busy season, with plans in every state. The dates
 * of FY2025 are those of its real calendar, so the demo brings its own "today" along (DEMO_TODAY) instead of
 * moving the calendar: on whatever day it is opened, the same plans are due.
 */
export const DEMO_TODAY = '2026-01-20';
