/** Only the members that say something: an absent filter narrows nothing. */
export function given<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], null | undefined | ''> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as { [K in keyof T]?: Exclude<T[K], null | undefined | ''> };
}
