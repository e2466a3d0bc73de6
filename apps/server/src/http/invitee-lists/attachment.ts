/** Headers of a download: never shown in the page, never guessed at, never kept. Names may be Japanese (RFC 6266). */
export function attachment(name: string, mediaType: string): Record<string, string> {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_');
  const plain = safe.replace(/[^\x20-\x7e]/g, '_');
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(safe)}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
