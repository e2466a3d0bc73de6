/** A year, a month or a day as told, with the first and the last day it may mean. */
export interface PartialDate {
  text: string;
  earliest: string;
  latest: string;
}

const SHAPE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; undefined for what is none, or for a day that never was. */
export function partialDate(text: string): PartialDate | undefined {
  const found = SHAPE.exec(text.trim());
  if (!found) return undefined;
  const [, year = '', month, day] = found;
  const earliest = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const first = new Date(`${earliest}T00:00:00Z`);
  if (Number.isNaN(first.getTime()) || first.toISOString().slice(0, 10) !== earliest) return undefined;
  if (day !== undefined) return { text: found[0], earliest, latest: earliest };
  // day 0 of the next month is the last of this one
  const last = new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0));
  return { text: found[0], earliest, latest: last.toISOString().slice(0, 10) };
}
