/** An address as it can be written to, or null. Full-width letters are read; the domain is lower case. */
export function readEmail(raw: string): string | null {
  const text = raw
    .normalize('NFKC')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .trim();
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > 254) return null;
  const [local, domain] = [text.slice(0, at), text.slice(at + 1).toLowerCase()];
  if (local.length > 64 || !/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+$/.test(local)) return null;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return null;
  const labels = domain.split('.');
  const fine =
    labels.length >= 2 &&
    labels.every((label) => /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label));
  return fine && !/^\d+$/.test(labels.at(-1)!) ? `${local}@${domain}` : null;
}
