/** Built-in number formats of Excel that show a date (ECMA-376 18.8.30; 27–36 and 50–58 in East Asian editions). */
const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** True for a number format that shows a calendar date (a time of day alone is none). */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(id);
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\\./g, '')
    // LibreOffice writes "General" out; E+ is an exponent, a lone e the year of an era
    .replace(/general|standard|e[+-]/gi, '')
    .split(';')[0]!;
  return /[ydge]/i.test(bare);
}

/**
 * Calendar date of an Excel serial. System 1900 counts a 29 February 1900 that never was (day 60);
 * system 1904 (old Macs) starts 1,462 days later. Null outside 1900–2199.
 */
export function dateOfSerial(serial: number, system1904: boolean): string | null {
  const days = Math.floor(system1904 ? serial + 1462 : serial);
  if (days < 1 || days > 109_574 || days === 60) return null;
  const sinceEpoch = days < 60 ? days - 25_568 : days - 25_569;
  return new Date(sinceEpoch * 86_400_000).toISOString().slice(0, 10);
}
