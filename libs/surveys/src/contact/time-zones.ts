import { getCountry } from 'countries-and-timezones';

/** Where a country has several zones, that of its capital: the best guess for somebody of whom we know only the country. */
const CAPITALS: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Lagos',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Guadalcanal',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Tarawa',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Singapore',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  VN: 'Asia/Bangkok',
};

/** Zone of hosts, and of people of whom no country is known. */
export const JAPAN_ZONE = 'Asia/Tokyo';

/** Time zone in which somebody of a country most likely lives (ISO 3166-1 alpha-2 in, IANA name out). */
export function timeZoneOf(countryCode: string | null): string {
  if (!countryCode) return JAPAN_ZONE;
  return CAPITALS[countryCode] ?? getCountry(countryCode)?.timezones[0] ?? JAPAN_ZONE;
}
