import { isIP } from 'node:net';

/**
 * The network an address belongs to: /24 for IPv4, /48 for IPv6. One person can change the rest of an
 * address at will, so single addresses would be no limit.
 */
export function networkPrefix(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) === 4) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  if (isIP(plain) === 6) return `${expand(plain).slice(0, 3).join(':')}::/48`;
  return 'unknown';
}

/** The groups of an IPv6 address, without leading zeros. */
function expand(ip: string): string[] {
  const [head = '', tail] = ip.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(gap, 0)).fill('0'), ...right].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}
