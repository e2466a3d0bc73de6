import anyAscii from 'any-ascii';

/** A place in addresses out of a title and a day: `sakura-evening-bangkok-2026-02-14`. */
export function slugOf(title: string, day: string): string {
  const words = anyAscii(title)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${words || 'event'}-${day}`;
}
