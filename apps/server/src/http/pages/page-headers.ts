/**
 * Headers of every server-rendered page: nothing from elsewhere, nothing inline, no frame, no trace of the
 * address in a Referer to other sites (the address may carry a code), never kept by a cache. Not `no-referrer`:
 * with it browsers send forms as `Origin: null`, and those that know no Sec-Fetch-Site would be refused.
 */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * For pages whose address is a secret (`/s/<token>`): not even our own next page learns it from a Referer. What
 * such a page posts arrives as `Origin: null`; the routes that take it check for themselves where it comes from.
 */
export const secretPageHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'referrer-policy': 'no-referrer',
};
