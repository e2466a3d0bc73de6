/** Where a person goes when nothing else was asked for. */
export const HOME_PATH = '/';

/**
 * The path to go to after signing in, when it lies on this server; else the home page. What the address
 * bar offers is not trusted: `//elsewhere`, `/\\elsewhere` and control characters lead to other hosts.
 */
export function safeNextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 500) return HOME_PATH;
  if (!/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) || wanted.includes('\\')) return HOME_PATH;
  const base = 'http://here.invalid';
  const url = new URL(wanted, base);
  if (url.origin !== base || url.pathname.startsWith('//') || url.pathname.startsWith('/sign-'))
    return HOME_PATH;
  return url.pathname + url.search + url.hash;
}
