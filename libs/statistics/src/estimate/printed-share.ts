/**
 * How shares are printed: `TRUNCATE_1DP` cuts after one decimal place, as the programme's brochure does
 * (2,279 of 2,324 is printed 98.0, not 98.1); `ROUND_1DP` rounds half up.
 */
export const SHARE_DISPLAYS = ['TRUNCATE_1DP', 'ROUND_1DP'] as const;
export type ShareDisplay = (typeof SHARE_DISPLAYS)[number];

/** A share in percent as it is printed, computed in whole numbers; none at all is printed "0". */
export function printedShare(count: number, n: number, display: ShareDisplay): string {
  if (n <= 0 || count === 0) return '0';
  const tenths =
    display === 'TRUNCATE_1DP' ? Math.floor((count * 1000) / n) : Math.floor((count * 2000 + n) / (2 * n));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** A share that is no fraction of whole numbers (weighted, estimated), 0 to 1, in percent as it is printed. */
export function printedEstimate(share: number, display: ShareDisplay): string {
  // a hair below a tenth by binary arithmetic is that tenth
  const tenths = display === 'TRUNCATE_1DP' ? Math.floor(share * 1000 + 1e-9) : Math.round(share * 1000);
  return tenths === 0 ? '0' : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
