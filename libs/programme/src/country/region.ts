/**
 * Regions of the scheme SSP2025: the groups of the FY2025 list of countries, plus those that only
 * history and nationality need. Older figures print Caucasus and the Middle East under "other".
 */
export const REGIONS = [
  'EAST_ASIA',
  'SOUTHEAST_ASIA',
  'SOUTHWEST_ASIA',
  'CENTRAL_ASIA',
  'CAUCASUS',
  'MIDDLE_EAST',
  'PACIFIC_ISLANDS',
  'AFRICA',
  'LATIN_AMERICA',
  'EUROPE',
  'NORTH_AMERICA',
  'OCEANIA',
  'OTHER',
] as const;
export type Region = (typeof REGIONS)[number];
