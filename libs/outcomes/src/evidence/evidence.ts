/** A DOI as it is kept: without address, lower case (a DOI ignores case, so one work has one spelling). */
export function normalDoi(text: string): string | undefined {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .toLowerCase();
  // `10.`, a registrant of 4 to 9 digits, `/`, a suffix without spaces (DOI Handbook)
  return bare.length <= 200 && /^10\.\d{4,9}\/\S+$/.test(bare) ? bare : undefined;
}

/** An address that may be shown as a link: https, a host with a dot, no name and password in it. */
export function normalUrl(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 1000 || !URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
  return isPlain && url.hostname.includes('.') ? url.href : undefined;
}

const KINDS = [
  { endings: ['.pdf'], magic: '%PDF-', mediaType: 'application/pdf' },
  { endings: ['.png'], magic: '\u0089PNG\r\n\u001a\n', mediaType: 'image/png' },
  { endings: ['.jpg', '.jpeg'], magic: '\u00ff\u00d8\u00ff', mediaType: 'image/jpeg' },
] as const;

/**
 * What a file of evidence is by its first bytes, whatever it is called, and a name that ends accordingly; undefined for
 * everything but PDF, PNG and JPEG.
 */
export function evidenceKind(
  name: string,
  content: Buffer,
): { mediaType: (typeof KINDS)[number]['mediaType']; name: string } | undefined {
  const known = KINDS.find(({ magic }) => content.subarray(0, magic.length).toString('latin1') === magic);
  if (!known) return undefined;
  const isNamedSo = known.endings.some((ending) => name.toLowerCase().endsWith(ending));
  return { mediaType: known.mediaType, name: isNamedSo ? name : `${name}${known.endings[0]}` };
}
